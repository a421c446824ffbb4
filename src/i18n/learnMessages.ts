import type { AlongMessages } from './alongMessages.ts';
import type { Allowed, Fault } from '../engine/fault.ts';
import type { BatchViewMessages } from './batchViewMessages.ts';
import type { KeyMessages } from './keyMessages.ts';
import type { RunPanelMessages } from './runPanelMessages.ts';
import type { DivergenceMessages, EndingFacts } from './statusMessages.ts';
import type { WholeMessages } from './wholeMessages.ts';
import type { ExampleId } from '../lessons/examples.ts';

/** A word of the field: how it is written, and in about two sentences what it is. */
export interface Term {
  readonly word: string;
  readonly says: string;
}

export type TermId =
  | 'slope'
  | 'intercept'
  | 'loss'
  | 'logHeight'
  | 'gradient'
  | 'gradientNorm'
  | 'learningRate'
  | 'step'
  | 'epoch'
  | 'batch'
  | 'residual'
  | 'theta'
  | 'stabilityLimit'
  | 'fanIn'
  | 'normal'
  | 'localMinimum'
  | 'saddle'
  | 'plateau'
  | 'outlier'
  | 'curvature'
  | 'conditionNumber'
  | 'weightDecay'
  | 'memory'
  | 'convergence';

/** One of the experiments ready to be opened. */
export interface ExampleWords {
  readonly name: string;
  /** What there is to see, in one sentence. */
  readonly about: string;
}

/** What is said to who is new to it. */
export interface LearnMessages {
  /** Over the first view, until the first step. */
  readonly welcome: string;
  /** In its place, after the first step. */
  readonly goOn: string;
  readonly examples: string;
  readonly openExamples: string;
  readonly lessons: string;
  /** On a first visit: the first lesson. */
  readonly startHere: string;
  /** In the place of an answer that a lesson still covers, by itself or after what it is. */
  readonly covered: string;
  /** What has no name elsewhere. */
  readonly answers: Readonly<Record<'floor' | 'zones' | 'advice' | 'path', string>>;
  /** How the words begin that are explained wherever a sentence uses them. */
  readonly stems: Readonly<
    Record<
      | 'gradient'
      | 'batch'
      | 'residual'
      | 'stabilityLimit'
      | 'fanIn'
      | 'normal'
      | 'localMinimum'
      | 'saddle'
      | 'plateau'
      | 'outlier'
      | 'conditionNumber',
      string
    >
  >;
}

/** Sentences that are fetched when they are first asked for. */
export interface AsideMessages {
  readonly along: AlongMessages;
  readonly keys: KeyMessages;
  readonly examples: Readonly<Record<ExampleId, ExampleWords>>;
  readonly terms: Readonly<Record<TermId, Term>>;
  readonly runPanel: RunPanelMessages;
  readonly batchViews: BatchViewMessages;
  /** What follows the word that a run has finished, in one sentence. */
  readonly divergence: DivergenceMessages;
  readonly ending: (facts: EndingFacts) => string;
  readonly fault: (fault: Fault) => string;
  /** What a field may hold, without its path: the field itself says where. */
  readonly requirement: (allowed: Allowed) => string;
  /** @param more how many there are besides, printed; null for none */
  readonly linkFaults: (sentences: readonly string[], more: string | null) => string;
  /** Of a batch that is larger than the data: beside its size. */
  readonly batchIsAll: (points: string, size: string) => string;
  /** What a frame that lets nothing be copied has to have, for the page to do it. */
  readonly clipboardOfFrame: string;
  /** The run was to be opened at a step that it does not reach. */
  readonly stepBeyond: (step: string, last: string) => string;
  /** What was changed by hand came before the points of the link. */
  readonly withoutData: { readonly text: (points: string) => string; readonly bring: string };
  readonly whole: WholeMessages;
}
