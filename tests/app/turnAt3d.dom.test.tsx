import { renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useTurnAt3d } from '../../src/app/embed/useTurnAt3d.ts';

/** Locks as browsers have them, for one name after the other: who holds one, and who waits for it. */
class Locks {
  readonly #held = new Map<string, Promise<unknown>>();

  async request(name: string, { signal }: LockOptions, callback: () => Promise<unknown>) {
    while (this.#held.has(name)) {
      await Promise.race([
        this.#held.get(name),
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
        }),
      ]);
      signal?.throwIfAborted();
    }
    const holding = callback();
    this.#held.set(name, holding);
    await holding;
    this.#held.delete(name);
  }
}

beforeEach(() => {
  vi.stubGlobal('parent', {});
  Object.defineProperty(navigator, 'locks', { value: new Locks(), configurable: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, 'locks');
});

const frame = () =>
  renderHook(({ wants }) => useTurnAt3d(wants), { initialProps: { wants: true } });

test('of twenty frames in sight twelve draw in 3D, and each that goes leaves its turn to one that waits', async () => {
  const frames = Array.from({ length: 20 }, frame);
  const turns = () => frames.map(({ result }) => result.current);
  const count = (turn: string) => turns().filter((each) => each === turn).length;
  await waitFor(() => expect([count('now'), count('later')]).toEqual([12, 8]));
  const [first, second] = frames.filter(({ result }) => result.current === 'now');
  // Out of sight its picture is taken away; or the map is chosen in it.
  first.unmount();
  second.rerender({ wants: false });
  await waitFor(() => expect(count('later')).toBe(6), { timeout: 5000 });
  expect(count('now')).toBe(14);
  for (const each of frames) each.unmount();
});

test('a frame without an origin, whose turns are nobody’s, draws in 3D', async () => {
  const refuse = () => Promise.reject(new DOMException('', 'SecurityError'));
  Object.defineProperty(navigator, 'locks', { value: { request: refuse }, configurable: true });
  const { result, unmount } = frame();
  await waitFor(() => expect(result.current).toBe('now'));
  unmount();
});
