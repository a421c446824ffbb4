import type { Minimum } from '../../engine/diagnostics.ts';
import type { Problem } from '../../engine/problem.ts';
import { stepOfPlace } from '../../engine/progress.ts';
import { areApart, rowDrawn } from '../../store/drawing.ts';
import type { DrawnRun } from '../../store/drawing.ts';
import { isAtEnd } from '../../store/runs.ts';
import type { Run } from '../../store/runs.ts';
import type { HeightScale } from '../../store/view.ts';
import { sharedRows } from '../../trace/sharedRows.ts';
import type { Trace } from '../../trace/trace.ts';
import { heightOf, heightRange, heightTicks, lastStepShown, placesOf, stepTicks } from './axes.ts';
import { createLossReader } from './curves.ts';
import type { LossCurves, LossReader } from './curves.ts';
import type { Envelope } from './envelope.ts';
import { floorOf } from './floor.ts';
import type { LossLook, LossPicture, OtherCurve } from './picture.ts';

/** The runs that are drawn, and what they do not know of themselves. */
export interface ShownRuns {
  readonly drawn: readonly DrawnRun[];
  readonly best: Minimum | null;
  /** The floor is not to be told, nor the axis to reach down to it; when left out, both. */
  readonly hidesFloor?: boolean;
  readonly isPlaying: boolean;
  readonly nameOf: (run: Run) => string;
}

export function activeIn(drawn: readonly DrawnRun[]): DrawnRun {
  const active = drawn.find(({ isActive }) => isActive);
  if (active === undefined) throw new Error('the active run must be among those that are drawn');
  return active;
}

/** Of the first row; before it has come it is computed, and may be a pass over many points. */
function startLoss({ trace, problem }: Run): number {
  const { objective, start } = problem;
  return trace.rows > 0 ? trace.columns.loss.at(0) : objective.loss(start.a, start.b);
}

/** The full batch's loss is the full-data loss one step before: a second curve would say nothing. */
function hasBatchCurve({ batchings, points }: Problem): boolean {
  return batchings.some(
    ({ batchSize, batch }) => batchSize < points.n || batch.order === 'replacement',
  );
}

export function stopOf({ run }: DrawnRun, isPlaying: boolean): number | null {
  const { trace, cursor, status } = run;
  const isEnd = status.is === 'diverged' && isAtEnd(run);
  const isAtBound = cursor.row === trace.lastRowInBounds && !isPlaying;
  return isEnd || isAtBound ? trace.stepAt(cursor.row) : null;
}

/**
 * Where the axis ends: at what is shown of the run that has got furthest, as that counts.
 * @returns in the unit of the axis
 */
export function axisEnd(drawn: readonly DrawnRun[], axis: LossLook['axis']): number {
  const ends = drawn
    .filter(({ isGhost }) => !isGhost)
    .map(({ run: { problem, trace, cursor } }) =>
      placesOf(problem, axis)(lastStepShown(problem, trace.stepAt(cursor.row))),
    );
  return Math.max(...ends);
}

/** How far over its start a curve of another run may lift the axis: one that diverges leaves it. */
const HIGHEST = 100;

export interface LossComposer {
  /** @param xEnd where the axis ends, in its unit */
  readonly compose: (shown: ShownRuns, xEnd: number, pixels: number) => LossPicture;
  /** Takes in the rows that have come; called at each frame, it never has many to read at once. */
  readonly grow: () => void;
  /** Whether the traces are those of the picture before. */
  readonly isSame: (drawn: readonly DrawnRun[]) => boolean;
  /** The learning rates of the active run; null before it was drawn. */
  readonly rates: () => Envelope | null;
  /** The row up to which a curve is drawn. */
  readonly rowOf: (drawn: DrawnRun, xEnd: number) => number;
}

