import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { basinsOver, orderOf, withPointsFixed } from '../../src/engine/many/plan.ts';
import type { Plan } from '../../src/engine/many/plan.ts';
import { casesWork } from '../../src/engine/many/work.ts';
import type { CaseEnd } from '../../src/engine/many/work.ts';
import { prepare } from '../../src/engine/problem.ts';
import { createManyClient } from '../../src/worker/manyClient.ts';
import { createManyHandler } from '../../src/worker/manyHandler.ts';
import type { FromManyWorker, ToManyWorker } from '../../src/worker/manyProtocol.ts';
import { drained, experimentOf } from '../support/train.ts';

const experiment = withPointsFixed(
  prepare(experimentOf({ data: { preset: 'noisy-sine' }, model: 'sine', epochs: 20, seed: 3 })),
);
const cloud: Plan = { is: 'starts', count: 12 };

/** A worker whose slices pass when the test says so. */
class ManyWorker extends EventTarget {
  isTerminated = false;
  readonly #deferred: (() => void)[] = [];
  readonly #clock = { ms: 0 };
  readonly #handle = createManyHandler({
    // As a worker does: what is handed over is gone there.
    post: (message, transfer) =>
      this.dispatchEvent(
        new MessageEvent<FromManyWorker>('message', {
          data: structuredClone(message, { transfer: [...transfer] }),
        }),
      ),
    nowMs: () => (this.#clock.ms += 2),
    defer: (callback) => this.#deferred.push(callback),
  });

  postMessage(message: ToManyWorker) {
    this.#handle(structuredClone(message));
  }

  terminate() {
    this.isTerminated = true;
  }

  turn(): boolean {
    const next = this.isTerminated ? undefined : this.#deferred.shift();
    next?.();
    return next !== undefined;
  }

  dies() {
    this.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  }
}

function setUp(size = 2) {
  const workers: ManyWorker[] = [];
  const client = createManyClient(() => {
    const worker = new ManyWorker();
    workers.push(worker);
    return worker;
  }, size);
  const ends: CaseEnd[] = [];
  const heard: string[] = [];
  const listener = {
    cases: (some: readonly CaseEnd[]) => ends.push(...some),
    done: () => heard.push('done'),
    failed: (failure: string) => heard.push(failure),
  };
  const settle = () => {
    for (let turns = 0; workers.some((worker) => worker.turn()); turns++) {
      if (turns > 100_000) throw new Error('the runs never come to their end');
    }
  };
  return { client, workers, ends, heard, listener, settle };
}

function direct(plan: Plan): CaseEnd[] {
  const ends: CaseEnd[] = [];
  drained(casesWork(plan, prepare(experiment), orderOf(plan), (end) => ends.push(end)));
  return ends;
}

const sorted = (ends: readonly CaseEnd[]) => ends.toSorted((p, q) => p.case - q.case);

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('many runs', () => {
  test('are those of the engine, spread over the workers, and each comes once', () => {
    const { client, workers, ends, heard, listener, settle } = setUp();
    client.run(experiment, cloud, listener);
    settle();
    expect(workers).toHaveLength(2);
    expect(sorted(ends)).toEqual(sorted(direct(cloud)));
    expect(heard).toEqual(['done']);
    client.dispose();
  });

  test('of a grid come coarse first from each worker', () => {
    const { client, ends, listener, settle } = setUp(1);
    const plan = basinsOver(prepare(experiment), { a: [-2, 2], b: [-2, 2] }, 9);
    client.run(experiment, plan, listener);
    settle();
    expect(ends.map((end) => end.case)).toEqual([...orderOf(plan)]);
    client.dispose();
  });

  test('begun anew drop those before: none of them is passed on', () => {
    const { client, ends, heard, listener, settle } = setUp();
    client.run(experiment, { is: 'seeds', count: 500 }, listener);
    const before = ends.length;
    client.run(experiment, cloud, listener);
    settle();
    expect(sorted(ends.slice(before))).toEqual(sorted(direct(cloud)));
    expect(heard).toEqual(['done']);
    client.run(experiment, cloud, listener);
    client.cancel();
    const all = ends.length;
    settle();
    expect(ends).toHaveLength(all);
    client.dispose();
  });

  test('of a worker that dies are gone on with by another, and where that dies too have failed', () => {
    const { client, workers, ends, heard, listener, settle } = setUp(1);
    client.run(experiment, { is: 'starts', count: 40 }, listener);
    while (ends.length === 0) workers[0].turn();
    const before = ends.length;
    expect(before).toBeLessThan(40);
    workers[0].dies();
    settle();
    expect(ends.map((end) => end.case).toSorted((p, q) => p - q)).toEqual(
      Array.from({ length: 40 }, (_, k) => k),
    );
    expect(heard).toEqual(['done']);
    client.run(experiment, cloud, listener);
    workers[1].dies();
    workers[2].dies();
    expect(heard).toEqual(['done', 'died']);
    client.dispose();
  });
});
