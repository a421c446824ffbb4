import type { FanVariance } from '../initializers/fan.ts';
import { heVariance } from '../initializers/he.ts';
import { lecunVariance } from '../initializers/lecun.ts';
import { xavierVariance } from '../initializers/xavier.ts';
import type { Model } from '../definitions.ts';
import { line } from '../models/line.ts';
import { relu } from '../models/relu.ts';
import { sigmoid } from '../models/sigmoid.ts';
import { step } from '../models/step.ts';
import { tanh } from '../models/tanh.ts';

/**
 * What each unit of a layer makes of its weighted sum z: the models of the page at a = 1 and b = 0.
 * `linear` is none.
 */
export const ACTIVATIONS = { linear: line, step, sigmoid, tanh, relu } as const satisfies Record<
  string,
  Model
>;

/** The variance that weights are drawn with, each from a normal distribution around 0. */
export const WEIGHTS = {
  small: () => 0.01 ** 2,
  one: () => 1,
  lecun: lecunVariance,
  xavier: xavierVariance,
  he: heVariance,
} as const satisfies Record<string, FanVariance>;

export type Activation = keyof typeof ACTIVATIONS;
export type Weights = keyof typeof WEIGHTS;

/** What a stack is made of. */
export interface StackSetting {
  readonly activation: Activation;
  readonly weights: Weights;
}

/** How large a stack is. */
export interface StackShape {
  /** Units at each level: first how many numbers an input has, then those of each layer. */
  readonly widths: readonly number[];
  /** How many inputs go through it side by side. */
  readonly inputs: number;
}

/** Deep and wide enough that factors multiply, and that one draw is much like another. */
export const LAYERS = 20;
const WIDTH = 256;

export const STRIP_SHAPE: StackShape = {
  widths: Array.from({ length: LAYERS + 1 }, () => WIDTH),
  inputs: 32,
};
