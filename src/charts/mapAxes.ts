import { ticks } from 'd3-array';
import type { Model } from '../engine/definitions.ts';
import { models } from '../engine/models/index.ts';
import type { Problem } from '../engine/problem.ts';
import type { Messages } from '../i18n/index.ts';
import { formatShort } from '../ui/format.ts';
import type { MapFrame } from './mapFrame.ts';
import type { ContourLabel } from './mapLabels.ts';
import { withAlpha } from './palette.ts';
import type { Palette } from './palette.ts';

const TICKS = 5;

/** Ticks and names of a and b. */
export function drawAxes(
  ctx: CanvasRenderingContext2D,
  { experiment }: Problem,
  map: MapFrame,
  palette: Palette,
  t: Messages['pictures'],
) {
  const { left, top, width, height } = map;
  const bottom = top + height;
  ctx.font = `11px ${palette.font}`;
  ctx.fillStyle = palette.muted;
  ctx.strokeStyle = palette.muted;
  ctx.lineWidth = 1;
  ctx.textAlign = 'center';
  ctx.beginPath();
  for (const tick of ticks(map.frame.a[0], map.frame.a[1], TICKS)) {
    ctx.moveTo(map.x(tick), bottom);
    ctx.lineTo(map.x(tick), bottom + 5);
    ctx.fillText(formatShort(tick), map.x(tick), bottom + 17);
  }
  ctx.textAlign = 'right';
  for (const tick of ticks(map.frame.b[0], map.frame.b[1], TICKS)) {
    ctx.moveTo(left - 5, map.y(tick));
    ctx.lineTo(left, map.y(tick));
    ctx.fillText(formatShort(tick), left - 8, map.y(tick) + 4);
  }
  ctx.stroke();
  const name = (letter: string, meaning: string | null, x: number, y: number) => {
    ctx.textAlign = 'left';
    ctx.fillStyle = palette.ink;
    ctx.font = `italic 14px ${palette.mathFont}`;
    ctx.fillText(letter, x, y);
    if (meaning === null) return;
    ctx.fillStyle = palette.muted;
    ctx.font = `11px ${palette.font}`;
    ctx.fillText(` (${meaning})`, x + 9, y);
  };
  // Only of a line are the two what their names say.
  const definition: Pick<Model, 'isLine'> = models[experiment.model];
  const isLine = definition.isLine === true;
  name('a', isLine ? t.slope : null, left + width / 2 - 30, bottom + 35);
  ctx.save();
  ctx.translate(left - 42, top + height / 2 + 40);
  ctx.rotate(-Math.PI / 2);
  name('b', isLine ? t.intercept : null, 0, 0);
  ctx.restore();
}

export function drawContourLabels(
  ctx: CanvasRenderingContext2D,
  labels: readonly ContourLabel[],
  palette: Palette,
) {
  ctx.textAlign = 'center';
  ctx.font = `11px ${palette.font}`;
  ctx.lineJoin = 'round';
  ctx.lineWidth = 3;
  ctx.strokeStyle = withAlpha(palette.halo, 0.55);
  ctx.fillStyle = palette.ink;
  for (const { text, x, y } of labels) {
    ctx.strokeText(text, x, y);
    ctx.fillText(text, x, y);
  }
}
