import type { Scaling } from '../engine/experiment.ts';

/** What a program calls the page that ended: where, with which numbers, and how. */
export interface EndFacts {
  readonly step: string;
  readonly a: string;
  readonly b: string;
  readonly loss: string;
  readonly isDiverged: boolean;
}

/** The comments of the programs that give the numbers of a run; each is one line. */
export interface CodeMessages {
  readonly title: (tool: string) => string;
  readonly sameNumbers: string;
  /** The points come in an order that the program draws: the path is another. */
  readonly otherOrder: (most: string) => string;
  readonly ends: (facts: EndFacts) => string;
  /** How every step is had as a table in a file. */
  readonly usage: (command: string) => string;
  readonly needsTorch: string;
  readonly needsFile: (file: string) => string;
  readonly float64: string;
  readonly overflow: string;
  readonly data: (name: string, count: string) => string;
  readonly dataInFile: (file: string) => string;
  readonly scalings: Readonly<Record<Scaling, string>>;
  readonly secondPass: string;
  readonly model: (name: string, formula: string) => string;
  readonly slopes: string;
  readonly noSlope: string;
  readonly loss: (name: string) => string;
  readonly lossSlope: string;
  readonly gradient: string;
  readonly fullLoss: string;
  /** In the place of the plain mean, where the run grows beyond what its sum can hold. */
  readonly lateOverflow: string;
  readonly start: (name: string) => string;
  readonly startDrawn: (name: string, seed: string) => string;
  readonly optimizer: (name: string, paper: string) => string;
  readonly newRate: string;
  readonly schedule: (name: string) => string;
  readonly everyEpoch: string;
  readonly batchScale: (size: string, base: string, isRoot: boolean) => string;
  readonly beyondTorch: string;
  readonly fullBatch: string;
  readonly batches: (size: string) => string;
  readonly orders: (seed: string) => string;
  readonly inOrder: string;
  readonly drawnOrder: string;
  readonly perStep: string;
  readonly cut: string;
  readonly dropLast: string;
  readonly training: string;
  readonly record: string;
  readonly edit: (step: string) => string;
  readonly sameSchedule: (moves: string) => string;
  /** Why a warning is silenced. */
  readonly fastForward: string;
  readonly table: string;
  readonly picture: string;
  readonly noMatplotlib: string;
}
