import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inSlices } from '../../src/store/inSlices.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function* work(seen: string[], take: () => void) {
  for (let k = 0; k < 2; k++) {
    take();
    seen.push('part');
    yield;
  }
  return 'all';
}

test('what is short is done at once', () => {
  const seen: string[] = [];
  inSlices(
    work(seen, () => {}),
    (all) => seen.push(all),
  );
  expect(seen).toEqual(['part', 'part', 'all']);
});

test('what long work has come to is taken up in a turn of its own, or given up before that', () => {
  const clock = { ms: 0 };
  vi.spyOn(performance, 'now').mockImplementation(() => clock.ms);
  const seen: string[] = [];
  const long = () =>
    work(seen, () => {
      clock.ms += 20;
    });
  inSlices(long(), (all) => seen.push(all));
  const turns: string[][] = [];
  for (let k = 0; k < 4; k++) {
    turns.push(seen.splice(0));
    vi.runOnlyPendingTimers();
  }
  expect(turns).toEqual([['part'], ['part'], [], ['all']]);
  const stop = inSlices(long(), (all) => seen.push(all));
  vi.runOnlyPendingTimers();
  vi.runOnlyPendingTimers();
  stop();
  vi.runAllTimers();
  expect(seen).toEqual(['part', 'part']);
});
