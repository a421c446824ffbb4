import type { Messages } from '../../i18n/index.ts';
import type { Run } from '../../store/runs.ts';
import { boxOf, grown, overlap, shareWithin } from '../../ui/geometry.ts';
import type { Box } from '../../ui/geometry.ts';
import { drawArrows, mapArrows } from './arrows.ts';
import type { MapArrow } from './arrows.ts';
import { drawContourLabels } from './axes.ts';
import type { MapFrame } from './frame.ts';
import type { ContourLabel } from './contourLabels.ts';
import { boxesOf, disc, drawMarks, drawWord, placeNames } from './marks.ts';
import type { Marks, PlacedName } from './marks.ts';
import { drawPath } from './path.ts';
import type { PathMemory } from './path.ts';
import type { Measures } from './ticks.ts';
import { drawWheel, mapWheel, placeWheelName } from './wheel.ts';
import type { MapWheel } from './wheel.ts';
import { parametersNow } from '../../store/parameters.ts';
import type { Palette } from '../shared/palette.ts';

const BALL_RADIUS = 9.5;
/** A number keeps this far from the shaft of an arrow. */
const SHAFT_PX = 6;

/** What stands on the map while the run goes on. */
interface OnMap {
  readonly marks: Marks;
  readonly labels: readonly ContourLabel[];
  /** The slopes around the ball are shown. */
  readonly showsWheel: boolean;
  readonly measures: Measures;
}

function isUnder({ from, to }: MapArrow, box: Box): boolean {
  return shareWithin(grown(box, SHAFT_PX), from, to) > 0;
}

/** The name of the steepest spoke, clear of the marks, their names and the arrows. */
function nameOf(
  wheel: MapWheel,
  on: {
    readonly marks: Marks;
    readonly arrows: readonly MapArrow[];
    readonly isNamed: (box: Box) => boolean;
    readonly map: MapFrame;
    readonly measures: Measures;
    readonly t: Messages['scene'];
  },
): PlacedName {
  const taken = boxesOf(on.marks);
  return placeWheelName(wheel, on.map, on.measures, on.t, (box) => {
    const isOnArrow = on.arrows.some(({ from, to }) => shareWithin(grown(box, 2), from, to) > 0);
    return !isOnArrow && !on.isNamed(box) && !taken.some((other) => overlap(box, other));
  });
}

/**
 * Everything that moves on the map: the path, the arrows, the ball; and what stands among them.
 * @returns whether the path is all there; the rest of a long one comes in the next frames
 */
export function drawRun(
  ctx: CanvasRenderingContext2D,
  run: Run,
  map: MapFrame,
  memory: PathMemory,
  palette: Palette,
  t: Messages['scene'],
  { marks, labels, showsWheel, measures }: OnMap,
): boolean {
  ctx.save();
  ctx.beginPath();
  ctx.rect(map.left, map.top, map.width, map.height);
  ctx.clip();
  const isAll = drawPath(ctx, run, map, memory, palette);
  const now = parametersNow(run);
  const [x, y] = [map.x(now.a), map.y(now.b)];
  const wheel = showsWheel ? mapWheel(run, map) : null;
  const radius = wheel === null ? BALL_RADIUS : wheel.reach;
  const ball = boxOf(x - radius, y - radius, 2 * radius, 2 * radius);
  const arrows = mapArrows(run, map);
  // A number makes way for what moves over it, and comes back behind it.
  const isFree = (box: Box) => !overlap(box, ball) && !arrows.some((arrow) => isUnder(arrow, box));
  const names = placeNames(marks, isFree);
  const isNamed = (box: Box) => names.some((name) => overlap(name.box, box));
  const wheelName =
    wheel === null ? null : nameOf(wheel, { marks, arrows, isNamed, map, measures, t });
  const isTaken = (box: Box) => wheelName !== null && overlap(grown(wheelName.box, 2), box);
  const free = labels.filter(({ box }) => isFree(box) && !isNamed(box) && !isTaken(box));
  drawContourLabels(ctx, free, palette);
  drawMarks(ctx, marks, names, palette);
  if (wheel !== null) drawWheel(ctx, wheel, palette);
  drawArrows(ctx, arrows, palette);
  disc(ctx, x, y, BALL_RADIUS, palette.halo);
  disc(ctx, x, y, 8, palette.ink);
  disc(ctx, x, y, 6.5, palette.run);
  if (wheelName !== null) drawWord(ctx, palette, wheelName.name, wheelName.x, wheelName.y);
  ctx.restore();
  return isAll;
}
