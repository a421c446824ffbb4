import { useCallback, useMemo } from 'react';
import { keptBefore } from '../engine/many/kept.ts';
import { standsFor } from '../engine/many/plan.ts';
import type { Cloud, Grid } from '../engine/many/plan.ts';
import { placeOf, stepOfPlace } from '../engine/progress.ts';
import { MOST_LOOKS, useMany } from './many.ts';
import type { ManySet } from './many.ts';
import { isOf } from './manyOf.ts';
import { ranksOf } from './minimumRanks.ts';
import type { Ranks } from './minimumRanks.ts';
import { stepShown } from './runs.ts';
import type { Run } from './runs.ts';
import { startCloudsOf } from './startClouds.ts';
import { useView } from './view.ts';

const known = new WeakMap<ManySet, Ranks>();

/** The minima of a set that have a look of their own; found once for as far as it has got. */
function ranksNow(set: ManySet): Ranks {
  const before = known.get(set);
  if (before !== undefined) return before;
  const ranks = ranksOf(set.tally, MOST_LOOKS);
  known.set(set, ranks);
  return ranks;
}

/** The place among the minima shown that a case ends in; −1 for all else. */
function placeOfCase({ tally }: ManySet, ranks: Ranks, k: number): number {
  const is = tally.endOf(k);
  return typeof is === 'number' ? ranks.placeOf(is) : -1;
}

/** The place of a guess among the looks. */
export const GUESSED = -2;

/** A dot of the look at a place among the minima shown, −1 for all else, or a guess. */
export type DrawDot = (place: number, a: number, b: number) => void;

/**
 * Each run of a cloud that is there, where it is at the step shown: as many steps, epochs or samples
 * from its start as the active run.
 */
function dotsOfCloud(set: ManySet<Cloud>, run: Run, draw: DrawDot) {
  const { kept, ends, base } = set;
  const ranks = ranksNow(set);
  const { lossAxis: unit } = useView.getState();
  const place = placeOf(run.problem, unit, stepShown(run));
  const row = keptBefore(kept, stepOfPlace(base, unit, place));
  for (const end of ends) {
    if (end === undefined) continue;
    draw(placeOfCase(set, ranks, end.case), end.path[2 * row], end.path[2 * row + 1]);
  }
}

/**
 * Of each cell of a map of basins the place of its minimum among those shown, −1 for all else, or
 * that of the coarser cell that stands for it; −2 before there is any.
 */
export function placesOfCells(set: ManySet<Grid>): Int8Array {
  const { x, y } = set.plan;
  const columns = x.values.length;
  const ranks = ranksNow(set);
  return Int8Array.from({ length: columns * y.values.length }, (_, k) => {
    const cell = standsFor(columns, k, (at) => set.ends[at] !== undefined);
    return cell < 0 ? -2 : placeOfCase(set, ranks, cell);
  });
}

/** What of many runs the pictures of a run show: what is of other settings is not. */
export function useManyDrawn(run: Run): {
  /** Calls for each dot that is in the picture now. */
  readonly dots: (draw: DrawDot) => void;
  readonly basins: ManySet<Grid> | null;
} {
  const { cloud, grid, showsInitializers, guesses } = useMany();
  const { problem } = run;
  const isCloudOf = useMemo(() => cloud !== null && isOf(cloud, problem), [cloud, problem]);
  const isGridOf = useMemo(
    () => grid?.plan.is === 'basins' && isOf(grid, problem),
    [grid, problem],
  );
  const dotsOfRuns = useMemo(() => {
    if (!showsInitializers) {
      const shown = isCloudOf ? cloud : null;
      return (draw: DrawDot) => (shown === null ? undefined : dotsOfCloud(shown, run, draw));
    }
    const clouds = startCloudsOf(problem.experiment);
    return (draw: DrawDot) => {
      for (const [place, { starts }] of clouds.entries()) {
        for (const { a, b } of starts) draw(place, a, b);
      }
    };
  }, [showsInitializers, isCloudOf, cloud, run, problem]);
  const dots = useCallback(
    (draw: DrawDot) => {
      dotsOfRuns(draw);
      for (const { a, b } of guesses) draw(GUESSED, a, b);
    },
    [dotsOfRuns, guesses],
  );
  return { dots, basins: isGridOf ? grid : null };
}
