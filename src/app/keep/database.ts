import type { DataSpec } from '../../engine/experiment.ts';
import { parseExperiment } from '../../engine/parse.ts';
import { calledSo } from './calledSo.ts';

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
  readonly origin: Pick<OwnData, 'name' | 'edited'>;
}

/** Data with points of their own. */
export type OwnData = Extract<DataSpec, { readonly points: unknown }>;

interface KeptPoints {
  readonly name: string;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

const DATABASE = 'downhill';
const SETS = 'sets';
const POINTS = 'points';

/** As browsers say it themselves. */
function none(why: string): DOMException {
  return new DOMException(why, 'NotSupportedError');
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? none('no answer')));
  });
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(transaction.error ?? none('the storage has stopped'));
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('error', fail);
    transaction.addEventListener('abort', fail);
  });
}

async function opened(): Promise<IDBDatabase> {
  const { indexedDB } = window as { readonly indexedDB?: IDBFactory };
  if (indexedDB === undefined) throw none('no storage');
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener('upgradeneeded', () => {
    for (const name of [SETS, POINTS]) request.result.createObjectStore(name, { keyPath: 'name' });
  });
  return answered(request);
}

type Act<T> = (sets: IDBObjectStore, points: IDBObjectStore) => Promise<T>;

/** @throws DOMException where the browser has no storage, forbids it, or has no room left in it */
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

/** What is kept by word is not written over: another window may have kept it meanwhile. */
export async function putKept(
  name: string,
  data: OwnData,
  isAuto: boolean,
): Promise<'kept' | 'taken'> {
  const { points, ...origin } = data;
  const { n, xs, ys } = points;
  const bytes = xs.byteLength + ys.byteLength;
  const set: KeptSet = { name, n, bytes, isAuto, savedMs: Date.now(), origin };
  const inPoints: KeptPoints = { name, xs, ys };
  return within('readwrite', async (sets, store) => {
    const there = await answered<KeptSet | undefined>(sets.get(name));
    if (there?.isAuto === false) return 'taken';
    await Promise.all([answered(sets.put(set)), answered(store.put(inPoints))]);
    return 'kept';
  });
}

/** The data of a name; null where there are none. */
export async function getKept(name: string): Promise<OwnData | null> {
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

/** By a name that a person has given it is kept by their word, and its data are called so. */
export async function renameKept(from: string, to: string): Promise<'renamed' | 'gone' | 'taken'> {
  return within('readwrite', async (sets, store) => {
    const [set, points, other] = await Promise.all([
      answered<KeptSet | undefined>(sets.get(from)),
      answered<KeptPoints | undefined>(store.get(from)),
      answered(sets.getKey(to)),
    ]);
    if (set === undefined || points === undefined) return 'gone';
    if (other !== undefined) return 'taken';
    await Promise.all([
      answered(sets.add({ ...set, name: to, isAuto: false, origin: calledSo(set.origin, to) })),
      answered(store.add({ ...points, name: to })),
      answered(sets.delete(from)),
      answered(store.delete(from)),
    ]);
    return 'renamed';
  });
}

export async function removeKept(name: string): Promise<void> {
  await within('readwrite', async (sets, store) => {
    await Promise.all([answered(sets.delete(name)), answered(store.delete(name))]);
  });
}
