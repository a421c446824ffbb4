import { areApart } from '../../store/drawing.ts';
import type { DrawnRun } from '../../store/drawing.ts';
import { parametersNow } from '../../store/parameters.ts';
import type { RunId } from '../../store/runs.ts';
import type { Spot } from '../../ui/geometry.ts';
import type { FitFrame } from './frame.ts';

const REACH_PX = 7;

/** The run whose line is nearest over or under a place in the plot; null where none is within reach. */
export function lineAt(
  { x, plot, modelPx }: FitFrame,
  drawn: readonly DrawnRun[],
  spot: Spot,
): RunId | null {
  const isOut = spot.x < plot.left || spot.x > plot.right;
  if (isOut || !areApart(drawn)) return null;
  const heights = drawn
    .filter(({ isGhost }) => !isGhost)
    .map(({ run }) => {
      const { a, b } = parametersNow(run);
      const at = (px: number) => modelPx(a, b, x.own(px));
      // Straight to a steep line it is less far than straight up.
      const slope = (at(spot.x + 1) - at(spot.x - 1)) / 2;
      return { id: run.id, distance: Math.abs(at(spot.x) - spot.y) / Math.hypot(1, slope) };
    })
    .filter(({ distance }) => distance <= REACH_PX);
  return heights.toSorted((one, other) => one.distance - other.distance)[0]?.id ?? null;
}
