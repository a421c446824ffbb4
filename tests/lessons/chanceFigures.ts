import type { Experiment } from '../../src/engine/experiment.ts';
import { batchesOfEpoch } from '../../src/engine/problem.ts';
import { MEASURES } from './measures.ts';
import type { Scripted } from './scripted.ts';
import type { Figures } from './testChapter.ts';
import { trained } from './trained.ts';

/** What the explanations of the chapters about chance say that no claim says, computed. */

const runOf = ({ asked }: Scripted) => trained(asked.experiment);

const lastLossFrom = ({ asked }: Scripted, a: number, b: number) =>
  MEASURES.L(trained({ ...asked.experiment, init: { type: 'point', a, b } }), -1);

function withBatch({ asked }: Scripted, batch: Partial<Experiment['batch']>) {
  const { experiment } = asked;
  return trained({ ...experiment, batch: { ...experiment.batch, ...batch } });
}

export const valleysFigures: Figures = {
  computed: { 2: (played) => [lastLossFrom(played, 1.4, 0.5), lastLossFrom(played, 1, 0)] },
  // Of 200 seeds twenty are run here; the rest are where runs start.
  given: { 1: ['200'], 2: ['100'], 3: ['0.5', '1.4', '4'], 4: ['0.1'] },
};

export const initFigures: Figures = {
  computed: {
    1: ({ asked, end }) => {
      const [lecun, he] = [asked, end].map(({ row }) => row(0)?.a ?? NaN);
      return [(he / lecun) ** 2];
    },
    2: () => [Math.sqrt(256)],
    5: ({ end }) => [end.row(end.last)?.loss ?? NaN],
  },
  // The stack's figures are asserted with its simulation.
  given: {
    2: ['1', '2', '256'],
    3: ['1', '1000', '2', '20'],
    4: ['0', '0.16', '1', '20'],
  },
};

export const sgdFigures: Figures = {
  computed: {
    2: (played) => batchesOfEpoch(runOf(played).problem, 0).map(([point]) => point + 1),
    3: (played) => batchesOfEpoch(runOf(played).problem, 0).map(({ length }) => length),
  },
  // The range over the seeds is asserted for twenty of them, and that of 400 tries by a claim of 20.
  given: { 4: ['49', '61'], 5: ['0.03', '0.06', '37', '400'] },
};

export const knobsFigures: Figures = {
  computed: {
    2: (played) => [4, 64].map((size) => withBatch(played, { size }).lastStep),
    3: (played) => {
      const scaled = withBatch(played, { size: 256, lrScaling: 'linear', base: 4 });
      const four = withBatch(played, { size: 4 });
      return [MEASURES.excessPct(four, 10), scaled.columns.lr[1], played.asked.edge ?? NaN];
    },
  },
  given: {
    1: ['1', '32'],
    3: ['10', '16', '256', '4', '64'],
    5: ['0.02', '0.05', '0.6', '16', '4', '64', '8'],
  },
};
