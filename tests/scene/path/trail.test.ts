import { expect, test } from 'vitest';
import { surfaceGrid } from '../../../src/engine/surface.ts';
import { createRandom } from '../../../src/engine/numeric/random.ts';
import { chooseFrame } from '../../../src/engine/frame/frame.ts';
import { createHeightField } from '../../../src/scene/space/heightField.ts';
import { createSpace } from '../../../src/scene/space/space.ts';
import { Segments } from '../../../src/scene/path/segments.ts';
import { MOST_SEGMENTS, MOST_TIP_SEGMENTS, Trail } from '../../../src/scene/path/trail.ts';
import { branchTrace } from '../../../src/trace/trace.ts';
import { appendRows, traceOfRows } from '../../support/trace.ts';
import { problemOf, trainToEnd } from '../../support/train.ts';

const problem = problemOf({ data: { preset: 'five-points' }, seed: 1 });
const frame = chooseFrame(problem);
const space = createSpace(frame, 'log');
const n = 3;
const losses = surfaceGrid(problem.objective, frame, n);
const heightField = createHeightField(space, { n, losses, quality: { kind: 'exact' } }, problem);

/** A run over the whole frame, step by step where it is told to be. */
function traceThrough(rows: number, placeOf: (row: number) => { a: number; b: number }) {
  const trace = traceOfRows(rows, placeOf);
  const headAt = (row: number) => ({
    x: space.xOf(trace.columns.a.at(row)),
    z: space.zOf(trace.columns.b.at(row)),
  });
  return { trace, headAt };
}

/** Steps that jump to and fro over a part of the frame, or creep, along the whole of b. */
function creepingPlace(rows: number, jump: number, row: number) {
  const middle = (frame.a[0] + frame.a[1]) / 2;
  return {
    a: middle + (row % 2 === 0 ? jump : -jump) * (frame.a[1] - frame.a[0]),
    b: frame.b[0] + ((frame.b[1] - frame.b[0]) * (row + 0.5)) / rows,
  };
}

function traceOf(rows: number, jump: number) {
  return traceThrough(rows, (row) => creepingPlace(rows, jump, row));
}

function createTrail() {
  const path = new Segments(MOST_SEGMENTS);
  const tip = new Segments(MOST_TIP_SEGMENTS);
  return { trail: new Trail(path, tip), path, tip };
}

type Laid = ReturnType<typeof createTrail>;

/** Frames until the path up to a row is complete. */
function framesFor({ trail }: Laid, { trace, headAt }: ReturnType<typeof traceOf>, row: number) {
  let frames = 1;
  while (!trail.show(heightField, trace, row, headAt(row)).isComplete) frames += 1;
  return frames;
}

/** The segments that are shown, on the surface. */
function segments({ path: { geometry } }: Laid) {
  const ends = (['from', 'to'] as const).map((name) => geometry.getAttribute(name));
  return Array.from({ length: geometry.instanceCount }, (_, i) => {
    const [from, to] = ends.map((end) => ({ x: end.getX(i), y: end.getY(i), z: end.getZ(i) }));
    return { from, to };
  });
}

interface Spot {
  readonly x: number;
  readonly z: number;
}

/** The path lies so far above the surface. */
const LIFT = 0.016;

/** How far what is on the surface at a place is from the nearest segment that is shown. */
function gapAt(shown: ReturnType<typeof segments>, { x, z }: Spot, ground = heightField) {
  const y = ground.heightAt(x, z) + LIFT;
  let least = Infinity;
  for (const { from, to } of shown) {
    const along = { x: to.x - from.x, y: to.y - from.y, z: to.z - from.z };
    const squared = along.x ** 2 + along.y ** 2 + along.z ** 2;
    const part = (x - from.x) * along.x + (y - from.y) * along.y + (z - from.z) * along.z;
    const t = Math.min(1, Math.max(0, part / (squared || 1)));
    const [dx, dy, dz] = [
      from.x + t * along.x - x,
      from.y + t * along.y - y,
      from.z + t * along.z - z,
    ];
    least = Math.min(least, Math.hypot(dx, dy, dz));
  }
  return least;
}

