import { litArrow } from '../../store/lit.ts';
import { arrowsNow, factorOf } from '../../store/arrows.ts';
import type { ArrowFactors, ArrowKind, ArrowRoom } from '../../store/arrows.ts';
import type { Move, Moves } from '../../store/moves.ts';
import type { Run } from '../../store/runs.ts';
import { boxOf, shareWithin } from '../../ui/geometry.ts';
import type { Spot } from '../../ui/geometry.ts';
import type { MapFrame } from './frame.ts';
import type { Palette } from '../shared/palette.ts';

/** An arrow as it is drawn, in pixels. */
export interface MapArrow {
  readonly kind: ArrowKind;
  /** It is of the step that comes next. */
  readonly isNext: boolean;
  /** By how much it is drawn longer or shorter than it is. */
  readonly factor: number;
  readonly from: Spot;
  readonly to: Spot;
}

/** The longest an arrow should be, as a part of the map's shorter side, and at least. */
const LONGEST = 0.14;
const LONGEST_PX = 36;
/** Of a long arrow this much must be on the map, of a short one half. */
const LEAST_PX = 4;
/** A shorter one is a dot under the others, and one that is no longer than this under the ball. */
const SHORTEST_PX = 1;
const COVERED_PX = 11;
/** Arrows within this angle of each other are set side by side, so far apart. */
const ALONGSIDE = Math.PI / 12;
const ASIDE_PX = { step: 9, velocity: 12 };

/** A move of (a, b) in pixels, to the right and down. */
export function pixelsOf({ width, height, frame }: MapFrame, move: Move): Spot {
  const [a, b] = [frame.a[1] - frame.a[0], frame.b[1] - frame.b[0]];
  return { x: (move.a / a) * width, y: (-move.b / b) * height };
}

function lengthOf({ x, y }: Spot): number {
  return Math.hypot(x, y);
}

const rooms = new WeakMap<MapFrame, ArrowRoom>();

/** For arrows on this map. */
export function roomOn(map: MapFrame): ArrowRoom {
  const before = rooms.get(map);
  if (before !== undefined) return before;
  const { a, b } = map.frame;
  const room = {
    a,
    b,
    // No height is cut off the map.
    lossHigh: Infinity,
    lengthOf: (move: Move) => lengthOf(pixelsOf(map, move)),
    longest: Math.max(LONGEST_PX, LONGEST * Math.min(map.width, map.height)),
    least: COVERED_PX,
  };
  rooms.set(map, room);
  return room;
}

const KINDS = ['velocity', 'step', 'gradient'] as const;
const NEXT_KINDS = ['step', 'gradient'] as const;

function turnOf(p: Spot, q: Spot): number {
  return Math.atan2(p.x * q.y - p.y * q.x, p.x * q.x + p.y * q.y);
}

/** How far a gradient that points the way of another arrow is set aside, to the side it turns to. */
function asideOf(gradient: Spot, others: readonly (readonly [number, Spot])[]): Spot {
  const length = lengthOf(gradient);
  let aside = 0;
  for (const [px, other] of others) {
    const turn = turnOf(other, gradient);
    if (Math.abs(turn) < ALONGSIDE) aside = (turn < 0 ? -1 : 1) * Math.max(px, Math.abs(aside));
  }
  return { x: (-gradient.y / length) * aside, y: (gradient.x / length) * aside };
}

/** Of one step, those on top last; none of which nothing is to be seen. */
function arrowsOf(moves: Moves, isNext: boolean, map: MapFrame, factors: ArrowFactors) {
  const plot = boxOf(map.left, map.top, map.width, map.height);
  const start = { x: map.x(moves.from.a), y: map.y(moves.from.b) };
  const found: MapArrow[] = [];
  const kinds = isNext ? NEXT_KINDS : KINDS;
  for (const kind of kinds) {
    const move = moves[kind];
    if (move === null) continue;
    const factor = factorOf(factors, kind);
    const pixels = pixelsOf(map, move);
    const way = { x: pixels.x * factor, y: pixels.y * factor };
    const others = found.map((arrow) => {
      const px = arrow.kind === 'velocity' ? ASIDE_PX.velocity : ASIDE_PX.step;
      return [px, { x: arrow.to.x - arrow.from.x, y: arrow.to.y - arrow.from.y }] as const;
    });
    const aside = kind === 'gradient' ? asideOf(way, others) : { x: 0, y: 0 };
    const length = lengthOf(way);
    // At the edge of the map the other side is left.
    for (const side of [1, -1]) {
      const from = { x: start.x + side * aside.x, y: start.y + side * aside.y };
      const to = { x: from.x + way.x, y: from.y + way.y };
      const seen = shareWithin(plot, from, to) * length;
      if (length < SHORTEST_PX || seen < Math.min(LEAST_PX, length / 2)) continue;
      found.push({ kind, isNext, factor, from, to });
      break;
    }
  }
  return found;
}

