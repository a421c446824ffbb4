// Reading tables of up to 100 MB: how long, and the longest piece, which is what holds a thread.
import { MOST_BYTES, MOST_ROWS } from '../src/table/fault.ts';
import { readPoints } from '../src/table/read.ts';
import { tableIn } from '../src/table/table.ts';
import type { Source } from '../src/table/table.ts';

interface Case {
  readonly name: string;
  readonly rows: number;
  /** All of one length. */
  readonly rowOf: (i: number) => string;
}

const six = (i: number) => String(i % 1_000_000).padStart(6, '0');
const cases: readonly Case[] = [
  { name: '10⁶ rows x,y', rows: 1_000_000, rowOf: (i) => `${six(i)}.5,${six(7 * i)}.25\n` },
  { name: '5·10⁶ rows x,y', rows: MOST_ROWS, rowOf: (i) => `${six(i)},-${six(7 * i)}.25\n` },
  {
    name: '5·10⁶ rows, decimal commas, semicolons',
    rows: MOST_ROWS,
    rowOf: (i) => `${six(i)},5;${six(7 * i)},2\n`,
  },
  {
    name: '2·10⁶ rows, all in quotes',
    rows: 2_000_000,
    rowOf: (i) => `"${six(i)}.5","${six(7 * i)}.25"\n`,
  },
  {
    name: '10⁶ rows of ten columns',
    rows: 1_000_000,
    rowOf: (i) => `${Array.from({ length: 10 }, (_, c) => six(c * i)).join()}\n`,
  },
  { name: '3·10⁶ JSON pairs', rows: 3_000_000, rowOf: (i) => `[ 1${six(i)}.5,1${six(i)}],\n` },
];

/** The bytes of a case, made as they are asked for. */
function sourceOf({ rows, rowOf }: Case): Source {
  const { length } = rowOf(0);
  const isJson = rowOf(0).startsWith('[');
  const size = rows * length;
  const encoder = new TextEncoder();
  return {
    size,
    bytes: (from, to) => {
      const [first, last] = [Math.floor(from / length), Math.ceil(to / length)];
      let text = '';
      for (let i = first; i < last; i++) text += rowOf(i);
      const bytes = encoder.encode(text).subarray(from - first * length, to - first * length);
      // A list begins once and ends once: in the place of a space, and of the last comma.
      if (isJson && from === 0) bytes.set(encoder.encode('[['), 0);
      if (isJson && to === size) bytes[bytes.length - 2] = 0x5d;
      return Promise.resolve(bytes);
    },
  };
}

async function timed(act: (told: () => void) => Promise<unknown>) {
  const begun = performance.now();
  const state = { last: begun, longest: 0 };
  await act(() => {
    const now = performance.now();
    state.longest = Math.max(state.longest, now - state.last);
    state.last = now;
  });
  return { s: (performance.now() - begun) / 1000, longest: state.longest };
}

const text = ({ s, longest }: Awaited<ReturnType<typeof timed>>) =>
  `${s.toFixed(1)} s (longest piece ${longest.toFixed(0)} ms)`;

export async function benchTables(print: (line: string) => void) {
  for (const one of cases) {
    const source = sourceOf(one);
    if (source.size > MOST_BYTES)
      throw new Error(`${one.name} must be at most ${MOST_BYTES} bytes`);
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    const survey = await timed((told) => tableIn(source, told));
    // oxlint-disable-next-line no-await-in-loop
    const found = await tableIn(source);
    if (found.is === 'fault') throw new Error(`${one.name} must be a table, got ${found.fault.is}`);
    // oxlint-disable-next-line no-await-in-loop
    const read = await timed((told) => readPoints(source, found.table, found.table, told));
    print(
      `${one.name}, ${(source.size / 1e6).toFixed(0)} MB: surveyed in ${text(survey)}, read in ${text(read)}`,
    );
  }
}
