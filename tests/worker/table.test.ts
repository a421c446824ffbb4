import { beforeEach, expect, test, vi } from 'vitest';
import { correlationOf } from '../../src/engine/goodness.ts';
import { sampleOf } from '../../src/table/read.ts';
import type { ReadPoints } from '../../src/table/read.ts';
import type { Table } from '../../src/table/table.ts';
import { createTableClient } from '../../src/worker/tableClient.ts';
import { createTableHandler } from '../../src/worker/tableHandler.ts';
import type { FromTableWorker, ToTableWorker } from '../../src/worker/tableProtocol.ts';

/** A worker in this thread: a Blob's bytes come as they do in a browser, in their own time. */
class TableWorker extends EventTarget {
  isTerminated = false;
  readonly #clock = { ms: 0 };
  readonly #handle = createTableHandler({
    post: (message, transfer) => {
      const data = structuredClone(message, { transfer: [...transfer] });
      if (!this.isTerminated) this.#says(data);
    },
    nowMs: () => (this.#clock.ms += 60),
  });

  #says(data: FromTableWorker) {
    this.dispatchEvent(new MessageEvent<FromTableWorker>('message', { data }));
  }

  postMessage(message: ToTableWorker) {
    void this.#handle(message);
  }

  terminate() {
    this.isTerminated = true;
  }

  dies() {
    this.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  }
}

function setUp() {
  const workers: TableWorker[] = [];
  const client = createTableClient(() => {
    const worker = new TableWorker();
    workers.push(worker);
    return worker;
  });
  const heard: unknown[] = [];
  /** What is heard in the end. */
  const common = (resolve: (value: string) => void) => ({
    progress: (share: number) => heard.push(share),
    fault: ({ is }: { is: string }) => resolve(`fault ${is}`),
    failed: (failure: string) => resolve(`failed ${failure}`),
  });
  const survey = (file: Blob) =>
    new Promise<Table | string>((resolve) => {
      client.survey(file, { ...common(resolve), table: resolve });
    });
  const read = (file: Blob, table: Table, x: number, y: number) =>
    new Promise<ReadPoints | string>((resolve) => {
      client.read(file, table, { x, y }, { ...common(resolve), read: resolve });
    });
  return { client, workers, heard, survey, read };
}

async function tableOf(answer: Promise<Table | string>): Promise<Table> {
  const table = await answer;
  if (typeof table === 'string') throw new Error(`must be a table, got ${table}`);
  return table;
}

const ROWS = 40_000;
const LINES = Array.from({ length: ROWS }, (_, i) => `r${i},${i},${2 * i + 1},${-i}`);
const file = new Blob([`name,x,y,z\n${LINES.join('\n')}\nbad,1,?,3\n`]);

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

test('a file is surveyed, then any pair of its columns is read', async () => {
  const { heard, survey, read } = setUp();
  const table = await tableOf(survey(file));
  expect(table).toMatchObject({ encoding: 'utf-8', x: 1, y: 2, rows: ROWS + 1 });
  expect(table.firstRows[0]).toEqual(['r0', '0', '1', '0']);
  // Progress goes up, to the end.
  expect(heard.length).toBeGreaterThan(4);
  expect(heard).toEqual(heard.toSorted((p, q) => Number(p) - Number(q)));
  expect(heard.at(-1)).toBe(1);
  const answer = await read(file, table, 1, 2);
  if (typeof answer === 'string') throw new Error(answer);
  expect(answer.points.n).toBe(ROWS);
  expect([answer.points.xs[7], answer.points.ys[7]]).toEqual([7, 15]);
  expect(answer.firstBad).toEqual([{ line: ROWS + 2, column: 2, reason: 'missing', cell: '?' }]);
  expect(correlationOf(answer.points)).toBeCloseTo(1, 12);
});

test('rows spread over the whole file give a picture of each pair', async () => {
  const { survey } = setUp();
  const table = await tableOf(survey(file));
  const { n, xs, ys } = sampleOf(table, { x: 1, y: 3 });
  expect(n).toBeGreaterThan(200);
  expect(n).toBeLessThanOrEqual(512);
  expect(xs[0]).toBe(0);
  expect(xs[n - 1]).toBeGreaterThan(ROWS * 0.98);
  expect(correlationOf({ n, xs, ys })).toBeCloseTo(-1, 12);
  // Of logarithms 0 has none.
  expect(sampleOf(table, { x: 1, y: 2, logX: true }).n).toBe(n - 1);
});

test('what is asked for takes the place of what was asked before', async () => {
  const { client, heard, survey } = setUp();
  const tables: unknown[] = [];
  void survey(file).then((table) => tables.push(table));
  const small = await tableOf(survey(new Blob(['a,b\n1,2\n'])));
  expect(small.header).toEqual(['a', 'b']);
  void survey(file).then((table) => tables.push(table));
  client.cancel();
  const told = heard.length;
  // Another survey takes as long as the ones that were dropped would have.
  await tableOf(survey(file));
  expect(tables).toEqual([]);
  expect(heard.slice(told).at(-1)).toBe(1);
  expect(heard.slice(told)[0]).toBeLessThan(0.1);
});

test('of a file that is no longer wanted no more is read', async () => {
  const { client, survey } = setUp();
  const dropped = new Blob([file]);
  const slices = vi.spyOn(dropped, 'slice');
  void survey(dropped);
  client.cancel();
  await tableOf(survey(file));
  expect(slices.mock.calls.length).toBeLessThanOrEqual(2);
});

test('what is no table is a fault, and so is a file that is gone', async () => {
  const { survey } = setUp();
  expect(await survey(new Blob(['hello']))).toBe('fault noNumbers');
  expect(await survey(new Blob([]))).toBe('fault empty');
  const gone = new Blob(['a,b\n1,2\n']);
  vi.spyOn(gone, 'slice').mockImplementation(() => {
    throw new DOMException('gone', 'NotReadableError');
  });
  expect(await survey(gone)).toBe('fault unreadable');
});

test('a worker that dies is told, and the next question goes to another', async () => {
  const { workers, survey } = setUp();
  const answer = survey(file);
  workers[0].dies();
  expect(await answer).toBe('failed died');
  expect((await tableOf(survey(file))).rows).toBe(ROWS + 1);
  expect(workers).toHaveLength(2);
});