/** The arrows of the step shown and, while the run stands, over them those of the next one. */
export function mapArrows(run: Run, map: MapFrame): readonly MapArrow[] {
  const now = arrowsNow(run, roomOn(map));
  if (now === null) return [];
  const { taken, next, factors } = now;
  return [
    ...(taken === null ? [] : arrowsOf(taken, false, map, factors)),
    ...(next === null ? [] : arrowsOf(next, true, map, factors)),
  ];
}

const STEPPED_BACK = 0.2;
const HEAD_PX = 11;
/** An arrow of so many heads' lengths has a head of full size. */
const WITH_HEAD = 2.2;
const SOLID = { shaft: 1.25, head: 5, length: HEAD_PX };
/** Wide and pale with an edge, so that a solid one is seen on it. */
export const HOLLOW = { shaft: 4, head: 8.5, length: HEAD_PX + 3 };

/** Traces the outline of an arrow. */
export function traceArrow(
  ctx: CanvasRenderingContext2D,
  { from, to }: Pick<MapArrow, 'from' | 'to'>,
  look = SOLID,
) {
  const way = { x: to.x - from.x, y: to.y - from.y };
  const length = lengthOf(way);
  // A head as long as ever would make a short arrow a long one.
  const size = Math.min(1, length / (WITH_HEAD * look.length));
  const head = look.head * size;
  const tip = length + 2 * size;
  const neck = Math.max(0, tip - look.length * size);
  ctx.save();
  ctx.translate(from.x, from.y);
  ctx.rotate(Math.atan2(way.y, way.x));
  ctx.beginPath();
  ctx.moveTo(0, -look.shaft);
  ctx.lineTo(neck, -look.shaft);
  ctx.lineTo(neck, -head);
  ctx.lineTo(tip, 0);
  ctx.lineTo(neck, head);
  ctx.lineTo(neck, look.shaft);
  ctx.lineTo(0, look.shaft);
  ctx.closePath();
  ctx.restore();
}

/** A solid arrow with a thin edge that sets it off what it crosses. */
export function drawSolid(
  ctx: CanvasRenderingContext2D,
  ends: Pick<MapArrow, 'from' | 'to'>,
  colour: string,
  { halo }: Palette,
) {
  traceArrow(ctx, ends);
  ctx.lineJoin = 'round';
  ctx.strokeStyle = halo;
  ctx.lineWidth = 2;
  ctx.stroke();
  ctx.fillStyle = colour;
  ctx.fill();
}

/** From the tip of the velocity to that of the step: what the gradient adds. */
function drawRest(ctx: CanvasRenderingContext2D, from: Spot, to: Spot, colour: string) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.75;
  ctx.setLineDash([4, 3]);
  ctx.beginPath();
  ctx.moveTo(from.x, from.y);
  ctx.lineTo(to.x, to.y);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** A dashed shaft and a head: not taken yet. */
function drawDashed(
  ctx: CanvasRenderingContext2D,
  { from, to }: Pick<MapArrow, 'from' | 'to'>,
  colour: string,
  palette: Palette,
) {
  const way = { x: to.x - from.x, y: to.y - from.y };
  const length = lengthOf(way);
  const part = Math.max(0, 1 - SOLID.length / length);
  const neck = { x: from.x + way.x * part, y: from.y + way.y * part };
  ctx.beginPath();
  ctx.moveTo(from.x, from.y);
  ctx.lineTo(neck.x, neck.y);
  ctx.strokeStyle = palette.halo;
  ctx.lineWidth = 4.5;
  ctx.stroke();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2.25;
  ctx.setLineDash([5, 3]);
  ctx.stroke();
  ctx.setLineDash([]);
  const short = Math.min(length, SOLID.length * WITH_HEAD) / length;
  const before = { x: to.x - way.x * short, y: to.y - way.y * short };
  // The head alone.
  traceArrow(ctx, { from: before, to }, { ...SOLID, shaft: 0 });
  ctx.fillStyle = colour;
  ctx.fill();
}

export function drawArrows(
  ctx: CanvasRenderingContext2D,
  arrows: readonly MapArrow[],
  palette: Palette,
) {
  const lit = litArrow();
  for (const arrow of arrows) {
    // Before the one that is lit the others step back.
    ctx.globalAlpha = lit === null || arrow.kind === lit ? 1 : STEPPED_BACK;
    const colour = arrow.kind === 'step' ? palette.ink : palette.gradient;
    if (arrow.isNext) drawDashed(ctx, arrow, colour, palette);
    else if (arrow.kind === 'velocity') {
      traceArrow(ctx, arrow, HOLLOW);
      ctx.lineJoin = 'round';
      ctx.fillStyle = palette.halo;
      ctx.fill();
      ctx.strokeStyle = palette.ink;
      ctx.lineWidth = 1.25;
      ctx.stroke();
    } else {
      drawSolid(ctx, arrow, colour, palette);
    }
  }
  ctx.globalAlpha = 1;
  const [velocity, step] = ['velocity', 'step'].map((kind) =>
    arrows.find((arrow) => arrow.kind === kind && !arrow.isNext),
  );
  if (velocity !== undefined && step !== undefined) {
    drawRest(ctx, velocity.to, step.to, palette.gradient);
  }
}
