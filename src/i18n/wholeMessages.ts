import type { SlotName } from '../engine/experiment.ts';

/** Advice of a diagnosis, its numbers printed; null where there is none. */
export type AdviceFacts =
  | {
      readonly is: 'creeping';
      readonly parameter: string;
      readonly condition: string;
      /** Steps until 1 % of the way along the flat direction is left. */
      readonly steps: string | null;
      /** κ once x is standardised, where that helps. */
      readonly standardised: string | null;
    }
  | { readonly is: 'aboveEdge' | 'farBelowEdge'; readonly rate: string; readonly edge: string }
  | { readonly is: 'narrow'; readonly condition: string; readonly standardised: string }
  | { readonly is: 'round'; readonly condition: string }
  | { readonly is: 'saddle' | 'top' | 'level' | 'flat' | 'reached' | 'batches' };

/** What is known of the rate at which the distance shrinks, printed; null where it is not. */
export interface RateFacts {
  readonly predicted: string | null;
  readonly observed: string | null;
  /** Weight decay moves the minimum that steps go to, and its distance is not known. */
  readonly isDecaying: boolean;
  /** Over how many steps it was observed. */
  readonly steps: string;
}

export interface DiagnosisMessages {
  readonly title: string;
  /** @param step where the ball is */
  readonly where: (step: string) => string;
  readonly direction: string;
  readonly curvature: string;
  /** What a step leaves of the way along a direction. */
  readonly left: string;
  /** Steps until 1 % of it is left. */
  readonly untilNear: string;
  readonly never: string;
  readonly steep: string;
  readonly flat: string;
  readonly condition: string;
  readonly edge: string;
  /** Why the edge is no more than a guide. */
  readonly edgeIs: Readonly<Record<'exact' | 'guide' | 'plain', string>>;
  readonly rate: (facts: RateFacts) => string;
  readonly nothing: Readonly<Record<'kink' | 'manyPoints' | 'overflow', string>>;
  readonly advice: (facts: AdviceFacts) => string;
  readonly ownUnits: string;
  /** How well the line of this step fits: in part of what there is to say of y, and in its unit. */
  readonly r2: string;
  readonly typicalMiss: string;
  readonly conditions: string;
}

/** The step in numbers, written out whole. */
export interface WholeMessages {
  readonly title: (step: string) => string;
  readonly titleOfNext: (step: string) => string;
  /** While what the optimizer remembered is computed. */
  readonly coming: string;
  readonly tooFast: string;
  readonly copyAs: string;
  readonly formats: Readonly<Record<'latex' | 'markdown' | 'text', string>>;
  readonly copied: (format: string) => string;
  /** At the end of a copy that is cut. */
  readonly rowsLeftOut: (count: string) => string;
  readonly batch: (size: string, batch: string, batches: string, epoch: string) => string;
  readonly table: string;
  readonly tableHelp: string;
  readonly point: string;
  readonly pointName: (n: string) => string;
  /** Under the table, where x or y is not in the data's own units. */
  readonly standardised: string;
  readonly mean: string;
  readonly gradient: string;
  readonly decay: string;
  readonly memory: string;
  readonly noMemory: string;
  /** Over the names of what is remembered. */
  readonly slot: string;
  readonly before: string;
  readonly after: string;
  /** Of a number that the first step finds. */
  readonly notYet: string;
  readonly slots: Readonly<Record<SlotName, string>>;
  readonly rate: string;
  /** How often the schedule has moved on. */
  readonly moves: (times: string) => string;
  readonly times: (factor: string) => string;
  readonly update: string;
  readonly loss: string;
  readonly lossOfBatch: string;
  readonly lossOfAll: string;
  readonly diagnosis: DiagnosisMessages;
}
