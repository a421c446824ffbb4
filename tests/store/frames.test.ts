import { expect, test } from 'vitest';
import { createFrames } from '../../src/store/frames.ts';

function setUp() {
  const waiting: ((timeMs: number) => void)[] = [];
  const cost = { ms: 0 };
  const frames = createFrames(
    (callback) => waiting.push(callback),
    (callback) => callback(cost.ms),
  );
  const heard: number[] = [];
  const unsubscribe = frames.subscribe((ms) => heard.push(ms));
  const pass = (timeMs: number) => {
    for (const callback of waiting.splice(0)) callback(timeMs);
  };
  return { frames, waiting, cost, heard, unsubscribe, pass };
}

test('nothing is scheduled while nobody asks', () => {
  const { waiting, heard } = setUp();
  expect([waiting.length, heard.length]).toEqual([0, 0]);
});

test('many requests before a frame are one frame', () => {
  const { frames, waiting, heard, pass } = setUp();
  for (let i = 0; i < 5; i++) frames.request();
  expect(waiting).toHaveLength(1);
  pass(100);
  expect(heard).toEqual([0]);
  expect(waiting).toHaveLength(0);
});

test('a listener that asks again hears how long the last frame took', () => {
  const { frames, heard, pass } = setUp();
  const stop = frames.subscribe(() => frames.request());
  frames.request();
  for (const timeMs of [100, 116, 150]) pass(timeMs);
  stop();
  expect(heard).toEqual([0, 16, 34]);
});

test('after a rest the clock starts anew, instead of jumping over the rest', () => {
  const { frames, heard, pass } = setUp();
  frames.request();
  pass(100);
  frames.request();
  pass(90_000);
  expect(heard).toEqual([0, 0]);
});

test('a listener that has left hears nothing', () => {
  const { frames, heard, unsubscribe, pass } = setUp();
  unsubscribe();
  frames.request();
  pass(100);
  expect(heard).toEqual([]);
});

test('time in which the browser gave no frames does not pass', () => {
  const { frames, heard, pass } = setUp();
  const stop = frames.subscribe(() => frames.request());
  frames.request();
  for (const timeMs of [100, 116, 60_000, 60_016]) pass(timeMs);
  stop();
  expect(heard).toEqual([0, 16, 250, 16]);
});

test('at a pace a frame waits for its time and hears of all of it; without one every frame is heard', () => {
  const { frames, heard, pass } = setUp();
  frames.pace({ leastMs: 30, share: 1, mostMs: 30 });
  frames.subscribe(() => frames.request());
  frames.request();
  for (const timeMs of [100, 116, 133, 140, 170]) pass(timeMs);
  expect(heard).toEqual([0, 33, 37]);
  frames.pace(null);
  pass(171);
  expect(heard).toEqual([0, 33, 37, 1]);
});

test('frames that cost much are further apart, so that they take their share of the time, to a limit', () => {
  const { frames, cost, heard, pass } = setUp();
  frames.pace({ leastMs: 30, share: 0.2, mostMs: 100 });
  frames.subscribe(() => frames.request());
  frames.request();
  /** How long after the one before the next frame comes, where the browser shows one each 5 ms. */
  const clock = { ms: 0 };
  const after = (count: number) => {
    for (let seen = heard.length; heard.length < seen + count; clock.ms += 5) pass(clock.ms);
    return heard.at(-1);
  };
  expect(after(10)).toBe(30);
  // One that was held up is one in many.
  cost.ms = 16;
  expect(after(2)).toBe(30);
  expect(after(30)).toBe(80);
  cost.ms = 1000;
  expect(after(30)).toBe(100);
  cost.ms = 1;
  expect(after(60)).toBe(30);
});
