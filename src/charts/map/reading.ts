import { boxOf, clamped } from '../../ui/geometry.ts';
import type { Box, Spot } from '../../ui/geometry.ts';
import { MARK } from '../../ui/placing.ts';
import type { Room, Steadiness } from '../../ui/placing.ts';
import type { MapFrame } from './frame.ts';
import { withAlpha } from '../shared/palette.ts';
import type { Palette } from '../shared/palette.ts';

/** Two hairlines through the place that is read. */
export function drawCrosshair(
  ctx: CanvasRenderingContext2D,
  map: MapFrame,
  palette: Palette,
  { x, y }: Spot,
) {
  ctx.strokeStyle = withAlpha(palette.ink, 0.7);
  ctx.lineWidth = 1;
  ctx.setLineDash([4, 3]);
  ctx.beginPath();
  ctx.moveTo(map.left, y);
  ctx.lineTo(map.left + map.width, y);
  ctx.moveTo(x, map.top);
  ctx.lineTo(x, map.top + map.height);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.lineWidth = 1.75;
  ctx.strokeStyle = palette.ink;
  ctx.beginPath();
  ctx.arc(x, y, 5, 0, 7);
  ctx.stroke();
}

/** From the crosshair to the words beside it, and where other words are in the way. */
const GAPS_PX = [12, 30, 48];
const EDGE_PX = 2;

/** What is read, in pixels. */
export interface MapReading {
  readonly at: Spot;
  readonly width: number;
  readonly height: number;
}

/**
 * Where the words beside the crosshair stand: on a side on which the map has room, rather over what
 * is drawn than over words.
 * @param leaving where names stand
 */
export function placeReading(
  { at, width, height }: MapReading,
  map: MapFrame,
  room: Room,
  steadiness: Steadiness,
  leaving: readonly Box[],
): Box {
  const across = [map.left + EDGE_PX, map.left + map.width - EDGE_PX - width] as const;
  const down = [map.top + EDGE_PX, map.top + map.height - EDGE_PX - height] as const;
  const places = GAPS_PX.flatMap((gap) =>
    [at.y - gap - height, at.y + gap].flatMap((top) =>
      [at.x + gap, at.x - gap - width].map((left) => ({
        // Wider than the map it begins where that does.
        box: boxOf(Math.max(0, clamped(left, across)), clamped(top, down), width, height),
      })),
    ),
  );
  const place = steadiness.take('reading', room, places, { over: MARK, leaving });
  return (place ?? places[0]).box;
}

/** The map's room while its contours are on their way. */
export function drawPending(
  ctx: CanvasRenderingContext2D,
  { left, top, width, height }: MapFrame,
  palette: Palette,
  text: string,
) {
  ctx.fillStyle = withAlpha(palette.hairline, 0.4);
  ctx.fillRect(left, top, width, height);
  ctx.font = `12px ${palette.font}`;
  ctx.fillStyle = palette.muted;
  ctx.textAlign = 'center';
  ctx.fillText(text, left + width / 2, top + 24);
}
