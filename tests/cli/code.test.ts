import { beforeAll, expect, test } from 'vitest';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { train } from '../support/commandLine.ts';
import { problemOf, trainToEnd } from '../support/train.ts';

// The program is bundled when it first runs.
beforeAll(() => train(['--help']));

const EXPERIMENT = { optimizer: { type: 'sgd', lr: 10 }, epochs: 300, seed: 3 };

test('--code prints a program that knows where the run ends', async () => {
  const { columns, rows, lastStep, status } = trainToEnd(problemOf(EXPERIMENT));
  expect(status).toBe('diverged');
  const ends = `diverges after step ${lastStep}: a = ${columns.a[rows - 1]}, b = ${columns.b[rows - 1]}`;
  const input = JSON.stringify(EXPERIMENT);
  const [pytorch, numpy, notebook] = await Promise.all(
    ['pytorch', 'numpy', 'notebook'].map((kind) => train(['-', '--code', kind], input)),
  );
  for (const { code, err, out } of [pytorch, numpy, notebook]) {
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(ends);
  }
  expect(pytorch.out).toContain('optimizer = torch.optim.SGD([a, b], lr=10.0)');
  expect(numpy.out).toContain('import numpy as np');
  expect(JSON.parse(notebook.out)).toMatchObject({ nbformat: 4 });
});

test('--code data prints the points that such a program reads', async () => {
  const { code, out } = await train(
    ['-', '--code=data'],
    JSON.stringify({
      data: {
        points: [
          [1, 2.5],
          [3, -1e-9],
        ],
      },
    }),
  );
  expect([code, out]).toEqual([0, 'x,y\n1,2.5\n3,-1e-9\n']);
});

test('what --code cannot do is said in one sentence', async () => {
  const refused = async (args: readonly string[], input = JSON.stringify(EXPERIMENT)) => {
    const { code, out, err } = await train(['-', ...args], input);
    expect([code, out]).toEqual([2, '']);
    return err;
  };
  const kinds = '--code: must be one of pytorch, numpy, notebook, data, got';
  const answers = await Promise.all([
    refused(['--code', 'fortran']),
    refused(['--code']),
    refused(['--code', 'numpy', '--csv']),
    refused(['--code', 'numpy', '--every', '2']),
    refused(['--code', 'numpy'], '[{}, {}]'),
    refused(['--code', 'numpy'], '{"epochs": 0}'),
  ]);
  expect(answers).toEqual([
    `${kinds} "fortran"\n`,
    '--code: must be followed by its value\n',
    '--code: prints no steps, so that it goes without --every, --csv and --gradient\n',
    '--code: prints no steps, so that it goes without --every, --csv and --gradient\n',
    '--code: takes one experiment, got 2\n',
    'experiment 0: epochs: must be a whole number ≥ 1 and ≤ 100000, got 0\n',
  ]);
});

test('--code writes down the table that --data names', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'downhill-'));
  const table = join(folder, 'two.csv');
  await writeFile(table, 'x;y\n1;2,5\n3;-1e-9\n');
  const data = await train(['-', '--data', table, '--code', 'data'], '{}');
  expect([data.code, data.out, data.err]).toEqual([0, 'x,y\n1,2.5\n3,-1e-9\n', '']);
  const numpy = await train(['-', '--data', table, '--code', 'numpy'], '{}');
  expect(numpy.out).toMatch(/2\.5,\s*-1e-0?9/);
  await rm(folder, { recursive: true });
});
