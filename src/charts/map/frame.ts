import type { Frame } from '../../engine/frame/frame.ts';
import type { Range } from '../../engine/range.ts';
import { sectorAt, sectorsOf } from '../../engine/minimum/sectors.ts';
import type { ObjectiveState } from '../../store/objective.ts';
import { linearScale } from '../../ui/linear.ts';
import type { LinearScale } from '../../ui/linear.ts';
import { axisAcross, axisUp } from './ticks.ts';
import type { MapAxis, Measure } from './ticks.ts';
import type { Size } from '../shared/useSize.ts';

/** What the map's ground is painted from: none of it changes with a step. */
export type Ground = Pick<ObjectiveState, 'problem' | 'surface'>;

/** What is painted of the plane, and how large: all that the ground is made of. */
export type Plot = Pick<MapFrame, 'frame' | 'width' | 'height'>;

/** Where the map lies on its canvas, and what its axes span. */
export interface MapFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly frame: Frame;
  /** One scale was asked for. */
  readonly isEqual: boolean;
  /** A unit of a is as long as a unit of b, asked for or not. */
  readonly hasOneScale: boolean;
  /** CSS pixels of a and of b, and back by `invert`. */
  readonly x: LinearScale;
  readonly y: LinearScale;
  readonly axes: { readonly a: MapAxis; readonly b: MapAxis };
  /** The name of a stands to the right of its axis, and not below its numbers. */
  readonly isNameBeside: boolean;
}

/** Beside the map; on the left at least, for a wide number there takes more. */
export const MARGIN = { left: 56, right: 20, top: 12, bottom: 44 };
/** Below a map that has the name of a beside it: its numbers alone. */
const BOTTOM_OF_LOW = 26;
/** On a canvas lower than this a line of words is much of the map. */
const LOW_PX = 160;
/** What stands beside a map has so much room at least. */
export const BESIDE_PX = 70;
/** Where b's numbers end, left of the map. */
export const NUMBERS_PX = 8;
/** From b's widest number to the foot of its name, and the height of that. */
export const NAME_PX = { gap: 8, height: 15 };
/** Another margin is another range of b, which may have wider numbers. */
const MOST_ROUNDS = 4;

/** A map wider than this times its height would show mostly what is far from the run. */
const WIDEST = 2;
/** Ranges of a and b further apart than this get scales of their own. */
const COMPARABLE = 6;

function widened([low, high]: Range, size: number): Range {
  const extra = (size - (high - low)) / 2;
  return [low - extra, high + extra];
}

function ratioOf({ a, b }: Frame): number {
  return (a[1] - a[0]) / (b[1] - b[0]);
}

/** Whether a and b span ranges that one scale can show both of. */
export function isComparable(frame: Frame): boolean {
  const ratio = ratioOf(frame);
  return Math.max(ratio, 1 / ratio) <= COMPARABLE;
}

/** The frame, widened to the map's shape so that a and b have one scale. */
function fitted(frame: Frame, width: number, height: number): Frame {
  const scale = Math.min(width / (frame.a[1] - frame.a[0]), height / (frame.b[1] - frame.b[0]));
  return { ...frame, a: widened(frame.a, width / scale), b: widened(frame.b, height / scale) };
}

/**
 * @param isEqual one scale for a and b: a closed form is drawn beyond its frame to fill the map;
 *   what is known on a grid alone gets a smaller map
 */
export function mapFrame(
  wanted: Frame,
  size: Size,
  hasClosedForm: boolean,
  isEqual: boolean,
  measure: Measure,
): MapFrame {
  const needed = ({ axes }: MapFrame) =>
    Math.ceil(NUMBERS_PX + axes.b.widest + NAME_PX.gap + NAME_PX.height);
  const layAt = (margin: number) => lay(wanted, size, hasClosedForm, isEqual, measure, margin);
  let map = layAt(MARGIN.left);
  for (let round = 1; round < MOST_ROUNDS && needed(map) > map.left; round++) {
    map = layAt(needed(map));
  }
  return map;
}

