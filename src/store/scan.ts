import { create } from 'zustand';
import type { Race } from '../engine/scan/race.ts';

/** What the scanner has computed of the loss, cell by cell. */
export interface ScanState {
  /** A fog lies on the surface and the map: they show the cells that were paid for, and no more. */
  readonly isOpen: boolean;
  /** The loss of each cell by its number, NaN where it is not paid for; null before the first. */
  readonly values: Float64Array | null;
  /** Cells paid for, each one loss. */
  readonly painted: number;
  /** Points looked at for them. */
  readonly looks: number;
  /** Different cells that were pressed by hand, paid for before or not. */
  readonly byHand: number;
  /** The cell whose loss is lowest so far. */
  readonly lowest: number | null;
  /** The rest is being painted. */
  readonly isPainting: boolean;
  /** Of the active run; null until it is asked for. */
  readonly race: Race | null;
  /** How many losses of the race are shown. */
  readonly budget: number;
  /** The race goes on to as many. */
  readonly goal: number;
}

type RaceState = Pick<ScanState, 'race' | 'budget' | 'goal'>;

export const EMPTY_FLOOR: Omit<ScanState, 'isOpen' | keyof RaceState> = {
  values: null,
  painted: 0,
  looks: 0,
  byHand: 0,
  lowest: null,
  isPainting: false,
};

export const NO_RACE: RaceState = { race: null, budget: 0, goal: 0 };

export const useScan = create<ScanState>(() => ({ isOpen: false, ...EMPTY_FLOOR, ...NO_RACE }));
