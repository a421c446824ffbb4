import type { Optimizer, Pair } from '../definitions.ts';
import { rulesAfter } from '../edits.ts';
import type { Rules } from '../edits.ts';
import type { Experiment } from '../experiment.ts';
import { createMemory } from '../memory.ts';
import type { Slots, Views } from '../memory.ts';
import { decayApartOf, decayed } from '../optimizers/common.ts';
import { optimizers } from '../optimizers/index.ts';
import type { Problem } from '../problem.ts';
import { createRate, slotsOf } from '../rate.ts';
import type { Checkpoint, StepColumns } from '../trainer.ts';
import { createUpdate } from '../update.ts';

/** What a rule remembers by a name: two numbers are one along a and one along b. */
export interface SlotChange {
  readonly name: string;
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** What weight decay does in a step. */
export interface DecayPart {
  readonly lambda: number;
  /** It is taken off the parameters by itself; else it is added to the gradient. */
  readonly isApart: boolean;
  /** What is taken off, η λ θ; or what is added, λ θ. */
  readonly part: Pair;
  /** The gradient that the rule follows: with weight decay in it, unless that is apart. */
  readonly followed: Pair;
}

/** One step, with all that it was made of. θ after is θ before − move, to the last bit. */
export interface WholeStep {
  /** From 1. */
  readonly step: number;
  /** The rules in force. */
  readonly rules: Rules;
  readonly before: Pair;
  readonly after: Pair;
  readonly move: Pair;
  /** Of the batch, and its loss, at the parameters before. */
  readonly gradient: Pair;
  readonly batchLoss: number;
  /** null without weight decay. */
  readonly decay: DecayPart | null;
  /** What the optimizer remembers, in the order of its use, without what it does not keep. */
  readonly memory: readonly SlotChange[];
  /** What the schedule remembers: it changes with the last step of an epoch. */
  readonly scheduleMemory: readonly SlotChange[];
  /** How often the schedule has moved on. */
  readonly moves: number;
  /** What the batch size multiplies the schedule's rate by, and the rate of the step with it. */
  readonly factor: number;
  readonly lr: number;
  /** On all the data, before and after. */
  readonly lossBefore: number;
  readonly lossAfter: number;
}

function slotChanges(slots: Slots, before: Float64Array, after: Float64Array) {
  const viewsOf = (kept: Float64Array): Views => createMemory(slots, kept).slots;
  const [then, now] = [viewsOf(before), viewsOf(after)];
  return Object.keys(slots)
    .filter((name) => slots[name].length > 0)
    .map((name) => ({ name, before: [...then[name]], after: [...now[name]] }));
}

function pairOf(numbers: Float64Array): Pair {
  return [numbers[0], numbers[1]];
}

function decayOf(
  { type, ...values }: Experiment['optimizer'],
  from: Pair,
  gradient: Pair,
  lr: number,
): DecayPart | null {
  const lambda = 'weightDecay' in values ? values.weightDecay : 0;
  if (lambda === 0) return null;
  const { decaysApart }: Pick<Optimizer, 'decaysApart'> = optimizers[type];
  const isApart = decaysApart === true;
  const along = (i: 0 | 1) =>
    isApart ? decayApartOf(lr, lambda, from[i]) : decayed(0, lambda, from[i]);
  const into = (i: 0 | 1) => (isApart ? gradient[i] : decayed(gradient[i], lambda, from[i]));
  return {
    lambda,
    isApart,
    part: [along(0), along(1)],
    followed: [into(0), into(1)],
  };
}

/**
 * What the rule takes off the parameters, exactly: off 0 its move is what is left. Weight decay, the
 * only thing that it does by them, is none there; it is in the gradient already, or added to the move.
 */
function moveOf(
  optimizer: Experiment['optimizer'],
  memory: Float64Array,
  gradient: Pair,
  decay: DecayPart | null,
  lr: number,
): Pair {
  const moved = new Float64Array(2);
  createUpdate(optimizer, memory).step(moved, Float64Array.from(decay?.followed ?? gradient), lr);
  const along = (i: 0 | 1) => (decay?.isApart === true ? decay.part[i] : 0) - moved[i];
  return [along(0), along(1)];
}

/**
 * A step told whole, from the run as it stands before and after it.
 * @param before once the edits made after its step are in force
 * @param row of `columns`, which has what the step used
 */
export function wholeStep(
  problem: Problem,
  before: Checkpoint,
  after: Checkpoint,
  columns: StepColumns,
  row: number,
): WholeStep {
  const rules = rulesAfter(problem.experiment, before.editsDone);
  const { optimizer } = rules;
  const { type, ...values } = optimizer;
  const { slots }: Pick<Optimizer, 'slots'> = optimizers[type];
  const rate = createRate(problem, rules, before.step, before.scheduleMemory);
  const from = pairOf(before.parameters);
  const gradient: Pair = [columns.gradA[row], columns.gradB[row]];
  const lr = columns.lr[row];
  const decay = decayOf(optimizer, from, gradient, lr);
  return {
    step: after.step,
    rules,
    before: from,
    after: pairOf(after.parameters),
    move: moveOf(optimizer, before.optimizerMemory, gradient, decay, lr),
    gradient,
    batchLoss: columns.batchLoss[row],
    decay,
    memory: slotChanges(slots(values), before.optimizerMemory, after.optimizerMemory),
    scheduleMemory: slotChanges(slotsOf(rules), before.scheduleMemory, after.scheduleMemory),
    moves: rate.movesAfter(before.step),
    factor: rate.factor,
    lr,
    lossBefore: before.loss,
    lossAfter: after.loss,
  };
}
