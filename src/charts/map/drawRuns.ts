import type { Messages } from '../../i18n/index.ts';
import { areApart } from '../../store/drawing.ts';
import type { DrawnRun } from '../../store/drawing.ts';
import { isBallLit } from '../../store/lit.ts';
import { parametersNow } from '../../store/parameters.ts';
import type { Box } from '../../ui/geometry.ts';
import { drawArrows, mapArrows } from './arrows.ts';
import { drawHeads, mapHeads } from './heads.ts';
import { drawContourLabels } from './axes.ts';
import type { MapFrame } from './frame.ts';
import { disc, drawMarks, drawWord } from './marks.ts';
import { strengthOf } from './path.ts';
import type { MapPaths } from './path.ts';
import { drawWheel, mapWheel } from './wheel.ts';
import { NAME_MARKER } from './words.ts';
import type { MapPlaces, MapWords, NamedBall } from './words.ts';
import { drawMarker } from '../shared/runStyle.ts';
import type { RunStyle } from '../shared/runStyle.ts';
import { withAlpha } from '../shared/palette.ts';
import type { Palette } from '../shared/palette.ts';

const BALL_RADIUS = 9.5;
/** Around a ball whose numbers are pointed at. */
const LIT_RADIUS = 17;
/** Of several runs the active one has the larger ball. */
const MARKER_RADIUS = { active: 7.5, other: 6.25 };

/** What is kept between frames: the paths as far as they are drawn, and where words stood. */
export interface MapMemory {
  readonly paths: MapPaths;
  readonly placeWords: (words: MapWords) => MapPlaces;
}

/** What stands on the map while the runs go on. */
interface OnMap extends Pick<MapWords, 'marks' | 'labels' | 'measures' | 'reading'> {
  /** The slopes around the ball are shown. */
  readonly showsWheel: boolean;
  /** What else words keep clear of. */
  readonly also: MapWords['arrows'];
  readonly looks: readonly RunStyle[];
  readonly nameOf: (drawn: DrawnRun) => string;
}

interface Drawn {
  /** The paths are all there; the rest of a long one comes in the next frames. */
  readonly isAll: boolean;
  /** Where there is room for what is read. */
  readonly reading: Box | null;
}

interface Ball extends NamedBall {
  readonly drawn: DrawnRun;
}

function ballOf(drawn: DrawnRun, map: MapFrame, name: string): Ball {
  const now = parametersNow(drawn.run);
  return {
    drawn,
    key: drawn.key,
    at: { x: map.x(now.a), y: map.y(now.b) },
    radius: BALL_RADIUS,
    name,
  };
}

function drawBall(
  ctx: CanvasRenderingContext2D,
  { drawn, at }: Ball,
  { marker, colour }: RunStyle,
  palette: Palette,
  areSeveral: boolean,
) {
  ctx.globalAlpha = strengthOf(drawn);
  if (areSeveral) {
    const radius = MARKER_RADIUS[drawn.isActive ? 'active' : 'other'];
    const rims = [
      [palette.halo, 3],
      [palette.ink, 1.5],
    ] as const;
    drawMarker(ctx, marker, at, radius, colour, rims);
  } else {
    disc(ctx, at.x, at.y, BALL_RADIUS, palette.halo);
    disc(ctx, at.x, at.y, 8, palette.ink);
    disc(ctx, at.x, at.y, 6.5, colour);
  }
  ctx.globalAlpha = 1;
}

/**
 * Everything that moves on the map: the paths and balls of all runs, the arrows of the active one;
 * and what stands among them.
 */
export function drawRuns(
  ctx: CanvasRenderingContext2D,
  drawn: readonly DrawnRun[],
  map: MapFrame,
  memory: MapMemory,
  palette: Palette,
  t: Messages['scene'],
  { showsWheel, also, looks, nameOf, ...onMap }: OnMap,
): Drawn {
  ctx.save();
  ctx.beginPath();
  ctx.rect(map.left, map.top, map.width, map.height);
  ctx.clip();
  const { active, isAll } = memory.paths.draw(ctx, drawn);
  const areSeveral = areApart(drawn);
  const runs = drawn.filter(({ isGhost }) => !isGhost);
  const balls = runs.map((each) => ballOf(each, map, areSeveral ? nameOf(each) : ''));
  const own = balls.find(({ drawn: { isActive } }) => isActive) ?? balls[0];
  const { run } = own.drawn;
  const wheel = showsWheel ? mapWheel(run, map) : null;
  const arrows = mapArrows(run, map);
  const heads = mapHeads(run, map);
  const { trail, points } = active;
  const placed = memory.placeWords({
    ...onMap,
    map,
    ball: own,
    // What is on top chooses its name's place first.
    balls: areSeveral ? balls.toReversed() : undefined,
    arrows: [...arrows, ...heads, ...also],
    trail,
    points,
    wheel,
    t,
  });
  drawContourLabels(ctx, placed.labels, palette);
  drawMarks(ctx, onMap.marks, placed.names, palette);
  if (wheel !== null) drawWheel(ctx, wheel, palette);
  drawArrows(ctx, arrows, palette);
  if (isBallLit(run)) disc(ctx, own.at.x, own.at.y, LIT_RADIUS, withAlpha(palette.ink, 0.45));
  for (const ball of balls) drawBall(ctx, ball, looks[ball.drawn.run.slot], palette, areSeveral);
  drawHeads(ctx, heads, palette);
  for (const { key, name, x, y } of placed.runNames) {
    const of = runs.find((each) => each.key === key) ?? runs[0];
    ctx.globalAlpha = of.emphasis === 'faded' ? 0.5 : 1;
    const { marker, name: colour } = looks[of.run.slot];
    const { radius, width } = NAME_MARKER;
    const halo = [[palette.halo, 2]] as const;
    drawMarker(ctx, marker, { x: x + radius + 0.5, y: y - 4 }, radius, colour, halo);
    drawWord(ctx, palette, name, x + width, y, colour);
  }
  ctx.globalAlpha = 1;
  const { wheelName } = placed;
  if (wheelName !== null) drawWord(ctx, palette, wheelName.name, wheelName.x, wheelName.y);
  ctx.restore();
  return { isAll, reading: placed.reading };
}
