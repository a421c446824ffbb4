import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeUpdate } from '../../src/app/offline.ts';
import { tell } from '../../src/store/intents/notices.ts';
import { useNotices } from '../../src/store/notices.ts';

const reload = vi.fn<() => void>();
const asked: unknown[] = [];
const unregister = vi.fn<() => void>();
const container = Object.assign(new EventTarget(), {
  getRegistration: async () => ({
    waiting: { postMessage: (data: unknown) => asked.push(data) },
    unregister: async () => unregister(),
  }),
});

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  asked.length = 0;
  vi.stubGlobal('navigator', { serviceWorker: container });
  vi.spyOn(window.location, 'reload').mockImplementation(reload);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a version that is asked for is told of as coming until the one before has come to rest', async () => {
  tell('update');
  await takeUpdate();
  expect(asked).toEqual(['take over']);
  expect(useNotices.getState().told).toEqual(['updating']);
  expect(reload).not.toHaveBeenCalled();
  container.dispatchEvent(new Event('controllerchange'));
  expect(reload).toHaveBeenCalledTimes(1);
});

test('where the one before never rests the page leaves it, and comes from its host', async () => {
  vi.stubGlobal('fetch', async () => new Response(null));
  await takeUpdate();
  await vi.runAllTimersAsync();
  expect(unregister).toHaveBeenCalledTimes(1);
  expect(reload).toHaveBeenCalledTimes(1);
  expect(unregister.mock.invocationCallOrder[0]).toBeLessThan(reload.mock.invocationCallOrder[0]);
});

test.each([
  ['without a network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['where the host does not have the page now', async () => new Response(null, { status: 503 })],
])('%s it stays with what it has', async (_, answer) => {
  vi.stubGlobal('fetch', answer);
  await takeUpdate();
  await vi.runAllTimersAsync();
  expect(unregister).not.toHaveBeenCalled();
  expect(reload).not.toHaveBeenCalled();
});
