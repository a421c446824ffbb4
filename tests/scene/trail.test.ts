import { Mesh } from 'three';
import { expect, test } from 'vitest';
import { surfaceGrid } from '../../src/engine/surface.ts';
import { createRandom } from '../../src/engine/random.ts';
import { chooseFrame } from '../../src/engine/frame.ts';
import { createRelief } from '../../src/scene/relief.ts';
import { createSpace } from '../../src/scene/space.ts';
import { Trail } from '../../src/scene/trail.ts';
import { CHUNK_ROWS, CHUNK_VALUES, columnsIn } from '../../src/trace/columns.ts';
import { createTrace } from '../../src/trace/trace.ts';
import { problemOf } from '../support/train.ts';

const problem = problemOf({ data: { preset: 'five-points' }, seed: 1 });
const frame = chooseFrame(problem);
const space = createSpace(frame, 'log');
const n = 3;
const losses = surfaceGrid(problem.objective, frame, n);
const relief = createRelief(space, { n, losses, quality: { kind: 'exact' } }, problem);

/** A run whose steps jump to and fro over a part of the frame, or creep, along the whole of b. */
function traceOf(rows: number, jump: number) {
  const trace = createTrace(rows - 1);
  const buffer = new Float64Array(CHUNK_VALUES);
  const chunk = columnsIn(buffer, CHUNK_ROWS);
  const middle = (frame.a[0] + frame.a[1]) / 2;
  for (let from = 0; from < rows; from += CHUNK_ROWS) {
    const count = Math.min(CHUNK_ROWS, rows - from);
    for (let i = 0; i < count; i++) {
      const row = from + i;
      chunk.a[i] = middle + (row % 2 === 0 ? jump : -jump) * (frame.a[1] - frame.a[0]);
      chunk.b[i] = frame.b[0] + ((frame.b[1] - frame.b[0]) * (row + 0.5)) / rows;
    }
    trace.append(buffer, count, from + count - 1);
  }
  const headAt = (row: number) => ({
    x: space.xOf(trace.columns.a[row]),
    z: space.zOf(trace.columns.b[row]),
  });
  return { trace, headAt };
}

/** Frames until the path up to a row is complete. */
function framesFor(trail: Trail, { trace, headAt }: ReturnType<typeof traceOf>, row: number) {
  let frames = 1;
  while (!trail.show(relief, trace, row, headAt(row)).isComplete) frames += 1;
  return frames;
}

/** The segments that are shown, above the floor. */
function segments({ tube }: Trail) {
  const [mesh] = tube.group.children;
  if (!(mesh instanceof Mesh)) throw new Error('the tube has a mesh');
  const { geometry } = mesh;
  const from = geometry.getAttribute('from');
  const to = geometry.getAttribute('to');
  return Array.from({ length: geometry.instanceCount }, (_, i) => ({
    from: { x: from.getX(i), z: from.getZ(i) },
    to: { x: to.getX(i), z: to.getZ(i) },
  }));
}

/** How far a place is from the nearest segment that is shown. */
function gapAt(shown: ReturnType<typeof segments>, { x, z }: { x: number; z: number }) {
  const gaps = shown.map(({ from, to }) => {
    const [alongX, alongZ] = [to.x - from.x, to.z - from.z];
    const squared = alongX * alongX + alongZ * alongZ;
    const part = ((x - from.x) * alongX + (z - from.z) * alongZ) / (squared || 1);
    const t = Math.min(1, Math.max(0, part));
    return Math.hypot(from.x + t * alongX - x, from.z + t * alongZ - z);
  });
  return Math.min(...gaps);
}

/** The largest gap at places along the way from row to row, on a sample of the rows up to one. */
function widestGap(trail: Trail, { headAt }: ReturnType<typeof traceOf>, row: number) {
  const shown = segments(trail);
  const stride = Math.max(1, Math.floor(row / 97));
  const gaps: number[] = [];
  for (let to = row; to > 0; to -= stride) {
    const [one, other] = [headAt(to - 1), headAt(to)];
    for (const t of [0.13, 0.5, 0.91]) {
      const place = { x: one.x + (other.x - one.x) * t, z: one.z + (other.z - one.z) * t };
      gaps.push(gapAt(shown, place));
    }
  }
  return Math.max(...gaps);
}

/** A tube with its halo is 0.042 wide, and lies a little off the floor above which it is laid. */
const COVERED = 0.05;

test.each([
  { kind: 'that jumps', jump: 0.2 },
  { kind: 'that creeps', jump: 0 },
])('the whole path of a long run $kind is there after few frames', ({ jump }) => {
  const trail = new Trail();
  const run = traceOf(300_000, jump);
  expect(framesFor(trail, run, 299_999)).toBeLessThan(150);
  expect(widestGap(trail, run, 299_999)).toBeLessThan(COVERED);
});

test('a path that scribbles over the whole frame is there from its start to its end', () => {
  const trail = new Trail();
  const run = traceOf(40_000, 0);
  const random = createRandom(5, 'data');
  const { a, b } = run.trace.columns;
  for (let row = 0; row < 40_000; row++) {
    a[row] = frame.a[0] + random.uniform() * (frame.a[1] - frame.a[0]);
    b[row] = frame.b[0] + random.uniform() * (frame.b[1] - frame.b[0]);
  }
  expect(framesFor(trail, run, 39_999)).toBeLessThan(200);
  expect(segments(trail).length).toBeLessThan(trail.tube.capacity);
  // Where the surface is cut there is no path: its walls are left out.
  const isDrawn = ({ x, z }: { x: number; z: number }) => relief.isDrawn(x, z);
  const spots = Array.from({ length: 400 }, (_, i) => run.headAt(99 + i * 100));
  const shown = segments(trail);
  const gaps = spots.filter(isDrawn).map((spot) => gapAt(shown, spot));
  expect(gaps.length).toBeGreaterThan(100);
  expect(Math.max(...gaps)).toBeLessThan(2 * COVERED);
});

test('back at an earlier step the path is the one of a run that has come no further', () => {
  const run = traceOf(3000, 0.2);
  const trail = new Trail();
  framesFor(trail, run, 2999);
  for (const row of [30, 700, 2998]) {
    framesFor(trail, run, row);
    const young = new Trail();
    framesFor(young, run, row);
    expect(segments(trail)).toEqual(segments(young));
  }
});

test('a run that leaves the frame for good keeps the part of its path that lies in it', () => {
  const run = traceOf(100_000, 0.2);
  for (let row = 50; row < 100_000; row++) run.trace.columns.a[row] = (-1) ** row * 1e150;
  const trail = new Trail();
  framesFor(trail, run, 99_999);
  expect(widestGap(trail, run, 49)).toBeLessThan(COVERED);
  const reaches = segments(trail).map(({ to }) => Math.abs(to.x));
  expect(Math.max(...reaches)).toBeLessThan(space.width);
});

test('a path that lags behind the ball has no tip, and catches up once that rests', () => {
  const trail = new Trail();
  const run = traceOf(300_000, 0.2);
  for (let row = 29_999; row < 300_000; row += 30_000) {
    const { isComplete } = trail.show(relief, run.trace, row, run.headAt(row));
    expect(isComplete).toBe(false);
    expect(trail.tip.length).toBe(0);
  }
  framesFor(trail, run, 299_999);
  const ahead = { x: run.headAt(299_999).x + 0.1, z: run.headAt(299_999).z };
  trail.show(relief, run.trace, 299_999, ahead);
  expect(trail.tip.length).toBeGreaterThan(0);
  expect(widestGap(trail, run, 299_999)).toBeLessThan(COVERED);
});
