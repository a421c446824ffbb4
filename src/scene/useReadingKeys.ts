import { useEffect } from 'react';
import type { Range } from '../engine/frame/frame.ts';
import { placeIn, startAt } from '../store/experiment.ts';
import { runNow } from '../store/run.ts';
import { useView } from '../store/view.ts';
import type { Messages } from '../i18n/index.ts';
import type { Canvas } from './canvas.ts';
import { ballPlaceOf } from './marks/ballPlace.ts';
import { readingText } from './readingText.ts';

/** A key moves the place that is read by this part of the range. */
const MOVES = 50;

const ALONG: Readonly<Record<string, readonly [a: number, b: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1],
};

function moved(value: number, steps: number, [low, high]: Range): number {
  return Math.min(high, Math.max(low, value + (steps * (high - low)) / MOVES));
}

/**
 * While the surface has the focus: Shift with the arrow keys reads, from the ball on; Enter starts
 * there; Escape ends it.
 * @param say tells a screen reader what was read
 */
export function useReadingKeys(
  { element: canvas }: Canvas,
  t: Messages,
  say: (text: string) => void,
) {
  useEffect(() => {
    const end = () => {
      if (useView.getState().candidate !== null) useView.setState({ candidate: null });
      say('');
    };
    const move = ([stepsA, stepsB]: readonly [number, number]) => {
      const run = runNow();
      const { a, b } = run.frame;
      const from = useView.getState().candidate ?? ballPlaceOf(run);
      const candidate = placeIn(run.frame, moved(from.a, stepsA, a), moved(from.b, stepsB, b));
      useView.setState({ candidate });
      say(readingText(candidate, run.frame, run.problem.objective, t));
    };
    const onKey = (event: KeyboardEvent) => {
      const { candidate } = useView.getState();
      if (event.shiftKey && Object.hasOwn(ALONG, event.key)) move(ALONG[event.key]);
      else if (event.key === 'Escape' && candidate !== null) end();
      else if (event.key === 'Enter' && candidate !== null) {
        end();
        startAt(candidate.a, candidate.b, runNow().frame);
      } else return;
      event.preventDefault();
      // Without Shift the arrow keys turn the surface.
      event.stopImmediatePropagation();
    };
    canvas.addEventListener('keydown', onKey, { capture: true });
    canvas.addEventListener('blur', end);
    return () => {
      canvas.removeEventListener('keydown', onKey, { capture: true });
      canvas.removeEventListener('blur', end);
    };
  }, [canvas, t, say]);
}
