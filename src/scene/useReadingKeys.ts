import { useEffect } from 'react';
import type { RefObject } from 'react';
import type { Range } from '../engine/range.ts';
import type { Messages } from '../i18n/index.ts';
import { startAt } from '../store/intents/experiment.ts';
import { pointAt } from '../store/intents/view.ts';
import { objectiveNow } from '../store/objective.ts';
import { placeIn } from '../store/place.ts';
import { activeRun } from '../store/runs.ts';
import { useScan } from '../store/scan.ts';
import { useView } from '../store/view.ts';
import { parametersNow } from '../store/parameters.ts';
import { ARROWS, tableReader } from '../ui/keys.ts';
import { SURFACE_KEYS } from './keys.ts';
import { readingText } from './readingText.ts';

/** A key moves the place that is read by this part of the range. */
const MOVES = 50;

const readKey = tableReader(SURFACE_KEYS);

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
      const { frame } = objectiveNow();
      const from = useView.getState().candidate ?? parametersNow(run);
      const [a, b] = [moved(from.a, stepsA, frame.a), moved(from.b, stepsB, frame.b)];
      const candidate = placeIn(frame, a, b);
      pointAt(candidate);
      say(readingText(candidate, frame, run.problem, t));
    };
    const onKey = (event: KeyboardEvent) => {
      // In the fog places are cells, which have keys of their own.
      if (useScan.getState().isOpen) return;
      const { candidate } = useView.getState();
      const act = readKey(event);
      if (act === 'read') move(ARROWS[event.key]);
      else if (act === 'leave' && candidate !== null) end();
      else if (act === 'start' && candidate !== null) {
        end();
        startAt(candidate.a, candidate.b, objectiveNow().frame);
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
