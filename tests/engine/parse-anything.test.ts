import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultSentence } from '../../src/engine/fault.ts';
import { jsonOf } from '../../src/engine/json.ts';
import { MOST_POINTS } from '../../src/engine/experiment.ts';
import { parseExperiment } from '../../src/engine/parse.ts';
import { prepare } from '../../src/engine/problem.ts';
import { anyExperiment } from '../support/arbitrary.ts';
import { trainToEnd } from '../support/train.ts';

/** Reading must answer every problem in words, and what it gives must be an experiment. */
function expectAnswered(json: unknown) {
  const { experiment, faults } = parseExperiment(json);
  for (const fault of faults) {
    const sentence = faultSentence(fault);
    expect(sentence).toMatch(/^[^\n]+: (?:must|is not)[^\n]+, got /);
    expect(fault.got.length).toBeLessThanOrEqual(40);
  }
  expect(parseExperiment(experiment)).toEqual({ experiment, faults: [] });
  return { experiment, faults };
}

const FIELD_NAMES = [
  'version',
  'data',
  'scaling',
  'model',
  'loss',
  'init',
  'optimizer',
  'schedule',
  'batch',
  'epochs',
  'seed',
  'edits',
];
const INNER_NAMES = ['type', 'preset', 'points', 'lr', 'size', 'order', 'momentum', 'n', 'units'];

const nearly = fc.dictionary(
  fc.constantFrom(...FIELD_NAMES, '__proto__', 'constructor', 'toString'),
  fc.oneof(
    fc.jsonValue(),
    fc.dictionary(
      fc.constantFrom(...INNER_NAMES, '__proto__', 'hasOwnProperty'),
      fc.oneof(fc.jsonValue(), fc.constantFrom('sgd', 'adam', 'women', 'noisy-line', 'full')),
    ),
  ),
);

test('any JSON is read or answered in sentences, and never throws', () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), (json) => void expectAnswered(json)));
});

test('any JSON that is nearly an experiment is read or answered, and never throws', () => {
  fc.assert(
    fc.property(nearly, (json) => void expectAnswered(json)),
    { numRuns: 1000 },
  );
});

test('values that are not JSON at all are answered too', () => {
  const odd = [undefined, 1n, Symbol('s'), () => 1, new Map(), new Date(0), NaN, -0];
  for (const value of odd) {
    for (const json of [
      value,
      { seed: value },
      { optimizer: value },
      { data: { points: value } },
    ]) {
      expect(() => parseExperiment(json)).not.toThrow();
    }
  }
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'the name %s is a field nobody knows, not a way into the prototype',
  (name) => {
    const json: unknown = JSON.parse(
      `{"${name}": {"lr": 5}, "optimizer": {"type": "sgd", "${name}": {"lr": 5}}}`,
    );
    const { faults, experiment } = expectAnswered(json);
    expect(faults.map(({ path }) => path).toSorted()).toEqual(
      [`optimizer.${name}`, name].toSorted(),
    );
    expect(experiment.optimizer.lr).toBe(0.001);
    expect(Object.hasOwn(Object.prototype, 'lr')).toBe(false);
  },
);

test.each(['type', 'preset'])(
  'a %s that is the name of something every object has is unknown',
  (key) => {
    const group = key === 'type' ? 'optimizer' : 'data';
    for (const id of ['__proto__', 'constructor', 'toString']) {
      const { faults } = expectAnswered({ [group]: { [key]: id } });
      expect(faults).toHaveLength(1);
    }
  },
);

test('a JSON nested ten thousand deep is answered in one sentence', () => {
  const nested: unknown = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
  expect(expectAnswered({ data: nested }).faults).toHaveLength(1);
  expect(expectAnswered({ data: { points: nested } }).faults).toHaveLength(1);
});

test('more points than are allowed are answered in one short sentence', () => {
  const points = Array(MOST_POINTS + 1).fill([0, 0]);
  const { experiment, faults } = parseExperiment({ data: { points } });
  expect(experiment.data).toEqual({ preset: 'five-points' });
  expect(faults).toHaveLength(1);
  expect(faults[0].got.length).toBeLessThanOrEqual(40);
});

test('reading a parsed experiment again changes nothing', () => {
  fc.assert(
    fc.property(anyExperiment, (experiment) => {
      const again = parseExperiment(JSON.parse(JSON.stringify(jsonOf(experiment))));
      expect(again).toEqual({ experiment, faults: [] });
    }),
    { numRuns: 500 },
  );
});

test('any experiment trains without throwing, and every row that it writes is finite', () => {
  fc.assert(
    fc.property(anyExperiment, (experiment) => {
      const problem = prepare(experiment);
      const { columns, rows, status, lastStep } = trainToEnd(problem);
      const { totalSteps } = problem.length;
      expect(status === 'finished' ? lastStep === totalSteps : status === 'diverged').toBe(true);
      expect(rows).toBe(lastStep + 1);
      for (let row = 1; row < rows; row++) {
        expect(Number.isFinite(columns.a[row] + columns.b[row] + columns.loss[row])).toBe(true);
        expect(columns.lr[row]).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 500 },
  );
});
