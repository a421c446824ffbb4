import type { Unit } from '../engine/progress.ts';
import type { Range } from '../engine/range.ts';
import type { Activation, Weights } from '../engine/strip/settings.ts';
import type { Moment } from './moment.ts';

/** What a picture would give away before the learner has guessed. */
export type Covered = 'best' | 'minimum' | 'floor' | 'values' | 'zones' | 'advice' | 'path';

/** An experiment as in a link: what is left out has its default. */
export type Told = Readonly<Record<string, unknown>>;

/** How the scene is looked at, where it is other than usual. */
export interface SceneView {
  readonly view?: '3d' | 'top' | 'along-a' | 'along-b' | 'map';
  readonly height?: 'log' | 'linear';
  readonly lossAxis?: Unit;
  readonly lossScale?: 'log' | 'linear';
  readonly squares?: boolean;
  readonly a?: Range;
  readonly b?: Range;
}

export interface Scene {
  readonly experiment: Told;
  readonly view?: SceneView;
}

/** Controls and parts of the page that a beat can light. */
export type Lit =
  | 'play'
  | 'stepForward'
  | 'toEnd'
  | 'learningRate'
  | 'batchSize'
  | 'moreOfBatch'
  | 'batchOrder'
  | 'lossFunction'
  | 'model'
  | 'initializer'
  | 'schedule'
  | 'scaling'
  | 'seed'
  | 'squares'
  | 'wheel'
  | 'editPoints'
  | 'lossAxis'
  | 'picture'
  | 'fit'
  | 'loss'
  | 'ledger'
  | 'numbers'
  | 'gradientNorm'
  | 'status';

/** A tool of the lessons that the page itself does not show. */
export type Instrument = 'scan' | 'strip' | 'many' | 'sweep';

/** What a hand would do: for who would rather watch, for a lecturer's clicker, and for the tests. */
export type Act =
  /** The scene's experiment with these fields instead; of a group, those of its settings. */
  | { readonly is: 'set'; readonly experiment: Told }
  /** Plays on to a step, or to the end. */
  | { readonly is: 'go'; readonly to: number | 'end' }
  | {
      readonly is: 'look';
      readonly squares?: boolean;
      readonly wheel?: boolean;
      readonly lossAxis?: Unit;
    }
  /** Points at x in the fit chart, in the data's own unit. */
  | { readonly is: 'probe'; readonly x: number }
  /** Pays for so many cells, one by one, and then for all. */
  | { readonly is: 'scan'; readonly byHand: number }
  | { readonly is: 'race'; readonly budget: number }
  | { readonly is: 'strip'; readonly activation: Activation; readonly weights: Weights }
  /** Runs 200 seeds of what is set. */
  | { readonly is: 'many'; readonly of: 'seeds' | 'starts' }
  | { readonly is: 'sweep' };

/** One idea, one action: ask, guess, do, explain. */
export interface Beat<S extends string = string> {
  /** null for one that no experiment belongs to: what is there stays. */
  readonly scene: S | null;
  /** The step at which it opens; its start, when left out. */
  readonly opensAt?: number | 'end';
  /** So many things to choose from, of which one comes out. */
  readonly options: 2 | 3 | 4;
  /** Its place among them, from 0. */
  readonly answer: number;
  readonly covers?: readonly Covered[];
  readonly lights?: readonly Lit[];
  readonly instrument?: Instrument;
  /** One click each: experiments of the scene with these fields instead. */
  readonly variants?: readonly Told[];
  /** The runs that were finished in the chapter stand below in a table. */
  readonly hasNotes?: boolean;
  readonly done: (moment: Moment) => boolean;
  /** Numbers of this learner's own run, as the explanation says them. */
  readonly facts?: (moment: Moment) => Readonly<Record<string, string>>;
  readonly acts: readonly Act[];
}

export interface Chapter<S extends string = string> {
  readonly scenes: Readonly<Record<S, Scene>>;
  /** By their numbers, from 1, in their order. */
  readonly beats: Readonly<Record<number, Beat<S>>>;
}

/** A chapter's experiments, beats and predicates; its sentences are in each language. */
export function defineChapter<
  const S extends string,
  const B extends Readonly<Record<number, Beat<NoInfer<S>>>>,
>(chapter: { readonly scenes: Readonly<Record<S, Scene>>; readonly beats: B }) {
  return chapter;
}
