import type { Model } from '../../engine/definitions.ts';
import { models } from '../../engine/models/index.ts';
import type { Problem } from '../../engine/problem.ts';
import type { Messages } from '../../i18n/index.ts';
import { BESIDE_PX, MARGIN, NAME_PX, NUMBERS_PX } from './frame.ts';
import type { MapFrame } from './frame.ts';
import type { ContourLabel } from './contourLabels.ts';
import { numberFont } from './ticks.ts';
import { withAlpha } from '../shared/palette.ts';
import type { Palette } from '../shared/palette.ts';

const LETTER_PX = 14;

interface AxisName {
  readonly letter: string;
  /** Null where the parameter has none that all know. */
  readonly meaning: string | null;
  readonly takenOff: string;
  /** In pixels; what is said of the letter is left out where there is less. */
  readonly room: number;
  readonly align: 'start' | 'middle';
}

/** A letter and what is said of it, with their start or middle at the origin. */
function drawName(ctx: CanvasRenderingContext2D, palette: Palette, name: AxisName) {
  const { letter, meaning, takenOff, room, align } = name;
  const math = `italic ${LETTER_PX}px ${palette.mathFont}`;
  const plain = numberFont(palette.font);
  // What is taken off the numbers is needed to read them, and there is no room for both.
  const said = takenOff === '' ? (meaning === null ? '' : ` (${meaning})`) : takenOff;
  ctx.font = math;
  const { width } = ctx.measureText(letter);
  ctx.font = plain;
  const isRoomy = takenOff !== '' || width + ctx.measureText(said).width <= room;
  const rest = isRoomy ? said : '';
  const restWidth = ctx.measureText(rest).width;
  ctx.font = math;
  const x = align === 'start' ? 0 : -(width + restWidth) / 2;
  ctx.textAlign = 'left';
  ctx.fillStyle = palette.ink;
  ctx.fillText(letter, x, 0);
  ctx.font = plain;
  if (takenOff === '') ctx.fillStyle = palette.muted;
  ctx.fillText(rest, x + width, 0);
}

/** Ticks and names of a and b. */
export function drawAxes(
  ctx: CanvasRenderingContext2D,
  { experiment }: Problem,
  { left, top, width, height, axes, isNameBeside }: MapFrame,
  palette: Palette,
  t: Messages['pictures'],
) {
  const bottom = top + height;
  ctx.font = numberFont(palette.font);
  ctx.fillStyle = palette.muted;
  ctx.strokeStyle = palette.muted;
  ctx.lineWidth = 1;
  ctx.textAlign = 'center';
  ctx.beginPath();
  for (const { at, text } of axes.a.ticks) {
    ctx.moveTo(at, bottom);
    ctx.lineTo(at, bottom + 5);
    // A wide number at the end of the axis stays on the canvas.
    const rightmost = left + width + MARGIN.right - 2 - ctx.measureText(text).width / 2;
    ctx.fillText(text, Math.min(at, rightmost), bottom + 17);
  }
  ctx.textAlign = 'right';
  for (const { at, text } of axes.b.ticks) {
    ctx.moveTo(left - 5, at);
    ctx.lineTo(left, at);
    ctx.fillText(text, left - NUMBERS_PX, at + 4);
  }
  ctx.stroke();
  // Only of a line are the two what their names say.
  const definition: Pick<Model, 'isLine'> = models[experiment.model];
  const isLine = definition.isLine === true;
  const ofA = { letter: 'a', meaning: isLine ? t.slope : null, takenOff: axes.a.takenOff };
  ctx.save();
  if (isNameBeside) {
    ctx.translate(left + width + NUMBERS_PX, bottom + 4);
    drawName(ctx, palette, { ...ofA, room: BESIDE_PX - NUMBERS_PX, align: 'start' });
  } else {
    ctx.translate(left + width / 2, bottom + 35);
    drawName(ctx, palette, { ...ofA, room: Infinity, align: 'middle' });
  }
  ctx.restore();
  ctx.save();
  ctx.translate(left - NUMBERS_PX - axes.b.widest - NAME_PX.gap, top + height / 2);
  ctx.rotate(-Math.PI / 2);
  drawName(ctx, palette, {
    letter: 'b',
    meaning: isLine ? t.intercept : null,
    takenOff: axes.b.takenOff,
    room: height + 2 * MARGIN.top,
    align: 'middle',
  });
  ctx.restore();
}

export function drawContourLabels(
  ctx: CanvasRenderingContext2D,
  labels: readonly ContourLabel[],
  palette: Palette,
) {
  ctx.textAlign = 'center';
  ctx.font = numberFont(palette.font);
  ctx.lineJoin = 'round';
  ctx.lineWidth = 3;
  ctx.strokeStyle = withAlpha(palette.halo, 0.55);
  ctx.fillStyle = palette.ink;
  for (const { text, x, y } of labels) {
    ctx.strokeText(text, x, y);
    ctx.fillText(text, x, y);
  }
}
