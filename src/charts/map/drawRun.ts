import type { Messages } from '../../i18n/index.ts';
import { isBallLit } from '../../store/lit.ts';
import { parametersNow } from '../../store/parameters.ts';
import type { Run } from '../../store/runs.ts';
import type { Box } from '../../ui/geometry.ts';
import { drawArrows, mapArrows } from './arrows.ts';
import { drawHeads, mapHeads } from './heads.ts';
import { drawContourLabels } from './axes.ts';
import type { MapFrame } from './frame.ts';
import { disc, drawMarks, drawWord } from './marks.ts';
import { drawPath } from './path.ts';
import type { PathMemory } from './path.ts';
import { drawWheel, mapWheel } from './wheel.ts';
import type { MapPlaces, MapWords } from './words.ts';
import { withAlpha } from '../shared/palette.ts';
import type { Palette } from '../shared/palette.ts';

const BALL_RADIUS = 9.5;
const LIT_RADIUS = 17;

/** What is kept between frames: the path as far as it is drawn, and where words stood. */
export interface MapMemory extends PathMemory {
  readonly placeWords: (words: MapWords) => MapPlaces;
}

/** What stands on the map while the run goes on. */
interface OnMap extends Pick<MapWords, 'marks' | 'labels' | 'measures' | 'reading'> {
  /** The slopes around the ball are shown. */
  readonly showsWheel: boolean;
}

interface Drawn {
  /** The path is all there; the rest of a long one comes in the next frames. */
  readonly isAll: boolean;
  /** Where there is room for what is read. */
  readonly reading: Box | null;
}

/** Everything that moves on the map: the path, the arrows, the ball; and what stands among them. */
export function drawRun(
  ctx: CanvasRenderingContext2D,
  run: Run,
  map: MapFrame,
  memory: MapMemory,
  palette: Palette,
  t: Messages['scene'],
  { showsWheel, ...onMap }: OnMap,
): Drawn {
  ctx.save();
  ctx.beginPath();
  ctx.rect(map.left, map.top, map.width, map.height);
  ctx.clip();
  const { points, isAll } = drawPath(ctx, run, map, memory, palette);
  const now = parametersNow(run);
  const at = { x: map.x(now.a), y: map.y(now.b) };
  const wheel = showsWheel ? mapWheel(run, map) : null;
  const arrows = mapArrows(run, map);
  const heads = mapHeads(run, map);
  const ball = { at, radius: BALL_RADIUS };
  const { trail } = memory;
  const placed = memory.placeWords({
    ...onMap,
    map,
    ball,
    arrows: [...arrows, ...heads],
    trail,
    points,
    wheel,
    t,
  });
  drawContourLabels(ctx, placed.labels, palette);
  drawMarks(ctx, onMap.marks, placed.names, palette);
  if (wheel !== null) drawWheel(ctx, wheel, palette);
  drawArrows(ctx, arrows, palette);
  if (isBallLit(run)) disc(ctx, at.x, at.y, LIT_RADIUS, withAlpha(palette.ink, 0.45));
  disc(ctx, at.x, at.y, BALL_RADIUS, palette.halo);
  disc(ctx, at.x, at.y, 8, palette.ink);
  disc(ctx, at.x, at.y, 6.5, palette.run);
  drawHeads(ctx, heads, palette);
  const { wheelName } = placed;
  if (wheelName !== null) drawWord(ctx, palette, wheelName.name, wheelName.x, wheelName.y);
  ctx.restore();
  return { isAll, reading: placed.reading };
}
