import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bendsAt, bendsOf } from '../../src/engine/diagnosis/curvature.ts';
import type { Bends } from '../../src/engine/diagnosis/curvature.ts';
import { diagnose } from '../../src/engine/diagnosis/diagnosis.ts';
import type { Diagnosis } from '../../src/engine/diagnosis/diagnosis.ts';
import { lineOfData } from '../../src/engine/diagnosis/ownLine.ts';
import type { ModelId } from '../../src/engine/experiment.ts';
import { models } from '../../src/engine/models/index.ts';
import type { Problem } from '../../src/engine/problem.ts';
import { lossOfResidual, outputOf } from '../support/paper.ts';
import { columnOf } from '../support/trace.ts';
import { problemOf, trainToEnd } from '../support/train.ts';

/** x of mean 0 and variance λ/2 each give the Hessian diag(λ, 2) of a line's squared error. */
function diagonal(curvature: number, rest: object = {}): Problem {
  const x = Math.sqrt(curvature / 2);
  return problemOf({
    data: {
      points: [
        [-x, -x],
        [x, x],
      ],
    }, // the best line is y = x
    model: 'line',
    batch: { size: 'full' },
    ...rest,
  });
}

/** The diagnosis at a step of the run, its last if none is given. */
function diagnosed(problem: Problem, at?: number): Diagnosis {
  const { columns, lastStep } = trainToEnd(problem);
  const step = at ?? lastStep;
  const { a, b, loss, gradA, gradB, lr } = columns;
  const read = { a, b, loss, gradA, gradB, lr };
  const all = Object.fromEntries(Object.entries(read).map(([name, of]) => [name, columnOf(of)]));
  const rows = { last: step, stride: 1, columns: all as never };
  return diagnose(problem, rows, step, problem.objective.quadratic?.floor ?? 0);
}

function waysOf({ ways }: Diagnosis) {
  if (typeof ways === 'string') throw new Error(`there must be ways, not: ${ways}`);
  return ways;
}

describe('eigenvalues and directions of [[p, q], [q, r]]', () => {
  test('of any: H w = λ w, lengths 1, at right angles, and the trace and determinant are theirs', () => {
    const any = fc.integer({ min: -1e6, max: 1e6 }).map((k) => k / 1e4);
    fc.assert(
      fc.property(any, any, any, (p, q, r) => {
        const both = bendsOf(p, q, r);
        const size = Math.abs(p) + Math.abs(q) + Math.abs(r);
        for (const {
          curvature,
          along: [a, b],
        } of both) {
          expect(Math.abs(p * a + q * b - curvature * a)).toBeLessThanOrEqual(1e-12 * size);
          expect(Math.abs(q * a + r * b - curvature * b)).toBeLessThanOrEqual(1e-12 * size);
          expect(Math.hypot(a, b)).toBeCloseTo(1, 12);
        }
        const [steep, flat] = both;
        expect(steep.curvature).toBeGreaterThanOrEqual(flat.curvature);
        expect(steep.along[0] * flat.along[0] + steep.along[1] * flat.along[1]).toBeCloseTo(0, 12);
        expect(Math.abs(steep.curvature + flat.curvature - p - r)).toBeLessThanOrEqual(
          1e-12 * size,
        );
      }),
    );
  });

  test('a flat one keeps its digits beside a steep one', () => {
    const [steep, flat] = bendsOf(1e8, 0, 1e-6);
    expect([steep.curvature, flat.curvature]).toEqual([1e8, 1e-6]);
    expect(steep.along).toEqual([1, 0]);
  });
});

test('the curvature of a line’s squared error is 2/n Σ (x, 1)(x, 1)ᵀ, and does not depend on the place', () => {
  const xs = [1, 2, 4];
  const problem = problemOf({ data: { points: xs.map((x) => [x, x * x]) }, model: 'line' });
  const { steep, flat } = bendsAt(problem, 7, -3) as Bends;
  const mean = (of: (x: number) => number) => xs.reduce((sum, x) => sum + of(x), 0) / 3;
  const [p, q, r] = [2 * mean((x) => x * x), 2 * mean((x) => x), 2];
  // The roots of λ² − (p + r) λ + (p r − q²).
  const root = Math.sqrt((p + r) ** 2 - 4 * (p * r - q * q));
  expect(steep.curvature).toBeCloseTo((p + r + root) / 2, 12);
  expect(flat.curvature).toBeCloseTo((p + r - root) / 2, 12);
  expect(steep.along[0] * p + steep.along[1] * q).toBeCloseTo(steep.curvature * steep.along[0], 12);
});

