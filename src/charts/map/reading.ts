import type { MapFrame } from './frame.ts';
import { withAlpha } from '../shared/palette.ts';
import type { Palette } from '../shared/palette.ts';

interface Place {
  readonly a: number;
  readonly b: number;
}

/** Two hairlines through the place that is read. */
export function drawCrosshair(
  ctx: CanvasRenderingContext2D,
  map: MapFrame,
  palette: Palette,
  place: Place,
) {
  const x = map.x(place.a);
  const y = map.y(place.b);
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

const GAP_PX = 12;

/** Puts the words beside the crosshair, on the side where the map has room. */
export function placeReading(output: HTMLElement, map: MapFrame, place: Place) {
  const x = map.x(place.a);
  const y = map.y(place.b);
  const { offsetWidth: width, offsetHeight: height } = output;
  const right = map.left + map.width;
  const left = x + GAP_PX + width > right ? x - GAP_PX - width : x + GAP_PX;
  const top = y - GAP_PX - height < map.top ? y + GAP_PX : y - GAP_PX - height;
  const shown = Math.max(0, Math.min(left, right - width));
  output.style.transform = `translate(${shown}px, ${top}px)`;
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
