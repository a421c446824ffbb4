import type { WorkFailure } from '../../engine/failure.ts';
import { LAYERS } from '../../engine/strip/settings.ts';
import type { Activation, StackSetting, Weights } from '../../engine/strip/settings.ts';
import type { StackEvent } from '../../engine/strip/work.ts';
import {
  leftOf,
  letsThrough,
  NO_OUTCOME,
  NOTHING_TRIED,
  TYPICAL_SEED,
  useStrip,
} from '../strip.ts';
import type { Outcome, StripState, TriedWeights } from '../strip.ts';

const withOne = <T>(list: readonly T[], one: T) => (list.includes(one) ? list : [...list, one]);

function isOf(setting: StackSetting, { activation, weights }: StackSetting): boolean {
  return setting.activation === activation && setting.weights === weights;
}

/** What changes where a stack has been gone through to its end, or is known to its end. */
function ended(state: StripState, setting: StackSetting, outcome: Outcome): Partial<StripState> {
  const { activation, weights } = setting;
  const { tried, passed, known } = state;
  const left = leftOf(outcome);
  const hasPassed = left !== null && letsThrough(left);
  const all: TriedWeights = { ...tried, [activation]: withOne(tried[activation], weights) };
  return {
    status: { is: 'done' },
    outcome,
    known: known.some((one) => isOf(one.setting, setting))
      ? known
      : [...known, { setting, outcome }],
    tried: all,
    passed: hasPassed ? withOne(passed, activation) : passed,
  };
}

/** Asks for the stack of a state that has changed in what it is to be. */
function asked(state: StripState): Partial<StripState> {
  const { activation, weights, known } = state;
  const id = state.id + 1;
  if (weights === null) return { id, status: { is: 'unchosen' }, outcome: NO_OUTCOME };
  const setting = { activation, weights };
  const before = known.find((one) => isOf(one.setting, setting));
  if (before !== undefined) return { id, ...ended(state, setting, before.outcome) };
  return { id, status: { is: 'running' }, outcome: NO_OUTCOME };
}

function ask(part: Partial<StripState>) {
  useStrip.setState((state) => ({ ...part, ...asked({ ...state, ...part }) }));
}

/** Where no weights are chosen yet nothing is gone through. */
export function chooseActivation(activation: Activation) {
  ask({ activation });
}

export function chooseWeights(weights: Weights) {
  ask({ weights });
}

/** Other draws of inputs, weights and directions. @param seed integer, 0 to 2³² − 1 */
export function redrawStack(seed: number) {
  ask({ seed, known: [] });
}

/** Goes once more through what has failed. */
export function retryStack() {
  ask({});
}

/** Begins anew, with nothing tried. @param weights null: they are for the person to choose */
export function beginStrip(activation: Activation, weights: Weights | null) {
  const seed = TYPICAL_SEED;
  ask({ activation, weights, seed, known: [], tried: NOTHING_TRIED, passed: [] });
}

/** A level of the stack with this number has been gone through; where it is begun anew, once more. */
export function reportLevel(id: number, event: StackEvent) {
  useStrip.setState((state) => {
    if (state.id !== id) return state;
    const { signals, gradients } = state.outcome;
    if (event.is === 'signal') {
      const { size, spread } = event;
      const until = [...signals.slice(0, event.level), { size, spread }];
      return { outcome: { signals: until, gradients: [] } };
    }
    const until = [...gradients.slice(0, LAYERS - event.level), event.gradient];
    return { outcome: { signals, gradients: until } };
  });
}

export function reportStackDone(id: number) {
  useStrip.setState((state) => {
    const { activation, weights, outcome } = state;
    if (state.id !== id || weights === null) return state;
    return ended(state, { activation, weights }, outcome);
  });
}

export function reportStackFailed(id: number, failure: WorkFailure) {
  useStrip.setState((state) =>
    state.id === id ? { status: { is: 'failed', failure }, outcome: NO_OUTCOME } : state,
  );
}