const curved = (Object.keys(models) as ModelId[]).filter((model) => model !== 'step');
test.each(curved)('the curvature of %s is that of the loss as on paper', (model) => {
  const points = [
    [-1.2, 0.3],
    [-0.4, 0.9],
    [0.5, -0.2],
    [1.1, 0.7],
  ];
  const problem = problemOf({ data: { points }, model, loss: { type: 'log-cosh' } });
  const [a, b] = [0.8, 0.55];
  const lossAt = (p: number, q: number) =>
    points.reduce(
      (sum, [x, y]) => sum + lossOfResidual['log-cosh'](outputOf[model](p, q, x) - y),
      0,
    ) / 4;
  const h = 1e-3;
  const aa = (lossAt(a + h, b) - 2 * lossAt(a, b) + lossAt(a - h, b)) / h ** 2;
  const bb = (lossAt(a, b + h) - 2 * lossAt(a, b) + lossAt(a, b - h)) / h ** 2;
  const ab =
    (lossAt(a + h, b + h) - lossAt(a + h, b - h) - lossAt(a - h, b + h) + lossAt(a - h, b - h)) /
    (4 * h ** 2);
  const found = bendsAt(problem, a, b) as Bends;
  for (const {
    curvature,
    along: [p, q],
  } of [found.steep, found.flat]) {
    if (curvature === 0) continue;
    expect(aa * p * p + 2 * ab * p * q + bb * q * q).toBeCloseTo(curvature, 4);
  }
});

test('where the loss has a kink nothing is said of its curvature', () => {
  const data = { preset: 'five-points' };
  expect(bendsAt(problemOf({ data, loss: { type: 'mae' } }), 1, 1)).toBe('kink');
});

describe('what a step leaves of the way', () => {
  test('is |1 − η λ| of plain steps, in each direction, and is what their run shows', () => {
    const problem = diagonal(20, {
      optimizer: { type: 'sgd', lr: 0.02 },
      init: { type: 'point', a: 3, b: 2 },
      epochs: 200,
    });
    const found = diagnosed(problem);
    const { steep, flat } = waysOf(found);
    expect(steep).toMatchObject({ along: [1, 0], left: expect.closeTo(0.6, 12) as number });
    expect(flat).toMatchObject({ along: [0, 1], left: expect.closeTo(0.96, 12) as number });
    expect(found.condition).toBeCloseTo(10, 12);
    expect(found.predicted).toBeCloseTo(0.96, 12);
    expect(found.observed?.left).toBeCloseTo(0.96, 6);
  });
});

describe('the edge', () => {
  const edgeOf = (problem: Problem) => diagnosed(problem, 1).edge;

  test('is that of the rule in force where it is known: 2 (1 + μ)/λmax', () => {
    const momentum = diagonal(20, { optimizer: { type: 'sgd', lr: 0.01, momentum: 0.9 } });
    expect(edgeOf(momentum)).toEqual({
      rate: expect.closeTo((2 * 1.9) / 20, 12) as number,
      formula: '2(1 + μ)/λmax',
      isExact: true,
      isOfPlainSteps: false,
    });
  });

  test('is a guide for batches, for other rules, and on other surfaces', () => {
    const optimizer = { type: 'sgd', lr: 0.01 };
    expect(edgeOf(diagonal(20, { optimizer, batch: { size: 1 } }))).toMatchObject({
      isExact: false,
    });
    expect(edgeOf(diagonal(20, { optimizer: { type: 'adam' } }))).toMatchObject({
      rate: expect.closeTo(0.1, 12) as number,
      isExact: false,
      isOfPlainSteps: true,
    });
    const wave = diagonal(20, { optimizer, model: 'tanh', init: { type: 'point', a: 0.3, b: 0 } });
    expect(edgeOf(wave)).toMatchObject({ isExact: false, isOfPlainSteps: false });
  });

  test('a rate above it is said to be, and one far below', () => {
    const adviceAt = (lr: number) =>
      diagnosed(
        diagonal(20, { optimizer: { type: 'sgd', lr }, init: { type: 'point', a: 3, b: 2 } }),
        3,
      ).advice.map(({ is }) => is);
    expect(adviceAt(0.11)).toContain('aboveEdge');
    expect(adviceAt(0.0011)).toContain('farBelowEdge');
    expect(adviceAt(0.05)).not.toEqual(expect.arrayContaining([expect.stringContaining('Edge')]));
  });
});

