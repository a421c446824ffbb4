import { noiseOf, withoutNoise } from '../../engine/noise.ts';
import { CELLS, cellNear, placeOfCell, SCANNED, SIDE } from '../../engine/scan/grid.ts';
import { randomOrder } from '../../engine/scan/order.ts';
import type { Range, Ranges } from '../../engine/range.ts';
import { onChange } from '../effects.ts';
import { frames } from '../frames.ts';
import { objectiveNow, useObjective } from '../objective.ts';
import { usePreferences } from '../preferences.ts';
import { activeExperiment, activeOf, useRuns } from '../runs.ts';
import { EMPTY_FLOOR, NO_RACE, useScan } from '../scan.ts';
import type { ScanState } from '../scan.ts';
import { showAutomatic, showRanges } from './framing.ts';
import { pointAt } from './view.ts';

/** The loss over a grid, paid for cell by cell. */

/** Painting the rest takes about so long. */
const PAINT_MS = 2000;
/** Losses of many points may hold the page for so long at a time. */
const SLICE_MS = 8;

/** What goes on while it is open. */
const open = {
  /** What was drawn before, by the person's choice. */
  before: null as Ranges | null,
  pressed: new Set<number>(),
  unfollow: () => {},
  stopPainting: () => {},
};

function isSame([low, high]: Range, other: Range): boolean {
  return low === other[0] && high === other[1];
}

/** Only the grid is in the picture while the fog lies. */
function showGrid() {
  const { frame } = objectiveNow();
  if (!isSame(frame.a, SCANNED.a) || !isSame(frame.b, SCANNED.b)) showRanges(SCANNED);
}

/** What has been computed of one objective is none of another's, and its race that of one run. */
function follow(): () => void {
  const stops = [
    onChange(useObjective, ({ problem }, before) => {
      if (problem.objective !== before.problem.objective) {
        open.before = null;
        clearScan();
      }
      showGrid();
    }),
    onChange(useRuns, (now, before) => {
      if (activeOf(now).problem !== activeOf(before).problem) useScan.setState(NO_RACE);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Lays the fog on an empty floor; what was scanned before is forgotten. */
export function openScan() {
  if (!useScan.getState().isOpen) {
    open.before = objectiveNow().chosen;
    open.unfollow = follow();
  }
  clearScan();
  useScan.setState({ isOpen: true, ...NO_RACE });
  showGrid();
}

/** Lifts the fog, and shows what was drawn of the plane before. */
export function closeScan() {
  if (!useScan.getState().isOpen) return;
  open.unfollow();
  clearScan();
  useScan.setState({ isOpen: false, ...NO_RACE });
  if (open.before === null) showAutomatic();
  else showRanges(open.before);
}

/** Takes all cells off the floor. */
export function clearScan() {
  open.stopPainting();
  open.pressed.clear();
  useScan.setState(EMPTY_FLOOR);
  pointAt(null);
  frames.request();
}

/**
 * Pays for cells, but for those that are paid for.
 * @param endMs after that it stops, short of what is asked for
 */
function pay(cells: Iterable<number>, endMs = Infinity): Partial<ScanState> {
  const { values: before, lowest: lowestBefore, painted, looks } = useScan.getState();
  const { problem } = objectiveNow();
  const { objective, points } = problem;
  const noise = noiseOf(problem).loss;
  const values = before?.slice() ?? new Float64Array(CELLS).fill(NaN);
  let lowest = lowestBefore;
  let paid = 0;
  for (const cell of cells) {
    if (!Number.isNaN(values[cell])) continue;
    const { a, b } = placeOfCell(cell);
    const loss = withoutNoise(objective.loss(a, b), noise);
    // What overflows is paid for too, and lies above all else.
    values[cell] = Number.isNaN(loss) ? Infinity : loss;
    paid += 1;
    if (lowest === null || values[cell] < values[lowest]) lowest = cell;
    if (performance.now() > endMs) break;
  }
  frames.request();
  return { values, lowest, painted: painted + paid, looks: looks + paid * points.n };
}

/** Pays for the cell at a place that was pressed, and reads it. */
export function payAt(a: number, b: number) {
  const cell = cellNear(a, b);
  open.pressed.add(cell);
  useScan.setState({ ...pay([cell]), byHand: open.pressed.size });
  pointAt(placeOfCell(cell));
}

function isUnpaid(cell: number): boolean {
  const { values } = useScan.getState();
  return values === null || Number.isNaN(values[cell]);
}

/** For each a, from −1 up, all b. */
function unpaid(): readonly number[] {
  return Array.from({ length: CELLS }, (_, cell) => cell).filter(isUnpaid);
}

/** Pays for the first row that is not whole: one a, all b. */
export function payRow() {
  const [first] = unpaid();
  if (first === undefined) return;
  const from = first - (first % SIDE);
  useScan.setState(pay(Array.from({ length: SIDE }, (_, k) => from + k)));
}

/** Pays for so many cells, drawn by the run's own seed from those that are not paid for; one is read. */
export function payRandom(count: number) {
  const order = Array.from(randomOrder(activeExperiment().seed)).filter(isUnpaid);
  const drawn = order.slice(0, count);
  useScan.setState(pay(drawn));
  pointAt(drawn.length === 1 ? placeOfCell(drawn[0]) : null);
}

/**
 * Pays for the rest, row by row, for everyone to see; at once where motion is reduced, or where it
 * is asked for once more meanwhile.
 */
export function payRest() {
  const isAtOnce = useScan.getState().isPainting || usePreferences.getState().isMotionReduced;
  open.stopPainting();
  const all = unpaid().length;
  const state = { dueMs: isAtOnce ? PAINT_MS : 0, unsubscribe: () => {} };
  open.stopPainting = () => {
    state.unsubscribe();
    useScan.setState({ isPainting: false });
    open.stopPainting = () => {};
  };
  const paint = (ms: number) => {
    state.dueMs += ms;
    const left = unpaid();
    const leftLater = Math.floor(all * Math.max(0, 1 - state.dueMs / PAINT_MS));
    const due = left.slice(0, Math.max(0, left.length - leftLater));
    useScan.setState(pay(due, performance.now() + SLICE_MS));
    if (useScan.getState().painted === CELLS) open.stopPainting();
  };
  useScan.setState({ isPainting: true });
  paint(0);
  // Painting asks for a frame each time.
  if (useScan.getState().isPainting) state.unsubscribe = frames.subscribe(paint);
}
