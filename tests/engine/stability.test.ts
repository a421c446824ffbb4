import { describe, expect, test } from 'vitest';
import { curvatureOf } from '../../src/engine/diagnostics.ts';
import { losses } from '../../src/engine/losses/index.ts';
import { models } from '../../src/engine/models/index.ts';
import { optimizers } from '../../src/engine/optimizers/index.ts';
import { isAtLimit, stabilityAt, stabilityOf, zoneOf } from '../../src/engine/stability.ts';
import type { RateZone, RateZones } from '../../src/engine/stability.ts';
import { problemOf, trainToEnd } from '../support/train.ts';

interface Sgd {
  readonly momentum?: number;
  readonly dampening?: number;
  readonly nesterov?: boolean;
  readonly weightDecay?: number;
}

const FAR = { init: { type: 'point', a: 5, b: -3 } };
const fullBatch = (sgd: Sgd, lr = 0.1, more: object = {}) => ({
  ...FAR,
  data: { preset: 'five-points' },
  optimizer: { type: 'sgd', lr, ...sgd },
  batch: { size: 'full' },
  epochs: 3000,
  ...more,
});

function zonesIn(json: object): RateZones {
  const { zones } = stabilityOf(problemOf(json));
  if (typeof zones === 'string') throw new Error(`zones must be known, not ${zones}`);
  return zones;
}

/**
 * One step of torch.optim.SGD on λ θ²/2 as a matrix on (θ, v), from PyTorch's documentation:
 * g = (λ + decay) θ; v ← μ v + (1 − τ) g; θ ← θ − η v, Nesterov's θ − η (g + μ v).
 * Its eigenvalues, as [re, im].
 */
function eigenvaluesOf({ momentum = 0, dampening = 0, nesterov = false, weightDecay = 0 }: Sgd) {
  return (lr: number, curvature: number) => {
    const g = curvature + weightDecay;
    const damped = momentum === 0 ? 1 : 1 - dampening;
    const vv = momentum;
    const vt = damped * g;
    const tv = nesterov ? -lr * momentum * vv : -lr * vv;
    const tt = nesterov ? 1 - lr * (g + momentum * vt) : 1 - lr * vt;
    const trace = tt + vv;
    const det = tt * vv - tv * vt;
    const disc = trace * trace - 4 * det;
    const root = Math.sqrt(Math.abs(disc));
    return disc >= 0
      ? [
          { re: (trace + root) / 2, im: 0 },
          { re: (trace - root) / 2, im: 0 },
        ]
      : [
          { re: trace / 2, im: root / 2 },
          { re: trace / 2, im: -root / 2 },
        ];
  };
}

function zoneByEigenvalues(found: ReturnType<ReturnType<typeof eigenvaluesOf>>): RateZone {
  const radius = Math.max(...found.map(({ re, im }) => Math.hypot(re, im)));
  if (radius > 1) return 'diverge';
  if (found.some(({ re }) => re < -1e-12)) return 'overshoot';
  if (found.some(({ im }) => im !== 0)) return 'swing';
  return radius > 0.9 ? 'crawl' : 'smooth';
}

const RULES: readonly Sgd[] = [
  {},
  { weightDecay: 0.3 },
  ...[0.05, 0.3, 0.5, 0.8, 0.815, 0.9, 0.99].flatMap((momentum) => [
    { momentum },
    { momentum, dampening: 0.4 },
    { momentum, dampening: 0.4, weightDecay: 2 },
    { momentum, nesterov: true },
    { momentum, nesterov: true, weightDecay: 0.5 },
  ]),
];

describe.each(RULES)('the zones of SGD with %j', (sgd) => {
  const problem = problemOf(fullBatch(sgd));
  const { quadratic } = problem.objective;
  const largest = quadratic === null ? NaN : curvatureOf(quadratic).largest;
  const zones = zonesIn(fullBatch(sgd));
  const limit = stabilityOf(problem).limit?.rate ?? NaN;

  test('say of each rate what the eigenvalues of the step say', () => {
    for (let k = 1; k <= 400; k++) {
      // From far below the first end to beyond the limit.
      const rate = 1.3 * limit * 10 ** (-4 * (1 - k / 400));
      const isNearAnEnd = zones.some(([, end]) => Math.abs(rate / end - 1) < 1e-6);
      if (isNearAnEnd) continue;
      const found = eigenvaluesOf(sgd)(rate, largest);
      expect(zoneOf(zones, rate), `η ${rate}`).toBe(zoneByEigenvalues(found));
    }
  });

  test('end where a run just below shrinks and one just above grows', () => {
    const isGrowing = (rate: number) => {
      const { columns, rows } = trainToEnd(problemOf(fullBatch(sgd, rate, { epochs: 6000 })));
      const stepTo = (row: number) =>
        Math.hypot(columns.a[row] - columns.a[row - 1], columns.b[row] - columns.b[row - 1]);
      return stepTo(rows - 1) > stepTo(1);
    };
    expect(isGrowing(limit * 0.999)).toBe(false);
    expect(isGrowing(limit * 1.001)).toBe(true);
  });
});

