import type { Camera } from 'three';
import type { Range } from '../../engine/range.ts';
import { formatShort } from '../../ui/format.ts';
import { linearTicks, logTicks } from '../../ui/ticks.ts';
import type { LabelKind } from '../labels/layout.ts';
import { FLOOR } from '../space/space.ts';
import type { Place, Space } from '../space/space.ts';

const TICK_LENGTH = 0.06;
/** Ticks nearer to each other than this on the loss axis lose their numbers. */
const LEAST_GAP = 0.11;
/** An eye this near to the middle of the box has the b axis on its right, away from the loss. */
const STRAIGHT = 0.1;

const LOSS_TICKS = { linear: 4, log: 5 };

function roundLosses({ height, lossBottom, frame }: Space): readonly number[] {
  const ticks = height === 'linear' ? linearTicks : logTicks;
  return ticks([lossBottom, frame.lossHigh], LOSS_TICKS[height]).values;
}

interface LossTick {
  readonly loss: number;
  readonly text: string;
}

/** Digits that tell where the axis ends, and its round numbers, beyond those all its losses share. */
const END_DIGITS = 2;
const ROUND_DIGITS = 6;

/** A logarithmic axis also tells its ends, where no round number is close. */
function lossTicks(space: Space, hidesFloor: boolean): readonly LossTick[] {
  const { lossFrom, lossHigh } = space.frame;
  const shared = Math.floor(Math.log10(lossHigh / (lossHigh - lossFrom)));
  const round = roundLosses(space).map((loss) => ({
    loss,
    text: formatShort(loss, ROUND_DIGITS + shared),
  }));
  if (space.height === 'linear') return round;
  const ends = [...(hidesFloor ? [] : [space.lossBottom]), space.frame.lossHigh]
    .filter((end) =>
      round.every(({ loss }) => Math.abs(space.yOf(loss) - space.yOf(end)) >= LEAST_GAP),
    )
    .map((loss) => {
      const text = formatShort(loss, END_DIGITS + shared);
      // A logarithmic axis ends above a minimum that is far too small for it.
      const isCut = loss === space.lossBottom && loss > lossFrom;
      return { loss, text: isCut ? `≤ ${text}` : text };
    });
  // The ends last: where a small picture has no room for both, the round number stays.
  return [...round, ...ends];
}

export interface AxisSides {
  /** The side (±1) of the box on which the axis of a lies, along z. */
  readonly a: number;
  /** The side on which the axis of b lies, along x. */
  readonly b: number;
  /** The corner at which the loss axis stands. */
  readonly lossX: number;
  readonly lossZ: number;
  /** Seen from above, the loss axis is a point. */
  readonly isFromAbove: boolean;
}

/** The edges nearest the viewer carry a and b; the corner furthest left carries the loss. */
export function sidesFor(camera: Camera, { width, depth }: Space): AxisSides {
  const { x, y, z } = camera.position;
  const isFromAbove = y > 10 * Math.hypot(x, z);
  const right = [camera.matrixWorld.elements[0], camera.matrixWorld.elements[2]];
  const corners = [-1, 1].flatMap((cx) => [-1, 1].map((cz) => [cx, cz] as const));
  const across = ([cx, cz]: readonly [number, number]) =>
    (cx * width * right[0] + cz * depth * right[1]) / 2;
  const [lossX, lossZ] = corners.reduce((p, q) => (across(q) < across(p) ? q : p));
  return { a: z >= 0 ? 1 : -1, b: x >= -STRAIGHT ? 1 : -1, lossX, lossZ, isFromAbove };
}

/** A label beyond the end of a tick, away from the axis. */
interface AxisLabel {
  readonly name: string;
  readonly kind: LabelKind;
  readonly text: string;
  readonly place: Place;
  /** On the axis: the label stands straight on from there. */
  readonly from: Place;
}

