import { useMemo } from 'react';
import { startsOf } from '../../store/drawing.ts';
import type { DrawnRun } from '../../store/drawing.ts';
import type { Palette } from '../shared/palette.ts';
import type { RunStyle } from '../shared/runStyle.ts';
import type { StartPlace } from './marks.ts';

/** The marks of the starts of several runs, one for those that coincide. */
export function useStarts(runs: readonly DrawnRun[], looks: readonly RunStyle[], { ink }: Palette) {
  const places = startsOf(runs).map((of) => {
    const [{ run }] = of;
    const colour = of.length > 1 ? ink : looks[run.slot].path;
    const { a, b } = run.problem.start;
    return { a, b, colour };
  });
  // Most changes of the runs are none of their starts, and much is placed about these.
  const text = JSON.stringify(places);
  return useMemo((): readonly StartPlace[] => JSON.parse(text) as StartPlace[], [text]);
}
