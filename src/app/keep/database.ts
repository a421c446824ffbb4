import type { DataSpec } from '../../engine/experiment.ts';
import { parseExperiment } from '../../engine/parse.ts';

/** A set of data in this browser's storage, without its points. */
export interface KeptSet {
  readonly name: string;
  readonly n: number;
  /** What its points take. */
  readonly bytes: number;
  /** It was kept for a reload alone, not by the person's word. */
  readonly isAuto: boolean;
  readonly savedMs: number;
  /** The data without the points: what they and their axes are called. */
  readonly origin: object;
}

interface KeptPoints {
  readonly name: string;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

const DATABASE = 'downhill';
const SETS = 'sets';
const POINTS = 'points';

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no storage')));
  });
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(transaction.error ?? new Error('the storage has stopped'));
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('error', fail);
    transaction.addEventListener('abort', fail);
  });
}

async function opened(): Promise<IDBDatabase> {
  const request = window.indexedDB.open(DATABASE, 1);
  request.addEventListener('upgradeneeded', () => {
    for (const name of [SETS, POINTS]) request.result.createObjectStore(name, { keyPath: 'name' });
  });
  return answered(request);
}

type Act<T> = (sets: IDBObjectStore, points: IDBObjectStore) => Promise<T>;

/** @throws where the browser has no storage, forbids it, or has no room left in it */
async function within<T>(mode: IDBTransactionMode, act: Act<T>): Promise<T> {
  const database = await opened();
  try {
    const transaction = database.transaction([SETS, POINTS], mode);
    const end = ended(transaction);
    const [result] = await Promise.all([
      act(transaction.objectStore(SETS), transaction.objectStore(POINTS)),
      end,
    ]);
    return result;
  } finally {
    database.close();
  }
}

/** All that is kept, the latest first. */
export async function listKept(): Promise<readonly KeptSet[]> {
  const sets = await within('readonly', (store) => answered<KeptSet[]>(store.getAll()));
  return sets.toSorted((p, q) => q.savedMs - p.savedMs);
}

export async function putKept(name: string, data: DataSpec, isAuto: boolean): Promise<void> {
  if (!('points' in data)) return;
  const { points, ...origin } = data;
  const { n, xs, ys } = points;
  const bytes = xs.byteLength + ys.byteLength;
  const set: KeptSet = { name, n, bytes, isAuto, savedMs: Date.now(), origin };
  const inPoints: KeptPoints = { name, xs, ys };
  await within('readwrite', async (sets, store) => {
    await Promise.all([answered(sets.put(set)), answered(store.put(inPoints))]);
  });
}

/** The data of a name; null where there are none. */
export async function getKept(name: string): Promise<DataSpec | null> {
  const [set, points] = await within('readonly', (sets, store) =>
    Promise.all([
      answered<KeptSet | undefined>(sets.get(name)),
      answered<KeptPoints | undefined>(store.get(name)),
    ]),
  );
  if (set === undefined || points === undefined) return null;
  const { xs, ys } = points;
  // What another version of the page has kept is read as foreign JSON is.
  const { data } = parseExperiment({ data: { ...set.origin, points: [[0, 0]] } }).experiment;
  return { ...data, points: { n: xs.length, xs, ys } };
}

/** By a name that a person has given it is kept by their word. */
export async function renameKept(from: string, to: string): Promise<void> {
  await within('readwrite', async (sets, store) => {
    const [set, points] = await Promise.all([
      answered<KeptSet | undefined>(sets.get(from)),
      answered<KeptPoints | undefined>(store.get(from)),
    ]);
    if (set === undefined || points === undefined) return;
    await Promise.all([
      answered(sets.put({ ...set, name: to, isAuto: false })),
      answered(store.put({ ...points, name: to })),
      answered(sets.delete(from)),
      answered(store.delete(from)),
    ]);
  });
}

export async function removeKept(name: string): Promise<void> {
  await within('readwrite', async (sets, store) => {
    await Promise.all([answered(sets.delete(name)), answered(store.delete(name))]);
  });
}
