import type { Rule } from './fault.ts';
import type { Slots, Views } from './memory.ts';
import type { Random, Streams } from './numeric/random.ts';
import type { Points } from './points.ts';
import type { Settings, SettingValue, Values } from './settings.ts';

type AnyValues = Readonly<Record<string, SettingValue>>;

/** A rule between two settings of one definition; `setting` is where its fault is reported. */
interface CrossRule<V> {
  readonly setting: string;
  readonly rule: Rule;
  readonly holds: (values: V) => boolean;
}

interface Defined<S extends Settings, V> {
  readonly settings: S;
  readonly rules?: readonly CrossRule<V>[];
}

/** Units of x and y; null where the numbers have none. */
export interface Units {
  readonly x: string | null;
  readonly y: string | null;
}

export interface Dataset<S extends Settings = Settings, V = AnyValues> extends Defined<S, V> {
  readonly units: (values: V) => Units;
  /** In these units. @param streams of the seed; the first is that of x and noise */
  readonly points: (values: V, streams: Streams) => Points;
}

/**
 * A function of x with two parameters. The two loops are called once per batch, never per sample.
 * Rows `from` (included) to `to` (excluded) of xs are the batch; scratch arrays start at 0.
 */
export interface Model<S extends Settings = Settings, V = AnyValues> extends Defined<S, V> {
  /** Plain text, the same in every language. */
  readonly formula: string;
  /** ∂ŷ/∂a and ∂ŷ/∂b of point i as LaTeX: what `pullback` sums. */
  readonly slopesTex: readonly [a: string, b: string];
  /** ŷ = a x + b: with a squared loss the objective then has a closed form. */
  readonly isLine?: true;
  /** ŷ = (a b) x: a line through 0, with a closed form of its squared error in the slope a b. */
  readonly isProduct?: true;
  // The next three say how a surface of many points may be computed fast. A model that says none of
  // them still has a surface, of its outputs at every cell.
  /** ŷ = f(a x + b) of a smooth f with |f″| at most about 1, so that a table stands in for f. */
  readonly isSmoothPhase?: true;
  /** ŷ is b times a function of a and x that takes its time: it is computed once for all b. */
  readonly isScaledByB?: true;
  /** ŷ is one constant where a x + b > 0 and another elsewhere. */
  readonly isThreshold?: true;
  /**
   * Parameters with the same ŷ at every x as (a, b): the surface has as many equal minima. Where a
   * curve of them has it, those at which two layers share it evenly.
   * @param rangeB where they repeat along b, those within this range are asked for
   */
  readonly equivalents?: (
    a: number,
    b: number,
    rangeB: readonly [low: number, high: number],
  ) => readonly (readonly [a: number, b: number])[];
  /**
   * What its two parameters are, which decides how far around the minimum there is something to
   * see: coefficients of a line, the phase a x + b of a function, or the weights of two layers.
   */
  readonly parameters: 'line' | 'phase' | 'layers';
  /** ŷ at one x. */
  readonly predict: (a: number, b: number, x: number) => number;
  /** Writes ŷ of the batch into out[0 … to − from). */
  readonly outputs: (
    a: number,
    b: number,
    xs: Float64Array,
    from: number,
    to: number,
    out: Float64Array,
  ) => void;
  /**
   * Writes Σ slope · ∂ŷ/∂a and Σ slope · ∂ŷ/∂b over the batch into gradient[0], gradient[1].
   * @param outputs what `outputs` wrote for the same batch
   * @param slopes dℓ/dŷ of each row
   */
  readonly pullback: (
    a: number,
    b: number,
    xs: Float64Array,
    from: number,
    to: number,
    outputs: Float64Array,
    slopes: Float64Array,
    gradient: Float64Array,
  ) => void;
}

/**
 * A continuous function of r in pieces of at most second degree: polynomials[i] = [c₀, c₁, c₂] holds
 * between knots[i − 1] and knots[i], which ascend; there is one polynomial more than knots.
 */