/** The largest gap at places along the way from row to row, on a sample of the rows up to one. */
function widestGap(laid: Laid, headAt: (row: number) => Spot, row: number, ground = heightField) {
  const shown = segments(laid);
  const stride = Math.max(1, Math.floor(row / 97));
  const gaps: number[] = [];
  for (let to = row; to > 0; to -= stride) {
    const [one, other] = [headAt(to - 1), headAt(to)];
    for (const t of [0.13, 0.5, 0.91]) {
      const place = { x: one.x + (other.x - one.x) * t, z: one.z + (other.z - one.z) * t };
      if (ground.isDrawn(place.x, place.z)) gaps.push(gapAt(shown, place, ground));
    }
  }
  return Math.max(...gaps);
}

/** The path's edge is about so far from its middle. */
const EDGE = 0.023;

test.each([
  { kind: 'that jumps', jump: 0.2 },
  { kind: 'that creeps', jump: 0 },
])('the whole path of a long run $kind is there after some frames', ({ jump }) => {
  const laid = createTrail();
  const run = traceOf(300_000, jump);
  const frames = framesFor(laid, run, 299_999);
  expect(frames).toBeGreaterThan(2);
  expect(frames).toBeLessThan(200);
  expect(widestGap(laid, run.headAt, 299_999)).toBeLessThan(EDGE);
});

test('a path that scribbles over the whole frame is there from its start to its end', () => {
  const laid = createTrail();
  const random = createRandom(5, 'data');
  const run = traceThrough(40_000, () => ({
    a: frame.a[0] + random.uniform() * (frame.a[1] - frame.a[0]),
    b: frame.b[0] + random.uniform() * (frame.b[1] - frame.b[0]),
  }));
  expect(framesFor(laid, run, 39_999)).toBeLessThan(200);
  expect(segments(laid).length).toBeLessThan(MOST_SEGMENTS);
  // More than can be drawn: there may be gaps, as wide as the path is.
  expect(widestGap(laid, run.headAt, 39_999)).toBeLessThan(3 * EDGE);
});

test('in a funnel the path goes down as far as the run', () => {
  const points = [0, 1, 2, 3].map((x) => [x, 2 * x + 1]);
  const perfect = problemOf({
    data: { points },
    optimizer: { type: 'sgd', lr: 0.235 },
    epochs: 300,
  });
  const deep = chooseFrame(perfect);
  const box = createSpace(deep, 'log');
  const grid = {
    n,
    losses: surfaceGrid(perfect.objective, deep, n),
    quality: { kind: 'exact' },
  } as const;
  const ground = createHeightField(box, grid, perfect);
  const { columns, rows } = trainToEnd(perfect);
  const run = traceOfRows(rows, (row) => ({ a: columns.a[row], b: columns.b[row] }));
  const headAt = (row: number) => ({ x: box.xOf(columns.a[row]), z: box.zOf(columns.b[row]) });
  const laid = createTrail();
  while (!laid.trail.show(ground, run, rows - 1, headAt(rows - 1)).isComplete);
  expect(widestGap(laid, headAt, rows - 1, ground)).toBeLessThan(EDGE);
});

test('at each step the path ends at the ball, also back at an earlier one', () => {
  const laid = createTrail();
  const run = traceOf(3000, 0.2);
  for (const row of [2999, 30, 700, 2998]) {
    framesFor(laid, run, row);
    expect(gapAt(segments(laid), run.headAt(row))).toBeLessThan(EDGE);
    const young = createTrail();
    framesFor(young, run, row);
    expect(segments(laid)).toEqual(segments(young));
  }
});

test('the newest step is there at once', () => {
  const laid = createTrail();
  const run = traceOf(3000, 0.2);
  for (const row of [1, 2]) {
    expect(framesFor(laid, run, row)).toBe(1);
    expect(gapAt(segments(laid), run.headAt(row))).toBeLessThan(1e-6);
  }
});

