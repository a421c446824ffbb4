import { calledSo } from '../../src/app/keep/calledSo.ts';
import type * as Database from '../../src/app/keep/database.ts';
import type { KeptSet, OwnData } from '../../src/app/keep/database.ts';

/** A storage in the place of the browser's, which these windows have none of. */
export const stored = new Map<string, { readonly set: KeptSet; readonly data: OwnData }>();
/** What it refuses all with, and waits for before it answers. */
export const trouble = { error: null as Error | null, delay: Promise.resolve() };
const clock = { ms: 0 };

function storage<T>(act: () => T): Promise<T> {
  return trouble.delay.then(() => {
    if (trouble.error !== null) throw trouble.error;
    return act();
  });
}

/** As the real one: the latest first, what is gone is refused, and so is a name that is taken. */
export const database: typeof Database = {
  listKept: () =>
    storage(() =>
      [...stored.values()].map(({ set }) => set).toSorted((p, q) => q.savedMs - p.savedMs),
    ),
  getKept: (name: string) => storage(() => structuredClone(stored.get(name)?.data ?? null)),
  putKept: (name: string, data: OwnData, isAuto: boolean) =>
    storage(() => {
      if (!('points' in data)) throw new TypeError('no points');
      if (stored.get(name)?.set.isAuto === false) return 'taken';
      const { points, ...origin } = data;
      const set = { name, n: points.n, bytes: 16 * points.n, isAuto, savedMs: clock.ms++, origin };
      stored.delete(name);
      stored.set(name, { set, data: structuredClone(data) });
      return 'kept';
    }),
  renameKept: (from: string, to: string) =>
    storage(() => {
      const found = stored.get(from);
      if (found === undefined || stored.has(to)) return found === undefined ? 'gone' : 'taken';
      stored.delete(from);
      const { data, set } = found;
      stored.set(to, { data: calledSo(data, to), set: { ...set, name: to, isAuto: false } });
      return 'renamed';
    }),
  removeKept: (name: string) => storage(() => void stored.delete(name)),
};

export function emptyStorage() {
  stored.clear();
  trouble.error = null;
  trouble.delay = Promise.resolve();
}

/** It answers once this is called. */
export function hold(): () => void {
  const held = { answer: () => {} };
  trouble.delay = new Promise((resolve) => {
    held.answer = resolve;
  });
  return () => held.answer();
}

/** Two points that were kept in another window, say. */
export function keptBefore(name: string) {
  const points = { n: 2, xs: Float64Array.of(1, 2), ys: Float64Array.of(3, 4) };
  const set = { name, n: 2, bytes: 32, isAuto: false, savedMs: clock.ms++, origin: {} };
  stored.set(name, { set, data: { name, points } });
}
