import { useLayoutEffect, useState } from 'react';
import type { WholeStep } from '../../engine/whole/wholeStep.ts';
import { frames } from '../../store/frames.ts';
import type { Run } from '../../store/runs.ts';
import { tellWithin } from '../../store/wholeStep.ts';

/** So much of a frame may it take. */
const FRAME_MS = 6;

interface Told {
  readonly trace: Run['trace'];
  readonly whole: WholeStep;
}

/**
 * A step of the run, told whole: at once where that takes no more than a part of a frame, else over
 * the next ones, and meanwhile what was told last.
 */
export function useWholeStep(run: Run, step: number | null): WholeStep | null {
  const [told, setTold] = useState<Told | null>(null);
  const { trace, problem } = run;
  useLayoutEffect(() => {
    if (step === null) return undefined;
    const tryOn = () => {
      const whole = tellWithin({ trace, problem }, step, FRAME_MS);
      if (whole === null) frames.request();
      else setTold({ trace, whole });
      return whole !== null;
    };
    if (tryOn()) return undefined;
    const stop = frames.subscribe(() => (tryOn() ? stop() : null));
    return stop;
  }, [trace, problem, step]);
  return told?.trace === trace ? told.whole : null;
}
