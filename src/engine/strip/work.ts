import type { Model } from '../definitions.ts';
import { ACTIVATIONS, WEIGHTS } from './settings.ts';
import type { StackSetting, StackShape } from './settings.ts';
import { createStack } from './stack.ts';
import type { Drawn, Signal, Stack } from './stack.ts';

/** What is known of a level once it has been gone through, 0 the input. */
export type StackEvent =
  | ({ readonly is: 'signal'; readonly level: number } & Signal)
  | {
      /** The gradient at the outputs of the level, of one of size 1 at those of the last. */
      readonly is: 'gradient';
      readonly level: number;
      readonly gradient: number;
    };

/** A stack with weights of the setting's variance, of numbers drawn with variance 1. */
export function stackOf(
  { activation, weights }: StackSetting,
  shape: StackShape,
  drawn: Drawn,
): Stack {
  const model: Model = ACTIVATIONS[activation];
  const variance = WEIGHTS[weights];
  const { widths } = shape;
  return createStack(shape, model, drawn, (layer) =>
    Math.sqrt(variance(widths[layer - 1], widths[layer])),
  );
}

/** Sends the inputs through a stack and a gradient back; pauses after each layer. */
export function* stackWork(
  stack: Stack,
  happened: (event: StackEvent) => void,
): Generator<void, void> {
  const { layers } = stack;
  happened({ is: 'signal', level: 0, ...stack.input() });
  for (let layer = 1; layer <= layers; layer++) {
    happened({ is: 'signal', level: layer, ...stack.forward(layer) });
    yield;
  }
  happened({ is: 'gradient', level: layers, gradient: 1 });
  for (let layer = layers; layer >= 1; layer--) {
    happened({ is: 'gradient', level: layer - 1, gradient: stack.backward(layer) });
    yield;
  }
}