export interface AxisLines {
  /** Ends of lines, two by two, three numbers each. */
  readonly points: readonly number[];
  readonly labels: readonly AxisLabel[];
}

class Drawing {
  readonly points: number[] = [];
  readonly labels: AxisLabel[] = [];

  line(p: Place, q: Place) {
    this.points.push(p.x, p.y, p.z, q.x, q.y, q.z);
  }

  label(name: string, kind: LabelKind, text: string, place: Place, from: Place) {
    this.labels.push({ name, kind, text, place, from });
  }
}

/** From the edge of the floor to where numbers and names begin. */
const NAME_BEGINS = 0.3;

/** Ticks, numbers and name of an edge of the floor. */
function drawEdge(
  drawing: Drawing,
  name: string,
  range: Range,
  along: (value: number) => number,
  edge: (along: number, out: number) => Place,
) {
  const { values, texts, takenOff } = linearTicks(range, 5);
  values.forEach((value, i) => {
    const [foot, end] = [edge(along(value), 0), edge(along(value), TICK_LENGTH)];
    drawing.line(foot, end);
    drawing.label(`${name}${value}`, 'tick', texts[i], end, foot);
  });
  // Set upright where a number follows.
  const kind = takenOff === '' ? 'axis' : 'axisNumber';
  drawing.label(name, kind, name + takenOff, edge(0, NAME_BEGINS), edge(0, 0));
}

function drawLoss(
  drawing: Drawing,
  space: Space,
  name: string,
  sides: AxisSides,
  hidesFloor: boolean,
) {
  const outward = { x: sides.lossX * 0.7, z: sides.lossZ * 0.7 };
  const corner = (y: number, out: number): Place => ({
    x: (sides.lossX * space.width) / 2 + outward.x * out,
    y,
    z: (sides.lossZ * space.depth) / 2 + outward.z * out,
  });
  const bottom = space.yOf(space.lossBottom);
  const top = space.yOf(space.frame.lossHigh);
  drawing.line(corner(bottom, 0.12), corner(top, 0.12));
  const placed: number[] = [];
  for (const { loss, text } of lossTicks(space, hidesFloor)) {
    const y = space.yOf(loss);
    drawing.line(corner(y, 0.12), corner(y, 0.17));
    if (placed.some((other) => Math.abs(other - y) < LEAST_GAP)) continue;
    placed.push(y);
    drawing.label(`loss${loss}`, 'tick', text, corner(y, 0.17), corner(y, 0.12));
  }
  drawing.label('loss', 'lossName', name, corner(top + 0.1, 0.14), corner(top, 0.14));
}

/**
 * Lines, numbers and names of the axes of a, b and the loss.
 * @param lossName null where the loss axis is not drawn
 * @param hidesFloor does not tell the lower end of a logarithmic loss axis
 */
export function drawAxes(
  space: Space,
  lossName: string | null,
  sides: AxisSides,
  hidesFloor = false,
): AxisLines {
  const { frame, width, depth } = space;
  const drawing = new Drawing();
  const z = (sides.a * depth) / 2;
  drawing.line({ x: -width / 2, y: FLOOR, z }, { x: width / 2, y: FLOOR, z });
  const edgeA = (along: number, out: number): Place => ({
    x: along,
    y: FLOOR,
    z: z + sides.a * out,
  });
  drawEdge(drawing, 'a', frame.a, space.xOf, edgeA);

  const x = (sides.b * width) / 2;
  const edgeB = (along: number, out: number): Place => ({
    x: x + sides.b * out,
    y: FLOOR,
    z: along,
  });
  drawing.line({ x, y: FLOOR, z: -depth / 2 }, { x, y: FLOOR, z: depth / 2 });
  drawEdge(drawing, 'b', frame.b, space.zOf, edgeB);

  if (!sides.isFromAbove && lossName !== null)
    drawLoss(drawing, space, lossName, sides, hidesFloor);
  return drawing;
}