export interface Pieces {
  readonly knots: readonly number[];
  readonly polynomials: readonly (readonly [c0: number, c1: number, c2: number])[];
}

/** A loss of the residual r = ŷ − y, averaged over the batch. */
export interface Loss<S extends Settings = Settings, V = AnyValues> extends Defined<S, V> {
  /** ℓ(r) = r². */
  readonly isSquare?: true;
  /** ℓ′(r) as LaTeX, r = ŷ − y of point i, and a number that is taken out of the sum over them. */
  readonly slopeTex: { readonly factor: number; readonly rest: string };
  /** ℓ(r), where it is made of pieces: many points and a line then have an exact surface. */
  readonly pieces?: (values: V) => Pieces;
  /** The size of the terms of ℓ that cancel near r = 0; without it, none do. */
  readonly cancels?: number;
  /** The |r| about which ℓ turns from a parabola into a straight line; without it, 0. */
  readonly knee?: (values: V) => number;
  /** Σ ℓ(r) of r = outputs[i] − ys[i] over i on [0, n): the value alone, for the full data. */
  readonly sum: (values: V, outputs: Float64Array, ys: Float64Array, n: number) => number;
  /**
   * Writes dℓ/dr of r = outputs[i] − ys[from + i] into slopes[0 … n) and returns Σ ℓ(r).
   */
  readonly slopes: (
    values: V,
    outputs: Float64Array,
    ys: Float64Array,
    from: number,
    n: number,
    slopes: Float64Array,
  ) => number;
}

export interface Initializer<S extends Settings = Settings, V = AnyValues> extends Defined<S, V> {
  readonly draw: (values: V, random: Random) => { readonly a: number; readonly b: number };
}

/**
 * One update: reads the gradient, takes its move off the parameters in place. The move follows from
 * the parameters by weight decay alone.
 * @param parameters [a, b]
 * @param gradient [∂L/∂a, ∂L/∂b] of the batch at those parameters
 * @param lr the learning rate of this very step
 */
export type UpdateRule = (parameters: Float64Array, gradient: Float64Array, lr: number) => void;

/** The same in every language. */
interface Published {
  /** Who published it, and when. */
  readonly paper: string;
}

/** One number along a and one along b. */
export type Pair = readonly [a: number, b: number];

/** A step that was taken: where from, with which gradient and rate, and by how much it moved. */
export interface StepTaken {
  readonly from: Pair;
  readonly gradient: Pair;
  readonly lr: number;
  readonly move: Pair;
}

/** A named choice within one optimizer: the settings it fixes, and those left to set. */
export interface Variant extends Published {
  readonly sets: AnyValues;
  readonly shows: readonly string[];
}

/**
 * What an optimizer does on a quadratic along a direction of curvature λ, by h = η λ. Its steps are
 * linear there, and the eigenvalues z of the matrix that leads from one to the next decide: the
 * upper ends of h, ascending, one of them equal to the one before where there is nothing between.
 */
export interface OnQuadratic {
  /** z real and positive, the largest above 0.9: a step leaves more than nine tenths of the way. */
  readonly crawl: number;
  /** z real and positive: the way shrinks without a change of sign. */
  readonly smooth: number;
  /** z complex, its real part positive: the bottom is passed, and passed again some steps later. */
  readonly swing: number;
  /** |z| = 1. Up to here each step lands on the other side, but nearer; beyond, further away. */
  readonly limit: number;
  /** The largest |z| at h: what one step leaves of the way along the direction, in the long run. */
  readonly left: (h: number) => number;
  /** The limit of η for the whole quadratic, as one writes it. */
  readonly formula: string;
  /** What is added to every curvature. */
  readonly weightDecay: number;
  /** No step remembers another. */
  readonly isPlain: boolean;
}

export interface Optimizer<
  S extends Settings = Settings,
  V = AnyValues,
  Slot extends string = string,
