import { describe, expect, test } from 'vitest';
import type { Experiment } from '../../src/engine/experiment.ts';
import { chooseFrame } from '../../src/engine/frame.ts';
import { prepare } from '../../src/engine/problem.ts';
import { surfaceGrid } from '../../src/engine/surface.ts';
import type { FromSurfaceWorker } from '../../src/worker/protocol.ts';
import { createSurfaceHandler } from '../../src/worker/surfaceHandler.ts';
import { experimentOf } from '../support/train.ts';

const experiment = experimentOf({ loss: { type: 'mae' }, seed: 3 });
const frame = chooseFrame(prepare(experiment));

function surroundings(msPerReading = 0) {
  const sent: FromSurfaceWorker[] = [];
  const deferred: (() => void)[] = [];
  const clock = { ms: 0 };
  const handle = createSurfaceHandler({
    post: (message) => sent.push(message),
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
    expect(slow.sent).toEqual(quick.sent);
  });

  test('with many valleys comes with the lowest point found, no higher than any node', () => {
    const waves = experimentOf({ data: { preset: 'noisy-sine' }, model: 'sine', seed: 3 });
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
