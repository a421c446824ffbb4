import { describe, expect, test } from 'vitest';
import type { LossId, ModelId } from '../../src/engine/experiment.ts';
import { gradientTerms } from '../../src/engine/gradientTerms.ts';
import { losses } from '../../src/engine/losses/index.ts';
import { models } from '../../src/engine/models/index.ts';
import { headTex, slopesTex } from '../../src/controls/gradientTex.ts';
import { lossOfResidual, outputOf } from '../support/paper.ts';
import { problemOf } from '../support/train.ts';

const MODELS = Object.keys(models) as ModelId[];
const LOSSES = Object.keys(losses) as LossId[];
const [A, B] = [0.7, -0.4];

/** The value of a formula in the little LaTeX that slopes are written in. */
function valueOf(tex: string, names: Readonly<Record<string, number>>): number {
  const script = tex
    .replaceAll('\\,', ' ')
    .replaceAll('\\hat y_i', ' Y ')
    .replaceAll('y_i', ' y ')
    .replaceAll('x_i', ' x ')
    .replaceAll(/\[([^\]]*)>0\]/g, '(($1) > 0 ? 1 : 0)')
    .replaceAll('\\tanh^2(', 'tanh2(')
    .replaceAll(/\\operatorname\{(\w+)\}/g, '$1')
    .replaceAll('\\pm\\delta', 'delta')
    .replaceAll(/\\(cos|tanh|max)/g, '$1')
    .replaceAll('^2', '**2')
    // Side by side is a product.
    .replaceAll(/\b([abxY])\s+(?=[xa(])/g, '$1 * ')
    .replaceAll(/\)\s*(?=[\w(])/g, ') * ')
    .replaceAll(/\b(a|b|Y)\s*(?=\()/g, '$1 * ');
  const functions = {
    cos: Math.cos,
    tanh: Math.tanh,
    tanh2: (v: number) => Math.tanh(v) ** 2,
    max: Math.max,
    sign: Math.sign,
    clip: (r: number, most: number) => Math.max(-most, Math.min(most, r)),
  };
  const all = { ...functions, ...names };
  // oxlint-disable-next-line typescript/no-implied-eval -- a test reads its own formulas
  const run = new Function(...Object.keys(all), `return ${script};`) as (
    ...of: unknown[]
  ) => number;
  return run(...Object.values(all));
}

function difference(f: (t: number) => number, at: number): number {
  return (f(at + 1e-6) - f(at - 1e-6)) / 2e-6;
}

describe.each(MODELS)('the slopes of %s', (model) => {
  test('are, as they are written, those of the outputs', () => {
    const [alongA, alongB] = models[model].slopesTex;
    for (const x of [-1.3, 0.4, 2.1]) {
      const Y = outputOf[model](A, B, x);
      const names = { a: A, b: B, x, Y };
      expect(valueOf(alongA, names), alongA).toBeCloseTo(
        difference((a) => outputOf[model](a, B, x), A),
        6,
      );
      expect(valueOf(alongB, names), alongB).toBeCloseTo(
        difference((b) => outputOf[model](A, b, x), B),
        6,
      );
    }
  });

  test.each(LOSSES)('with %s sum to the gradient of a batch', (type) => {
    const problem = problemOf({ data: { preset: 'five-points' }, model, loss: { type } });
    const members = [4, 1, 2];
    const terms = gradientTerms(problem, members, A, B);
    const mean = (of: (term: (typeof terms)[number]) => number) =>
      terms.reduce((sum, term) => sum + of(term), 0) / members.length;
    const { xs, ys } = problem.points;
    const batch = {
      n: 3,
      xs: Float64Array.from(members, (i) => xs[i]),
      ys: Float64Array.from(members, (i) => ys[i]),
    };
    const gradient = new Float64Array(2);
    problem.objective.batch(batch, 0, 3, A, B, gradient);
    expect(mean(({ slope, along }) => slope * along[0])).toBeCloseTo(gradient[0], 12);
    expect(mean(({ slope, along }) => slope * along[1])).toBeCloseTo(gradient[1], 12);
  });
});

test.each(LOSSES)('the slope of %s is, as it is written, that of the loss', (type) => {
  const { factor, rest } = losses[type].slopeTex;
  for (const r of [-2.5, -0.3, 0.8, 4]) {
    const written = factor * valueOf(rest, { Y: r + 1, y: 1, delta: 1 });
    expect(written, rest).toBeCloseTo(difference(lossOfResidual[type], r), 6);
  }
});

test('the formula of a squared error and a line is the one of the textbooks', () => {
  expect(headTex(losses.mse) + slopesTex(models.line)).toBe(
    '\\nabla L_B=\\frac{2}{|B|}\\sum_{i\\in B}(\\hat y_i-y_i)\\begin{bmatrix}x_i\\\\{1}\\end{bmatrix}',
  );
});
