// All that a room needs, in one, and the lectures that it is given.
export { escapeRoom } from '../../store/intents/leaving.ts';
export { Lectures } from '../lecture/Lectures.tsx';
export { bringJson, openScenesOfLink } from '../lecture/opening.ts';
export { Dark } from './Dark.tsx';
export { Given } from './Given.tsx';
export { Presenter } from './Presenter.tsx';
export { back, forward } from './ways.ts';
