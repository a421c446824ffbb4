import type { Ending } from '../engine/ending/ending.ts';
import type { WorkFailure } from '../engine/failure.ts';
import type { GuideReason } from '../engine/stability.ts';

/** Why a run diverges, in numbers already printed. */
export interface DivergenceFacts {
  readonly step: string;
  readonly firstLoss: string;
  readonly loss: string;
  readonly lr: string;
  /** The limit of the learning rate, as `2/λmax = 0.277`; null where it is not known. */
  readonly limit: string | null;
  readonly isAboveLimit: boolean;
  /** What keeps the limit from deciding by itself; null where it does. */
  readonly guide: GuideReason | null;
  /** The loss has already passed a million times the first. */
  readonly isBeyond: boolean;
  /** The next step is beyond what a 64-bit float can hold, rather than a million times its first loss. */
  readonly isOverflow: boolean;
  /** The next step is no number although nothing has grown: its update divides by 0, or the like. */
  readonly isUndefined: boolean;
  /** It was let go on beyond the step at which it diverged. */
  readonly isPast: boolean;
}

/** How a finished run ended, in numbers already printed. */
export interface EndingFacts {
  readonly is: Ending['is'];
  /** The least loss known, and how far above it the run ended; null where that is nothing. */
  readonly least: string;
  readonly above: string | null;
  /** It is proved to be the least. */
  readonly isLeast: boolean;
  /** What an ending has besides. */
  readonly slope: string | null;
  readonly lr: string;
  readonly isAtLimit: boolean;
  readonly parameter: string;
  readonly condition: string;
}

export interface StatusMessages {
  readonly runStatus: string;
  readonly idle: string;
  readonly running: string;
  readonly paused: (step: string) => string;
  /** Said to a screen reader after it: what the eye finds in the readouts. */
  readonly pausedAt: (loss: string, a: string, b: string) => string;
  readonly finished: (steps: string, loss: string) => string;
  /** Why training has stopped: its script has not come, its worker died, went silent, or met a bug. */
  readonly failed: Readonly<Record<WorkFailure, string>>;
  readonly standstill: string;
  readonly divergedTitle: (step: string) => string;
  readonly thinned: (stride: string) => string;
}

/** What is said of a divergence, once there is one. */
export interface DivergenceMessages {
  readonly past: (step: string) => string;
  readonly putAway: string;
  readonly reason: (facts: DivergenceFacts) => string;
  readonly stableRate: (rate: string) => string;
  readonly stableRateEffect: (limit: string, isHalf: boolean) => string;
  readonly standardise: string;
  readonly standardiseEffect: (limit: string, rate: string | null) => string;
}
