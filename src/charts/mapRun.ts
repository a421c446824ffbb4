import type { RunState } from '../store/run.ts';
import { boxOf, grown, overlap, shareWithin } from './boxes.ts';
import { drawArrows, mapArrows } from './mapArrows.ts';
import type { MapArrow } from './mapArrows.ts';
import { drawContourLabels } from './mapAxes.ts';
import type { MapFrame } from './mapFrame.ts';
import type { ContourLabel } from './mapLabels.ts';
import { disc, drawMarks } from './mapMarks.ts';
import type { Marks } from './mapMarks.ts';
import { drawPath } from './mapPath.ts';
import type { PathMemory } from './mapPath.ts';
import { parametersNow } from './now.ts';
import type { Palette } from './palette.ts';

const BALL_RADIUS = 9.5;
/** A number keeps this far from the shaft of an arrow. */
const SHAFT_PX = 6;

/** What stands on the map while the run goes on. */
interface OnMap {
  readonly marks: Marks;
  readonly labels: readonly ContourLabel[];
}

function isUnder({ from, to }: MapArrow, { box }: ContourLabel): boolean {
  return shareWithin(grown(box, SHAFT_PX), from, to) > 0;
}

/** Everything that moves on the map: the path, the arrows, the ball; and what stands among them. */
export function drawRun(
  ctx: CanvasRenderingContext2D,
  run: RunState,
  map: MapFrame,
  memory: PathMemory,
  palette: Palette,
  { marks, labels }: OnMap,
) {
  ctx.save();
  ctx.beginPath();
  ctx.rect(map.left, map.top, map.width, map.height);
  ctx.clip();
  drawPath(ctx, run, map, memory, palette);
  const now = parametersNow(run);
  const [x, y] = [map.x(now.a), map.y(now.b)];
  const ball = boxOf(x - BALL_RADIUS, y - BALL_RADIUS, 2 * BALL_RADIUS, 2 * BALL_RADIUS);
  const arrows = mapArrows(run, map);
  // A number makes way for what moves over it, and comes back behind it.
  const free = labels.filter(
    (label) => !overlap(label.box, ball) && !arrows.some((arrow) => isUnder(arrow, label)),
  );
  drawContourLabels(ctx, free, palette);
  drawMarks(ctx, marks, palette);
  drawArrows(ctx, arrows, palette);
  disc(ctx, x, y, BALL_RADIUS, palette.halo);
  disc(ctx, x, y, 8, palette.ink);
  disc(ctx, x, y, 6.5, palette.run);
  ctx.restore();
}
