import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAddressWriter } from '../../src/app/addressWriter.ts';
import { useNotices } from '../../src/store/notices.ts';

const isTold = () => useNotices.getState().told.includes('address');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('writes in any half minute are fewer than Safari refuses, and the last is never lost', () => {
  const writer = createAddressWriter();
  const push = vi.spyOn(window.history, 'pushState');
  for (let second = 0; second < 30; second++) {
    for (let k = 0; k < 7; k++) writer.push(`#seed=${second}-${k}`);
    vi.advanceTimersByTime(1000);
  }
  expect(push.mock.calls.length).toBeLessThan(100);
  vi.advanceTimersByTime(30_000);
  expect(window.location.hash).toBe('#seed=29-6');
  expect(isTold()).toBe(false);
});

test('a write that is refused, or dropped without a word, is told and made up for', () => {
  const writer = createAddressWriter();
  const push = vi.spyOn(window.history, 'pushState');
  for (const refusal of [
    () => {},
    () => {
      throw new DOMException('no', 'SecurityError');
    },
  ]) {
    push.mockImplementationOnce(refusal);
    writer.push('#seed=5');
    expect(isTold()).toBe(true);
    // What comes meanwhile is another address of the entry that is owed.
    writer.replace('#seed=6');
    expect(push).toHaveBeenLastCalledWith(expect.stringMatching(/^own:\d+$/), '', '#seed=6');
    expect(window.location.hash).toBe('#seed=6');
    expect(isTold()).toBe(false);
  }
});

test('a browser that refuses for ever is asked seldom and then no more, until there is something new', () => {
  const writer = createAddressWriter();
  const push = vi.spyOn(window.history, 'pushState').mockImplementation(() => {});
  writer.push('#seed=7');
  vi.advanceTimersByTime(3_600_000);
  const tries = push.mock.calls.length;
  expect(tries).toBeLessThan(8);
  expect(isTold()).toBe(true);
  vi.advanceTimersByTime(24 * 3_600_000);
  expect(push).toHaveBeenCalledTimes(tries);
  writer.push('#seed=8');
  expect(push).toHaveBeenCalledTimes(tries + 1);
  push.mockRestore();
  writer.push('#seed=9');
  expect(window.location.hash).toBe('#seed=9');
  expect(isTold()).toBe(false);
});
