import { describe, expect, test } from 'vitest';
import type { Experiment } from '../../src/engine/experiment.ts';
import { chooseFrame } from '../../src/engine/frame/frame.ts';
import { prepare } from '../../src/engine/problem.ts';
import { nodeOf, surfaceGrid } from '../../src/engine/surface.ts';
import type { FromSurfaceWorker } from '../../src/worker/protocol.ts';
import { createSurfaceHandler } from '../../src/worker/surfaceHandler.ts';
import { sentOf } from '../support/train.ts';

const experiment = sentOf({ loss: { type: 'mae' }, seed: 3 });
const frame = chooseFrame(prepare(experiment));

function surroundings(msPerReading = 0) {
  const sent: FromSurfaceWorker[] = [];
  const deferred: (() => void)[] = [];
  const clock = { ms: 0 };
  const handle = createSurfaceHandler({
    // As a worker does: what is handed over is gone here.
    post: (message, transfer) => sent.push(structuredClone(message, { transfer: [...transfer] })),
    nowMs: () => (clock.ms += msPerReading),
    defer: (callback) => deferred.push(callback),
  });
  const turn = () => deferred.shift()?.();
  const settle = () => {
    for (let turns = 0; deferred.length > 0; turns++) {
      if (turns === 10_000) throw new Error('the surface never comes to its end');
      turn();
    }
  };
  return { sent, deferred, handle, turn, settle };
}

/** How often it says that it lives is a matter of time. */
const withoutBeats = (sent: readonly FromSurfaceWorker[]) =>
  sent.filter(({ type }) => type !== 'beat');

const surfacesIn = (sent: readonly FromSurfaceWorker[]) =>
  sent.filter((message) => message.type === 'surface');

describe('a surface', () => {
  test('comes coarse first, then finer, each the loss on its grid', () => {
    const { sent, handle, settle } = surroundings();
    handle({ type: 'surface', run: 1, experiment, frame });
    settle();
    const surfaces = surfacesIn(sent);
    expect(surfaces.length).toBeGreaterThan(1);
    const { objective } = prepare(experiment);
    for (const { n, losses } of surfaces) expect(losses).toEqual(surfaceGrid(objective, frame, n));
    const sizes = surfaces.map(({ n }) => n);
    expect(sizes).toEqual(sizes.toSorted((x, y) => x - y));
  });

  test('is the same when the thread is slow, and is computed in slices', () => {
    const [quick, slow] = [surroundings(), surroundings(5)];
    quick.handle({ type: 'surface', run: 1, experiment, frame });
    quick.settle();
    slow.handle({ type: 'surface', run: 1, experiment, frame });
    const before = surfacesIn(slow.sent).length;
    slow.turn();
    expect([before, surfacesIn(slow.sent).length]).toEqual([0, 0]);
    slow.settle();
    expect(withoutBeats(slow.sent)).toEqual(quick.sent);
  });

  test('with many valleys comes with the lowest point found, no higher than any node', () => {
    const waves = sentOf({ data: { preset: 'noisy-sine' }, model: 'sine', seed: 3 });
    const { sent, handle, settle } = surroundings();
    handle({ type: 'surface', run: 1, experiment: waves, frame: chooseFrame(prepare(waves)) });
    settle();
    const [best, ...more] = sent.filter((message) => message.type === 'best');
    expect(more).toEqual([]);
    const { objective } = prepare(waves);
    expect(objective.loss(best.best.a, best.best.b)).toBe(best.best.loss);
    for (const { losses } of surfacesIn(sent)) {
      const lowest = losses.reduce((low, loss) => Math.min(low, loss), Infinity);
      expect(lowest).toBeGreaterThanOrEqual(best.best.loss);
    }
  });
});

