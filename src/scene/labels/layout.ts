import { boxOf, grown, isWithin, overlap } from '../../ui/geometry.ts';
import type { Box, Spot } from '../../ui/geometry.ts';
import type { PictureSize } from '../camera/pose.ts';
import type { Place } from '../space/space.ts';

export type LabelKind =
  | 'tick'
  | 'axis'
  | 'axisNumber'
  | 'lossName'
  | 'name'
  | 'gradient'
  | 'step'
  | 'velocity'
  | 'steepest'
  | 'star'
  | 'start'
  | 'floorStar'
  | 'reading';

/** −1, 0 or 1 across, and pixels down. */
type Offset = readonly [number, number];

/**
 * Where a name may stand about its place, in the order in which it is tried: at given sides, or
 * beyond the tip of what comes from another place; straight on, or where there is room around it.
 */
export type Standing =
  | readonly Offset[]
  | { readonly from: Place | null; readonly isStraight?: boolean };

export const CENTRED: Standing = [[0, 0]];
export const AROUND: Standing = [
  [0, -22],
  [1, 0],
  [-1, 0],
  [0, 24],
  [1, -20],
  [-1, -20],
];
/** Out of the valley: first right below. */
export const BELOW: Standing = [
  [1, 8],
  [-1, 8],
  [1, 24],
  [-1, 24],
  [0, 28],
];

/** A label as it is seen, in pixels of the canvas. */
export interface SeenLabel {
  readonly kind: LabelKind;
  readonly standing: Standing;
  readonly width: number;
  readonly height: number;
  readonly at: Spot;
  /** Of a label that stands beyond something: where that comes from. */
  readonly from: Spot | null;
}

const MARK_NAMES: ReadonlySet<LabelKind> = new Set(['name']);
const ARROW_NAMES: ReadonlySet<LabelKind> = new Set(['gradient', 'step', 'velocity']);
const NAMES: ReadonlySet<LabelKind> = new Set([...MARK_NAMES, ...ARROW_NAMES, 'steepest']);
/** Names of axes: beyond their numbers, however long these are. */
const AXIS_NAMES: ReadonlySet<LabelKind> = new Set(['axis', 'axisNumber', 'lossName']);

/** Who has the room first. */
export function rankOf(kind: LabelKind): number {
  // It comes and goes with the pointer: nothing steps aside for it.
  if (kind === 'reading') return 5;
  if (ARROW_NAMES.has(kind)) return 4;
  if (kind === 'steepest') return 3;
  if (MARK_NAMES.has(kind)) return 2;
  return AXIS_NAMES.has(kind) ? 1 : 0;
}

/** What is drawn around a name's letters, in pixels: it covers the words beside it. */
const HALO = 4;
/** Between a mark and its name at the side, and between an arrow's tip and its name. */
const BESIDE_MARK = 12;
const BEYOND_TIP = 15;
/** Turns from the arrow's own direction, in degrees, in which its name is tried. */
const TURNS = [0, 35, -35, 70, -70, 110, -110, 150, -150];

/** How far straight on from a tick its number and then its axis's name are tried, in pixels. */
const STRAIGHT_ON = [5, 16, 28, 40, 54];

/** Middles of the boxes in which a name may stand. */
function middlesOf({ standing, width, height, at, from }: SeenLabel): readonly Spot[] {
  if ('from' in standing) {
    const along = from === null ? -Math.PI / 2 : Math.atan2(at.y - from.y, at.x - from.x);
    const beyond = (angle: number, gap: number) => ({
      x: at.x + Math.cos(angle) * (gap + width / 2),
      y: at.y + Math.sin(angle) * (gap + height / 2),
    });
    const around = TURNS.map((turn) => beyond(along + (turn * Math.PI) / 180, BEYOND_TIP));
    if (standing.isStraight !== true) return around;
    return [...STRAIGHT_ON.map((gap) => beyond(along, gap)), ...around];
  }
  return standing.map(([dx, dy]) => ({
    x: at.x + dx * (width / 2 + BESIDE_MARK),
    y: at.y + dy,
  }));
}

function boxesOf(label: SeenLabel, size: PictureSize): readonly Box[] {
  const { kind, width, height } = label;
  return middlesOf(label).map(({ x, y }) => {
    const wanted = x - width / 2;
    // Ticks at the border stay readable.
    const left = NAMES.has(kind) ? wanted : Math.max(2, Math.min(wanted, size.width - width - 2));
    return boxOf(left, y - height / 2, width, height);
  });
}

/**
 * A tick gives way to words, to what is drawn and to other ticks, a name to everything; the name of
 * an axis stands rather among ticks than over words, and marks where they must.
 */
function choose(
  kind: LabelKind,
  boxes: readonly Box[],
  beforeTicks: readonly Box[],
  isFree: (box: Box) => boolean,
  isClear: (box: Box) => boolean,
): Box | undefined {
  const [first] = boxes;
  if (kind === 'tick') {
    return beforeTicks.some((other) => overlap(first, other)) ? undefined : first;
  }
  // It was asked for.
  if (kind === 'steepest') return boxes.find(isFree) ?? boxes.find(isClear);
  if (NAMES.has(kind)) return boxes.find(isFree);
  if (!AXIS_NAMES.has(kind) && kind !== 'reading') return first;
  return boxes.find(isFree) ?? boxes.find(isClear) ?? first;
}

/**
 * Where labels stand, so that names step aside for marks, ticks, obstacles and each other.
 * @param labels in the order of `rankOf`
 * @param obstacles where something is drawn
 * @param words where other words stand over the canvas
 * @returns a box for each; undefined for a label for which there is no room
 */
export function arrange(
  labels: readonly SeenLabel[],
  obstacles: readonly Box[],
  words: readonly Box[],
  size: PictureSize,
): readonly (Box | undefined)[] {
  const kept = words.map((box) => grown(box, HALO));
  const taken: Box[] = [...kept, ...obstacles];
  const beforeTicks: Box[] = [...kept, ...obstacles];
  const canvas = boxOf(0, 0, size.width, size.height);
  const isAmong = (box: Box, others: readonly Box[]) =>
    isWithin(box, canvas) && !others.some((other) => overlap(box, other));
  const isFree = (box: Box) => isAmong(box, taken);
  const isClear = (box: Box) => isAmong(box, kept);
  return labels.map((label) => {
    const box = choose(label.kind, boxesOf(label, size), beforeTicks, isFree, isClear);
    if (box === undefined) return box;
    taken.push(box);
    if (label.kind === 'tick') beforeTicks.push(box);
    return box;
  });
}
