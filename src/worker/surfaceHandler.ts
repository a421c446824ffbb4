import type { Minimum } from '../engine/diagnostics.ts';
import type { Frame } from '../engine/frame.ts';
import type { Objective } from '../engine/objective.ts';
import { prepare } from '../engine/problem.ts';
import { descend, lowestCells } from '../engine/search.ts';
import { fillSurfaceRows } from '../engine/surface.ts';
import type { Surroundings } from './handler.ts';
import type { FromSurfaceWorker, ToSurfaceWorker } from './protocol.ts';

/** A first picture at once, then finer ones. */
const SIZES = [41, 121, 241] as const;
/** The thread is held about this long, so that a new surface starts at once. */
const SLICE_MS = 12;

/** One piece of the work; returns the next, or null at the end. */
type Piece = () => Piece | null;

/** The surface worker without its thread: computes in slices and drops what is out of date. */
export function createSurfaceHandler(surroundings: Surroundings<FromSurfaceWorker>) {
  const { post, nowMs, defer } = surroundings;
  const state = { next: null as Piece | null, run: 0, isScheduled: false };

  function surface(objective: Objective, frame: Frame, level: number): Piece {
    const n = SIZES[level];
    const losses = new Float64Array(n * n);
    let row = 0;
    const fill: Piece = () => {
      const begun = nowMs();
      while (row < n && nowMs() - begun < SLICE_MS) {
        fillSurfaceRows(objective, frame, n, losses, row, row + 1);
        row += 1;
      }
      if (row < n) return fill;
      const starts = level === 0 ? lowestCells(losses, n, frame.a, frame.b) : [];
      post({ type: 'surface', run: state.run, n, losses }, [losses.buffer]);
      const finer = level + 1 < SIZES.length ? surface(objective, frame, level + 1) : null;
      return level === 0 ? search(objective, frame, starts, finer) : finer;
    };
    return fill;
  }

  /** Follows the lowest cells of the coarse grid down, one a piece. */
  function search(
    objective: Objective,
    frame: Frame,
    starts: readonly Minimum[],
    then: Piece | null,
  ): Piece {
    const cell = 1 / SIZES[0];
    const sizeA = (frame.a[1] - frame.a[0]) * cell;
    const sizeB = (frame.b[1] - frame.b[0]) * cell;
    const follow = (i: number, best: Minimum | null): Piece | null => {
      if (i === starts.length) {
        if (best !== null) post({ type: 'best', run: state.run, best }, []);
        return then;
      }
      return () => {
        const low = descend(objective.loss, starts[i], sizeA, sizeB);
        return follow(i + 1, best === null || low.loss < best.loss ? low : best);
      };
    };
    return follow(0, null) ?? (() => then);
  }

  function work() {
    if (state.isScheduled || state.next === null) return;
    state.isScheduled = true;
    defer(() => {
      state.isScheduled = false;
      const piece = state.next;
      if (piece === null) return;
      state.next = null;
      attempt(() => {
        state.next = piece();
      });
      work();
    });
  }

  function attempt(act: () => void) {
    try {
      act();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      post({ type: 'failed', run: state.run, message }, []);
    }
  }

  return ({ run, experiment, frame }: ToSurfaceWorker) => {
    state.run = run;
    state.next = null;
    attempt(() => {
      state.next = surface(prepare(experiment).objective, frame, 0);
    });
    work();
  };
}
