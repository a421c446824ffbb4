import { expect } from 'vitest';
import { jsonOf } from '../../src/engine/json.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { medianOf } from '../../src/engine/many/work.ts';
import { createRandom } from '../../src/engine/numeric/random.ts';
import { batchesOfEpoch } from '../../src/engine/problem.ts';
import { experimentOf, toldWith } from '../../src/lessons/scene.ts';
import type { Told } from '../../src/lessons/chapter.ts';
import { throughLayers } from './layers.ts';
import { valleysFigures, initFigures, sgdFigures, knobsFigures } from './chanceFigures.ts';
import { MEASURES } from './measures.ts';
import { nearest } from './textbook.ts';
import type { Scripted } from './scripted.ts';
import { testChapter } from './testChapter.ts';
import { trained } from './trained.ts';
import type { TrainedRun } from './trained.ts';

const SEEDS = 20;

/** Runs of so many seeds from 1, all else being as given. */
function ofSeeds(experiment: Experiment): readonly TrainedRun[] {
  return Array.from({ length: SEEDS }, (_, k) => trained({ ...experiment, seed: k + 1 }));
}

const sceneOf = ({ asked }: Scripted) => asked.scene;

/** The scene with these fields instead. */
function changed(played: Scripted, fields: Told): Experiment {
  return experimentOf(toldWith({ ...jsonOf(sceneOf(played)) }, fields));
}

const ALL = 0;
const NONE = 1;
const SOME = 2;

/** Whether all, none, or some of some runs are so. */
function howMany(runs: readonly TrainedRun[], is: (run: TrainedRun) => boolean): number {
  const { length } = runs.filter(is);
  return length === runs.length ? ALL : length === 0 ? NONE : SOME;
}

const isOut = (run: TrainedRun) => MEASURES.lastBelow(run, 0.1);

await testChapter('valleys', {
  ...valleysFigures,
  oracles: {
    1: (played) => {
      const far = ofSeeds(sceneOf(played)).map((run) => MEASURES.starDistance(run));
      return Math.max(...far) < 1e-4 ? 0 : 1;
    },
    // 200 starts at once, and seed by seed.
    2: ({ end }) => {
      const [{ inBest, counted }] = end.lab.many;
      expect([inBest, counted]).toEqual([92, 200]);
      return nearest((inBest ?? NaN) / counted, [1, 0.5, 0.02]);
    },
    3: (played) => nearest(MEASURES.L(trained(sceneOf(played)), -1), [0.021, 0.349, 0.565]),
    4: (played) => {
      const { problem, columns } = trained(sceneOf(played));
      expect([columns.gradA[1], columns.gradB[1]].map(Math.abs)).toEqual([0, 0]);
      const lossAt = (a: number, b: number) => problem.objective.loss(a, b);
      const around = [lossAt(0.1, 0.1), lossAt(0.1, -0.1)].map((loss) => loss - lossAt(0, 0));
      return Math.min(...around) < 0 && Math.max(...around) > 0 ? 1 : 0;
    },
  },
});

await testChapter('init', {
  ...initFigures,
  oracles: {
    1: ({ end }) => {
      const starts = end.was.map((experiment) => MEASURES.a(trained(experiment), 0));
      return [3, 2, 1].indexOf(new Set(starts).size);
    },
    // The sum of 256 numbers of size 1 and of either sign, over and over.
    2: () => {
      const random = createRandom(1, 'data');
      const sums = Array.from({ length: 400 }, () => {
        const positive = Array.from({ length: 256 }, () => random.below(2));
        return positive.reduce((sum, isPositive) => sum + (isPositive === 1 ? 1 : -1), 0);
      });
      const size = Math.sqrt(sums.reduce((sum, value) => sum + value * value, 0) / sums.length);
      return nearest(Math.log(size), [1, 16, 256].map(Math.log));
    },
    3: () => {
      const { size } = throughLayers('relu', 'xavier');
      const he = throughLayers('relu', 'he');
      expect(he.size / size).toBeCloseTo(2 ** 10, 6);
      return nearest(Math.log(size), [1, 1 / 32, 1 / 1000].map(Math.log));
    },
    4: () => {
      const rules = ['lecun', 'xavier', 'he'] as const;
      const spreads = rules.map((weights) => throughLayers('sigmoid', weights).spread);
      expect(Math.max(...spreads)).toBeLessThan(1e-10 * 1.5);
      const { spread: kept } = throughLayers('tanh', 'xavier');
      expect(Math.abs(kept - 0.16)).toBeLessThan(0.03);
      const carries = spreads.findIndex((spread) => spread > 0.01);
      return carries === -1 ? 3 : carries;
    },
    5: (played) => nearest(MEASURES.L(trained(sceneOf(played)), -1), [0.026, 0.5, 0.982]),
  },
  inOneLanguage: { 3: ['0'], 4: ['100'] },
});

