import type { HeightScale } from '../../store/view.ts';
import type { Column } from '../../trace/column.ts';
import { sharedRows } from '../../trace/sharedRows.ts';
import type { Trace } from '../../trace/trace.ts';
import { createEnvelope } from './envelope.ts';
import type { Envelope } from './envelope.ts';
import { heightOf } from './axes.ts';

/** Rows drawn one by one; more are gathered into buckets of their least and greatest. */
const MOST_ROWS_DRAWN = 640;

export interface LossCurves {
  /** Places of the steps, and the losses there, as the axes count them. */
  readonly xs: number[];
  readonly loss: number[];
  readonly batch: (number | null)[];
  /** One value a step, not a bucket of many. */
  readonly isExact: boolean;
}

type Enveloped = 'loss' | 'batchLoss' | 'lr';

export interface LossReader {
  readonly trace: Trace;
  /** With batches and rates, which only the active run is asked for. */
  readonly isWhole: boolean;
  readonly envelopes: Readonly<Record<Enveloped, Envelope>>;
  /** The curves from the start to a row, on an axis that ends at `endStep`. */
  readonly read: (
    row: number,
    endStep: number,
    scale: HeightScale,
    place: (step: number) => number,
  ) => LossCurves;
  /** Takes in the rows that have come; called at each frame, it never has many to read at once. */
  readonly grow: () => void;
  /** [least full-data loss, greatest loss of all] from the start to a row. */
  readonly extent: (row: number) => readonly [number, number];
}

function envelopesOf(trace: Trace, relative: LossReader | null): LossReader['envelopes'] {
  const { columns, totalRows } = trace;
  const shared = relative === null ? 0 : sharedRows(relative.trace, trace);
  const envelopeOf = (name: Enveloped) =>
    relative?.envelopes[name].branch(columns[name], shared, totalRows) ??
    createEnvelope(columns[name], totalRows);
  return { loss: envelopeOf('loss'), batchLoss: envelopeOf('batchLoss'), lr: envelopeOf('lr') };
}

/**
 * Reads a trace for the loss chart in a time that depends on its width, not on its length.
 * @param isWhole for the active run; else neither batches nor rates are read
 * @param relative of a trace that begins with the same rows: what it knows of these is taken over
 */
export function createLossReader(
  trace: Trace,
  showsBatch: boolean,
  isWhole = true,
  relative: LossReader | null = null,
): LossReader {
  const { loss, batchLoss } = trace.columns;
  const envelopes = envelopesOf(trace, relative);
  const found = new Float64Array(2);

  function grow() {
    envelopes.loss.grow(trace.rows);
    if (!isWhole) return;
    envelopes.batchLoss.grow(trace.rows);
    envelopes.lr.grow(trace.rows);
  }

  /** The two extremes of a bucket in the order that goes on from its first to its last value. */
  function pushBucket(
    envelope: Envelope,
    column: Column,
    [from, to]: readonly [number, number],
    scale: HeightScale,
    out: (number | null)[],
  ) {
    envelope.extremes(from, to, found);
    const [low, high] = found;
    if (low > high) {
      out.push(null, null);
      return;
    }
    const falls = column.at(to - 1) < column.at(from);
    out.push(heightOf(falls ? high : low, scale), heightOf(falls ? low : high, scale));
  }

  function exact(row: number, scale: HeightScale, place: (step: number) => number): LossCurves {
    const rows = Array.from({ length: row + 1 }, (_, k) => k);
    return {
      xs: rows.map((k) => place(trace.stepAt(k))),
      loss: rows.map((k) => heightOf(loss.at(k), scale)),
      batch: rows.map((k) =>
        showsBatch && !Number.isNaN(batchLoss.at(k)) ? heightOf(batchLoss.at(k), scale) : null,
      ),
      isExact: true,
    };
  }

  return {
    trace,
    isWhole,
    envelopes,
    grow,
    extent: (row) => {
      grow();
      envelopes.loss.extremes(0, row + 1, found);
      const [least, most] = found;
      if (!showsBatch) return [least, most];
      envelopes.batchLoss.extremes(0, row + 1, found);
      return [least, Math.max(most, found[1])];
    },
    read: (row, endStep, scale, place) => {
      grow();
      const endRow = endStep / trace.stride;
      // A power of two that depends on the axis alone, so that old buckets do not shimmer.
      let size = 1;
      while (endRow / size > MOST_ROWS_DRAWN) size *= 2;
      if (size === 1) return exact(row, scale, place);
      const curves = { xs: [] as number[], loss: [] as number[], batch: [] as (number | null)[] };
      for (let from = 0; from <= row; from += size) {
        const to = Math.min(from + size, row + 1);
        const last = trace.stepAt(to - 1);
        const first = trace.stepAt(from);
        curves.xs.push(place(first + (last - first) * 0.25), place(first + (last - first) * 0.75));
        pushBucket(envelopes.loss, loss, [from, to], scale, curves.loss);
        if (showsBatch) pushBucket(envelopes.batchLoss, batchLoss, [from, to], scale, curves.batch);
        else curves.batch.push(null, null);
      }
      // Both curves end at the playhead itself.
      curves.xs.push(place(trace.stepAt(row)));
      curves.loss.push(heightOf(loss.at(row), scale));
      curves.batch.push(showsBatch ? heightOf(batchLoss.at(row), scale) : null);
      return { ...curves, isExact: false };
    },
  };
}
