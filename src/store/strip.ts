import { create } from 'zustand';
import type { WorkFailure } from '../engine/failure.ts';
import { LAYERS } from '../engine/strip/settings.ts';
import type { Activation, StackSetting, Weights } from '../engine/strip/settings.ts';
import type { Signal } from '../engine/strip/stack.ts';

/** What has become of the signal in a stack, as far as it has got. */
export interface Outcome {
  /** By level, 0 the input. */
  readonly signals: readonly Signal[];
  /** The size of the gradient, from the last layer, where it is 1, back to the input. */
  readonly gradients: readonly number[];
}

export type StripStatus =
  /** No weights are chosen yet: what comes out can be guessed first. */
  | { readonly is: 'unchosen' }
  | { readonly is: 'running' }
  | { readonly is: 'done' }
  | { readonly is: 'failed'; readonly failure: WorkFailure };

/** A stack that was gone through. */
export interface Tried {
  readonly setting: StackSetting;
  readonly outcome: Outcome;
}

export type TriedWeights = Readonly<Record<Activation, readonly Weights[]>>;

export interface StripState {
  readonly activation: Activation;
  /** null: none chosen yet. */
  readonly weights: Weights | null;
  readonly seed: number;
  /** Another one for each stack that is asked for. */
  readonly id: number;
  readonly status: StripStatus;
  /** Of the stack that is shown. */
  readonly outcome: Outcome;
  /** Those of this seed, in the order in which they were first asked for: they need not be gone through again. */
  readonly known: readonly Tried[];
  /** Whatever the seed: what was gone through to its end, forward and back, since the strip was begun. */
  readonly tried: TriedWeights;
  /** Of those, the activations with weights that let signal and gradient through; see `letsThrough`. */
  readonly passed: readonly Activation[];
}

/** A seed whose stacks are much like those of most others: what lessons say of them holds for it. */
export const TYPICAL_SEED = 42;

export const NO_OUTCOME: Outcome = { signals: [], gradients: [] };
export const NOTHING_TRIED: TriedWeights = {
  linear: [],
  step: [],
  sigmoid: [],
  tanh: [],
  relu: [],
};

export const useStrip = create<StripState>(() => ({
  activation: 'relu',
  weights: null,
  seed: TYPICAL_SEED,
  id: 0,
  status: { is: 'unchosen' },
  outcome: NO_OUTCOME,
  known: [],
  tried: NOTHING_TRIED,
  passed: [],
}));

/** What a stack leaves: of the signal at its last layer, and of the gradient at its input. */
export interface Left extends Signal {
  readonly gradient: number;
}

/** null until it is gone through. */
export function leftOf({ signals, gradients }: Outcome): Left | null {
  const signal = signals.at(LAYERS);
  const gradient = gradients.at(LAYERS);
  return signal === undefined || gradient === undefined ? null : { ...signal, gradient };
}

/** Within this factor of 1, either way, what is sent through counts as kept. */
export const KEPT = 10;

/** Inputs can be told apart at the end, and the gradient that comes back neither vanishes nor explodes. */
export function letsThrough({ spread, gradient }: Left): boolean {
  return spread > 1 / KEPT && gradient > 1 / KEPT && gradient < KEPT;
}
