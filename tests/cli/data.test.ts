import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linesOf, train } from '../support/commandLine.ts';

const folder = mkdtempSync(join(tmpdir(), 'downhill-'));
beforeAll(() => train(['--help']));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

// y = 2x + 1, in cm and kg.
const TABLE = 'no;length (cm);mass [kg]\n1;1,5;4\n2;2,5;6\n3;x;1\n4;4,5;10\n5;5,5;\n';

test('--inspect prints one object: what table it is, and what its first two columns of numbers hold', async () => {
  const { code, out, err } = await train(['--inspect', file('table.csv', TABLE)]);
  expect([code, err]).toEqual([0, '']);
  expect(out.endsWith('}\n')).toBe(true);
  const found = JSON.parse(out) as Record<string, unknown>;
  expect(Object.keys(found)).toEqual(
    'encoding delimiter decimal thousands header columns x y rowsGood rowsBad firstBad points'.split(
      ' ',
    ),
  );
  expect(found).toEqual({
    encoding: 'utf-8',
    delimiter: ';',
    decimal: ',',
    thousands: null,
    header: ['no', 'length (cm)', 'mass [kg]'],
    columns: [
      { name: 'no', unit: null, numeric: true },
      { name: 'length', unit: 'cm', numeric: true },
      { name: 'mass', unit: 'kg', numeric: true },
    ],
    x: 1,
    y: 2,
    rowsGood: 3,
    rowsBad: 2,
    firstBad: [
      { line: 4, column: 1, reason: 'not a number', cell: 'x' },
      { line: 6, column: 2, reason: 'empty', cell: '' },
    ],
    points: [
      [1.5, 4],
      [2.5, 6],
      [4.5, 10],
    ],
  });
});

test('--inspect reads standard input, and answers what is no table in a sentence', async () => {
  const answers = await Promise.all([
    train(['--inspect', '-'], 'a,b\n1,2\n'),
    train(['--inspect', '-'], ''),
    train(['--inspect=-'], 'hello, world\n'),
    train(['--inspect', join(folder, 'nothing')]),
    train(['--inspect']),
    train(['--inspect', '-', 'experiment.json'], 'a,b\n1,2\n'),
  ]);
  expect(answers.map(({ code }) => code)).toEqual([0, 2, 2, 2, 2, 2]);
  for (const { out, err } of answers.slice(1)) {
    expect(out).toBe('');
    expect(err).toMatch(/^[^\n:]+: [^\n]{10,}\n$/);
  }
  expect(answers[1].err).toBe(
    'standard input: must have at least one row of numbers, but is empty\n',
  );
});

const EXPERIMENT = JSON.stringify({
  scaling: 'xy',
  optimizer: { type: 'sgd', lr: 0.5 },
  epochs: 60,
});

test('--data refuses bad rows by line, column and reason, and trains without them when told to', async () => {
  const table = file('table.csv', TABLE);
  const experiment = file('experiment.json', EXPERIMENT);
  const [refused, skipped] = await Promise.all([
    train(['--data', table, '--x', 'length', '--y', '2', experiment]),
    train(['--data', table, '--x=length (cm)', '--y=mass', '--skip-bad-rows', experiment]),
  ]);
  expect([refused.code, refused.out]).toEqual([2, '']);
  const sentences = refused.err.split('\n').slice(0, -1);
  expect(sentences.map((line) => line.slice(line.indexOf(': ') + 2))).toEqual([
    'line 4, column 1: not a number, got "x"',
    'line 6, column 2: empty, got ""',
    'leave bad rows out with --skip-bad-rows',
  ]);
  expect([skipped.code, skipped.err]).toEqual([0, '']);
  const lines = linesOf(skipped);
  const units = { aUnit: 'kg/cm', bUnit: 'kg' };
  expect(lines[0]).toMatchObject({ samples: 3, optimumOwn: units });
  const end = lines.at(-1);
  expect(end).toMatchObject({ kind: 'end', status: 'finished', own: units, missUnit: 'kg' });
  const { own, r2, typicalMiss } = end as {
    own: { a: number; b: number };
    r2: number;
    typicalMiss: number;
  };
  expect(own.a).toBeCloseTo(2, 9);
  expect(own.b).toBeCloseTo(1, 9);
  expect(r2).toBeCloseTo(1, 12);
  expect(typicalMiss).toBeLessThan(1e-9);
  // Standardised, the Hessian is twice the unit matrix.
  expect(end).toMatchObject({ condition: { after: expect.closeTo(1, 12) as number } });
});

test('--data refuses what ends a JSON list and is no row, and names without numbers under a table', async () => {
  const list = file('list.json', '[[1,2],[3,4],[5,6],\nnull,{"x":1}]');
  const names = file('names.csv', 'name,x,y\nKim,1,2\nChoi,3,4\nLee,,\nSource: us,,\n');
  const experiment = file('experiment.json', EXPERIMENT);
  const answers = await Promise.all([
    train(['--data', list, experiment]),
    train(['--data', names, experiment]),
  ]);
  const sentences = answers.map(({ err }) =>
    err.split('\n').map((line) => line.slice(line.indexOf(': ') + 2)),
  );
  expect(answers.map(({ code, out }) => [code, out])).toEqual([
    [2, ''],
    [2, ''],
  ]);
  expect(sentences[0].slice(0, 2)).toEqual([
    'line 2, column 0: marked as missing, got "null"',
    'line 2, column 0: not a number, got "{\\"x\\":1}"',
  ]);
  expect(sentences[1].slice(0, 2)).toEqual([
    'line 4, column 1: empty, got ""',
    'leave bad rows out with --skip-bad-rows',
  ]);
});