describe('advice', () => {
  test('b is creeping: κ, the steps that the flat direction needs, and what standardising does', () => {
    const points = [
      [95, 3],
      [98, 3.4],
      [100, 3.3],
      [103, 3.9],
      [104, 4],
    ];
    const problem = problemOf({
      data: { points },
      model: 'line',
      optimizer: { type: 'sgd', lr: 5e-5 },
      init: { type: 'point', a: 0, b: 20 },
      batch: { size: 'full' },
      epochs: 400,
    });
    const found = diagnosed(problem);
    const creeping = found.advice.find(({ is }) => is === 'creeping');
    const mean = (of: (x: number) => number) => points.reduce((sum, [x]) => sum + of(x), 0) / 5;
    const [p, q] = [2 * mean((x) => x * x), 2 * mean((x) => x)];
    const root = Math.sqrt((p + 2) ** 2 - 4 * (2 * p - q * q));
    const [high, low] = [(p + 2 + root) / 2, (4 * (p / 2 - (q / 2) ** 2) * 2) / (p + 2 + root)];
    expect(creeping).toMatchObject({
      parameter: 'b',
      standardised: expect.closeTo(1, 9) as number,
    });
    expect(found.condition ?? 0).toBeCloseTo(high / low, -3);
    const steps = Math.log(0.01) / Math.log(1 - 5e-5 * low);
    const { flat } = waysOf(found);
    expect((flat.steps ?? 0) / steps).toBeCloseTo(1, 4);
    expect(creeping).toMatchObject({ steps: flat.steps });
  });

  test('a saddle, a level valley and a flat are called by their names', () => {
    const at = (model: string, a: number, b: number) => {
      const init = { type: 'point', a, b };
      const data = {
        points: [
          [-1, -1],
          [1, 1],
          [2, 2],
        ],
      };
      return diagnosed(problemOf({ data, model, init, batch: { size: 'full' } }), 0).advice[0]?.is;
    };
    // L = (a b − 1)² · 2: a saddle at 0, and a valley of equals along a b = 1.
    expect(at('deep-linear', 0, 0)).toBe('saddle');
    expect(at('deep-linear', 1, 1)).toBe('level');
    expect(at('step', 0.5, 0.2)).toBe('flat');
  });

  test('batches make the prediction that of full-batch steps, and weight decay hides the rate', () => {
    const init = { type: 'point', a: 3, b: 2 };
    const few = diagonal(20, { init, batch: { size: 1 }, optimizer: { type: 'sgd', lr: 0.01 } });
    expect(diagnosed(few).advice.map(({ is }) => is)).toContain('batches');
    const decays = diagonal(20, { init, optimizer: { type: 'sgd', lr: 0.01, weightDecay: 0.1 } });
    expect(diagnosed(decays)).toMatchObject({ observed: null, isDecaying: true });
  });
});

describe('the line in the data’s own units', () => {
  const any = fc.double({ min: -50, max: 50, noNaN: true });
  test('predicts there what the model predicts of standardised points', () => {
    const data = {
      points: [
        [10, 3],
        [14, 9],
        [19, 8],
        [25, 20],
      ],
    };
    for (const scaling of ['x', 'xy'] as const) {
      const problem = problemOf({ data, scaling, model: 'line' });
      const { points, unscaled, scale } = problem;
      fc.assert(
        fc.property(any, any, (a, b) => {
          const own = lineOfData(problem, a, b);
          for (let i = 0; i < points.n; i++) {
            const seen = a * points.xs[i] + b;
            const back = scale.y === null ? seen : seen * scale.y.std + scale.y.mean;
            expect((own?.a ?? NaN) * unscaled.xs[i] + (own?.b ?? NaN)).toBeCloseTo(back, 8);
          }
        }),
      );
    }
  });

  test('is told of lines alone', () => {
    const data = { preset: 'five-points' };
    expect(lineOfData(problemOf({ data, model: 'line' }), 1, 2)).toEqual({ a: 1, b: 2 });
    expect(lineOfData(problemOf({ data, scaling: 'x', model: 'tanh' }), 1, 2)).toBeNull();
  });
});
