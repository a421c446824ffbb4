import { describe, expect, test } from 'vitest';
import { faultSentence } from '../../src/engine/fault.ts';
import { parseExperiment } from '../../src/engine/parse.ts';
import { prepare } from '../../src/engine/problem.ts';
import { emptyColumns, startTraining } from '../../src/engine/trainer.ts';
import { examples } from '../../src/lessons/examples.ts';
import type { ExampleId } from '../../src/lessons/examples.ts';

function runOf(json: object) {
  const problem = prepare(parseExperiment(json).experiment);
  const rows = problem.length.totalSteps + 1;
  const columns = emptyColumns(rows);
  const written = startTraining(problem).advance(columns, 0, rows);
  const loss = [...columns.loss.subarray(0, written)];
  return { ...columns, loss, end: written - 1, points: problem.points };
}

const ofExample = (id: ExampleId) => runOf(examples[id]);

/** The least mean square of any line, from the textbook's sums. */
function leastSquares(xs: readonly number[], ys: readonly number[]) {
  const mean = (of: readonly number[]) => of.reduce((sum, v) => sum + v, 0) / of.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const sxy = mean(xs.map((x, i) => (x - mx) * (ys[i] - my)));
  const sxx = mean(xs.map((x) => (x - mx) ** 2));
  const a = sxy / sxx;
  const floor = mean(ys.map((y, i) => (y - my - a * (xs[i] - mx)) ** 2));
  return { a, floor };
}

test.each(Object.entries(examples))('%s says nothing that the parser refuses', (_, json) => {
  expect(parseExperiment(json).faults.map(faultSentence)).toEqual([]);
});

describe('what is said of an experiment is so', () => {
  test('height and weight: within 1 % of the floor in a dozen steps or so', () => {
    const { loss, points } = ofExample('height-weight');
    const { floor } = leastSquares([...points.xs], [...points.ys]);
    expect(loss.findIndex((value) => value < 1.01 * floor)).toBeLessThanOrEqual(18);
    expect(loss[6]).toBeGreaterThan(1.01 * floor);
  });

  test('1 → −1 → 1: a changes its sign at each step, and nothing else changes', () => {
    const { a, b, end } = ofExample('bounce');
    expect([...a.subarray(0, 5)]).toEqual([1, -1, 1, -1, 1]);
    expect([Math.abs(a[end]), b[end]]).toEqual([1, 0]);
  });

  test('too large a rate: every step climbs', () => {
    const { loss } = ofExample('too-large');
    expect(loss.filter((value, i) => i > 0 && !(value > loss[i - 1]))).toEqual([]);
  });

  test('a narrow valley: near the floor in twenty steps, and b still at its start', () => {
    const { loss, b, points } = ofExample('narrow-valley');
    const { floor } = leastSquares([...points.xs], [...points.ys]);
    expect(loss[20]).toBeLessThan(1.02 * floor);
    expect(b[80]).toBeLessThan(0.01 * 25.27);
    const standardised = { ...examples['narrow-valley'], scaling: 'x' };
    const mended = runOf({ ...standardised, optimizer: { type: 'sgd', lr: 0.5 } });
    expect(mended.loss[1]).toBeCloseTo(floor, 9);
  });

  test('caught: all but at rest, far above what one point a step finds from the same start', () => {
    const caught = ofExample('caught');
    expect(Math.hypot(caught.gradA[caught.end], caught.gradB[caught.end])).toBeLessThan(1e-3);
    const escaped = ofExample('escape');
    expect([escaped.a[0], escaped.b[0]]).toEqual([caught.a[0], caught.b[0]]);
    expect(escaped.loss[escaped.end]).toBeLessThan(caught.loss[caught.end] / 20);
  });

  test('momentum: nearer to the floor after 60 steps than the same rate without', () => {
    const { optimizer } = examples.momentum;
    const plain = runOf({ ...examples.momentum, optimizer: { ...optimizer, momentum: 0 } });
    const { loss, points } = ofExample('momentum');
    const { floor } = leastSquares([...points.xs], [...points.ys]);
    expect(loss[60] - floor).toBeLessThan((plain.loss[60] - floor) / 10);
  });

  test('a dead ReLU: the gradient is exactly 0 and nothing moves', () => {
    const { gradA, gradB, a, b, end } = ofExample('dead-relu');
    expect([gradA[end], gradB[end], a[end], b[end]].map(Math.abs)).toEqual([0, 0, 0.5, 2]);
  });

  test('against an outlier: the slope is near that of the other 199, that of squares is not', () => {
    const { a, end, points } = ofExample('outlier');
    const [xs, ys] = [[...points.xs], [...points.ys]];
    const away = xs.indexOf(Math.min(...xs));
    const others = leastSquares(
      xs.filter((_, i) => i !== away),
      ys.filter((_, i) => i !== away),
    );
    expect(Math.abs(a[end] - others.a)).toBeLessThan(0.2 * others.a);
    expect(leastSquares(xs, ys).a).toBeLessThan(0.3 * others.a);
  });
});
