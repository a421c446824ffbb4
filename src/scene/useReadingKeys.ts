import { useEffect } from 'react';
import type { RefObject } from 'react';
import type { Range } from '../engine/range.ts';
import type { Messages } from '../i18n/index.ts';
import { startAt } from '../store/intents/experiment.ts';
import { pointAt } from '../store/intents/view.ts';
import { useObjective } from '../store/objective.ts';
import { placeIn } from '../store/place.ts';
import { activeRun } from '../store/runs.ts';
import { useView } from '../store/view.ts';
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
 * @param voice where what was read is said to a screen reader
 */
export function useReadingKeys(
  canvas: HTMLCanvasElement | null,
  voice: RefObject<HTMLElement | null>,
  t: Messages,
) {
  useEffect(() => {
    if (canvas === null) return undefined;
    const say = (text: string) => {
      if (voice.current !== null) voice.current.textContent = text;
    };
    const end = () => {
      pointAt(null);
      say('');
    };
    const move = ([stepsA, stepsB]: readonly [number, number]) => {
      const run = activeRun();
      const { frame } = useObjective.getState();
      const from = useView.getState().candidate ?? ballPlaceOf(run);
      const [a, b] = [moved(from.a, stepsA, frame.a), moved(from.b, stepsB, frame.b)];
      const candidate = placeIn(frame, a, b);
      pointAt(candidate);
      say(readingText(candidate, frame, run.problem.objective, t));
    };
    const onKey = (event: KeyboardEvent) => {
      const { candidate } = useView.getState();
      if (event.shiftKey && Object.hasOwn(ALONG, event.key)) move(ALONG[event.key]);
      else if (event.key === 'Escape' && candidate !== null) end();
      else if (event.key === 'Enter' && candidate !== null) {
        end();
        startAt(candidate.a, candidate.b, useObjective.getState().frame);
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
  }, [canvas, voice, t]);
}