test('columns that are none, or several, are answered with those there are', async () => {
  const table = file('twice.csv', 'x,x,who\n1,2,a\n3,4,b\n');
  const experiment = file('experiment.json', EXPERIMENT);
  const data = (...options: readonly string[]) => train(['--data', table, ...options, experiment]);
  const answers = await Promise.all([
    data('--x', 'x'),
    data('--y', 'who'),
    data('--x', '3'),
    data('--x', 'height'),
    train(['--x', '0', experiment]),
    train(['--skip-bad-rows', experiment]),
    train(['--data', '-', '-']),
    train(['--data', table]),
  ]);
  const allowed = 'must be a column of numbers: 0 (x), 1 (x)';
  expect(answers.map(({ err }) => err.trimEnd())).toEqual([
    '--x: must be one column, got "x", the name of columns 0 and 1: give its number',
    `--y: ${allowed}; got "who"`,
    `--x: ${allowed}; got "3"`,
    `--x: ${allowed}; got "height"`,
    '--x: needs --data TABLE',
    '--skip-bad-rows: needs --data TABLE',
    'FILE: must be a path where --data is standard input, got -',
    'FILE: must be one path, or - for standard input, got none',
  ]);
  expect(new Set(answers.map(({ code, out }) => `${code}${out}`))).toEqual(new Set(['2']));
});

test('a hundred bad rows are ten sentences and a count', async () => {
  const table = file('bad.csv', `x,y\n${'1,a\n'.repeat(100)}${'1,2\n3,4\n'.repeat(100)}`);
  const { code, err } = await train(['--data', table, file('experiment.json', EXPERIMENT)]);
  const sentences = err.split('\n').slice(0, -1);
  expect([code, sentences.length]).toEqual([2, 12]);
  expect(sentences[10]).toMatch(/: has 90 more bad rows$/);
});

test('--csv tells a run that has diverged on standard error and by the status 3', async () => {
  // Reported: a table that hides how its run ended. Five points, a rate beyond the edge.
  const points = [
    [32, 31],
    [53, 68],
    [61, 62],
    [47, 71],
    [59, 87],
  ];
  const wild = {
    data: { points },
    init: { type: 'zeros' },
    optimizer: { type: 'sgd', lr: 0.01 },
    batch: { size: 'full', order: 'sequential' },
    epochs: 1000,
  };
  const tame = { epochs: 2 };
  const [both, good, faulty] = await Promise.all([
    train(['-', '--csv'], JSON.stringify([tame, wild])),
    train(['-', '--csv'], JSON.stringify(tame)),
    train(['-', '--csv'], JSON.stringify([wild, { epochs: 0 }])),
  ]);
  expect(both.code).toBe(3);
  expect(both.err).toBe('experiment 1: diverged after step 88, its last finite one\n');
  expect([good.code, good.err]).toEqual([0, '']);
  // A fault is told by the status before all else.
  expect(faulty.code).toBe(2);
  expect(faulty.err).toContain('diverged after step 88');
});

test('--gradient prints what each step followed', async () => {
  // Of y = 2x at (0, 0) over x = 1, 2: ∂L/∂a = −(2·2 + 4·4)·2/2 … = −10, ∂L/∂b = −6.
  const json = JSON.stringify({
    data: {
      points: [
        [1, 2],
        [2, 4],
      ],
    },
    init: { type: 'zeros' },
    batch: { size: 'full' },
    epochs: 1,
  });
  const [lines, table] = await Promise.all([
    train(['-', '--gradient'], json),
    train(['-', '--gradient', '--csv'], json),
  ]);
  const steps = linesOf(lines).filter(({ kind }) => kind === 'step');
  expect(steps.map(({ gradient }) => gradient)).toEqual([null, [-10, -6]]);
  const [header, start, first] = table.out.split('\n');
  expect(header.endsWith(',lr,gradA,gradB')).toBe(true);
  expect(start.endsWith(',,,,')).toBe(true);
  expect(first.endsWith(',-10,-6')).toBe(true);
});

test('a number beyond doubles is quoted as it is written', async () => {
  const json = '{"data": {"points": [[1, 1e400], [2, "1e400"]]}, "optimizer": {"lr": -1e999}}';
  const { code, err } = await train(['-'], json);
  expect(code).toBe(2);
  expect(err.split('\n').toSorted()).toEqual([
    '',
    'experiment 0: data.points, row 1: must be a pair [x, y] of finite numbers, got [1,1e400]',
    'experiment 0: data.points, row 2: must be a pair [x, y] of finite numbers, got [2,"1e400"]',
    'experiment 0: optimizer.lr: must be > 0 and ≤ 10, got -1e999',
  ]);
});
