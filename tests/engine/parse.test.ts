import { describe, expect, test } from 'vitest';
import { faultSentence } from '../../src/engine/fault.ts';
import { parseExperiment } from '../../src/engine/parse.ts';
import { isChoiceSetting, isListSetting, isNumberSetting } from '../../src/engine/settings.ts';
import { GROUPS } from '../support/groups.ts';

function sentencesOf(json: unknown): readonly string[] {
  return parseExperiment(json).faults.map(faultSentence);
}

test('an empty object is an experiment: every field has its default', () => {
  const { experiment, faults } = parseExperiment({});
  expect(faults).toEqual([]);
  expect(experiment).toMatchObject({
    version: 1,
    data: { preset: 'five-points' },
    scaling: 'none',
    model: 'line',
    loss: { type: 'mse' },
    init: { type: 'he-normal', bias: 'zero' },
    optimizer: { type: 'sgd', lr: 0.001, momentum: 0, nesterov: false },
    schedule: { type: 'constant' },
    batch: { size: 'full', order: 'shuffle', dropLast: false },
    epochs: 80,
    seed: 0,
  });
});

test('the experiment of the product page is read as it stands', () => {
  const json = {
    version: 1,
    data: { preset: 'five-points' },
    scaling: 'none',
    model: 'line',
    loss: { type: 'mse' },
    init: { type: 'he-normal' },
    optimizer: { type: 'sgd', lr: 0.05 },
    schedule: { type: 'constant' },
    batch: { size: 2, order: 'shuffle' },
    epochs: 80,
    seed: 7,
  };
  const { experiment, faults } = parseExperiment(json);
  expect(faults).toEqual([]);
  expect(experiment).toMatchObject(json);
});

