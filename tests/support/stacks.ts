import type { Activation, StackSetting, Weights } from '../../src/engine/strip/settings.ts';
import type { Signal, Stack } from '../../src/engine/strip/stack.ts';
import { stackWork } from '../../src/engine/strip/work.ts';

/** All that a stack tells, by level. */
export interface Told {
  readonly signals: readonly Signal[];
  readonly gradients: readonly number[];
  /** Of each unit the deviation over inputs; of these the mean. */
  readonly meanDeviations: readonly number[];
}

/** Of each unit the sum of squared deviations over inputs. @param outputs inputs × units */
export function deviationSquares(outputs: Float64Array, units: number): Float64Array {
  const inputs = outputs.length / units;
  const squares = new Float64Array(units);
  for (let i = 0; i < units; i++) {
    let sum = 0;
    for (let k = i; k < outputs.length; k += units) sum += outputs[k];
    for (let k = i; k < outputs.length; k += units) squares[i] += (outputs[k] - sum / inputs) ** 2;
  }
  return squares;
}

export function goneThrough(stack: Stack, widths: readonly number[]): Told {
  const signals: Signal[] = [];
  const gradients: number[] = [];
  for (const _ of stackWork(stack, (event) => {
    if (event.is === 'gradient') gradients[event.level] = event.gradient;
    else signals[event.level] = { size: event.size, spread: event.spread };
  }));
  const meanDeviations = widths.map((units, level) => {
    const outputs = stack.outputs(level);
    const inputs = outputs.length / units;
    const all = deviationSquares(outputs, units).map((squares) => Math.sqrt(squares / inputs));
    return all.reduce((sum, deviation) => sum + deviation, 0) / units;
  });
  return { signals, gradients, meanDeviations };
}

/** By the names of the oracle, which calls N(0, 1) unit. */
export function settingOf(activation: Activation, weights: string): StackSetting {
  return { activation, weights: (weights === 'unit' ? 'one' : weights) as Weights };
}
