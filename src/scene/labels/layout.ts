import { boxOf } from '../../ui/geometry.ts';
import type { Box, Spot } from '../../ui/geometry.ts';
import { LINE, MARK } from '../../ui/placing.ts';
import type { PictureSize } from '../camera/pose.ts';
import type { Place } from '../space/space.ts';

export type LabelKind =
  | 'tick'
  | 'axis'
  | 'axisNumber'
  | 'lossName'
  | 'name'
  | 'run'
  | 'gradient'
  | 'step'
  | 'velocity'
  | 'steepest'
  | 'star'
  | 'batchMinimum'
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
  [1, 20],
  [-1, 20],
];
/** Of a ball among others: first at its side, as in the charts. */
export const BESIDE: Standing = [
  [1, 0],
  [-1, 0],
  [0, -22],
  [0, 24],
  [1, -18],
  [1, 18],
  [-1, -18],
  [-1, 18],
  [1, -34],
  [1, 34],
  [-1, -34],
  [-1, 34],
  [1, 50],
  [-1, 50],
  [1, -50],
  [-1, -50],
];
/** Of what stands over all the rest, and further off where names are near. */
export const FAR_AROUND: Standing = [
  ...AROUND,
  [0, -44],
  [0, 46],
  [1, -42],
  [-1, -42],
  [0, -66],
  [0, -88],
  [0, 68],
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
  readonly id: string;
  readonly kind: LabelKind;
  readonly standing: Standing;
  readonly width: number;
  readonly height: number;
  readonly at: Spot;
  /** Of a label that stands beyond something: where that comes from. */
  readonly from: Spot | null;
}

/** How labels of a kind are placed. */
interface Manner {
  /** Who has the room first. */
  readonly rank: number;
  /** The firmest that it may stand on; when left out, nothing that it would hide. */
  readonly over?: number;
  /** It keeps its side of what it names from frame to frame. */
  readonly isSteady?: boolean;
  /** It is moved into the picture rather than left out. */
  readonly isKeptIn?: boolean;
}

// It comes and goes with the pointer, and would rather not make others step aside.
const READING = { rank: 0, over: MARK, isSteady: true, isKeptIn: true };
// Beyond the numbers, however long these are; rather over what is drawn than nowhere.
const AXIS_NAME = { rank: 1, over: MARK, isKeptIn: true };
const TICK = { rank: 2, isKeptIn: true };
// It was asked for.
const STEEPEST = { rank: 3, over: MARK, isSteady: true };
// Which run is which matters more than what the marks are, and may stand on lines.
const RUN_NAME = { rank: 3.5, over: LINE, isSteady: true };
const MARK_NAME = { rank: 4, isSteady: true };
const ARROW_NAME = { rank: 5, isSteady: true };

/** Null for what is a mark itself: it stands where it stands, and is in the way of all words. */
const MANNERS: Readonly<Record<LabelKind, Manner | null>> = {
  reading: READING,
  axis: AXIS_NAME,
  axisNumber: AXIS_NAME,
  lossName: AXIS_NAME,
  tick: TICK,
  steepest: STEEPEST,
  name: MARK_NAME,
  run: RUN_NAME,
  gradient: ARROW_NAME,
  step: ARROW_NAME,
  velocity: ARROW_NAME,
  star: null,
  batchMinimum: null,
  start: null,
  floorStar: null,
};

export function mannerOf(kind: LabelKind): Manner | null {
  return MANNERS[kind];
}

/** Between a mark and its name at the side, and between an arrow's tip and its name. */
const BESIDE_MARK = 12;
const BEYOND_TIP = [15, 30];
/** Turns from the arrow's own direction, in degrees, in which its name is tried. */
const TURNS = [0, 35, -35, 70, -70, 110, -110, 150, -150];

/** How far straight on from a tick its number and then its axis's name are tried, in pixels. */
const STRAIGHT_ON = [5, 16, 28, 40, 54];

/** Middles of the boxes in which a name may stand. */
function middlesOf({ kind, standing, width, height, at, from }: SeenLabel): readonly Spot[] {
  if (!('from' in standing)) {
    return standing.map(([dx, dy]) => ({
      x: at.x + dx * (width / 2 + BESIDE_MARK),
      y: at.y + dy,
    }));
  }
  const along = from === null ? -Math.PI / 2 : Math.atan2(at.y - from.y, at.x - from.x);
  const beyond = (angle: number, gap: number) => ({
    x: at.x + Math.cos(angle) * (gap + width / 2),
    y: at.y + Math.sin(angle) * (gap + height / 2),
  });
  // A number elsewhere than straight on would be that of another tick.
  if (kind === 'tick') return [beyond(along, STRAIGHT_ON[0])];
  const around = BEYOND_TIP.flatMap((gap) =>
    TURNS.map((turn) => beyond(along + (turn * Math.PI) / 180, gap)),
  );
  if (standing.isStraight !== true) return around;
  return [...STRAIGHT_ON.map((gap) => beyond(along, gap)), ...around];
}

/** The places of a label, the best first. */
export function placesOf(label: SeenLabel, size: PictureSize): readonly { readonly box: Box }[] {
  const { kind, width, height } = label;
  const isKeptIn = MANNERS[kind]?.isKeptIn === true;
  return middlesOf(label).map(({ x, y }) => {
    const wanted = x - width / 2;
    const left = isKeptIn ? Math.max(2, Math.min(wanted, size.width - width - 2)) : wanted;
    return { box: boxOf(left, y - height / 2, width, height) };
  });
}
