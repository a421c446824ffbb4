import type { WorkFailure } from '../engine/failure.ts';
import type { Weights } from '../engine/strip/settings.ts';

/** What is said of the layer strip; fetched when it is first shown. Numbers come printed. */
export interface StripMessages {
  readonly name: string;
  readonly activation: string;
  /** No activation. */
  readonly none: string;
  readonly weights: string;
  readonly weightNames: Readonly<Record<Weights, string>>;
  /** In the place of a stack while no weights are chosen. */
  readonly choose: (layers: string) => string;
  readonly redraw: string;
  readonly size: string;
  readonly spread: string;
  readonly gradient: string;
  readonly input: string;
  readonly layer: (layer: string) => string;
  /** Of the handle that reads a layer. */
  readonly reader: string;
  readonly reading: (layer: string, size: string, spread: string) => string;
  readonly readingGradient: (gradient: string) => string;
  /** A part of what it was: one of so many, or so many times as much. */
  readonly oneOf: (count: string) => string;
  readonly times: (factor: string) => string;
  /** What has become of the signal. Of `left` and `grown`: as the two above print it. */
  readonly forward: {
    readonly same: (layers: string) => string;
    readonly grown: (layers: string, grown: string) => string;
    readonly faded: (layers: string, left: string) => string;
    readonly alike: (size: string, left: string) => string;
    readonly kept: (layers: string, size: string, spread: string) => string;
  };
  /** What has become of the gradient at the input. */
  readonly backward: {
    readonly zero: string;
    readonly grown: (grown: string) => string;
    readonly faded: (left: string) => string;
    readonly kept: (times: string) => string;
  };
  /** LeCun and Xavier are one at equal widths. */
  readonly coincide: string;
  readonly failed: Readonly<Record<WorkFailure, string>>;
  readonly more: string;
  readonly about: (layers: string, width: string, inputs: string) => string;
  readonly known: (layers: string) => string;
  readonly setting: string;
  readonly gradientBack: string;
  readonly byLayer: string;
  readonly layerHead: string;
}
