import { expect } from 'vitest';
import { medianOf } from '../../src/engine/many/work.ts';
import { createRandom } from '../../src/engine/numeric/random.ts';
import { columnsOf } from '../../src/engine/points.ts';
import { quadraticOf } from '../../src/engine/quadratic.ts';
import { testChapter } from './testChapter.ts';
import { nearest } from './textbook.ts';
import type { Scripted } from './scripted.ts';
import {
  predictFigures,
  lossFigures,
  downhillFigures,
  strideFigures,
  aboutTen,
  scanOf,
} from './descentFigures.ts';
import { MEASURES } from './measures.ts';
import { trained } from './trained.ts';

/** Of all ways to leave some of the points out, the fewest that leave a floor of 0. */
function fewestToRemove({ asked: { points } }: Scripted): number {
  const subsets = Array.from({ length: 2 ** points.n - 1 }, (_, k) =>
    Array.from({ length: points.n }, (_unused, i) => i).filter((i) => ((k + 1) >> i) % 2 === 1),
  );
  const perfect = subsets.filter((kept) => {
    if (kept.length < 2) return false;
    const pairs = kept.map((i) => [points.xs[i], points.ys[i]] as const);
    return quadraticOf(columnsOf(pairs)).floor < 1e-9;
  });
  return points.n - Math.max(...perfect.map((kept) => kept.length));
}

await testChapter('predict', {
  ...predictFigures,
  oracles: {
    // As many as the columns (x, 1) of the points are independent of each other.
    1: ({ asked }) => (new Set(asked.points.xs).size > 1 ? 1 : 0),
    2: ({ end }) => {
      const at = end.row(0) ?? { a: NaN, b: NaN };
      if (at.a > 1 && at.b === 0) return 0;
      return at.a === 0 ? 1 : 2;
    },
    3: ({ end }) => nearest(MEASURES.predicts(trained(end.experiment), 174), [60, 67.5, 75]),
    4: ({ end }) => nearest(MEASURES.predicts(trained(end.experiment), 50), [3, 20, -8.9]),
  },
  inOneLanguage: { 1: ['1', '2', '5'], 3: ['15'] },
});

await testChapter('loss', {
  ...lossFigures,
  oracles: {
    1: ({ asked, end }) => {
      const sum = asked.sceneResiduals.reduce((p, q) => p + q, 0);
      const isBetter = (end.row(end.last)?.loss ?? NaN) < (end.row(0)?.loss ?? NaN) / 10;
      return Math.abs(sum) < 1e-12 && isBetter ? 1 : 0;
    },
    2: ({ asked }) => {
      const squares = asked.sceneResiduals.map((residual) => residual ** 2);
      return [0, 1, 4].indexOf(squares.indexOf(Math.max(...squares)));
    },
    3: ({ asked, end }) => {
      const [was, now] = [asked.sceneResiduals, end.residuals(0) ?? []];
      return nearest((now[4] / was[4]) ** 2, [2, 4, 8]);
    },
    4: ({ end }) => {
      const run = trained(end.experiment);
      const hasRests = MEASURES.rises(run, 1e-12) === 0;
      return hasRests ? (MEASURES.L(run, -1) > 0.01 ? 1 : 0) : 2;
    },
    5: (played) => [1, 2, 3].indexOf(fewestToRemove(played)),
    6: ({ asked }) => {
      const run = trained(asked.experiment);
      for (const about of aboutTen()) expect(about).toBeCloseTo(10, -0.5);
      const per10 = MEASURES.predicts(run, 180) - MEASURES.predicts(run, 170);
      return nearest(per10, [2.4, 11, 20]);
    },
  },
});

/** What the best of so many cells is, taken row by row, or drawn anywhere in the median of many. */
function lowestOf({ asked }: Scripted, budget: number) {
  const { objective } = trained(asked.experiment).problem;
  const lossOf = (a: number, b: number) => objective.loss(a, b);
  const rows = Array.from({ length: budget }, (_, k) =>
    lossOf(-1 + Math.floor(k / 41) / 10, -1 + (k % 41) / 10),
  );
  const random = createRandom(budget, 'data');
  const place = () => -1 + 4 * random.uniform();
  const draws = Array.from({ length: 3000 }, () =>
    Math.min(...Array.from({ length: budget }, () => lossOf(place(), place()))),
  );
  return { rows: Math.min(...rows), random: medianOf(draws) };
}

