import type { Model } from '../definitions.ts';
import { backwardProduct, forwardProduct } from './product.ts';
import type { StackShape } from './settings.ts';

/** What a stack is given: one draw of it, or another's numbers. */
export interface Drawn {
  /** inputs × widths[0] */
  readonly x: Float64Array;
  /** Of layer 1, 2, …: widths[layer] × widths[layer − 1], row by row. */
  readonly weights: (layer: number) => Float64Array;
  /** ∂/∂ the outputs of the last layer, which is sent back: inputs × the last of the widths. */
  readonly top: Float64Array;
}

/** What is left of the signal at a level. */
export interface Signal {
  /** Root mean square of all outputs. */
  readonly size: number;
  /**
   * How far apart different inputs still are: the root of the mean over units of the variance over
   * inputs. The square of the size is that of the spread and that of what all inputs share.
   */
  readonly spread: number;
}

/** Layers without biases, one after the other: forward one at a time, then back. */
export interface Stack {
  readonly layers: number;
  /** The signal that goes in. */
  readonly input: () => Signal;
  /** Through layer 1, 2, …; those before must have been gone through. */
  readonly forward: (layer: number) => Signal;
  /**
   * Back through the layers from the last to the first.
   * @returns the size of the gradient at the inputs of the layer: the root mean square over the
   *   inputs of its norm
   */
  readonly backward: (layer: number) => number;
  /** Outputs of a level, 0 the input: inputs × units. They stay where they are. */
  readonly outputs: (level: number) => Float64Array;
  /** The gradient that `backward` has led to: inputs × units. */
  readonly gradient: () => Float64Array;
}

/** Beside a number of size 1 doubles, each rounded, tell nothing less than this from nothing. */
const RESOLUTION = 4 * Number.EPSILON;

function signalOf(h: Float64Array, inputs: number, units: number): Signal {
  let squares = 0;
  let apart = 0;
  for (let i = 0; i < units; i++) {
    let sum = 0;
    for (let e = 0; e < inputs; e++) sum += h[e * units + i];
    const mean = sum / inputs;
    for (let e = 0; e < inputs; e++) {
      const value = h[e * units + i];
      squares += value * value;
      apart += (value - mean) * (value - mean);
    }
  }
  const size = Math.sqrt(squares / (inputs * units));
  const spread = Math.sqrt(apart / (inputs * units));
  // Outputs that differ in their last digit alone differ by their rounding, which is chance.
  return { size, spread: spread > RESOLUTION * size ? spread : 0 };
}

/**
 * A stack of layers h ← activation(scale · W h).
 * @param scales of the weights of layer 1, 2, …
 */
export function createStack(
  { widths, inputs }: StackShape,
  activation: Model,
  { x, weights, top }: Drawn,
  scales: (layer: number) => number,
): Stack {
  const layers = widths.length - 1;
  const outputs = widths.map((units) => new Float64Array(inputs * units));
  outputs[0].set(x);
  const widest = inputs * Math.max(...widths);
  const sums = new Float64Array(widest);
  // The gradient at the outputs of a layer, and the one sent on to its inputs, by turns.
  const sent = [new Float64Array(widest), new Float64Array(widest)];
  const state = { turn: 0 };
  sent[0].set(top);
  const [one, slope, alongAB] = [1, 1, 2].map((length) => new Float64Array(length));
  const sizes = (layer: number) => [inputs, widths[layer - 1], widths[layer]] as const;

  /** From ∂/∂ the outputs to ∂/∂ the sums, in place: what a model's b would get of each. */
  function throughActivation(g: Float64Array, h: Float64Array) {
    for (let k = 0; k < h.length; k++) {
      one[0] = h[k];
      slope[0] = g[k];
      activation.pullback(1, 0, h, k, k + 1, one, slope, alongAB);
      g[k] = alongAB[1];
    }
  }

  return {
    layers,
    input: () => signalOf(outputs[0], inputs, widths[0]),
    forward: (layer) => {
      const h = outputs[layer];
      forwardProduct(outputs[layer - 1], weights(layer), scales(layer), sums, sizes(layer));
      activation.outputs(1, 0, sums, 0, h.length, h);
      return signalOf(h, inputs, widths[layer]);
    },
    backward: (layer) => {
      const [g, next] = [sent[state.turn], sent[1 - state.turn]];
      throughActivation(g, outputs[layer]);
      backwardProduct(g, weights(layer), scales(layer), next, sizes(layer));
      state.turn = 1 - state.turn;
      let squares = 0;
      for (let k = 0; k < inputs * widths[layer - 1]; k++) squares += next[k] * next[k];
      return Math.sqrt(squares / inputs);
    },
    outputs: (level) => outputs[level],
    gradient: () => sent[state.turn],
  };
}
