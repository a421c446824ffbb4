import { CLOUD } from '../engine/many/plan.ts';
import { medianOf } from '../engine/many/work.ts';
import type { FinishedSet, Lab } from '../lessons/moment.ts';
import { useMany } from './many.ts';
import { useScan } from './scan.ts';
import { useStrip } from './strip.ts';
import type { ManySet } from './many.ts';

/** What the instruments show, and the sets of runs that were finished since a beat began. */
export interface LabWatch {
  readonly look: () => void;
  readonly lab: () => Lab;
}

function finishedSet({ base, plan, tally, ends, counted }: ManySet): FinishedSet {
  const losses = ends.flatMap((end) => (end === undefined ? [] : [end.loss]));
  const best = tally.basins.reduce(
    (least, basin, i) => (least < 0 || basin.loss < tally.basins[least].loss ? i : least),
    -1,
  );
  return {
    experiment: base.experiment,
    of: plan.is === 'seeds' ? 'seeds' : 'starts',
    counted,
    left: tally.left?.count ?? null,
    inBest: best < 0 ? null : (tally.counts[best] ?? 0),
    medianLoss: medianOf(losses),
  };
}

export function watchLab(): LabWatch {
  const sets: FinishedSet[] = [];
  const { cloud, grid } = useMany.getState();
  // What was there before is none of this beat's.
  const seen = new Set([cloud?.id, grid?.id]);
  const state = { isSwept: false };
  return {
    look: () => {
      const now = useMany.getState();
      if (now.cloud?.status.is === 'done' && !seen.has(now.cloud.id)) {
        seen.add(now.cloud.id);
        if (now.cloud.counted >= CLOUD) sets.push(finishedSet(now.cloud));
      }
      if (now.grid?.status.is === 'done' && !seen.has(now.grid.id)) state.isSwept = true;
    },
    lab: () => ({
      scan: useScan.getState(),
      race: useScan.getState(),
      strip: useStrip.getState(),
      many: sets,
      sweep: { isDone: state.isSwept },
    }),
  };
}
