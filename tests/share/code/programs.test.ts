import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Experiment } from '../../../src/engine/experiment.ts';
import { prepare } from '../../../src/engine/problem.ts';
import { catalogue } from '../../../src/i18n/en/catalogue.ts';
import { code } from '../../../src/i18n/en/code.ts';
import { DATA_FILE, pointsCsv, programOf } from '../../../src/share/code/index.ts';
import type { CodeKind } from '../../../src/share/code/index.ts';
import { pythonWith, rowsIn, runPrograms } from '../../support/python.ts';
import type { Job, Said } from '../../support/python.ts';
import { experimentOf, relativeError, trainToEnd } from '../../support/train.ts';
import { SWEEP } from './sweep.ts';

type Row = readonly [a: number, b: number, loss: number];

interface Known {
  readonly name: string;
  readonly experiment: Experiment;
  readonly isDiverged: boolean;
  readonly rows: readonly Row[];
}

/** PyTorch's own runs: an oracle that has never seen these programs. */
const oracle = (
  JSON.parse(readFileSync(new URL('../../oracle/trajectories.json', import.meta.url), 'utf8')) as {
    readonly cases: readonly {
      readonly name: string;
      readonly experiment: unknown;
      readonly trajectory: readonly Row[];
    }[];
  }
).cases.map(({ name, experiment, trajectory }): Known => ({
  name,
  experiment: experimentOf(experiment),
  isDiverged: false,
  rows: trajectory,
}));

const ofEngine = SWEEP.map(({ name, experiment: json }): Known => {
  const experiment = experimentOf(json);
  const { columns, rows, status } = trainToEnd(prepare(experiment));
  return {
    name,
    experiment,
    isDiverged: status === 'diverged',
    rows: Array.from({ length: rows }, (_, k) => [columns.a[k], columns.b[k], columns.loss[k]]),
  };
});

/** Smaller numbers are compared as if they were as large. */
const FLOOR = 1e-3;
const TOLERANCE = 1e-9;

function program({ experiment, isDiverged, rows }: Known, kind: CodeKind): string {
  const [a, b, loss] = rows[rows.length - 1];
  const end = { step: rows.length - 1, a, b, loss, isDiverged };
  return programOf(prepare(experiment), kind, { words: { code, catalogue }, link: null, end }).text;
}

/** The cells of a notebook, one after the other, as its kernel runs them. */
function cellsOf(notebook: string): string {
  const { cells } = JSON.parse(notebook) as {
    readonly cells: readonly { readonly cell_type: string; readonly source: readonly string[] }[];
  };
  return cells
    .filter(({ cell_type: type }) => type === 'code')
    .map(({ source }) => source.join(''))
    .join('\n');
}

interface Asked {
  readonly all: readonly Known[];
  readonly kind: CodeKind;
}

function jobsOf({ all, kind }: Asked): readonly Job[] {
  return all.map((one) => {
    const text = program(one, kind);
    return {
      name: `${one.name}.py`,
      // What draws a picture is no matter of numbers.
      text: kind === 'notebook' ? cellsOf(text).replace(/^try:[^]*$/m, '') : text,
    };
  });
}

function wrongIn({ name, rows }: Known, said: Said): readonly string[] {
  if (said.err !== '') return [`${name}: ${said.err}`];
  const printed = rowsIn(said);
  // Of a long run each second row, say, and the last.
  const last = printed.at(-1)?.[0];
  if (last !== rows.length - 1) return [`${name}: ends at ${last} of ${rows.length - 1}`];
  const errors = printed.flatMap(([step, ...numbers]) =>
    numbers.map((value, c) => relativeError(value, rows[step][c], FLOOR)),
  );
  const worst = errors.reduce((most, error) => (error <= most ? most : error), 0);
  return worst < TOLERANCE ? [] : [`${name}: off by ${worst}`];
}