test('another run, or another surface, has a path of its own', () => {
  const one = traceOf(500, 0.2);
  const other = traceOf(200, 0.1);
  const flat = createHeightField(
    createSpace(frame, 'linear'),
    { n, losses, quality: { kind: 'exact' } },
    problem,
  );
  const laid = createTrail();
  const shown = (of: typeof one, ground: typeof heightField) => {
    const last = of.trace.rows - 1;
    let beads = 0;
    for (;;) {
      const done = laid.trail.show(ground, of.trace, last, of.headAt(last));
      beads = done.beads;
      if (done.isComplete)
        return { segments: segments(laid), beads, places: [...laid.trail.beads] };
    }
  };
  const first = shown(one, heightField);
  const second = shown(other, heightField);
  expect(second.segments.length).toBeLessThan(first.segments.length);
  expect(second.beads).toBe(second.places.length);
  expect(shown(one, heightField)).toEqual(first);
  const lower = shown(one, flat);
  expect(lower.segments).not.toEqual(first.segments);
});

test('no two beads are at one place, and each is one of the steps', () => {
  const laid = createTrail();
  const run = traceOf(3000, 0.2);
  framesFor(laid, run, 2999);
  expect(laid.trail.beads.length).toBeGreaterThan(20);
  const steps = Array.from({ length: 3000 }, (_, row) => run.headAt(row));
  for (const [k, bead] of laid.trail.beads.entries()) {
    const nearest = steps.map(({ x, z }) => Math.hypot(x - bead.x, z - bead.z));
    expect(Math.min(...nearest)).toBeLessThan(1e-9);
    const others = laid.trail.beads.filter((_, i) => i !== k);
    expect(
      Math.min(...others.map(({ x, z }) => Math.hypot(x - bead.x, z - bead.z))),
    ).toBeGreaterThan(1e-3);
  }
});

test('a run that leaves the frame for good keeps the part of its path that lies in it', () => {
  const run = traceThrough(100_000, (row) => {
    const { a, b } = creepingPlace(100_000, 0.2, row);
    return { a: row < 50 ? a : (-1) ** row * 1e150, b };
  });
  const laid = createTrail();
  framesFor(laid, run, 99_999);
  expect(widestGap(laid, run.headAt, 49)).toBeLessThan(EDGE);
  const reaches = segments(laid).map(({ to }) => Math.abs(to.x));
  expect(Math.max(...reaches)).toBeLessThan(space.width);
});

test('a path that lags behind the ball has no tip, and catches up once that rests', () => {
  const laid = createTrail();
  const run = traceOf(300_000, 0.2);
  for (let row = 29_999; row < 300_000; row += 30_000) {
    const { isComplete } = laid.trail.show(heightField, run.trace, row, run.headAt(row));
    expect(isComplete).toBe(false);
    expect(laid.tip.length).toBe(0);
  }
  framesFor(laid, run, 299_999);
  const ahead = { x: run.headAt(299_999).x + 0.1, z: run.headAt(299_999).z };
  laid.trail.show(heightField, run.trace, 299_999, ahead);
  expect(laid.tip.length).toBeGreaterThan(0);
  expect(widestGap(laid, run.headAt, 299_999)).toBeLessThan(EDGE);
});

test('a run that is changed along the way keeps the path up to there', () => {
  const rows = 60_000;
  const before = traceOf(rows, 0.2);
  const laid = createTrail();
  const at = 40_000;
  framesFor(laid, before, at);
  const trace = branchTrace(before.trace, at);
  appendRows(trace, 500, (row) => creepingPlace(rows, 0.1, row));
  const last = trace.rows - 1;
  const head = { x: space.xOf(trace.columns.a.at(last)), z: space.zOf(trace.columns.b.at(last)) };
  // All that there is to lay is what has come since.
  expect(laid.trail.show(heightField, trace, last, head).isComplete).toBe(true);
  const fresh = createTrail();
  while (!fresh.trail.show(heightField, trace, last, head).isComplete);
  expect(segments(laid)).toEqual(segments(fresh));
});
