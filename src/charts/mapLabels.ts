import type { RunState } from '../store/run.ts';
import { formatShort } from '../ui/format.ts';
import { CONTOUR_LEVELS } from '../ui/viridis.ts';
import { levelBy, lossOfLevel, lossOnMap } from './mapFrame.ts';
import type { MapFrame } from './mapFrame.ts';

/** The loss of a contour, written on it. */
export interface ContourLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A place where a contour passes. */
interface Crossing {
  readonly level: number;
  readonly x: number;
  readonly y: number;
  /** Pixels to the next contour. */
  readonly spacing: number;
}

const CELL_PX = 6;
const EDGE_PX = { x: 22, y: 12 };
/** Contours nearer to each other than this leave no room for a number. */
const LEAST_SPACING_PX = 8;
const ENOUGH_SPACING_PX = 28;
/** Numbers keep this far from each other, and from marks and their names. */
const APART_PX = { x: 46, y: 22 };
/** Of the map's area each number has about so much. */
const PX2_A_LABEL = 9000;
const MOST_LABELS = 10;
/** The same contour has a second number only this far from the first. */
const AGAIN_PX = 110;

/** Every place where a whole level crosses a line of a coarse grid. */
function crossingsOf(levelAt: (x: number, y: number) => number, map: MapFrame): Crossing[] {
  const columns = Math.floor((map.width - 2 * EDGE_PX.x) / CELL_PX) + 1;
  const rows = Math.floor((map.height - 2 * EDGE_PX.y) / CELL_PX) + 1;
  if (columns < 2 || rows < 2) return [];
  const left = map.left + EDGE_PX.x;
  const top = map.top + EDGE_PX.y;
  const levels = new Float64Array(columns * rows);
  for (let k = 0; k < levels.length; k++) {
    const column = k % columns;
    levels[k] = levelAt(left + column * CELL_PX, top + ((k - column) / columns) * CELL_PX);
  }
  const found: Crossing[] = [];
  for (let k = 0; k < levels.length; k++) {
    const column = k % columns;
    const row = (k - column) / columns;
    const right = column + 1 < columns ? levels[k + 1] - levels[k] : 0;
    const below = row + 1 < rows ? levels[k + columns] - levels[k] : 0;
    const spacing = CELL_PX / Math.hypot(right, below);
    if (!(spacing >= LEAST_SPACING_PX)) continue;
    for (const [rise, isAcross] of [
      [right, true],
      [below, false],
    ] as const) {
      const level = Math.max(Math.ceil(Math.min(levels[k], levels[k] + rise)), 0);
      if (rise === 0 || level > Math.max(levels[k], levels[k] + rise)) continue;
      const along = ((level - levels[k]) / rise) * CELL_PX;
      const x = left + column * CELL_PX + (isAcross ? along : 0);
      found.push({ level, x, y: top + row * CELL_PX + (isAcross ? 0 : along), spacing });
    }
  }
  return found;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** How far a place is from the straight way between two others. */
function fromWay({ x, y }: Spot, p: Spot, q: Spot): number {
  const dx = q.x - p.x;
  const dy = q.y - p.y;
  const share = ((x - p.x) * dx + (y - p.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, share));
  return Math.hypot(x - p.x - t * dx, y - p.y - t * dy);
}

/**
 * Losses on the contours: first on every second one, each where its contour has most room, away
 * from the marks, the way between them and other numbers; then on the rest, and again far away.
 * @param taken centres of what else stands on the map
 */
export function contourLabels(
  run: RunState,
  map: MapFrame,
  taken: readonly Spot[],
): readonly ContourLabel[] {
  const lossAt = lossOnMap(run, map);
  if (lossAt === null) return [];
  const levelOf = levelBy(map.frame);
  const all = crossingsOf((x, y) => levelOf(lossAt(map.x.invert(x), map.y.invert(y))), map);
  const { start } = run.problem;
  const from = { x: map.x(start.a), y: map.y(start.b) };
  const marks: Spot[] = [from, { x: from.x, y: from.y + 18 }, ...taken];
  const { best } = run;
  const to = best === null ? from : { x: map.x(best.a), y: map.y(best.b) };
  // The star's name stands at its right.
  if (best !== null) marks.push(...[0, 30, 60, 90].map((dx) => ({ x: to.x + dx, y: to.y })));

  const area = map.width * map.height;
  const most = Math.min(MOST_LABELS, Math.max(3, Math.floor(area / PX2_A_LABEL)));
  const placed: Crossing[] = [];
  const isFree = ({ x, y }: Crossing) =>
    [...marks, ...placed].every(
      (other) => Math.abs(other.x - x) > APART_PX.x || Math.abs(other.y - y) > APART_PX.y,
    );
  const worth = (crossing: Crossing) => {
    const distances = placed.map((other) => Math.hypot(other.x - crossing.x, other.y - crossing.y));
    const apart = Math.min(160, ...distances);
    const offWay = Math.min(60, fromWay(crossing, from, to));
    return Math.min(crossing.spacing, ENOUGH_SPACING_PX) * 2 + 0.25 * apart + 0.5 * offWay;
  };
  const even = Array.from({ length: Math.ceil(CONTOUR_LEVELS / 2) + 1 }, (_, k) => 2 * k);
  const odd = even.map((level) => level + 1);
  for (const level of [...even, ...odd, ...even, ...odd, ...even]) {
    if (placed.length >= most) break;
    const before = placed.filter((other) => other.level === level);
    const open = all.filter(
      (crossing) =>
        crossing.level === level &&
        isFree(crossing) &&
        before.every((other) => Math.hypot(other.x - crossing.x, other.y - crossing.y) > AGAIN_PX),
    );
    const values = open.map(worth);
    const found = open[values.indexOf(Math.max(...values))];
    if (found !== undefined) placed.push(found);
  }
  return placed.map(({ level, x, y }) => ({
    text: formatShort(lossOfLevel(map.frame, level), 2),
    x,
    y: y + 4,
  }));
}
