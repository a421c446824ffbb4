import { expect, test } from 'vitest';
import { mapFrame } from '../../../src/charts/map/frame.ts';
import { createTrail } from '../../../src/charts/map/trail.ts';
import { prospectOf } from '../../../src/engine/frame/frame.ts';
import { branchTrace } from '../../../src/trace/trace.ts';
import type { Trace } from '../../../src/trace/trace.ts';
import { appendRows, traceOfRows } from '../../support/trace.ts';
import { problemOf } from '../../support/train.ts';

const { frame } = prospectOf(problemOf({ data: { preset: 'five-points' } }));
const map = mapFrame(frame, { width: 600, height: 400 }, true, false, (text) => 7 * text.length);

/** A walk through the frame that comes back over its own ground. */
function place(row: number, turn = 0) {
  const along = ([low, high]: readonly [number, number], t: number) =>
    low + (high - low) * (0.5 + 0.4 * Math.sin(t));
  return { a: along(frame.a, 0.31 * row + turn), b: along(frame.b, 0.0173 * row) };
}

function pointsOf(trace: Trace, trail = createTrail(map)) {
  const { points } = trail.upTo(trace, trace.rows - 1);
  const { xs, ys, isLifted } = trail;
  return xs.slice(0, points).map((x, k) => [x, ys[k], isLifted[k]]);
}

test('a run that is changed along the way keeps its path up to there, and goes on as its own', () => {
  const trail = createTrail(map);
  const trace = traceOfRows(9000, (row) => place(row));
  trail.upTo(trace, 5000);
  const begun = trail.run;
  const branch = branchTrace(trace, 5000);
  appendRows(branch, 3000, (row) => place(row, 1));
  expect(pointsOf(branch, trail)).toEqual(pointsOf(branch));
  // Nothing that is drawn of it is drawn again.
  expect(trail.run).toBe(begun);
});

test('a path that has gone beyond the change begins anew, as does that of another run', () => {
  const trace = traceOfRows(9000, (row) => place(row));
  for (const other of [branchTrace(trace, 4000), traceOfRows(9000, (row) => place(row, 2))]) {
    const trail = createTrail(map);
    trail.upTo(trace, 5000);
    const begun = trail.run;
    expect(pointsOf(other, trail)).toEqual(pointsOf(other));
    expect(trail.run).not.toBe(begun);
  }
});
