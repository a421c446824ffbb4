import { Vector3 } from 'three';
import type { Turned, Viewpoint } from '../../store/view.ts';
import { FLOOR, SURFACE_TOP } from '../space/space.ts';
import type { Space } from '../space/space.ts';
import { USUAL_EYE } from './eye.ts';
import type { Eye } from './eye.ts';

export const FIELD_OF_VIEW = 18;
/** From straight above almost without perspective: a map, in which ticks and contours agree. */
const FIELD_OF_MAP = 2;
export const TARGET = new Vector3(-0.02, 0.03, 0);
export const DEGREE = Math.PI / 180;
/** Not quite overhead: the direction that is up on the screen stays defined. */
const OVERHEAD = 89.9;

/** Azimuth 0 looks along +b, positive moves the eye towards +a; elevation is above the floor. */
const ANGLES: Readonly<Record<Viewpoint, Eye & { readonly fov: number }>> = {
  '3d': { ...USUAL_EYE, fov: FIELD_OF_VIEW },
  top: { azimuth: 0, elevation: OVERHEAD, fov: FIELD_OF_MAP },
  'along-a': { azimuth: 90, elevation: 6, fov: FIELD_OF_VIEW },
  'along-b': { azimuth: 0, elevation: 6, fov: FIELD_OF_VIEW },
};

/** Where the eye is, seen from the target, in radians, and how it sees. */
export interface Pose {
  readonly theta: number;
  readonly phi: number;
  /** Half the height, in box units, of what fills the picture at the target. */
  readonly halfHeight: number;
  /** Of the field of view, in degrees. */
  readonly fov: number;
  /** By how many half pictures all is moved to the right and up. */
  readonly shiftX: number;
  readonly shiftY: number;
}

