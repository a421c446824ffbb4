import { arrowFactors, movesOf } from '../../store/moves.ts';
import type { Move, Moves } from '../../store/moves.ts';
import type { Run } from '../../store/runs.ts';
import { boxOf, shareWithin } from '../../ui/geometry.ts';
import type { Spot } from '../../ui/geometry.ts';
import { isOnMap } from './frame.ts';
import type { MapFrame } from './frame.ts';
import type { Palette } from '../shared/palette.ts';

export type ArrowKind = 'velocity' | 'step' | 'gradient';

/** An arrow as it is drawn, in pixels. */
export interface MapArrow {
  readonly kind: ArrowKind;
  /** By how much it is drawn longer or shorter than it is. */
  readonly factor: number;
  readonly from: Spot;
  readonly to: Spot;
}

/** The longest an arrow is drawn, as a part of the map's shorter side, and at least. */
const LONGEST = 0.14;
const LONGEST_PX = 36;
/** Of a long arrow this much must be on the map, of a short one half. */
const LEAST_PX = 4;
/** A shorter one is a dot under the others. */
const SHORTEST_PX = 1;
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

function factorsOf(map: MapFrame, moves: Moves) {
  const longest = Math.max(LONGEST_PX, LONGEST * Math.min(map.width, map.height));
  return arrowFactors(moves, (move) => lengthOf(pixelsOf(map, move)), longest);
}

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

/**
 * The arrows of the row shown, those on top last; none where they begin off the map, and none of
 * which nothing is to be seen.
 */
export function mapArrows(run: Run, map: MapFrame): readonly MapArrow[] {
  const moves = movesOf(run);
  if (moves === null || !isOnMap(map, moves.from)) return [];
  const factors = factorsOf(map, moves);
  const plot = boxOf(map.left, map.top, map.width, map.height);
  const start = { x: map.x(moves.from.a), y: map.y(moves.from.b) };
  const found: MapArrow[] = [];
  for (const kind of ['velocity', 'step', 'gradient'] as const) {
    const move = moves[kind];
    const factor = factors[kind];
    if (move === null || factor === null) continue;
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
      found.push({ kind, factor, from, to });
      break;
    }
  }
  return found;
}

const HEAD_PX = 11;
const SOLID = { shaft: 1.25, head: 5, length: HEAD_PX };
/** Wide and pale with an edge, so that a solid one is seen on it. */
const HOLLOW = { shaft: 4, head: 8.5, length: HEAD_PX + 3 };

function trace(
  ctx: CanvasRenderingContext2D,
  { from, to }: Pick<MapArrow, 'from' | 'to'>,
  look: typeof SOLID,
) {
  const way = { x: to.x - from.x, y: to.y - from.y };
  const tip = lengthOf(way) + 2;
  const neck = Math.max(0, tip - look.length);
  ctx.save();
  ctx.translate(from.x, from.y);
  ctx.rotate(Math.atan2(way.y, way.x));
  ctx.beginPath();
  ctx.moveTo(0, -look.shaft);
  ctx.lineTo(neck, -look.shaft);
  ctx.lineTo(neck, -look.head);
  ctx.lineTo(tip, 0);
  ctx.lineTo(neck, look.head);
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
  trace(ctx, ends, SOLID);
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

export function drawArrows(
  ctx: CanvasRenderingContext2D,
  arrows: readonly MapArrow[],
  palette: Palette,
) {
  for (const arrow of arrows) {
    if (arrow.kind === 'velocity') {
      trace(ctx, arrow, HOLLOW);
      ctx.lineJoin = 'round';
      ctx.fillStyle = palette.halo;
      ctx.fill();
      ctx.strokeStyle = palette.ink;
      ctx.lineWidth = 1.25;
      ctx.stroke();
    } else {
      drawSolid(ctx, arrow, arrow.kind === 'step' ? palette.ink : palette.gradient, palette);
    }
  }
  const [velocity, step] = ['velocity', 'step'].map((kind) =>
    arrows.find((arrow) => arrow.kind === kind),
  );
  if (velocity !== undefined && step !== undefined) {
    drawRest(ctx, velocity.to, step.to, palette.gradient);
  }
}