/** Makes the picture of the losses of all runs, in a time that depends on its width alone. */
export function createLossComposer({
  axis,
  scale,
  styles,
}: Omit<LossLook, 'palette' | 'zoom'>): LossComposer {
  const readers = new Map<string, LossReader>();
  const state = { rates: null as Envelope | null };

  function readerOf({ key, run, isActive }: DrawnRun): LossReader {
    const before = readers.get(key);
    if (before?.trace === run.trace && before.isWhole === isActive) return before;
    const showsBatch = isActive && hasBatchCurve(run.problem);
    const reader = createLossReader(run.trace, showsBatch, isActive, relativeOf(run.trace));
    readers.set(key, reader);
    return reader;
  }

  /** Of a trace that has branched, what has been read of the rows before that. */
  function relativeOf(trace: Trace): LossReader | null {
    const known = [...readers.values()].map((reader) => ({
      reader,
      rows: sharedRows(reader.trace, trace),
    }));
    return known.toSorted((one, other) => other.rows - one.rows)[0]?.reader ?? null;
  }

  /** An old future is drawn as far as the axis goes, the others as far as they have got. */
  function rowOf(drawn: DrawnRun, xEnd: number): number {
    const { run, isGhost } = drawn;
    if (!isGhost) return run.cursor.row;
    return Math.min(rowDrawn(drawn), run.trace.rowOf(stepOfPlace(run.problem, axis, xEnd)));
  }

  function curvesOf(drawn: DrawnRun, xEnd: number, height: HeightScale): LossCurves {
    const { problem, trace } = drawn.run;
    const place = placesOf(problem, axis);
    if (trace.rows === 0) {
      const loss = heightOf(startLoss(drawn.run), height);
      return { xs: [0], loss: [loss], batch: [null], isExact: true };
    }
    const endStep = stepOfPlace(problem, axis, xEnd);
    return readerOf(drawn).read(rowOf(drawn, xEnd), endStep, height, place);
  }

  function extentOf(drawn: DrawnRun, xEnd: number): readonly [number, number] {
    const first = startLoss(drawn.run);
    if (drawn.run.trace.rows === 0) return [first, first];
    const [least, most] = readerOf(drawn).extent(rowOf(drawn, xEnd));
    return drawn.isActive ? [least, most] : [least, Math.min(most, first * HIGHEST)];
  }

  function forget(drawn: readonly DrawnRun[]) {
    for (const key of readers.keys()) {
      if (!drawn.some((each) => each.key === key)) readers.delete(key);
    }
  }

  return {
    rowOf,
    rates: () => state.rates,
    grow: () => {
      for (const reader of readers.values()) reader.grow();
    },
    isSame: (drawn) => drawn.every((each) => readers.get(each.key)?.trace === each.run.trace),
    compose: ({ drawn, best, hidesFloor = false, isPlaying, nameOf }, xEnd, pixels) => {
      forget(drawn);
      const active = activeIn(drawn);
      const { run } = active;
      const { problem, trace, cursor } = run;
      const hasRows = trace.rows > 0;
      state.rates = readerOf(active).envelopes.lr;
      const areSeveral = areApart(drawn);
      const others = drawn
        .filter(({ isActive }) => !isActive)
        .map((each): OtherCurve => {
          const { xs, loss } = curvesOf(each, xEnd, scale);
          const name = each.isGhost ? null : nameOf(each.run);
          return { drawn: each, xs, loss, style: styles[each.run.slot], name };
        });
      const extents = drawn.filter(({ isGhost }) => !isGhost).map((each) => extentOf(each, xEnd));
      const least = Math.min(...extents.map(([low]) => low));
      const most = Math.max(...extents.map(([, high]) => high));
      const first = startLoss(run);
      const floor = hidesFloor ? null : floorOf({ problem, best }, least);
      const yRange = heightRange(scale, floor?.loss ?? null, least, most, first, pixels - 40);
      return {
        problem,
        curves: curvesOf(active, xEnd, scale),
        others,
        name: areSeveral ? nameOf(run) : null,
        emphasis: active.emphasis,
        showsBatch: hasBatchCurve(problem),
        floor,
        hidesFloor,
        yRange,
        xRange: [0, xEnd],
        xTicks: stepTicks(xEnd),
        yTicks: heightTicks(scale, yRange, pixels - 50),
        lossNow: hasRows ? trace.columns.loss.at(cursor.row) : first,
        stoppedAt: hasRows ? stopOf(active, isPlaying) : null,
      };
    },
  };
}
