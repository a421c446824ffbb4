// All that a room needs, in one.
export { escapeRoom } from '../../store/intents/leaving.ts';
export { back, forward } from '../../store/intents/presenter.ts';
export { Dark } from './Dark.tsx';
export { Given } from './Given.tsx';
export { Presenter } from './Presenter.tsx';