function lay(
  wanted: Frame,
  size: Size,
  hasClosedForm: boolean,
  isEqual: boolean,
  measure: Measure,
  margin: number,
): MapFrame {
  const room = Math.max(1, size.width - margin - MARGIN.right);
  const tallWith = (bottom: number) => Math.max(1, size.height - MARGIN.top - bottom);
  const beside = MARGIN.right + (room - WIDEST * tallWith(BOTTOM_OF_LOW)) / 2;
  const isNameBeside = size.height < LOW_PX && beside >= BESIDE_PX;
  const tall = tallWith(isNameBeside ? BOTTOM_OF_LOW : MARGIN.bottom);
  const wide = Math.min(room, WIDEST * tall);
  const isCut = isEqual && !hasClosedForm;
  const width = isCut ? Math.min(wide, tall * ratioOf(wanted)) : wide;
  const height = isCut ? Math.min(tall, wide / ratioOf(wanted)) : tall;
  const left = margin + Math.floor((room - width) / 2);
  const top = MARGIN.top + Math.floor((tall - height) / 2);
  const frame = isEqual && hasClosedForm ? fitted(wanted, width, height) : wanted;
  const x = linearScale([frame.a[0], frame.a[1]], [left, left + width]);
  const y = linearScale([frame.b[0], frame.b[1]], [top + height, top]);
  return {
    left,
    top,
    width,
    height,
    frame,
    isEqual,
    hasOneScale: Math.abs(width / height / ratioOf(frame) - 1) < 1e-6,
    x,
    y,
    axes: { a: axisAcross(frame.a, x, measure), b: axisUp(frame.b, y, measure) },
    isNameBeside,
  };
}

export function isOnMap(
  { frame }: Pick<MapFrame, 'frame'>,
  { a, b }: { readonly a: number; readonly b: number },
): boolean {
  return a >= frame.a[0] && a <= frame.a[1] && b >= frame.b[0] && b <= frame.b[1];
}

type LossAt = (a: number, b: number) => number;

/**
 * A smooth curve through the middle two of four values, from one (t = 0) to the other (t = 1), with
 * the slopes of Catmull and Rom. It does not leave the range of the four: a cliff must not ring.
 */
function through(p: number, q: number, r: number, s: number, t: number): number {
  const bend = 2 * p - 5 * q + 4 * r - s + (3 * (q - r) + s - p) * t;
  const value = q + 0.5 * t * (r - p + t * bend);
  const low = Math.min(p, q, r, s);
  const high = Math.max(p, q, r, s);
  // A grid that overflows somewhere has no smooth curve there.
  if (!(high < Infinity)) return t < 0.5 ? q : r;
  return Math.min(high, Math.max(low, value));
}

/**
 * The loss anywhere on the map: exact for a closed form and for terraces, else smoothly between the
 * values of the surface's own grid; null until that is there. Asked for along lines of one b, it
 * reads the grid's rows once a line.
 */
export function lossOnMap({ problem, surface }: Ground, { frame }: Plot): LossAt | null {
  const { objective } = problem;
  if (objective.quadratic !== null) return objective.loss;
  const sectors = sectorsOf(problem);
  if (sectors !== null) return (a, b) => sectorAt(sectors, a, b).loss;
  if (surface === null) return null;
  const { n, losses } = surface;
  const perA = (n - 1) / (frame.a[1] - frame.a[0]);
  const perB = (n - 1) / (frame.b[1] - frame.b[0]);
  const line = { b: NaN, losses: new Float64Array(n) };
  const within = (k: number) => Math.max(0, Math.min(n - 1, k));

  function blend(b: number) {
    const y = Math.max(0, Math.min(n - 1, (b - frame.b[0]) * perB));
    const j = Math.min(n - 2, Math.floor(y));
    const [p, q, r, s] = [j - 1, j, j + 1, j + 2].map((row) => within(row) * n);
    for (let i = 0; i < n; i++) {
      line.losses[i] = through(losses[p + i], losses[q + i], losses[r + i], losses[s + i], y - j);
    }
    line.b = b;
  }

  return (a, b) => {
    if (b !== line.b) blend(b);
    const x = Math.max(0, Math.min(n - 1, (a - frame.a[0]) * perA));
    const i = Math.min(n - 2, Math.floor(x));
    const at = line.losses;
    return through(at[within(i - 1)], at[i], at[i + 1], at[within(i + 2)], x - i);
  };
}
