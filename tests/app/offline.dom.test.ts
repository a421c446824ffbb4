import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeUpdate } from '../../src/app/offline.ts';
import { tell } from '../../src/store/intents/notices.ts';
import { useNotices } from '../../src/store/notices.ts';

const reload = vi.fn<() => void>();
const asked: unknown[] = [];
const container = Object.assign(new EventTarget(), {
  getRegistration: async () => ({ waiting: { postMessage: (data: unknown) => asked.push(data) } }),
});

beforeEach(() => {
  vi.stubGlobal('navigator', { serviceWorker: container });
  vi.spyOn(window.location, 'reload').mockImplementation(reload);
});
afterEach(() => {
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
