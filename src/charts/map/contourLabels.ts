import type { ObjectiveState } from '../../store/objective.ts';
import { formatShort } from '../../ui/format.ts';
import { boxOf, grown } from '../../ui/geometry.ts';
import type { Box, Spot } from '../../ui/geometry.ts';
import { FREE, Room } from '../../ui/placing.ts';
import type { Contours } from './contours.ts';
import { crossingsOf } from './crossings.ts';
import type { Crossing } from './crossings.ts';
import { lossOnMap } from './frame.ts';
import type { MapFrame } from './frame.ts';
import type { Measure } from './ticks.ts';

/** The loss of a contour, written on it. */
export interface ContourLabel {
  readonly text: string;
  /** The middle of its baseline. */
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** Contours nearer to each other than this leave no room for a number. */
const LEAST_SPACING_PX = 8;
const ENOUGH_SPACING_PX = 28;
/** Middles of numbers keep this far from each other. */
const APART_PX = { x: 46, y: 22 };
/** A number keeps this far from other numbers, marks and the edge. */
const GAP_PX = 3;
const HEIGHT_PX = 12;
const BASELINE_PX = 4;
/** Of the map's area each number has about so much. */
const PX2_A_LABEL = 9000;
const MOST_LABELS = 10;
/** With fewer numbers than this, a contour of several pieces gets one on each. */
const FEW_LABELS = 6;
/** And then this far from the first. */
const AGAIN_PX = 110;

/** How far a place is from the straight way between two others. */
function fromWay({ x, y }: Spot, p: Spot, q: Spot): number {
  const dx = q.x - p.x;
  const dy = q.y - p.y;
  const share = ((x - p.x) * dx + (y - p.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, share));
  return Math.hypot(x - p.x - t * dx, y - p.y - t * dy);
}

const LEAST_DIGITS = 2;
/** A longer number is none that a person reads off a map. */
const MOST_DIGITS = 7;
/** What rounding may take off a contour's loss, as a part of what sets it apart from the next. */
const ROUNDING = 0.125;

/** With digits enough to tell a contour from its neighbours; null where it would take too many. */
export function contourText(loss: number, apart: number): string | null {
  for (let digits = LEAST_DIGITS; digits <= MOST_DIGITS; digits++) {
    const error = Math.abs(Number(loss.toPrecision(digits)) - loss);
    if (error <= ROUNDING * apart) return formatShort(loss, digits);
  }
  return null;
}

/** Where a number on a contour would stand. */
function labelAt({ x, y }: Spot, text: string, width: number): ContourLabel {
  const box = boxOf(x - width / 2, y - HEIGHT_PX / 2, width, HEIGHT_PX);
  return { text, x, y: y + BASELINE_PX, box };
}

/**
 * Losses on the contours: first on every second one, then on the rest, each where its contour
 * has most room, away from the marks, the way between them and other numbers.
 * @param taken what else stands on the map
 */
export function contourLabels(
  { problem, surface, best }: Pick<ObjectiveState, 'problem' | 'surface' | 'best'>,
  map: MapFrame,
  contours: Contours,
  taken: readonly Box[],
  measure: Measure,
): readonly ContourLabel[] {
  const lossAt = lossOnMap({ problem, surface }, map);
  if (lossAt === null) return [];
  const { levelOf, lossOf, apartAt } = contours;
  const all = crossingsOf((x, y) => levelOf(lossAt(map.x.invert(x), map.y.invert(y))), map);
  const { start } = problem;
  const from = { x: map.x(start.a), y: map.y(start.b) };
  const to = best === null ? from : { x: map.x(best.a), y: map.y(best.b) };
  const plot = grown(boxOf(map.left, map.top, map.width, map.height), -GAP_PX);

  const most = Math.min(
    MOST_LABELS,
    Math.max(3, Math.floor((map.width * map.height) / PX2_A_LABEL)),
  );
  const placed: Crossing[] = [];
  const labels: ContourLabel[] = [];
  const room = new Room(plot, GAP_PX);
  for (const box of taken) room.blockWords(box);
  const isFree = (box: Box, { x, y }: Spot) =>
    room.inTheWay(box) === FREE &&
    placed.every(
      (other) => Math.abs(other.x - x) > APART_PX.x || Math.abs(other.y - y) > APART_PX.y,
    );
  const worth = (crossing: Crossing) => {
    const distances = placed.map((other) => Math.hypot(other.x - crossing.x, other.y - crossing.y));
    const apart = Math.min(160, ...distances);
    const offWay = Math.min(60, fromWay(crossing, from, to));
    return Math.min(crossing.spacing, ENOUGH_SPACING_PX) * 2 + 0.25 * apart + 0.5 * offWay;
  };
  const levels = [...new Set(all.map(({ level }) => level))].toSorted((p, q) => p - q);
  const even = levels.filter((level) => level % 2 === 0);
  const ordered = [...even, ...levels.filter((level) => level % 2 !== 0)];
  const place = (level: number) => {
    const text = contourText(lossOf(level), apartAt(level));
    if (text === null) return;
    const width = measure(text);
    const before = placed.filter((other) => other.level === level);
    const isAgain = ({ x, y, piece }: Crossing) =>
      before.some((one) => one.piece === piece || Math.hypot(one.x - x, one.y - y) < AGAIN_PX);
    const open = all.filter(
      (crossing) =>
        crossing.level === level &&
        crossing.spacing >= LEAST_SPACING_PX &&
        !isAgain(crossing) &&
        isFree(labelAt(crossing, text, width).box, crossing),
    );
    const values = open.map(worth);
    const found = open[values.indexOf(Math.max(...values))];
    if (found === undefined) return;
    const label = labelAt(found, text, width);
    room.blockWords(label.box);
    placed.push(found);
    labels.push(label);
  };
  for (const level of ordered) if (labels.length < most) place(level);
  for (const level of ordered) if (labels.length < Math.min(most, FEW_LABELS)) place(level);
  return labels;
}