describe('each kind of mistake is answered in one sentence with field, value and range', () => {
  const sgd = (values: object) => ({ optimizer: { type: 'sgd', ...values } });
  test.each([
    [sgd({ lr: -1 }), 'optimizer.lr: must be > 0 and ≤ 10, got -1'],
    [sgd({ lr: 0 }), 'optimizer.lr: must be > 0 and ≤ 10, got 0'],
    [sgd({ lr: '0.1' }), 'optimizer.lr: must be > 0 and ≤ 10, got "0.1"'],
    [sgd({ lr: null }), 'optimizer.lr: must be > 0 and ≤ 10, got null'],
    [sgd({ momentum: 1 }), 'optimizer.momentum: must be ≥ 0 and < 1, got 1'],
    [sgd({ momentum: NaN }), 'optimizer.momentum: must be ≥ 0 and < 1, got NaN'],
    [sgd({ nesterov: 1 }), 'optimizer.nesterov: must be true or false, got 1'],
    [
      sgd({ nesterov: true }),
      'optimizer.nesterov: must be false unless momentum is > 0 and dampening is 0, got true',
    ],
    [{ epochs: 1.5 }, 'epochs: must be a whole number ≥ 1 and ≤ 100000, got 1.5'],
    [{ seed: -1 }, 'seed: must be a whole number ≥ 0 and ≤ 4294967295, got -1'],
    [{ version: 2 }, 'version: must be a whole number ≥ 1 and ≤ 1, got 2'],
    [{ scaling: 'y' }, 'scaling: must be one of none, x, xy, got "y"'],
    [{ model: [] }, /^model: must be one of line.*, got \[\]$/],
    [{ loss: 'mse' }, 'loss: must be an object, got "mse"'],
    [{ loss: { type: 'rmse' } }, /^loss\.type: must be one of mse.*, got "rmse"$/],
    [
      { batch: { size: 0 } },
      'batch.size: must be "full" or a whole number ≥ 1 and ≤ 5000000, got 0',
    ],
    [{ batch: { order: 'random' } }, /^batch\.order: must be one of shuffle, .*, got "random"$/],
    [
      { batch: { size: 7, dropLast: true } },
      'batch.dropLast: must be false when the batch is larger than the data, got true',
    ],
    [{ init: { type: 'uniform', low: 2, high: 1 } }, 'init.high: must be greater than low, got 1'],
    [{ data: { points: [] } }, 'data.points: must be a list of 1 to 5000000 pairs [x, y], got []'],
    [
      { data: { points: [[1, 2], [3]] } },
      'data.points, row 2: must be a pair [x, y] of finite numbers, got [3]',
    ],
    [
      { data: { points: [[1, Infinity]] } },
      'data.points, row 1: must be a pair [x, y] of finite numbers, got [1,Infinity]',
    ],
    [
      { data: { points: [[1736125199000000, 1149]] } },
      'data.points, row 1: must be a pair [x, y] of numbers from -1e15 to 1e15, got [1736125199000000,1149]',
    ],
    [
      { data: { preset: 'noisy-line', xLow: 2, xHigh: 1 } },
      'data.xHigh: must be greater than xLow, got 1',
    ],
    [{ learning: 1 }, /^learning: is not a field here; the fields are version, data, .*, got 1$/],
    [
      sgd({ speed: 3 }),
      /^optimizer\.speed: is not a field here; the fields are type, lr, .*got 3$/,
    ],
    [{ data: {} }, 'data: must have points, or a preset, got {}'],
    [{ data: { n: 50, seed: 3 } }, 'data: must have points, or a preset, got {"n":50,"seed":3}'],
    [[], 'experiment: must be an object, got []'],
    [null, 'experiment: must be an object, got null'],
    ['five', 'experiment: must be an object, got "five"'],
  ])('%j', (json, sentence) => {
    const sentences = sentencesOf(json);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toEqual(
      typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
    );
  });

  test('a field with a mistake takes its default and the others keep their values', () => {
    const { experiment } = parseExperiment({ optimizer: { type: 'sgd', lr: 99, momentum: 0.9 } });
    expect(experiment.optimizer).toMatchObject({ lr: 0.001, momentum: 0.9 });
  });

  test('an only batch that is dropped is kept after all, and nothing more is said of it', () => {
    const { experiment } = parseExperiment({ batch: { size: 7, dropLast: true } });
    expect(experiment.batch).toMatchObject({ size: 7, dropLast: false });
    expect(sentencesOf(experiment)).toEqual([]);
  });

  test('points that can be read are kept beside one that cannot', () => {
    const { experiment } = parseExperiment({ data: { points: [[1, 2], 'x', [3, 4]] } });
    expect(experiment.data).toEqual({
      points: { n: 2, xs: Float64Array.of(1, 3), ys: Float64Array.of(2, 4) },
    });
  });

  test('every point that cannot be read is named', () => {
    const points = [[1, 2], [2, null], [3, 4], [4, 'x'], [5, 6], []];
    const rows = parseExperiment({ data: { points } }).faults.map(({ path, row }) => [path, row]);
    expect(rows).toEqual([2, 4, 6].map((row) => ['data.points', row]));
  });

  test('a rule that does not hold changes its own fields and no others', () => {
    const sgdAt = { type: 'sgd', lr: 0.3, dampening: 0.5 };
    const { experiment } = parseExperiment({ optimizer: { ...sgdAt, nesterov: true } });
    expect(experiment.optimizer).toMatchObject({ ...sgdAt, nesterov: false });
    const line = { preset: 'noisy-line', n: 9, noise: 0.25, slope: 3 };
    const { data } = parseExperiment({ data: { ...line, xLow: 70, xHigh: 60 } }).experiment;
    expect(data).toMatchObject(line);
  });

  test('each edit that comes before the one before it is named, and the others stay', () => {
    const edits = [5, 1, 7, 6, 9].map((at) => ({ at, optimizer: { type: 'adam' } }));
    const { experiment, faults } = parseExperiment({ edits });
    expect(faults.map(({ path }) => path)).toEqual(['edits[1].at', 'edits[3].at']);
    expect(experiment.edits.map(({ at }) => at)).toEqual([5, 7, 9]);
  });

  test('the batch of an edit is read as that of the experiment, its faults with their places', () => {
    const batch = { size: 2, order: 'sequential', dropLast: true, lrScaling: 'sqrt', base: 4 };
    const { experiment } = parseExperiment({
      edits: [
        { at: 3, batch },
        { at: 5, batch: {} },
      ],
    });
    expect(experiment.edits).toEqual([
      { at: 3, batch },
      { at: 5, batch: parseExperiment({}).experiment.batch },
    ]);
    const wrong = [
      { at: 1, batch: { size: 0 } },
      { at: 2, batch: { size: 9, dropLast: true, shuffled: 1 } },
    ];
    expect(sentencesOf({ edits: wrong })).toEqual([
      'edits[0].batch.size: must be "full" or a whole number ≥ 1 and ≤ 5000000, got 0',
      'edits[1].batch.shuffled: is not a field here; the fields are size, order, dropLast, lrScaling, base, got 1',
      'edits[1].batch.dropLast: must be false when the batch is larger than the data, got true',
    ]);
  });

  test('several mistakes are several sentences, each with its own path', () => {
    const paths = parseExperiment({ epochs: 0, seed: 'a', scaling: 1 }).faults.map((f) => f.path);
    expect(paths.toSorted()).toEqual(['epochs', 'scaling', 'seed']);
  });

  test('a long value is cut short in its sentence', () => {
    const [sentence] = sentencesOf({ scaling: 'z'.repeat(10_000) });
    expect(sentence.length).toBeLessThan(120);
    expect(sentence).toContain('…');
  });
});

