// The real trainer with its trace against bare tight loops of the same arithmetic, side by side.
import type { Experiment } from '../src/engine/experiment.ts';
import { parseExperiment } from '../src/engine/parse.ts';
import { prepare } from '../src/engine/problem.ts';
import { startTraining } from '../src/engine/trainer.ts';
import { CHUNK_ROWS, CHUNK_VALUES, columnsIn } from '../src/trace/columns.ts';
import { bareAdam, bareGeneral, bareSgd } from './bare.ts';
import { median } from './median.ts';

const ROUND_MS = 300;
const ROUNDS = 5;

/** Steps per second of the trainer, writing every row into recycled chunks as the worker does. */
function trainerRate(experiment: Experiment): number {
  const columns = columnsIn(new Float64Array(CHUNK_VALUES), CHUNK_ROWS);
  const training = startTraining(prepare(experiment));
  const begun = performance.now();
  let elapsed = 0;
  while (elapsed < ROUND_MS && training.status === 'training') {
    training.advance(columns, 0, CHUNK_ROWS);
    elapsed = performance.now() - begun;
  }
  return training.step / (elapsed / 1000);
}

interface Case {
  readonly name: string;
  readonly target: number;
  readonly json: object;
  readonly bare: (experiment: Experiment, ms: number) => number;
}

const data = (n: number) => ({ preset: 'noisy-line', n });
const of = (n: number, size: number | 'full', parts: object) => ({
  data: data(n),
  batch: { size, order: 'sequential' },
  epochs: 100_000,
  ...parts,
});

const sgd = { type: 'sgd', lr: 0.001 };
const cases: Case[] = [
  { name: 'sgd, batch 32, N 10⁴', target: 0.7, json: of(10_000, 32, { optimizer: sgd }), bare: bareSgd },
  { name: 'adam, batch 32, N 10⁴', target: 0.7, json: of(10_000, 32, { optimizer: { type: 'adam' } }), bare: bareAdam },
  { name: 'sgd, batch 1, N 10⁴', target: 0.15, json: of(10_000, 1, { optimizer: sgd }), bare: bareSgd },
  ...['adagrad', 'rmsprop', 'adadelta', 'adamw', 'adamax', 'nadam', 'radam', 'rprop'].map((type) => ({
    name: `${type}, batch 32, N 10⁴`,
    target: 0.5,
    json: of(10_000, 32, { optimizer: { type } }),
    bare: bareAdam,
  })),
  ...['mae', 'huber', 'log-cosh'].map((type) => ({
    name: `${type}, batch 32, N 10⁴`,
    target: 0.5,
    json: of(10_000, 32, { optimizer: sgd, loss: { type } }),
    bare: bareGeneral,
  })),
  ...['sine', 'tanh', 'sigmoid', 'relu', 'step', 'deep-linear', 'two-layer-tanh', 'two-layer-relu'].map((model) => ({
    name: `${model}, batch 32, N 10⁴`,
    target: 0.5,
    json: of(10_000, 32, { optimizer: sgd, model }),
    bare: bareGeneral,
  })),
];

for (const { name, target, json, bare } of cases) {
  const { experiment } = parseExperiment(json);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(trainerRate(experiment));
    theirs.push(bare(experiment, ROUND_MS));
  }
  const ratio = median(ours.map((rate, i) => rate / theirs[i]));
  const mark = ratio >= target ? 'ok' : 'BELOW';
  console.log(
    `${name.padEnd(36)} ${(median(ours) / 1e6).toFixed(3).padStart(9)} M/s  bare ${(median(theirs) / 1e6).toFixed(3).padStart(9)} M/s  ratio ${ratio.toFixed(2)} (target ${target}) ${mark}`,
  );
}
