import type { Experiment } from '../engine/experiment.ts';
import { jsonOf } from '../engine/json.ts';
import type { FinishedRun, Moment } from './moment.ts';

/** What the predicates of several beats ask. */

type Leaf = readonly [path: string, text: string];

function leavesOf(value: unknown, path: string): readonly Leaf[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [[path, JSON.stringify(value)]];
  }
  return Object.entries(value).flatMap(([name, part]) =>
    leavesOf(part, path === '' ? name : `${path}.${name}`),
  );
}

/** The fields in which two experiments differ, e.g. `optimizer.lr`. */
export function differences(one: Experiment, other: Experiment): readonly string[] {
  if (one === other) return [];
  const [p, q] = [one, other].map((each) => new Map(leavesOf(jsonOf(each), '')));
  const paths = new Set([...p.keys(), ...q.keys()]);
  return [...paths].filter((path) => p.get(path) !== q.get(path));
}

function isIn(path: string, fields: readonly string[]): boolean {
  return fields.some((field) => path === field || path.startsWith(`${field}.`));
}

/** Whether an experiment differs from another in no other field; `optimizer` stands for all its settings. */
export function differsOnly(one: Experiment, other: Experiment, ...fields: readonly string[]) {
  return differences(one, other).every((path) => isIn(path, fields));
}

/** Whether the experiment differs from the scene's in no other field. */
export function only({ experiment, scene }: Moment, ...fields: readonly string[]): boolean {
  return differsOnly(experiment, scene, ...fields);
}

export function isAtEnd({ shown }: Moment): boolean {
  return shown === 'finished';
}

/** The loss of a step; NaN, which passes no comparison, where it is not trained. */
export function lossAt({ row }: Moment, step: number): number {
  return row(step)?.loss ?? NaN;
}

export function lastLoss(moment: Moment): number {
  return lossAt(moment, moment.last);
}

/** a after a step; NaN where it is not trained. */
export function aAt({ row }: Moment, step: number): number {
  return row(step)?.a ?? NaN;
}

/** b after a step; NaN where it is not trained. */
export function bAt({ row }: Moment, step: number): number {
  return row(step)?.b ?? NaN;
}

/** The runs finished in this beat that differ from the scene in these fields alone. */
export function finishedOnly({ finished, scene }: Moment, ...fields: readonly string[]) {
  return finished.filter((run) => differsOnly(run.experiment, scene, ...fields));
}

/** How many different values the runs have of something. */
export function variety(
  runs: readonly FinishedRun[],
  of: (experiment: Experiment) => unknown,
): number {
  return new Set(runs.map((run) => JSON.stringify(of(run.experiment)))).size;
}

/** How much a loss is above the floor, as a part of it; NaN where the floor is not known. */
export function above(loss: number, floor: number | null): number {
  return floor === null ? NaN : loss / floor - 1;
}

/** What is said of something that a beat which was skipped has not come to. */
const UNKNOWN = '…';

/** A number with so many digits after the point. */
export function fixed(value: number, decimals: number): string {
  return Number.isFinite(value) ? value.toFixed(decimals).replace('-', '−') : UNKNOWN;
}

/** Per cent, with so many digits after the point. */
export function percent(part: number, decimals = 0): string {
  return fixed(100 * part, decimals);
}

/** A number with so many significant digits at most, and none that say nothing. */
export function digits(value: number, most: number): string {
  if (!Number.isFinite(value)) return UNKNOWN;
  return String(Number(value.toPrecision(most))).replaceAll('-', '−');
}

/** A whole number, with commas between its thousands. */
export function count(value: number): string {
  return Number.isFinite(value) ? value.toLocaleString('en') : UNKNOWN;
}

/** The first step that is trained with a loss below this; Infinity where there is none. */
export function firstBelow({ row, last }: Moment, loss: number): number {
  for (let step = 0; step <= last; step++) {
    const at = row(step);
    if (at !== null && at.loss < loss) return step;
  }
  return Infinity;
}

/** A number of what has come out in the beat, as it is said. */
export function factOf<T>(of: T | null | undefined, told: (of: T) => string): string {
  return of === null || of === undefined ? UNKNOWN : told(of);
}