test.each([
  [{}, '2/λmax'],
  [{ weightDecay: 0.1 }, '2/(λmax + λ)'],
  [{ momentum: 0.9 }, '2(1 + μ)/λmax'],
  [{ momentum: 0.9, dampening: 0.5 }, '2(1 + μ)/((1 − τ) λmax)'],
  [{ momentum: 0.9, nesterov: true }, '2(1 + μ)/((1 + 2μ) λmax)'],
])('the limit with %j is written %s', (sgd, formula) => {
  expect(stabilityOf(problemOf(fullBatch(sgd))).limit?.formula).toBe(formula);
});

test('momentum 0.99 at 0.35 on five points is no divergence: its limit is 0.55', () => {
  const json = fullBatch({ momentum: 0.99 }, 0.35);
  expect(stabilityOf(problemOf(json)).limit?.rate).toBeCloseTo(0.551, 4);
  expect(zoneOf(zonesIn(json), 0.35)).toBe('overshoot');
});

describe('exactly at the limit', () => {
  const twoPoints = (lr: number) => ({
    data: {
      points: [
        [-1, 0],
        [1, 0],
      ],
    },
    init: { type: 'point', a: 1, b: 0 },
    optimizer: { type: 'sgd', lr },
    batch: { size: 'full' },
    epochs: 1000,
  });

  test('a run bounces for ever, and is called neither overshooting nor diverging', () => {
    const problem = problemOf(twoPoints(1));
    const { columns } = trainToEnd(problem);
    expect([...columns.a.subarray(0, 4), columns.a[1000]]).toEqual([1, -1, 1, -1, 1]);
    expect(isAtLimit(stabilityOf(problem), 1)).toBe(true);
    expect(isAtLimit(stabilityOf(problem), 1 - 1e-9)).toBe(false);
    expect(isAtLimit(stabilityOf(problem), 1 + 1e-9)).toBe(false);
  });

  test('but with batches nothing is said to', () => {
    const problem = problemOf({ ...twoPoints(1), batch: { size: 1 } });
    expect(isAtLimit(stabilityOf(problem), stabilityOf(problem).limit?.rate ?? NaN)).toBe(false);
  });
});

describe('where nothing is known there are no zones', () => {
  const others = Object.keys(optimizers).filter((type) => type !== 'sgd');
  test.each(others)('for the optimizer %s', (type) => {
    const json = { ...fullBatch({}), optimizer: { type } };
    expect(stabilityOf(problemOf(json))).toMatchObject({ limit: null, zones: 'optimizer' });
  });

  const losing = Object.keys(losses).filter((type) => type !== 'mse');
  test.each(losing)('for the loss %s', (type) => {
    const json = fullBatch({}, 0.1, { loss: { type } });
    expect(stabilityOf(problemOf(json))).toMatchObject({ limit: null, zones: 'objective' });
  });

  test.each(Object.keys(models).filter((model) => model !== 'line'))(
    'for the model %s',
    (model) => {
      const json = fullBatch({}, 0.1, { model });
      expect(stabilityOf(problemOf(json))).toMatchObject({ limit: null, zones: 'objective' });
    },
  );

  test('for momentum with batches, though the full batch has a limit', () => {
    const { limit, zones } = stabilityOf(
      problemOf(fullBatch({ momentum: 0.9 }, 0.1, { batch: { size: 2 } })),
    );
    expect(zones).toBe('momentumBatches');
    expect(limit?.rate).toBeCloseTo(1.9 * 0.276889, 4);
  });

  test('for a schedule that sets the rate by itself', () => {
    const json = fullBatch({}, 0.1, { schedule: { type: 'one-cycle' } });
    expect(stabilityOf(problemOf(json)).zones).toBe('schedule');
  });

  test('and with dampening 1, where no rate diverges', () => {
    const json = fullBatch({ momentum: 0.9, dampening: 1 }, 10);
    expect(stabilityOf(problemOf(json)).zones).toBe('dampening');
    const { status, columns, rows } = trainToEnd(problemOf(json));
    expect(status).toBe('finished');
    expect(Math.abs(columns.a[rows - 1] - columns.a[rows - 2])).toBeLessThan(1e-9);
  });

  test('Adam at η 1, which used to be called diverging, converges', () => {
    const json = { ...fullBatch({}), optimizer: { type: 'adam', lr: 1 } };
    const { columns, rows } = trainToEnd(problemOf(json));
    expect(columns.loss[rows - 1]).toBeCloseTo(0.0438, 6);
  });
});

test('of an edited run the rule of the step counts', () => {
  const json = fullBatch({}, 0.1, {
    edits: [{ at: 10, optimizer: { type: 'sgd', lr: 0.3, momentum: 0.9 } }],
  });
  const problem = problemOf(json);
  expect(stabilityOf(problem).guide).toBe('edits');
  expect(stabilityAt(problem, 10).limit?.formula).toBe('2/λmax');
  expect(stabilityAt(problem, 11).limit?.formula).toBe('2(1 + μ)/λmax');
});

test('a schedule that moves the rate leaves the limit as it is, and is named', () => {
  const json = fullBatch({}, 0.1, { schedule: { type: 'cosine' } });
  expect(stabilityOf(problemOf(json))).toMatchObject({ guide: 'schedule' });
  expect(stabilityOf(problemOf(json)).limit?.rate).toBeCloseTo(0.276889, 6);
});