describe('a surface of many points', () => {
  const many = sentOf({ data: { preset: 'noisy-sine', n: 5000 }, model: 'sine', seed: 3 });
  const wide = chooseFrame(prepare(many));
  const { sent, handle, settle } = surroundings();
  handle({ type: 'surface', run: 1, experiment: many, frame: wide });
  settle();
  const { objective } = prepare(many);

  test('comes first of a sample, then of all the points, and says so', () => {
    const kinds = surfacesIn(sent).map(({ quality }) => quality);
    expect(kinds[0]).toEqual({ kind: 'sample', points: expect.any(Number) });
    expect(kinds.slice(1)).toEqual(kinds.slice(1).map(() => ({ kind: 'approximate' })));
    expect(kinds.length).toBeGreaterThan(2);
  });

  test('is near the exact loss, and says in the end how near', () => {
    const last = sent.at(-2);
    if (last?.type !== 'deviation') throw new Error('the deviation is the last before the end');
    expect(last.deviation).toBeGreaterThan(0);
    expect(last.deviation).toBeLessThan(1e-4);
    for (const { n, losses, quality } of surfacesIn(sent)) {
      // A few cells are measured; the worst of all may be some times worse.
      const within = quality.kind === 'sample' ? 0.2 : 10 * last.deviation;
      for (let cell = 0; cell < n * n; cell += 97) {
        const { a, b } = nodeOf(wide, n, cell);
        const exact = objective.loss(a, b);
        expect(Math.abs(losses[cell] - exact)).toBeLessThanOrEqual(within * exact);
      }
    }
  });

  test('its lowest point has the exact loss of all the points, no higher than any node', () => {
    const [{ best }, ...more] = sent.filter((message) => message.type === 'best');
    expect(more).toEqual([]);
    expect(objective.loss(best.a, best.b)).toBe(best.loss);
    for (const { n, losses } of surfacesIn(sent).slice(1)) {
      for (let cell = 0; cell < n * n; cell++) {
        expect(losses[cell]).toBeGreaterThanOrEqual(best.loss * (1 - 1e-6));
      }
    }
  });

  test('is the same when the thread is slow', () => {
    const slow = surroundings(5);
    slow.handle({ type: 'surface', run: 1, experiment: many, frame: wide });
    slow.settle();
    expect(withoutBeats(slow.sent)).toEqual(sent);
  });

  test('is exact, and says so, where a loss in pieces meets a line', () => {
    const line = sentOf({
      data: { preset: 'noisy-line', n: 5000 },
      loss: { type: 'huber' },
      seed: 3,
    });
    const other = surroundings();
    other.handle({ type: 'surface', run: 1, experiment: line, frame });
    other.settle();
    expect(surfacesIn(other.sent).at(-1)?.quality).toEqual({ kind: 'exact' });
    expect(other.sent.some(({ type }) => type === 'deviation')).toBe(false);
  });
});

test.each([100, 2048])('a few points, as are %d, are exact from the first picture on', (n) => {
  const few = sentOf({ data: { preset: 'noisy-line', n }, loss: { type: 'mae' }, seed: 3 });
  const { sent, handle, settle } = surroundings();
  handle({ type: 'surface', run: 1, experiment: few, frame });
  settle();
  expect(new Set(surfacesIn(sent).map(({ quality }) => quality.kind))).toEqual(new Set(['exact']));
  expect(sent.some(({ type }) => type === 'deviation')).toBe(false);
});

test('a new surface drops the one before: nothing more of it is sent', () => {
  const { sent, handle, turn, settle } = surroundings(5);
  handle({ type: 'surface', run: 1, experiment, frame });
  for (let i = 0; i < 30; i++) turn();
  const old = sent.length;
  expect(old).toBeGreaterThan(0);
  handle({ type: 'surface', run: 2, experiment, frame });
  settle();
  expect(sent.slice(old).every(({ run }) => run === 2)).toBe(true);
  expect(surfacesIn(sent.slice(old)).map(({ n }) => n)).toEqual(
    surfacesIn(sent.slice(old))
      .map(({ n }) => n)
      .toSorted((x, y) => x - y),
  );
});

test('a bug in the engine is reported, and the next surface works', () => {
  const { sent, handle, settle } = surroundings();
  handle({
    type: 'surface',
    run: 1,
    experiment: { ...experiment, model: 'none' } as unknown as Experiment,
    frame,
  });
  settle();
  expect(sent).toEqual([{ type: 'failed', run: 1, message: expect.stringMatching(/\w/) }]);
  handle({ type: 'surface', run: 2, experiment, frame });
  settle();
  expect(surfacesIn(sent).length).toBeGreaterThan(1);
});
