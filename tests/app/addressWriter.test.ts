// @vitest-environment happy-dom
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
    expect(push).toHaveBeenLastCalledWith('own', '', '#seed=6');
    expect(window.location.hash).toBe('#seed=6');
    expect(isTold()).toBe(false);
  }
});
