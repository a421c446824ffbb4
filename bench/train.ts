// The real trainer with its trace against bare tight loops of the same arithmetic, side by side.
import type { Experiment } from '../src/engine/experiment.ts';
import { losses } from '../src/engine/losses/index.ts';
import { models } from '../src/engine/models/index.ts';
import { optimizers } from '../src/engine/optimizers/index.ts';
import { parseExperiment } from '../src/engine/parse.ts';
import { prepare } from '../src/engine/problem.ts';
import { startTraining } from '../src/engine/trainer.ts';
import { CHUNK_ROWS, CHUNK_VALUES, columnsIn } from '../src/trace/columns.ts';
import { bareRate } from './bare.ts';
import { median } from './median.ts';

const ROUND_MS = 250;
const ROUNDS = 5;

/** Steps per second of the trainer, writing every row into recycled chunks as the worker does. */
function trainerRate(experiment: Experiment, rows: number): number {
  const columns = columnsIn(new Float64Array(CHUNK_VALUES), CHUNK_ROWS);
  const training = startTraining(prepare(experiment));
  const begun = performance.now();
  let elapsed = 0;
  while (elapsed < ROUND_MS && training.status === 'training') {
    training.advance(columns, 0, rows);
    elapsed = performance.now() - begun;
  }
  return training.step / (elapsed / 1000);
}

interface Case {
  readonly name: string;
  /** The least ratio to the bare loop that is wanted. */
  readonly target: number;
  readonly parts: object;
  readonly n?: number;
  readonly size?: number | 'full';
}

function inMillions(rates: readonly number[]): string {
  return (median(rates) / 1e6).toFixed(4).padStart(9);
}

const GENTLE = { type: 'sgd', lr: 1e-4 };

const cases: readonly Case[] = [
  { name: 'sgd, batch 32', target: 0.7, parts: { optimizer: GENTLE } },
  { name: 'adam, batch 32', target: 0.7, parts: { optimizer: { type: 'adam' } } },
  { name: 'sgd, batch 1', target: 0.15, parts: { optimizer: GENTLE }, size: 1 },
  { name: 'adam, batch 1', target: 0.15, parts: { optimizer: { type: 'adam' } }, size: 1 },
  ...Object.keys(optimizers).map((type) => ({
    name: `${type}, batch 32`,
    target: 0.5,
    parts: { optimizer: { type, lr: 1e-4 } },
  })),
  ...Object.keys(losses).map((type) => ({
    name: `${type}, batch 32`,
    target: 0.5,
    parts: { optimizer: GENTLE, loss: { type } },
  })),
  ...Object.keys(models).map((model) => ({
    name: `${model}, batch 32`,
    target: 0.5,
    parts: { optimizer: GENTLE, model },
  })),
];

for (const { name, target, parts, n = 10_000, size = 32 } of cases) {
  const { experiment } = parseExperiment({
    data: { preset: 'noisy-line', n },
    batch: { size, order: 'sequential' },
    epochs: 100_000,
    ...parts,
  });
  const rows = prepare(experiment).objective.quadratic === null ? 16 : CHUNK_ROWS;
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(trainerRate(experiment, rows));
    bare.push(bareRate(experiment, ROUND_MS, rows));
  }
  const ratio = median(ours.map((rate, i) => rate / bare[i]));
  console.log(
    `N ${n}, ${name}`.padEnd(40),
    `${inMillions(ours)} M steps/s, bare ${inMillions(bare)}, ratio ${ratio.toFixed(2)}`,
    ratio >= target ? '' : `BELOW the target ${target}`,
  );
}

const { experiment: full } = parseExperiment({
  data: { points: Array.from({ length: 1_000_000 }, (_, i) => [i / 1e6, i / 1e6]) },
  optimizer: GENTLE,
  epochs: 100_000,
});
console.log(`N 10⁶, full batch: ${(trainerRate(full, CHUNK_ROWS) / 1e6).toFixed(2)} M steps/s`);