const settings = GROUPS.flatMap(([group, key, registry]) =>
  Object.entries(registry).flatMap(([id, definition]) =>
    Object.entries(definition.settings).map(([name, setting]) => ({
      path: `${group}.${name}`,
      name,
      setting,
      jsonWith: (value: unknown) => ({ [group]: { [key]: id, [name]: value } }),
      id,
    })),
  ),
);

test('there are settings to check', () => {
  expect(settings.length).toBeGreaterThan(20);
});

describe.each(settings)('$path of $id', ({ path, setting, jsonWith }) => {
  test('takes its default, which is within its range, without a fault', () => {
    expect(sentencesOf(jsonWith(setting.default)).filter((s) => s.startsWith(path))).toEqual([]);
  });

  test('answers a value of another kind', () => {
    const wrong = [{}, 'no such', [[]]];
    for (const value of wrong) {
      const sentences = sentencesOf(jsonWith(value));
      expect(sentences).toHaveLength(1);
      expect(sentences[0].startsWith(`${path}: must be `)).toBe(true);
    }
  });

  test('answers a value beyond its range, and takes the ends that it includes', () => {
    if (!isNumberSetting(setting)) return;
    const { min, max, aboveMin = false, belowMax = false } = setting;
    const isFaulty = (value: number) =>
      parseExperiment(jsonWith(value)).faults.some(
        (fault) => fault.path === path && fault.allowed.is === 'number',
      );
    expect(isFaulty(min - 1)).toBe(true);
    expect(isFaulty(max + Math.max(1, Math.abs(max)))).toBe(true);
    expect(isFaulty(min)).toBe(aboveMin);
    expect(isFaulty(max)).toBe(belowMax);
    if (setting.integer) expect(isFaulty(min + 0.5)).toBe(true);
  });

  test('offers its options, or takes what kind it is', () => {
    const allowed = isChoiceSetting(setting)
      ? setting.options
      : isListSetting(setting)
        ? [[], [1, 5, 9]]
        : isNumberSetting(setting)
          ? []
          : [false];
    for (const value of allowed) expect(sentencesOf(jsonWith(value))).toEqual([]);
  });
});