await testChapter('downhill', {
  ...downhillFigures,
  oracles: {
    1: ({ asked }) => {
      const { cells, at } = scanOf(trained(asked.experiment));
      expect(at).toEqual([1.2, 0.6]);
      return [2 * 41, cells.length, cells.length * asked.points.n].indexOf(8405);
    },
    2: (played) => {
      const told = { 20: [0.17, 0.4], 50: [0.093, 0.0446], 100: [0.069, 0.0438] };
      const lanes = Object.entries(told).map(([budget, [anywhere, descent]]) => {
        const { rows, random } = lowestOf(played, Number(budget));
        const steps = Number(budget) / 2;
        const gradients = played.asked.row(steps)?.loss ?? NaN;
        expect(Math.abs(random / anywhere - 1)).toBeLessThan(0.08);
        expect(Math.abs(gradients / descent - 1)).toBeLessThan(0.005);
        return [rows, random, gradients];
      });
      return lanes[0].indexOf(Math.min(...lanes[0]));
    },
    3: ({ asked }) => {
      const { gradA, gradB } = trained(asked.experiment).columns;
      expect([gradA[1].toFixed(2), gradB[1].toFixed(2)]).toEqual(['-8.42', '-4.80']);
      return gradA[1] < 0 && gradB[1] < 0 ? 0 : gradA[1] > 0 && gradB[1] > 0 ? 1 : 2;
    },
    4: ({ asked }) => {
      const angle = MEASURES.angleToStar(trained(asked.experiment));
      expect(Math.round(angle)).toBe(68);
      return angle < 1 ? 0 : angle < 10 ? 1 : 2;
    },
    5: ({ moments }) => {
      const [, , tried] = moments;
      const [before, after] = [0, 1].map((step) => tried.row(step)?.loss ?? NaN);
      return after > before ? 2 : after < 1e-9 ? 1 : 0;
    },
  },
  inOneLanguage: { 2: ['1'] },
});

/** The first step at which a is within 0.01 of the bottom, with a rate. */
const arrival = ({ asked }: Scripted, lr: number) => {
  const { experiment } = asked;
  const optimizer = { ...experiment.optimizer, lr };
  return MEASURES.firstSmallA(trained({ ...experiment, optimizer }), 0.01);
};

await testChapter('stride', {
  ...strideFigures,
  oracles: {
    1: ({ end }) => {
      const a = [0, 1, 2, 3, 4].map((step) => end.row(step)?.a);
      expect(a).toEqual([1, -1, 1, -1, 1]);
      return [0, 1, -3].indexOf(a[2] ?? NaN);
    },
    2: ({ end }) => nearest(end.row(2)?.a ?? NaN, [0.6, 0.64, 0.7]),
    3: (played) => {
      const [slow, across] = [arrival(played, 0.1), arrival(played, 0.9)];
      return across === 'never' ? 0 : across === slow && slow === 21 ? 2 : 1;
    },
    4: ({ end }) => {
      expect([end.edge, end.seen]).toEqual([1, 37]);
      const sizes = [0, 1, 2, 37].map((step) => Math.abs(end.row(step)?.a ?? NaN));
      if (sizes.every((size) => size === sizes[0])) return 0;
      return sizes.every((size, i) => i === 0 || size > sizes[i - 1]) ? 1 : 2;
    },
    5: ({ asked, moments }) => {
      expect(asked.edge).toBeCloseTo(0.25, 12);
      const [, ended] = moments;
      return ended.shown === 'diverged' ? 1 : Math.abs(asked.row(1)?.a ?? NaN) === 1 ? 0 : 2;
    },
    6: ({ asked, end }) => {
      expect(asked.edge?.toFixed(3)).toBe('0.277');
      expect(end.experiment.optimizer.lr).toBe(0.25);
      return end.shown === 'diverged' ? 2 : nearest(end.firstWithin(0.01), [58, 150]);
    },
    7: ({ end }) => {
      const run = trained(end.experiment);
      const lengths = [1, 100, 400].map((step) => MEASURES.stepLength(run, step));
      const [first, middle, last] = lengths;
      return first > middle && middle > last ? 1 : first < middle && middle < last ? 2 : 0;
    },
  },
  inOneLanguage: { 5: ['−1'] },
});
