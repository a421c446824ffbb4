// Together: apart, what they share with the scene and with each other would be cut in more pieces.
export { BatchViews } from './batch/BatchViews.tsx';
export { Many } from './many/Many.tsx';
export { Wheel } from './marks/Wheel.tsx';
export { Fog } from './scan/Fog.tsx';