>
  extends Defined<S, V>, Published {
  readonly name: string;
  /** For an optimizer that is known by several names, e.g. SGD with and without momentum. */
  readonly variants?: Readonly<Record<string, Variant>>;
  /** Which of the variants these settings are. */
  readonly variantOf?: (values: V) => string;
  /** Whether these settings give plain steps −lr · gradient, and nothing else. */
  readonly isPlain?: (values: V) => boolean;
  /** Weight decay is taken off the parameters by itself, and is not in the gradient. */
  readonly decaysApart?: true;
  /**
   * Where its steps on a quadratic are linear with constant coefficients; null for settings with
   * which no rate runs away.
   */
  readonly onQuadratic?: (values: V) => OnQuadratic | null;
  /** What it remembers, as it is before the first step: all of it, in the order of its use. */
  readonly slots: (values: V) => Slots<Slot>;
  /** @param memory its slots, which are all that its steps change besides the parameters */
  readonly start: (values: V, memory: Views<Slot>) => UpdateRule;
  /**
   * For a rule that keeps a velocity: the part of the next step, of rate `lr`, that comes of the
   * velocity alone, read off the step before. null where these settings keep none, and where the
   * step before does not tell.
   */
  readonly carried?: (values: V, before: StepTaken, lr: number) => Pair | null;
}

export interface RunLength {
  readonly totalSteps: number;
  readonly stepsPerEpoch: number;
  readonly epochs: number;
}

/** The learning rate of a run that has started. */
export interface RateRule {
  /**
   * @param count how often the schedule has moved on: steps, or epochs where `every` says so
   * @returns the learning rate of the step that comes next
   */
  readonly rate: (count: number) => number;
  /** Told the full-data loss after each epoch. */
  readonly observe?: (loss: number) => void;
}

export interface Schedule<
  S extends Settings = Settings,
  V = AnyValues,
  Slot extends string = string,
> extends Defined<S, V> {
  /** The learning rate never changes. */
  readonly isConstant?: true;
  /** The optimizer's own learning rate is not used. */
  readonly setsRate?: true;
  /** What it remembers, as it is before the first step; most schedules are functions of the count. */
  readonly slots?: (values: V, baseLr: number) => Slots<Slot>;
  readonly start: (values: V, baseLr: number, length: RunLength, memory: Views<Slot>) => RateRule;
}

export interface Sampler {
  /** Writes the order in which one epoch visits the points: order[i] is an index on [0, n). */
  readonly fill: (order: Uint32Array, random: Random) => void;
}

/** A definition whose settings keep their exact types while its arithmetic takes the common one. */
type Keeping<D extends { readonly settings: Settings }, S> = Omit<D, 'settings'> & {
  readonly settings: S;
};

// Each helper fixes the settings' types for the definition's own arithmetic and hands it on under
// the common type; the parser guarantees that the values it is called with fit its settings.
export const defineDataset = <const S extends Settings>(definition: Dataset<S, Values<S>>) =>
  definition as unknown as Keeping<Dataset, S>;
export const defineModel = <const S extends Settings>(definition: Model<S, Values<S>>) =>
  definition as unknown as Keeping<Model, S>;
export const defineLoss = <const S extends Settings>(definition: Loss<S, Values<S>>) =>
  definition as unknown as Keeping<Loss, S>;
export const defineInitializer = <const S extends Settings>(
  definition: Initializer<S, Values<S>>,
) => definition as unknown as Keeping<Initializer, S>;
export const defineOptimizer = <
  const S extends Settings,
  Slot extends string,
  const R extends Readonly<Record<string, Variant>> = Readonly<Record<never, Variant>>,
>(
  definition: Optimizer<S, Values<S>, Slot> & { readonly variants?: R },
) =>
  definition as unknown as Keeping<Optimizer, S> & {
    readonly variants?: R;
    readonly slots: (values: AnyValues) => Slots<Slot>;
  };
export const defineSchedule = <const S extends Settings, Slot extends string = never>(
  definition: Schedule<S, Values<S>, Slot>,
) =>
  definition as unknown as Keeping<Schedule, S> & {
    readonly slots?: (values: AnyValues, baseLr: number) => Slots<Slot>;
  };
