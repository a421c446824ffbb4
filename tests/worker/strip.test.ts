import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { drawStack } from '../../src/engine/strip/draw.ts';
import { LAYERS, STRIP_SHAPE } from '../../src/engine/strip/settings.ts';
import type { StackSetting } from '../../src/engine/strip/settings.ts';
import { stackOf, stackWork } from '../../src/engine/strip/work.ts';
import type { StackEvent } from '../../src/engine/strip/work.ts';
import { createStripClient } from '../../src/worker/stripClient.ts';
import { createStripHandler } from '../../src/worker/stripHandler.ts';
import type { FromStripWorker, ToStripWorker } from '../../src/worker/stripProtocol.ts';
import { drained } from '../support/train.ts';

const SEED = 3;
const setting: StackSetting = { activation: 'relu', weights: 'he' };
const other: StackSetting = { activation: 'tanh', weights: 'lecun' };

/** A worker whose slices pass when the test says so. */
class StripWorker extends EventTarget {
  isTerminated = false;
  readonly #deferred: (() => void)[] = [];
  readonly #handle = createStripHandler({
    post: (message) => this.says(message),
    defer: (callback) => this.#deferred.push(callback),
  });

  postMessage(message: ToStripWorker) {
    this.#handle(structuredClone(message));
  }

  says(message: FromStripWorker) {
    this.dispatchEvent(new MessageEvent('message', { data: structuredClone(message) }));
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

function setUp() {
  const workers: StripWorker[] = [];
  const client = createStripClient(() => {
    const worker = new StripWorker();
    workers.push(worker);
    return worker;
  });
  const levels: StackEvent[] = [];
  const heard: string[] = [];
  const events = {
    level: (event: StackEvent) => levels.push(event),
    done: () => heard.push('done'),
    failed: (failure: string) => heard.push(failure),
  };
  const settle = () => {
    for (let turns = 0; workers.some((worker) => worker.turn()); turns++) {
      if (turns > 1000) throw new Error('the stack never comes to its end');
    }
  };
  return { client, workers, levels, heard, events, settle };
}

function direct(of: StackSetting): readonly StackEvent[] {
  const events: StackEvent[] = [];
  const stack = stackOf(of, STRIP_SHAPE, drawStack(SEED, STRIP_SHAPE));
  drained(stackWork(stack, (event) => events.push(event)));
  return events;
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a stack', () => {
  test('comes layer by layer, forward and back, as the engine has it', () => {
    const { client, workers, levels, heard, events, settle } = setUp();
    client.run(setting, SEED, events);
    workers[0].turn();
    // The input, and what the first layer makes of it.
    expect(levels.map((event) => event.level)).toEqual([0, 1]);
    workers[0].turn();
    expect(levels).toHaveLength(3);
    settle();
    expect(levels).toEqual(direct(setting));
    expect(levels.map((event) => event.is)).toEqual([
      ...Array.from({ length: LAYERS + 1 }, () => 'signal'),
      ...Array.from({ length: LAYERS + 1 }, () => 'gradient'),
    ]);
    expect(heard).toEqual(['done']);
    client.dispose();
  });

  test('that is no longer wanted ends before its next layer, and nothing of it is passed on', () => {
    const { client, workers, levels, heard, events, settle } = setUp();
    client.run(setting, SEED, events);
    workers[0].turn();
    client.run(other, SEED, events);
    const before = levels.length;
    // They were on their way.
    const event: StackEvent = { is: 'signal', level: 2, size: 1, spread: 1 };
    workers[0].says({ type: 'level', run: 1, event });
    workers[0].says({ type: 'done', run: 1 });
    settle();
    expect(levels.slice(before)).toEqual(direct(other));
    expect(heard).toEqual(['done']);
    client.run(setting, SEED, events);
    workers[0].turn();
    client.cancel();
    const all = levels.length;
    // What was asked of it is taken back: there is at most the turn that was waiting.
    expect([workers[0].turn(), workers[0].turn()]).toEqual([true, false]);
    expect(levels).toHaveLength(all);
    client.dispose();
    expect(workers).toHaveLength(1);
    expect(workers[0].isTerminated).toBe(true);
  });

  test('of a worker that dies is begun anew by another, and where that dies too has failed', () => {
    const { client, workers, levels, heard, events, settle } = setUp();
    client.run(setting, SEED, events);
    workers[0].turn();
    const before = levels.length;
    workers[0].dies();
    settle();
    expect(levels.slice(before)).toEqual(direct(setting));
    expect(heard).toEqual(['done']);
    client.run(other, SEED, events);
    workers[1].dies();
    workers[2].dies();
    expect(heard).toEqual(['done', 'died']);
    client.dispose();
  });

  test('in which something goes wrong has failed, and the next is gone through', () => {
    const { client, heard, events, settle } = setUp();
    client.run({ ...setting, activation: 'cube' as 'relu' }, SEED, events);
    settle();
    expect(heard).toEqual(['bug']);
    client.run(setting, SEED, events);
    settle();
    expect(heard).toEqual(['bug', 'done']);
    client.dispose();
  });
});
