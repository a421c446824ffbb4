import type { Run } from '../../store/runs.ts';
import { formatShort } from '../../ui/format.ts';
import { dotsFor } from '../../ui/scale.ts';
import type { LossStrip } from './plot.ts';
import type { Palette } from '../shared/palette.ts';
import type { Size } from '../shared/useSize.ts';

const INSET = { top: 10, bottom: 8 };

/** Lighter than the loss: it is read against it. */
const WIDTH_PX = 1.75;

/** The learning rate of each step in a thin panel, its steps under those of the loss. */
export function createLossRate(
  canvas: HTMLCanvasElement,
  size: Size,
  palette: Palette,
  zoom: number,
) {
  const ratio = dotsFor(zoom);
  canvas.width = Math.round(size.width * ratio);
  canvas.height = Math.round(size.height * ratio);
  const ctx = canvas.getContext('2d');
  const found = new Float64Array(2);

  return {
    update: ({ trace, cursor }: Run, { left, width, placeOfRow, rates }: LossStrip) => {
      if (ctx === null || rates === null) return;
      ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
      ctx.clearRect(0, 0, size.width, size.height);
      // The run is trained ahead, so its greatest rate is known before it is shown.
      rates.extremes(0, trace.rows, found);
      const most = found[1] > 0 ? found[1] : 1;
      const bottom = size.height - INSET.bottom;
      const y = (lr: number) => bottom - (lr / most) * (bottom - INSET.top);

      ctx.font = `11px ${palette.font}`;
      ctx.fillStyle = palette.muted;
      ctx.textAlign = 'right';
      ctx.textBaseline = 'middle';
      const text = formatShort(most, 2);
      // A long number rather stands into the panel than out of the chart.
      ctx.fillText(text, Math.max(ctx.measureText(text).width, left - 5), INSET.top);
      ctx.fillText('0', left - 5, bottom);
      ctx.lineWidth = 1;
      for (const [at, colour] of [
        [INSET.top, palette.hairline],
        [bottom, palette.control],
      ] as const) {
        ctx.strokeStyle = colour;
        ctx.beginPath();
        ctx.moveTo(left, Math.round(at) + 0.5);
        ctx.lineTo(left + width, Math.round(at) + 0.5);
        ctx.stroke();
      }

      const { row } = cursor;
      if (row > 0 && trace.rows > row) drawRates(row);

      function drawRates(last: number) {
        if (ctx === null || rates === null) return;
        const { lr } = trace.columns;
        const perPixel = Math.max(1, Math.ceil(last / (2 * width)));
        ctx.beginPath();
        for (let from = 1; from <= last; from += perPixel) {
          const to = Math.min(from + perPixel, last + 1);
          rates.extremes(from, to, found);
          const [low, high] =
            lr.at(to - 1) < lr.at(from) ? [found[1], found[0]] : [found[0], found[1]];
          // The rate of a step holds from the step before it to the step itself.
          ctx.lineTo(placeOfRow(from - 1), y(low));
          ctx.lineTo(placeOfRow(to - 1), y(high));
        }
        ctx.strokeStyle = palette.ink;
        ctx.lineWidth = WIDTH_PX;
        ctx.lineJoin = 'round';
        ctx.stroke();
        const x = placeOfRow(last);
        ctx.fillStyle = palette.ink;
        ctx.beginPath();
        ctx.arc(x, y(lr.at(last)), 3, 0, 7);
        ctx.fill();
      }

      ctx.textAlign = 'left';
      ctx.fillStyle = palette.ink;
      ctx.font = `italic 14px ${palette.mathFont}`;
      ctx.fillText('η', 2, (INSET.top + bottom) / 2);
    },
  };
}
