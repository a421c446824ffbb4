import type { Run } from '../../store/runs.ts';
import type { MapFrame } from './frame.ts';
import { parametersNow } from '../../store/parameters.ts';
import { strokePath } from './pathLayer.ts';
import type { PathLayer } from './pathLayer.ts';
import type { Trail } from './trail.ts';
import type { Palette } from '../shared/palette.ts';

/** What the path is drawn from and onto, kept between frames. */
export interface PathMemory {
  readonly trail: Trail;
  readonly layer: PathLayer;
}

/**
 * The steps up to the one shown.
 * @returns how many points of the trail show them, and whether they are all there; the rest of a
 *   long run comes in the next frames
 */
export function drawPath(
  ctx: CanvasRenderingContext2D,
  run: Run,
  map: MapFrame,
  { trail, layer }: PathMemory,
  palette: Palette,
): { readonly points: number; readonly isAll: boolean } {
  const { trace, cursor } = run;
  if (trace.rows === 0) return { points: 0, isAll: true };
  const last = cursor.glide < 1 ? Math.min(cursor.row, cursor.from) : cursor.row;
  const shown = trail.upTo(trace, last);
  layer.show(trail, shown.points);
  ctx.drawImage(layer.canvas, 0, 0, map.left + map.width, map.top + map.height);
  // From a path that lags behind no way leads to the ball.
  if (cursor.glide >= 1 || !shown.isAll) return shown;
  // The step that the picture glides along is not on the layer yet.
  const now = parametersNow(run);
  ctx.beginPath();
  ctx.moveTo(map.x(trace.columns.a.at(last)), map.y(trace.columns.b.at(last)));
  ctx.lineTo(map.x(now.a), map.y(now.b));
  strokePath(ctx, palette);
  return shown;
}
