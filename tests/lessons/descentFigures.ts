import { quadraticOf } from '../../src/engine/quadratic.ts';
import { columnsOf } from '../../src/engine/points.ts';
import { experimentOf } from '../../src/lessons/scene.ts';
import { MEASURES } from './measures.ts';
import type { Scripted } from './scripted.ts';
import type { Figures } from './testChapter.ts';
import { trained } from './trained.ts';
import type { TrainedRun } from './trained.ts';

/** What the explanations of the first chapters say that no claim says, computed. */

const runOf = ({ asked }: Scripted) => trained(asked.experiment);

/** Kilograms for 10 cm more, as a run's last line says them. */
function per10(run: TrainedRun): number {
  return MEASURES.predicts(run, 180) - MEASURES.predicts(run, 170);
}

/** The loss of (a, b) for every cell of the scan, row by row. */
export function scanOf({ problem }: TrainedRun) {
  const side = Array.from({ length: 41 }, (_, k) => Number((-1 + k / 10).toFixed(1)));
  const cells = side.flatMap((a) => side.map((b) => [a, b] as const));
  const losses = cells.map(([a, b]) => problem.objective.loss(a, b));
  const least = Math.min(...losses);
  return { cells, losses, least, at: cells[losses.indexOf(least)] };
}

/** Of 200 people: the row with its two values swapped, and the slope without it. */
function withoutSwapped(run: TrainedRun) {
  const { unscaled } = run.problem;
  const pairs = Array.from(unscaled.xs, (x, i) => [x, unscaled.ys[i]] as const);
  const residuals = pairs.map(([x, y]) => y - MEASURES.predicts(run, x));
  const swapped = pairs.findIndex(([x]) => x === 57);
  const all = residuals.reduce((sum, residual) => sum + residual ** 2, 0);
  const others = pairs.filter((_, i) => i !== swapped);
  return {
    share: (100 * residuals[swapped] ** 2) / all,
    per10: 10 * quadraticOf(columnsOf(others)).bestA,
  };
}

const ofDavis = (loss: object, lr: number) =>
  trained(
    experimentOf({
      data: { preset: 'davis' },
      scaling: 'xy',
      loss,
      init: { type: 'zeros' },
      optimizer: { type: 'sgd', lr },
      epochs: 400,
    }),
  );

/** a after so many steps. */
const aOf = (run: TrainedRun, ...steps: readonly number[]) =>
  steps.map((step) => MEASURES.a(run, step));

/** a after the first step at another rate, and where it began. */
function factorAt({ asked }: Scripted, lr: number): number {
  const { experiment } = asked;
  const run = trained({ ...experiment, optimizer: { ...experiment.optimizer, lr } });
  return MEASURES.a(run, 1) / MEASURES.a(run, 0);
}

export const predictFigures: Figures = {
  computed: {
    4: (played) => {
      const run = runOf(played);
      const at0 = MEASURES.predicts(run, 0);
      const heights = [...run.problem.unscaled.xs];
      const slope = MEASURES.predicts(run, 1) - at0;
      return [slope, -at0, Math.min(...heights), Math.max(...heights)];
    },
  },
  given: { 3: ['174'], 4: ['50'] },
};

export const lossFigures: Figures = {
  computed: {
    2: ({ asked }) => {
      const squares = asked.sceneResiduals.map((residual) => residual ** 2);
      const sum = squares.reduce((p, q) => p + q, 0);
      return [...squares, sum, (100 * Math.max(...squares)) / sum];
    },
    6: (played) => {
      const { share, per10: without } = withoutSwapped(runOf(played));
      return [per10(runOf(played)), share, without];
    },
  },
  given: { 6: ['10'] },
};

/** Both of what the sentence says is about 10. */
export const aboutTen = () => [
  per10(ofDavis({ type: 'huber', delta: 1 }, 0.25)),
  per10(ofDavis({ type: 'mae' }, 0.05)),
];

export const downhillFigures: Figures = {
  computed: {
    1: (played) => {
      const { cells, least, at } = scanOf(runOf(played));
      return [cells.length, cells.length * runOf(played).problem.points.n, least, ...at];
    },
    2: () => [41 ** 10 / 1e9 / 86_400],
    3: (played) => [MEASURES.L(runOf(played), 0), MEASURES.b(runOf(played), 1)],
    4: () => [],
    5: (played) => [MEASURES.L(runOf(played), 0)],
  },
  // The medians of random cells are asserted with the race; the rest are budgets, rates and places.
  given: {
    2: ['0.069', '0.093', '0.17', '10', '100', '20', '41', '50'],
    3: ['0.05'],
    4: ['2.5', '−0.5'],
    5: ['0.138', '0.3'],
  },
};

export const strideFigures: Figures = {
  computed: {
    2: ({ end }) => aOf(trained(end.experiment), 1, 2, 3),
    3: (played) => [factorAt(played, 0.9)],
    4: (played) => [played.asked.edge ?? NaN, factorAt(played, 1.1)],
    5: (played) => [...aOf(runOf(played), 1), 2 / (played.asked.edge ?? NaN)],
  },
  given: {
    2: ['0.01', '0.1', '2'],
    3: ['0.5', '0.9'],
    4: ['1.1'],
    5: ['2', '4'],
    6: ['0.26', '0.27', '0.276', '0.278'],
  },
};
