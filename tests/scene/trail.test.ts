import { Mesh } from 'three';
import { expect, test } from 'vitest';
import { surfaceGrid } from '../../src/engine/surface.ts';
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

/** A run whose steps jump to and fro over a part of the frame, or creep along it. */
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

/** Where the last segment that is shown ends. */
function lastPlace({ tube }: Trail) {
  const [mesh] = tube.group.children;
  if (!(mesh instanceof Mesh)) throw new Error('the tube has a mesh');
  const { geometry } = mesh;
  const ends = geometry.getAttribute('to');
  const last = geometry.instanceCount - 1;
  return { x: ends.getX(last), z: ends.getZ(last) };
}

test.each([
  { kind: 'that jumps', jump: 0.2 },
  { kind: 'that creeps', jump: 0 },
])('the path of a long run $kind is there after few frames, up to its last step', ({ jump }) => {
  const trail = new Trail();
  const run = traceOf(300_000, jump);
  expect(framesFor(trail, run, 299_999)).toBeLessThan(60);
  const { x, z } = lastPlace(trail);
  const head = run.headAt(299_999);
  expect(Math.hypot(x - head.x, z - head.z)).toBeLessThan(0.05);
});

test('from the end of a long run back to a step near its start the path is that of its start', () => {
  const trail = new Trail();
  const run = traceOf(300_000, 0.2);
  framesFor(trail, run, 299_999);
  expect(framesFor(trail, run, 30)).toBeLessThan(60);
  const { x, z } = lastPlace(trail);
  const head = run.headAt(30);
  expect(Math.hypot(x - head.x, z - head.z)).toBeLessThan(0.05);
});

test('a run that leaves the frame for good keeps the part of its path that lies in it', () => {
  const run = traceOf(100_000, 0.2);
  for (let row = 50; row < 100_000; row++) run.trace.columns.a[row] = (-1) ** row * 1e150;
  const trail = new Trail();
  framesFor(trail, run, 99_999);
  const { x, z } = lastPlace(trail);
  const head = run.headAt(49);
  expect(Math.abs(z - head.z)).toBeLessThan(0.05);
  expect(Math.abs(x)).toBeLessThan(space.width);
});

test('while a run streams the path keeps up with the ball, and fills up once it rests', () => {
  const trail = new Trail();
  const run = traceOf(300_000, 0.2);
  for (let row = 29_999; row < 300_000; row += 30_000) {
    trail.show(relief, run.trace, row, run.headAt(row));
    const { x, z } = lastPlace(trail);
    const head = run.headAt(row);
    expect(Math.hypot(x - head.x, z - head.z)).toBeLessThan(0.05);
  }
  const before = trail.tube.length;
  framesFor(trail, run, 299_999);
  expect(trail.tube.length).toBeGreaterThan(10 * before);
});

test('a run that streams and has all but arrived keeps the path from its start', () => {
  const trail = new Trail();
  const run = traceOf(300_000, 0);
  const { a, b } = run.trace.columns;
  // To and fro along b in its first steps, more of them than one frame lays, and no further.
  for (let row = 0; row < 300_000; row++) {
    a[row] += (row % 2) * Number(row < 400) * 0.012 * (frame.a[1] - frame.a[0]);
    const part = Math.min(1, (row + 1) / 400);
    b[row] = frame.b[0] + part * 0.9 * (frame.b[1] - frame.b[0]);
  }
  for (let row = 59_999; row < 300_000; row += 60_000) {
    trail.show(relief, run.trace, row, run.headAt(row));
  }
  const { x, z } = lastPlace(trail);
  const head = run.headAt(299_999);
  expect(Math.hypot(x - head.x, z - head.z)).toBeLessThan(0.05);
  const [mesh] = trail.tube.group.children;
  if (!(mesh instanceof Mesh)) throw new Error('the tube has a mesh');
  const start = run.headAt(0);
  const from = mesh.geometry.getAttribute('from');
  expect(Math.hypot(from.getX(0) - start.x, from.getZ(0) - start.z)).toBeLessThan(0.05);
});
