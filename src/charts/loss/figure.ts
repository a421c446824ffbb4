import { textWidth } from '../../ui/textWidth.ts';
import type { Drawing } from '../../ui/svg/svgContext.ts';
import { withAlpha } from '../shared/palette.ts';
import { FAINT } from '../shared/runStyle.ts';
import type { Size } from '../shared/useSize.ts';
import { activeIn, axisEnd, createLossComposer } from './composing.ts';
import type { ShownRuns } from './composing.ts';
import { AXES, MOST_DOTS, PADDING, TICK_SIZE } from './measures.ts';
import { createLossPainter } from './painter.ts';
import type { Range } from './axes.ts';
import type { LossCanvas, LossLook, LossPicture } from './picture.ts';

/** The radius of a step's dot. */
const DOT = 2;

/** How far a value is along a range. */
const along = (value: number, [low, high]: Range) => (value - low) / (high - low);

function boxOf({ width, height }: Size, { xTicks, yTicks }: LossPicture) {
  const widest = Math.max(0, ...yTicks.map(({ text }) => textWidth(text, TICK_SIZE)));
  const left = Math.max(AXES.leastLeft, 10 + Math.ceil(widest));
  const last = textWidth(xTicks.at(-1)?.text ?? '', TICK_SIZE);
  const right = Math.max(PADDING.right, Math.ceil(last / 2) + 2);
  return {
    left,
    top: PADDING.top,
    width: Math.max(1, width - left - right),
    height: Math.max(1, height - PADDING.top - AXES.bottom),
  };
}

/**
 * The loss chart as it is on the screen, on anything that is drawn on like a canvas: what uPlot
 * draws, and what the painter does.
 * @param size in CSS pixels
 */
export function drawLossFigure(ctx: Drawing, size: Size, look: LossLook, shown: ShownRuns) {
  const { palette, styles, slot } = look;
  const end = axisEnd(shown.drawn, look.axis);
  const picture = createLossComposer(look).compose(shown, end, size.height);
  const box = boxOf(size, picture);
  const { xRange, yRange, xTicks, yTicks, curves } = picture;
  const xOf = (value: number) => box.left + along(value, xRange) * box.width;
  const yOf = (value: number) => box.top + (1 - along(value, yRange)) * box.height;
  const ratio = devicePixelRatio;
  const canvas: LossCanvas = {
    ctx,
    bbox: {
      left: box.left * ratio,
      top: box.top * ratio,
      width: box.width * ratio,
      height: box.height * ratio,
    },
    valToPos: (value, scale) => (scale === 'x' ? xOf(value) - box.left : yOf(value) - box.top),
  };
  const line = (x1: number, y1: number, x2: number, y2: number, colour: string) => {
    ctx.strokeStyle = colour;
    ctx.lineWidth = 1;
    ctx.setLineDash([]);
    ctx.beginPath();
    ctx.moveTo(x1, y1);
    ctx.lineTo(x2, y2);
    ctx.stroke();
  };
  const bottom = box.top + box.height;
  const right = box.left + box.width;
  ctx.font = `${TICK_SIZE}px ${palette.font}`;
  ctx.fillStyle = palette.muted;
  for (const { at, text } of yTicks) {
    line(box.left, yOf(at), right, yOf(at), palette.hairline);
    ctx.textAlign = 'right';
    ctx.textBaseline = 'middle';
    ctx.fillText(text, box.left - AXES.gapLeft, yOf(at));
  }
  for (const { at, text } of xTicks) {
    line(xOf(at), bottom, xOf(at), bottom + AXES.tick, palette.control);
    ctx.textAlign = 'center';
    ctx.textBaseline = 'top';
    ctx.fillText(text, xOf(at), bottom + AXES.tick + AXES.gapBottom);
  }
  line(box.left, bottom, right, bottom, palette.control);

  // The painter measures in dots of the screen.
  const painter = createLossPainter(look);
  const paint = (how: (plot: LossCanvas, of: LossPicture) => void) => {
    ctx.save();
    ctx.scale(1 / ratio, 1 / ratio);
    how(canvas, picture);
    ctx.restore();
  };
  paint(painter.under);
  const { colour, edge, dash } = styles[slot];
  const isFaded = activeIn(shown.drawn).emphasis === 'faded';
  /** Cut where it leaves the plot; what stands on its very edge is whole. */
  const within = (paintIt: () => void) => {
    ctx.save();
    ctx.beginPath();
    ctx.rect(box.left, box.top - DOT, box.width + DOT, box.height + 2 * DOT);
    ctx.clip();
    paintIt();
    ctx.restore();
  };
  const curve = (
    ys: readonly (number | null)[],
    stroke: string,
    width: number,
    dashes: readonly number[],
  ) => {
    ctx.beginPath();
    let isDown = false;
    for (const [k, y] of ys.entries()) {
      if (y === null || !Number.isFinite(y)) isDown = false;
      else if (isDown) ctx.lineTo(xOf(curves.xs[k]), yOf(y));
      else {
        ctx.moveTo(xOf(curves.xs[k]), yOf(y));
        isDown = true;
      }
    }
    ctx.strokeStyle = stroke;
    ctx.lineWidth = width;
    ctx.lineJoin = 'round';
    ctx.setLineDash([...dashes]);
    ctx.stroke();
  };
  within(() => {
    curve(curves.batch, withAlpha(colour, isFaded ? 0.15 : 0.42), 1.25, []);
    if (curves.isExact && curves.xs.length <= MOST_DOTS) {
      ctx.fillStyle = withAlpha(colour, 0.55);
      for (const [k, y] of curves.batch.entries()) {
        if (y === null || !Number.isFinite(y)) continue;
        ctx.beginPath();
        ctx.arc(xOf(curves.xs[k]), yOf(y), DOT, 0, 2 * Math.PI);
        ctx.fill();
      }
    }
    const strength = isFaded ? FAINT.faded : 1;
    if (edge !== null) curve(curves.loss, withAlpha(palette.ink, strength), 4, dash);
    curve(curves.loss, withAlpha(colour, strength), 2.5, dash);
  });
  paint(painter.over);
}
