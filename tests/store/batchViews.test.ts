import { afterEach, expect, test, vi } from 'vitest';
import { chooseFrame } from '../../src/engine/frame/frame.ts';
import { batchesOfEpoch } from '../../src/engine/problem.ts';
import { roomOn } from '../../src/scene/marks/arrowScale.ts';
import { factorsOfRun } from '../../src/store/arrows.ts';
import { batchNow } from '../../src/store/batches.ts';
import { batchLookedAt, bowlNow } from '../../src/store/bowl.ts';
import { fanFactor, fanFactorDrawn, fanNow } from '../../src/store/fan.ts';
import type { Run } from '../../src/store/runs.ts';
import { useTransport } from '../../src/store/transport.ts';
import { runOfAll } from '../support/runs.ts';

vi.stubGlobal('requestAnimationFrame', () => 0);

const FIVE = { data: { preset: 'five-points' }, batch: { size: 2 }, seed: 7, epochs: 4 };
const RANGES = { a: [-2, 3], b: [-2, 3] } as const;

afterEach(() => useTransport.setState({ isPlaying: false, isSkipping: false, speed: 4 }));

/** The bowl, whose computing may take some frames. */
function bowlOf(run: Run) {
  for (let frame = 0; frame < 1000; frame++) {
    const bowl = bowlNow(run, RANGES);
    if (bowl !== null) return bowl;
  }
  return expect.fail('the bowl never comes');
}

test('the bowl is that of the batch whose points glow, and at the start of the first', () => {
  const first = batchesOfEpoch(runOfAll(FIVE, 0).problem, 0)[0];
  expect([...batchLookedAt(runOfAll(FIVE, 0)).rows]).toEqual([...first]);
  expect(batchLookedAt(runOfAll(FIVE, 0)).step).toBe(1);
  for (const row of [1, 2, 3, 4, 12]) {
    const run = runOfAll(FIVE, row);
    const { rows, step } = batchLookedAt(run);
    expect([...rows]).toEqual([...(batchNow(run) ?? [])]);
    expect(step).toBe(row);
    const { points } = bowlOf(run).problem;
    expect([...points.xs]).toEqual(Array.from(rows, (k) => run.problem.points.xs[k]));
    // What the picture and its note ask for in one frame is one bowl.
    expect(bowlNow(run, RANGES)).toBe(bowlNow(run, RANGES));
  }
});

test('the fan is of batches as large as the next one: 2, 2 and 1', () => {
  const sizes = [0, 1, 2, 3, 4, 5, 6].map((row) => fanNow(runOfAll(FIVE, row))?.set.size);
  expect(sizes).toEqual([2, 2, 1, 2, 2, 1, 2]);
  const counts = [1, 2].map((row) => fanNow(runOfAll(FIVE, row))?.set.batches.length);
  expect(counts).toEqual([10, 5]);
  // After the last step none comes, and it is as most are.
  expect(fanNow(runOfAll(FIVE, 12))?.set.size).toBe(2);
});

test('it stands where the ball is, and the gradient that comes next is one of it', () => {
  for (const row of [0, 1, 2, 7]) {
    const run = runOfAll(FIVE, row);
    const { from, fan } = fanNow(run) ?? expect.fail('there is a fan');
    const { a, b, gradA, gradB } = run.trace.columns;
    expect(from).toEqual({ a: a.at(row), b: b.at(row) });
    const away = Array.from({ length: fan.gradients.length / 2 }, (_, k) =>
      Math.hypot(
        fan.gradients[2 * k] - gradA.at(row + 1),
        fan.gradients[2 * k + 1] - gradB.at(row + 1),
      ),
    );
    expect(Math.min(...away)).toBeLessThan(1e-12);
  }
});

test('both rest while the run plays fast, and follow a slow one', () => {
  const run = runOfAll(FIVE, 3);
  bowlOf(run);
  useTransport.setState({ isPlaying: true, speed: 4 });
  expect(bowlNow(run, RANGES)).not.toBeNull();
  expect(fanNow(run)).not.toBeNull();
  for (const fast of [
    { speed: 30 },
    { speed: Infinity },
    { speed: 4, isSkipping: true },
  ] as const) {
    useTransport.setState({ isPlaying: true, isSkipping: false, ...fast });
    expect(bowlNow(run, RANGES)).toBeNull();
    expect(fanNow(run)).toBeNull();
  }
});

test('of a full batch there is neither', () => {
  const run = runOfAll({ ...FIVE, batch: { size: 'full' } }, 2);
  expect(bowlNow(run, RANGES)).toBeNull();
  expect(fanNow(run)).toBeNull();
});

test('a bowl of many points comes in slices, and asks for the next frame', () => {
  const request = vi.fn();
  vi.stubGlobal('requestAnimationFrame', request);
  const points = Array.from({ length: 9000 }, (_, k) => [k / 3000 - 1, Math.sin(k)]);
  const run = runOfAll({ data: { points }, model: 'sine', batch: { size: 8000 }, epochs: 1 }, 1);
  expect(bowlNow(run, RANGES)).toBeNull();
  expect(request).toHaveBeenCalled();
  const { n, losses, problem } = bowlOf(run);
  // Too many to follow a run, however slow.
  useTransport.setState({ isPlaying: true, speed: 1 });
  expect(bowlNow(run, RANGES)).toBeNull();
  expect(problem.points.n).toBe(8000);
  const { xs, ys } = problem.points;
  const at = -2 + 5 / (n - 1);
  const squares = xs.map((x, k) => (Math.sin(at * x + at) - ys[k]) ** 2);
  expect(losses[n + 1]).toBeCloseTo(squares.reduce((sum, square) => sum + square, 0) / 8000, 9);
});

test('its arrows are as long as those of the gradients, or so long that they are seen, and that is known', () => {
  const factorAt = (row: number) => {
    const run = runOfAll({ ...FIVE, epochs: 60 }, row);
    const room = roomOn(chooseFrame(run.problem));
    const now = fanNow(run) ?? expect.fail('there is a fan');
    const factor = fanFactor(run, now, room) ?? expect.fail('it has a scale');
    expect(fanFactorDrawn(run)).toBe(factor);
    const { gradients } = now.fan;
    const lengths = Array.from({ length: gradients.length / 2 }, (_, k) =>
      room.lengthOf({ a: gradients[2 * k], b: gradients[2 * k + 1] }),
    );
    return {
      factor,
      room,
      ofRun: factorsOfRun(run, room)?.gradient,
      longest: Math.max(...lengths),
    };
  };
  const steep = { ...factorAt(0) };
  const flat = { ...factorAt(150) };
  for (const { factor, room, longest } of [steep, flat]) {
    expect(longest * factor).toBeGreaterThan(2 * room.least);
    expect(longest * factor).toBeLessThanOrEqual(2.5 * room.longest);
  }
  expect(flat.factor).toBeGreaterThan(flat.ofRun ?? NaN);
});
