import type { TimeUnit } from '../engine/scan/cost.ts';

/** The lanes of the race: `random` by the run's own seed, `typical` the median over seeds. */
export type LaneName = 'rows' | 'random' | 'typical' | 'descent';

/** What is said of the loss that is paid for cell by cell; fetched when it is first asked for. */
export interface ScanMessages {
  readonly scanner: string;
  readonly about: (points: string) => string;
  /** At the pictures: what a press does, by mouse or by finger. */
  readonly help: string;
  readonly touchHelp: string;
  readonly keys: string;
  /** The cell under the cursor, in words; a loss that is not paid for is null. */
  readonly reading: string;
  readonly read: (a: string, b: string, loss: string | null) => string;
  readonly row: string;
  readonly randomCells: (count: string) => string;
  readonly rest: string;
  readonly clear: string;
  readonly losses: string;
  readonly looks: string;
  readonly lowest: string;
  readonly lowestAt: (loss: string, a: string, b: string) => string;
  readonly none: string;
  /** Said once something was painted. */
  readonly said: (losses: string, looks: string, lowest: string | null) => string;
  readonly cleared: string;
  readonly race: string;
  readonly raceAbout: string;
  readonly raceTo: (losses: string) => string;
  readonly lanes: Readonly<Record<LaneName, string>>;
  /** Over the table: how many losses are paid for. */
  readonly paid: string;
  readonly bestSoFar: string;
  /** The picture of the race in words. */
  readonly chart: (losses: string) => string;
  readonly pending: string;
  readonly raceSaid: (losses: string, lanes: readonly string[]) => string;
  readonly lane: (name: string, loss: string) => string;
  readonly parameters: string;
  readonly parametersSlider: string;
  /** @param count with the sign before it: it may be rounded */
  readonly cells: (power: string, count: string) => string;
  readonly time: (value: string, unit: TimeUnit) => string;
  /** Of that many cells at 10⁹ a second. */
  readonly takes: (time: string) => string;
}