/** What is wrong with each list of programs; one process runs them all, as PyTorch comes slowly. */
function wrongOf(python: string, asked: readonly Asked[]): readonly (readonly string[])[] {
  const said = runPrograms(python, asked.flatMap(jobsOf));
  let from = 0;
  return asked.map(({ all }) => {
    const mine = said.slice(from, (from += all.length));
    expect(mine).toHaveLength(all.length);
    return all.flatMap((one, k) => wrongIn(one, mine[k]));
  });
}

const numpy = pythonWith('numpy');
const torch = pythonWith('torch');

describe.skipIf(numpy === null)('where a Python with NumPy is there, its programs print', () => {
  const path = numpy?.path ?? '';
  const wrong: (readonly string[])[] = [];
  beforeAll(() => {
    wrong.push(
      ...wrongOf(
        path,
        [oracle, ofEngine].map((all) => ({ all, kind: 'numpy' })),
      ),
    );
  });
  test('what PyTorch computed', () => expect(wrong[0]).toEqual([]));
  test('what the engine computes, for every definition, setting, order and change', () =>
    expect(wrong[1]).toEqual([]));
  test('some of the rows of a long run, and all of them into a file', () => {
    const json = { ...SWEEP[0].experiment, batch: { size: 'full' }, epochs: 2400 };
    const experiment = experimentOf(json);
    const asked = { words: { code, catalogue }, link: null, end: null };
    const { text } = programOf(prepare(experiment), 'numpy', asked);
    const folder = mkdtempSync(join(tmpdir(), 'downhill-'));
    const file = join(folder, 'steps.csv');
    const [said] = runPrograms(path, [{ name: 'run.py', text, arguments: [file] }]);
    const steps = rowsIn(said).map(([step]) => step);
    expect(steps).toEqual(Array.from({ length: 481 }, (_, k) => 5 * k));
    const rows = rowsIn({ out: readFileSync(file, 'utf8') });
    rmSync(folder, { recursive: true });
    expect(rows.map(([step]) => step)).toEqual(Array.from({ length: 2401 }, (_, k) => k));
    const { columns } = trainToEnd(prepare(experiment));
    expect(relativeError(rows[2400][3], columns.loss[2400])).toBeLessThan(TOLERANCE);
  });
  test('the points of a file beside it', () => {
    const problem = prepare(
      experimentOf({ data: { preset: 'noisy-line', n: 10_001 }, epochs: 3, scaling: 'x' }),
    );
    const asked = { words: { code, catalogue }, link: null, end: null };
    const { text } = programOf(problem, 'numpy', asked);
    const folder = mkdtempSync(join(tmpdir(), 'downhill-'));
    writeFileSync(join(folder, DATA_FILE), pointsCsv(problem));
    const moved = `import os\nos.chdir(${JSON.stringify(folder)})\n${text}`;
    const [said] = runPrograms(path, [{ name: 'run.py', text: moved }]);
    rmSync(folder, { recursive: true });
    expect(said.err).toBe('');
    const { columns } = trainToEnd(problem);
    expect(relativeError(rowsIn(said)[3][1], columns.a[3])).toBeLessThan(TOLERANCE);
  });
});

describe.skipIf(torch === null)('where a Python with PyTorch is there, its programs print', () => {
  // PyTorch 1 has a fault in NAdam: it takes a factor of its momentum twice.
  const isOld = torch !== null && torch.major < 2;
  const withoutFault = (all: readonly Known[]) =>
    all.filter(({ experiment }) => !(isOld && JSON.stringify(experiment).includes('nadam')));
  const wrong: (readonly string[])[] = [];
  beforeAll(() => {
    wrong.push(
      ...wrongOf(torch?.path ?? '', [
        { all: withoutFault(oracle), kind: 'pytorch' },
        { all: withoutFault(ofEngine), kind: 'pytorch' },
        { all: withoutFault(ofEngine.filter((_, k) => k % 10 === 0)), kind: 'notebook' },
      ]),
    );
  });
  test('what PyTorch computed', () => expect(wrong[0]).toEqual([]));
  test('what the engine computes, for every definition, setting, order and change', () =>
    expect(wrong[1]).toEqual([]));
  test('the same from the cells of a notebook', () => expect(wrong[2]).toEqual([]));
});
