import { describe, expect, test } from 'vitest';
import { createFrames } from '../../src/store/frames.ts';

function setUp() {
  const waiting: ((timeMs: number) => void)[] = [];
  const cost = { ms: 0 };
  const timer = { ms: 0, callback: null as ((nowMs: number) => void) | null };
  const frames = createFrames(
    (callback) => waiting.push(callback),
    (callback) => callback(cost.ms),
    (ms, callback) => {
      Object.assign(timer, { ms, callback });
      return () => Object.assign(timer, { callback: null });
    },
  );
  const heard: number[] = [];
  const unsubscribe = frames.subscribe((ms) => heard.push(ms));
  const started = { ms: 0 };
  const endRest = (nowMs: number) => {
    const { callback } = timer;
    timer.callback = null;
    callback?.(nowMs);
  };
  /** The browser shows a frame; whoever rests till then has begun it. */
  const pass = (timeMs: number) => {
    if (timer.callback !== null && timeMs >= started.ms + timer.ms) endRest(timeMs);
    if (waiting.length > 0) started.ms = timeMs;
    for (const callback of waiting.splice(0)) callback(timeMs);
  };
  return { frames, waiting, timer, endRest, cost, heard, unsubscribe, pass };
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

test('until a frame is near the browser is asked for none; whoever needs one at once need not wait', () => {
  const { frames, waiting, timer, endRest, heard, pass } = setUp();
  frames.pace({ leastMs: 100, share: 1, mostMs: 100 });
  frames.subscribe(() => frames.request());
  frames.request();
  pass(1000);
  // The first of the browser's frames after 1092 is the nearest to 1100.
  expect([waiting.length, timer.ms]).toEqual([0, 92]);
  endRest(1093);
  expect([waiting.length, timer.callback]).toEqual([1, null]);
  pass(1105);
  expect(heard).toEqual([0, 93]);
  expect([waiting.length, timer.callback]).toEqual([0, expect.any(Function)]);
  frames.pace(null);
  expect([waiting.length, timer.callback]).toEqual([1, null]);
  pass(1120);
  expect(heard).toEqual([0, 93, 27]);
});

test('what moves comes before what shows it; at a pace a part of it comes before the frame', () => {
  const { frames, endRest, pass } = setUp();
  const told: string[] = [];
  // As they come: a picture may be there before what moves it.
  for (const part of ['pictures', 'early', 'moves'] as const) {
    frames.subscribe((ms) => told.push(`${part} ${ms}`), part);
  }
  frames.subscribe(() => frames.request(), 'moves');
  frames.request();
  pass(1000);
  expect(told.splice(0)).toEqual(['moves 0', 'early 0', 'pictures 0']);
  frames.pace({ leastMs: 50, share: 1, mostMs: 50 });
  pass(1016);
  expect(told.splice(0)).toEqual(['moves 16', 'early 16', 'pictures 16']);
  endRest(1060);
  expect(told.splice(0)).toEqual(['moves 44', 'early 44']);
  // Rows that come between the two are shown by the next.
  frames.request();
  pass(1066);
  expect(told.splice(0)).toEqual(['pictures 44']);
  endRest(1110);
  expect(told).toEqual(['moves 50', 'early 50']);
});

describe('while a picture would be of what has yet to come', () => {
  const rows = {};

  test('none is drawn, and the first with it hears of all the time', () => {
    const { frames, heard, pass } = setUp();
    const stop = frames.subscribe(() => frames.request());
    frames.request();
    pass(100);
    frames.holdFor(rows);
    pass(116);
    frames.release({});
    pass(133);
    expect(heard).toEqual([0]);
    frames.release(rows);
    pass(150);
    pass(166);
    stop();
    expect(heard).toEqual([0, 50, 16]);
  });

  test('none is drawn for three frames, and no more where it is asked for again and again', () => {
    const { frames, heard, pass } = setUp();
    frames.request();
    for (let ms = 10; ms <= 90; ms += 10) {
      frames.holdFor({ ms });
      frames.request();
      pass(ms);
    }
    expect(heard).toHaveLength(2);
  });
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
    return heard.at(-1) ?? NaN;
  };
  const least = after(10);
  expect(Math.abs(least - 30)).toBeLessThanOrEqual(8);
  // One that was held up is one in many.
  // Of each of its two parts.
  cost.ms = 8;
  expect(after(2)).toBe(least);
  expect(Math.abs(after(30) - 80)).toBeLessThanOrEqual(8);
  cost.ms = 1000;
  expect(Math.abs(after(30) - 100)).toBeLessThanOrEqual(8);
  cost.ms = 1;
  expect(after(60)).toBe(least);
});
