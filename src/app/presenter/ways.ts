import { back as lastBeat, forward as nextBeat } from '../../store/intents/presenter.ts';
import { isOfScenes, lastPress, nextPress } from './scenes.ts';

/** One press of a clicker on, in the lecture or the lesson that is given. */
export function forward() {
  if (isOfScenes()) nextPress();
  else nextBeat();
}

/** One press back. */
export function back() {
  if (isOfScenes()) lastPress();
  else lastBeat();
}
