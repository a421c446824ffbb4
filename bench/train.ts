// The real trainer with its trace against bare tight loops of the same arithmetic, side by side.
import type { Points } from '../src/engine/points.ts';
import type { Experiment } from '../src/engine/experiment.ts';
import { losses } from '../src/engine/losses/index.ts';
import { models } from '../src/engine/models/index.ts';
import { optimizers } from '../src/engine/optimizers/index.ts';
import { parseExperiment } from '../src/engine/parse.ts';
import { prepare } from '../src/engine/problem.ts';
import { startTraining } from '../src/engine/trainer.ts';
import { CHUNK_ROWS, CHUNK_VALUES, columnsIn } from '../src/trace/columns.ts';
import { bareRate, hasClosedForm } from './bare.ts';
import { median } from './median.ts';

/** Another library, given the same line, optimizer, batch and start. */
export interface Peer {
  readonly name: string;
  /** @returns steps per second over about `ms` */
  readonly rate: (task: PeerTask, ms: number) => Promise<number>;
}

interface PeerTask {
  readonly points: Points;
  readonly optimizer: Experiment['optimizer'];
  readonly batchSize: number;
  readonly start: { readonly a: number; readonly b: number };
}

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
  readonly size?: number;
  /** Run beside other libraries too. */
  readonly hasPeers?: boolean;
}

function inMillions(rates: readonly number[]): string {
  return (median(rates) / 1e6).toFixed(4).padStart(9);
}

const GENTLE = { type: 'sgd', lr: 1e-4 };

const cases: readonly Case[] = [
  { name: 'sgd, batch 32', target: 0.7, parts: { optimizer: GENTLE }, hasPeers: true },
  { name: 'adam, batch 32', target: 0.7, parts: { optimizer: { type: 'adam' } }, hasPeers: true },
  { name: 'sgd, batch 1', target: 0.15, parts: { optimizer: GENTLE }, size: 1, hasPeers: true },
  {
    name: 'adam, batch 1',
    target: 0.15,
    parts: { optimizer: { type: 'adam' } },
    size: 1,
    hasPeers: true,
  },
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

const N = 10_000;

function experimentOf({ parts, size = 32 }: Case): Experiment {
  return parseExperiment({
    data: { preset: 'noisy-line', n: N },
    batch: { size, order: 'sequential' },
    epochs: 100_000,
    ...parts,
  }).experiment;
}

type Print = (line: string) => void;

async function runCase(one: Case, peers: readonly Peer[], print: Print) {
  const experiment = experimentOf(one);
  const problem = prepare(experiment);
  const rows = hasClosedForm(experiment) ? CHUNK_ROWS : 16;
  const present = one.hasPeers === true ? peers : [];
  const ours: number[] = [];
  const bare: number[] = [];
  const theirs: number[][] = present.map(() => []);
  // Round by round, so that what else the machine does falls on all of them alike.
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(trainerRate(experiment, rows));
    const rate = bareRate(experiment, ROUND_MS, rows);
    if (rate !== null) bare.push(rate);
    for (const [i, peer] of present.entries()) {
      const { points, batchSize, start } = problem;
      const task = { points, optimizer: experiment.optimizer, batchSize, start };
      theirs[i].push(await peer.rate(task, ROUND_MS));
    }
  }
  const ratioTo = (others: readonly number[]) => median(ours.map((rate, i) => rate / others[i]));
  if (bare.length === 0) {
    print(`${one.name.padEnd(26)} ${inMillions(ours)} M steps/s, no bare loop is written for it`);
    return;
  }
  const ratio = ratioTo(bare);
  const verdict = ratio >= one.target ? '' : ` BELOW the target ${one.target}`;
  print(
    `${one.name.padEnd(26)} ${inMillions(ours)} M steps/s, bare ${inMillions(bare)}, ratio ${ratio.toFixed(2)}${verdict}`,
  );
  for (const [i, { name }] of present.entries()) {
    const times = ratioTo(theirs[i]);
    print(`${' '.repeat(26)} ${inMillions(theirs[i])} ${name}: ${times.toFixed(0)} times as fast`);
  }
}

function runFullBatch(print: Print) {
  for (const n of [1000, 1_000_000]) {
    const points = Array.from({ length: n }, (_, i) => [i / n, i / n]);
    const { experiment } = parseExperiment({ data: { points }, optimizer: GENTLE, epochs: 1e5 });
    const rates = Array.from({ length: ROUNDS }, () => trainerRate(experiment, CHUNK_ROWS));
    print(`sgd, full batch of ${n}`.padEnd(27) + `${inMillions(rates)} M steps/s`);
  }
}

/** Prints a line for each case, at N = 10⁴ unless it says otherwise. */
export async function benchTraining(peers: readonly Peer[], print: Print) {
  for (const one of cases) await runCase(one, peers, print);
  runFullBatch(print);
}
