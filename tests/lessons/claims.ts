import { readdirSync, readFileSync } from 'node:fs';
import { experimentOf } from '../support/train.ts';
import { isMeasure, MEASURES, optimumOf } from './measures.ts';
import type { Measured } from './measures.ts';
import { lossesOf, rowOf, trained } from './trained.ts';

type Json = Readonly<Record<string, unknown>>;

/** What a lesson says of a scene, or of one with these dotted fields instead. */
export interface Claim {
  readonly beat: string;
  readonly what: string;
  readonly base: string;
  readonly patch?: Json;
  /** The first, and how many; without them the scene's own seed. */
  readonly seeds?: readonly [from: number, count: number];
  readonly reduce?: 'count' | 'median' | 'min' | 'max';
  readonly measure: readonly [name: string, ...args: readonly unknown[]];
  readonly is?: Measured;
  readonly min?: number;
  readonly max?: number;
}

/** A chapter's scenes with the figures of their runs, and its claims. */
export interface Book {
  readonly experiments: Readonly<
    Record<string, { readonly experiment: Json; readonly expect: Json }>
  >;
  readonly claims: readonly Claim[];
}

const FOLDER = new URL('claims/', import.meta.url);

/** Every chapter's, by its name. */
export const BOOKS: ReadonlyMap<string, Book> = new Map(
  readdirSync(FOLDER).map((file) => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Book,
  ]),
);

/** Sets dotted fields; `data`, `loss`, `batch` and the like are replaced as a whole. */
function patched(experiment: Json, patch: Json = {}): Json {
  const copy = structuredClone(experiment) as Record<string, unknown>;
  for (const [path, value] of Object.entries(patch)) {
    const [name, inner] = path.split('.');
    if (inner === undefined) copy[name] = value;
    else copy[name] = { ...(copy[name] as object), [inner]: value };
  }
  return copy;
}

function reduced(values: readonly Measured[], reduce: Claim['reduce']): Measured {
  if (reduce === 'count') return values.filter((value) => value === true).length;
  const order = values.map((value) => (value === 'never' ? Infinity : Number(value)));
  order.sort((p, q) => p - q);
  const half = order.length >> 1;
  if (reduce === 'min') return order[0];
  if (reduce === 'max') return order[order.length - 1];
  return order.length % 2 === 1 ? order[half] : (order[half - 1] + order[half]) / 2;
}

/** What the engine gives for a claim. */
export function measured({ experiments }: Book, claim: Claim): Measured {
  const { base, patch, seeds, reduce, measure } = claim;
  const [name, ...args] = measure;
  if (!isMeasure(name)) throw new RangeError(`there is no measure ${name}`);
  const of = MEASURES[name] as (run: unknown, ...rest: readonly unknown[]) => Measured;
  const experiment = patched(experiments[base].experiment, patch);
  if (seeds === undefined) return of(trained(experimentOf(experiment)), ...args);
  const [from, count] = seeds;
  const values = Array.from({ length: count }, (_, k) =>
    of(trained(experimentOf({ ...experiment, seed: from + k })), ...args),
  );
  return reduced(values, reduce);
}

/** Whether it is what the claim says. */
export function holds({ is, min = -Infinity, max = Infinity }: Claim, got: Measured): boolean {
  if (typeof is === 'number') return Math.abs(Number(got) - is) < 1e-9;
  if (is !== undefined) return got === is;
  return Number(got) >= min && Number(got) <= max;
}

/** The figures of a scene's run that are compared digit by digit. */
export function figuresOf({ experiments }: Book, scene: string): Json {
  const run = trained(experimentOf(experiments[scene].experiment));
  const { problem, lastStep, status } = run;
  const place = (step: number) => {
    const row = rowOf(run, step);
    return row === null ? null : { a: row.a, b: row.b, loss: row.loss };
  };
  const hasOptimum = problem.objective.quadratic !== null;
  const optimum = hasOptimum ? optimumOf(run) : null;
  const arrives = optimum !== null && optimum.loss > 1e-9;
  return {
    status,
    steps: lastStep,
    samples: problem.points.n,
    stepsPerEpoch: problem.length.stepsPerEpoch,
    optimum,
    start: place(0),
    step1: place(1),
    end: place(lossesOf(run).length - 1),
    ...(arrives
      ? { stepsTo1Percent: MEASURES.first(run, 0.01), stepsTo10Percent: MEASURES.first(run, 0.1) }
      : {}),
    pause: MEASURES.pause(run),
  };
}