export function halfTangent(fov: number): number {
  return Math.tan((fov / 2) * DEGREE);
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Below this width the loss axis gives way to a line of words. */
export const NARROW = 480;

/** Room on each side for numbers and names, in CSS pixels. */
const ROOM = { left: 40, right: 48, top: 46, bottom: 12 };
const TIGHT = { left: 14, right: 14, top: 24, bottom: 22 };
/** In the other views the box fills the corners, where the name, the switches and the legend are. */
const SQUARE = { left: 40, right: 56, top: 52, bottom: 88 };
/** From the side the numbers of its axis reach over the legend. */
const SIDEWAYS = { ...SQUARE, bottom: 112 };
const SQUARE_TIGHT = { left: 14, right: 14, top: 52, bottom: 30 };
/** Where no switches and no legend of many lines stand over it. */
const BARE = { left: 30, right: 30, top: 30, bottom: 30 };
/** However small the picture, half of it is for the figure. */
const MOST_ROOM = 0.5;

/** From the edge of the floor to the numbers and the name along it, from a corner to the loss axis. */
const NUMBERS = 0.2;
const NAME = 0.42;
const LOSS_AXIS = 0.21;
const LOSS_NAME = 0.16;

/** What must be in the picture: the box, the numbers along its near edges, and the loss axis. */
function outline({ width, depth }: Space, right: Vector3, hasLossAxis: boolean): Vector3[] {
  const [x, z] = [width / 2, depth / 2];
  // The near edges carry the numbers: those on the eye's side.
  const [sideX, sideZ] = [right.z <= 1e-3 ? 1 : -1, right.x >= 0 ? 1 : -1];
  const points = [
    new Vector3(0, FLOOR, sideZ * (z + NAME)),
    new Vector3(sideX * (x + NAME), FLOOR, 0),
    new Vector3(sideX * x, FLOOR, sideZ * (z + NUMBERS)),
    new Vector3(sideX * (x + NUMBERS), FLOOR, sideZ * z),
  ];
  const corners = [-1, 1].flatMap((cx) => [-1, 1].map((cz) => new Vector3(cx * x, 0, cz * z)));
  for (const corner of corners) {
    points.push(corner.clone().setY(FLOOR), corner.clone().setY(SURFACE_TOP));
  }
  if (hasLossAxis) {
    const left = corners.reduce((p, q) => (q.dot(right) < p.dot(right) ? q : p));
    const axis = new Vector3(Math.sign(left.x), 0, Math.sign(left.z)).multiplyScalar(LOSS_AXIS);
    points.push(axis.add(left).setY(SURFACE_TOP + LOSS_NAME));
  }
  return points;
}

/** Two opposite sides, low and high, in half pictures: 1 from the middle is the border. */
type Sides = readonly [low: number, high: number];

/** How far points reach to two opposite sides, seen from a distance. */
function reachOf(
  points: readonly Vector3[],
  side: Vector3,
  toEye: Vector3,
  distance: number,
  tangent: number,
): Sides {
  const places = points.map((p) => p.dot(side) / (distance - p.dot(toEye)) / tangent);
  return [Math.min(...places), Math.max(...places)];
}

function isWithin([low, high]: Sides, [lowMargin, highMargin]: Sides): boolean {
  return high - low <= 2 - lowMargin - highMargin;
}

/** What must be added to put the reach in the middle of what the margins leave. */
function centring([low, high]: Sides, [lowMargin, highMargin]: Sides): number {
  return (lowMargin - highMargin - low - high) / 2;
}

function inHalves(pixels: number, whole: number): number {
  return Math.min(MOST_ROOM, (2 * pixels) / whole);
}

const LEAST_DISTANCE = 4;
const MOST_DISTANCE = 1e4;
const HALVINGS = 30;

function roomFor(viewpoint: Viewpoint | Turned, isNarrow: boolean, isBare: boolean) {
  if (isBare) return BARE;
  if (viewpoint === '3d' || typeof viewpoint !== 'string') return isNarrow ? TIGHT : ROOM;
  if (isNarrow) return SQUARE_TIGHT;
  return viewpoint === 'top' ? SQUARE : SIDEWAYS;
}

function anglesOf(viewpoint: Viewpoint | Turned, usual: Eye) {
  if (typeof viewpoint !== 'string') return { ...viewpoint, fov: FIELD_OF_VIEW };
  const angles = ANGLES[viewpoint];
  return viewpoint === '3d' ? { ...angles, ...usual } : angles;
}

/**
 * The pose of a view: as near as the whole figure allows, and in the middle of its room.
 * @param usual from where the usual view of this surface looks
 * @param isBare nothing is over it that it must leave room for
 */
export function poseOf(
  viewpoint: Viewpoint | Turned,
  space: Space,
  usual: Eye,
  size: PictureSize,
  isBare = false,
): Pose {
  const { azimuth, elevation, fov } = anglesOf(viewpoint, usual);
  const theta = azimuth * DEGREE;
  const phi = (90 - elevation) * DEGREE;
  const toEye = new Vector3().setFromSphericalCoords(1, phi, theta);
  const right = new Vector3(Math.cos(theta), 0, -Math.sin(theta));
  const up = toEye.clone().cross(right);
  const tangent = halfTangent(fov);
  const isNarrow = size.width < NARROW;
  const room = roomFor(viewpoint, isNarrow, isBare);
  const hasLossAxis = !isNarrow && viewpoint !== 'top';
  const points = outline(space, right, hasLossAxis).map((point) => point.sub(TARGET));
  const margins = {
    across: [inHalves(room.left, size.width), inHalves(room.right, size.width)],
    upright: [inHalves(room.bottom, size.height), inHalves(room.top, size.height)],
  } as const;
  const view = (distance: number) => ({
    across: reachOf(points, right, toEye, distance, (tangent * size.width) / size.height),
    upright: reachOf(points, up, toEye, distance, tangent),
  });
  const fits = (distance: number) => {
    const { across, upright } = view(distance);
    return isWithin(across, margins.across) && isWithin(upright, margins.upright);
  };
  let near = LEAST_DISTANCE;
  let far = LEAST_DISTANCE;
  while (!fits(far) && far < MOST_DISTANCE) far *= 2;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (near + far) / 2;
    if (fits(middle)) far = middle;
    else near = middle;
  }
  const { across, upright } = view(far);
  return {
    theta,
    phi,
    halfHeight: far * tangent,
    fov,
    shiftX: centring(across, margins.across),
    shiftY: centring(upright, margins.upright),
  };
}

/** Part `t` of the way from one pose to another, the short way round. */
export function between(from: Pose, to: Pose, t: number): Pose {
  const mix = (p: number, q: number) => p + (q - p) * t;
  const turn = ((to.theta - from.theta + 3 * Math.PI) % (2 * Math.PI)) - Math.PI;
  return {
    theta: from.theta + turn * t,
    phi: mix(from.phi, to.phi),
    halfHeight: mix(from.halfHeight, to.halfHeight),
    fov: mix(from.fov, to.fov),
    shiftX: mix(from.shiftX, to.shiftX),
    shiftY: mix(from.shiftY, to.shiftY),
  };
}