await testChapter('sgd', {
  ...sgdFigures,
  oracles: {
    1: (played) => {
      const steps = (size: number | 'full') =>
        trained(changed(played, { batch: { size } })).problem.length.stepsPerEpoch;
      const pairs = [
        [1, 1],
        [1, 5],
        [5, 1],
      ];
      return pairs.findIndex(([full, one]) => steps('full') === full && steps(1) === one);
    },
    2: (played) => {
      const { problem } = trained(sceneOf(played));
      const drawn = [0, 1].map((epoch) => batchesOfEpoch(problem, epoch).map(([i]) => i + 1));
      expect(drawn).toEqual([
        [3, 4, 5, 1, 2],
        [2, 1, 5, 4, 3],
      ]);
      return [null, 2, 3].indexOf(drawn[0][4]);
    },
    3: (played) => {
      const batches = batchesOfEpoch(trained(sceneOf(played)).problem, 0);
      expect(batches.map(({ length }) => length)).toEqual([2, 2, 1]);
      return [2, 2.5, 3].indexOf(batches.length);
    },
    4: (played) => {
      const shares = ofSeeds(sceneOf(played)).map((run) => MEASURES.risingPct(run, 201, 400));
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(49);
      expect(Math.max(...shares)).toBeLessThanOrEqual(61);
      const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
      return nearest(mean, [0, 10, 50]);
    },
    5: (played) => {
      const atRate = (lr: number) =>
        howMany(ofSeeds(changed(played, { batch: { size: 1 }, optimizer: { lr } })), isOut);
      expect([atRate(0.03), atRate(0.06)]).toEqual([NONE, ALL]);
      return atRate(0.05);
    },
  },
  inOneLanguage: { 1: ['5'] },
});

/** The median over the seeds, in per cent above the floor at the end of an epoch. */
function excess(experiment: Experiment, epoch = experiment.epochs): number {
  return medianOf(ofSeeds(experiment).map((run) => MEASURES.excessPct(run, epoch)));
}

await testChapter('knobs', {
  ...knobsFigures,
  oracles: {
    1: (played) => {
      const some = changed(played, { batch: { size: 32 }, epochs: 1 });
      const steps = ofSeeds(some).map((run) => Number(MEASURES.first(run, 0.1)));
      return nearest(medianOf(steps), [7, 30, 250]);
    },
    2: (played) => {
      const [four, many] = [4, 64].map((size) => excess(changed(played, { batch: { size } })));
      return many < four / 2 ? 0 : many < four * 2 ? 1 : 2;
    },
    3: (played) => {
      const four = excess(changed(played, { batch: { size: 4 } }), 1);
      const scaled = { size: 64, lrScaling: 'linear', base: 4 };
      const both = excess(changed(played, { batch: scaled }), 1);
      return both > 3 * four ? 0 : Math.abs(both / four - 1) < 0.5 ? 1 : 2;
    },
    4: (played) => {
      const hovering = ofSeeds(sceneOf(played)).map((run) => MEASURES.hoverPct(run, 20));
      const lowered = ofSeeds(changed(played, { schedule: { type: 'cosine' } }));
      const left = lowered.map((run) => MEASURES.excessPct(run, 200));
      const times = medianOf(hovering) / medianOf(left);
      return times > 100 ? 1 : times > 0.5 ? 0 : 2;
    },
    // What differs between the first and the last row of a run, besides the loss.
    5: ({ asked }) => {
      const [first, last] = [1, asked.last].map((step) => asked.row(step));
      const moves = (['a', 'b', 'lr'] as const).filter((name) => first?.[name] !== last?.[name]);
      return ['a,b', 'a,b,lr'].indexOf(moves.join(','));
    },
  },
});
