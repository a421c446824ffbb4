import { noiseOf, withoutNoise } from '../../engine/noise.ts';
import { formatCount, formatNumber } from '../../ui/format.ts';
import { boxOf } from '../../ui/geometry.ts';
import type { Box, Spot } from '../../ui/geometry.ts';
import { heightOf } from './axes.ts';
import type { Range } from './axes.ts';
import type { LossFloor } from './floor.ts';
import { KEY, LABEL, silhouetteOf } from './labels.ts';
import type { KeyedPlace } from './labels.ts';
import { areaOf, curveOnChart, drawCurve, drawEnd, endOf, strengthOf } from './others.ts';
import { withAlpha } from '../shared/palette.ts';
import { FAINT } from '../shared/runStyle.ts';
import { createLossWords } from './words.ts';
import type { Drawing } from '../../ui/svg/svgContext.ts';
import type { LossCanvas, LossLook, LossPicture } from './picture.ts';

export interface LossPainter {
  /** The floor, under the curves. */
  readonly under: (plot: LossCanvas, picture: LossPicture) => void;
  /** The playhead, the value there and the names of the curves. */
  readonly over: (plot: LossCanvas, picture: LossPicture) => void;
}

interface Words {
  readonly text: string;
  readonly colour: string;
  readonly weight: number;
  readonly size?: number;
  readonly box: Box;
}

function paintWithin(plot: LossCanvas, zoom: number, paint: (context: Drawing, area: Box) => void) {
  const ratio = devicePixelRatio * zoom;
  plot.ctx.save();
  plot.ctx.scale(ratio, ratio);
  paint(plot.ctx, areaOf(plot, zoom));
  plot.ctx.restore();
}

/** Draws a piece of a line before words that stand away from it; where these begin. */
function drawKey(
  context: Drawing,
  { left, top }: Box,
  { colour, width, dash }: { colour: string; width: number; dash: readonly number[] },
): number {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.beginPath();
  context.moveTo(left, top + LABEL.height / 2);
  context.lineTo(left + KEY.width, top + LABEL.height / 2);
  context.stroke();
  context.setLineDash([]);
  return left + KEY.width + KEY.gap;
}

/** Down from the playhead's dot, and not through the words that may stand there. */
function drawHairline(
  context: Drawing,
  { x, y }: Spot,
  bottom: number,
  words: readonly (Box | null)[],
  colour: string,
) {
  const cuts = words
    .filter((box) => box !== null)
    .filter(({ left, right }) => x > left - 3 && x < right + 3)
    .toSorted((one, other) => one.top - other.top);
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.beginPath();
  let from = y;
  for (const { top, bottom: to } of [...cuts, { top: bottom, bottom }]) {
    if (from < Math.min(top, bottom)) {
      context.moveTo(x, from);
      context.lineTo(x, Math.min(top, bottom));
    }
    from = Math.max(from, to);
  }
  context.stroke();
}

/** What uPlot does not draw: everything is measured in CSS pixels within the chart. */
export function createLossPainter(look: LossLook): LossPainter {
  const { scale, palette, messages, zoom } = look;
  const style = look.styles[look.slot];
  const t = messages.pictures;
  const floorLine = { colour: palette.ink, width: 1.25, dash: [1.5, 3.5] };
  const placeWords = createLossWords();

  function write(context: Drawing, { text, colour, weight, box, size }: Words) {
    context.font = `${weight} ${size ?? LABEL.size}px ${palette.font}`;
    context.textBaseline = 'middle';
    context.textAlign = 'left';
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = palette.halo;
    context.fillStyle = colour;
    context.strokeText(text, box.left, (box.top + box.bottom) / 2);
    context.fillText(text, box.left, (box.top + box.bottom) / 2);
  }

  function isOnAxis({ loss }: LossFloor, [low, high]: Range): boolean {
    const height = heightOf(loss, scale);
    return height >= low && height <= high;
  }

  function yOf(plot: LossCanvas, area: Box, value: number): number {
    const place = plot.valToPos(heightOf(value, scale), 'y') / zoom;
    return area.top + Math.max(-50, Math.min(area.bottom - area.top + 50, place));
  }

  function widthOf(context: Drawing, text: string, weight: number, size = LABEL.size): number {
    context.font = `${weight} ${size}px ${palette.font}`;
    return context.measureText(text).width;
  }

  /** What is written of the floor; it points down to one that lies below the axis. */
  function wordsOf(
    { loss, reason }: LossFloor,
    isSeen: boolean,
    noise: number,
  ): readonly [string, string] {
    const shown = formatNumber(withoutNoise(loss, noise));
    const [value, why] = messages.charts.floor[reason](shown);
    return [isSeen ? value : `↓ ${value}`, why];
  }

  /** The words at the floor; where that is covered, at the lower end of the axis, wherever that is. */
  function floorWords(
    plot: LossCanvas,
    context: Drawing,
    area: Box,
    { floor, hidesFloor, yRange, problem }: LossPicture,
  ) {
    const widthOfLine = (line: string) => widthOf(context, line, 400, LABEL.floorSize);
    if (hidesFloor) {
      const { answers, covered } = messages.learn;
      return { y: area.bottom, words: [answers.floor, covered] as const, widthOf: widthOfLine };
    }
    if (floor === null) return null;
    const isSeen = isOnAxis(floor, yRange);
    return {
      y: isSeen ? yOf(plot, area, floor.loss) : area.bottom,
      words: wordsOf(floor, isSeen, noiseOf(problem).loss),
      widthOf: widthOfLine,
    };
  }

  function writeName(
    context: Drawing,
    text: string,
    weight: number,
    { box, hasKey }: KeyedPlace,
    line: { colour: string; width: number; dash: readonly number[] },
  ) {
    const left = hasKey ? drawKey(context, box, line) : box.left;
    write(context, { text, colour: style.name, weight, box: { ...box, left } });
  }

  return {
    under: (plot, { floor, yRange, others }) => {
      paintWithin(plot, zoom, (context, area) => {
        for (const other of others) {
          if (other.drawn.emphasis === 'lifted') continue;
          drawCurve(context, area, other, curveOnChart(plot, area, other, zoom));
        }
      });
      if (floor === null || !isOnAxis(floor, yRange)) return;
      paintWithin(plot, zoom, (context, area) => {
        const y = yOf(plot, area, floor.loss);
        context.strokeStyle = floorLine.colour;
        context.lineWidth = floorLine.width;
        context.setLineDash([...floorLine.dash]);
        context.beginPath();
        context.moveTo(area.left, y);
        context.lineTo(area.right, y);
        context.stroke();
      });
    },
    over: (plot, picture) => {
      const { curves, lossNow, stoppedAt, problem, xRange, yRange, showsBatch } = picture;
      const { name, others, emphasis, hidesFloor } = picture;
      const noise = noiseOf(problem).loss;
      paintWithin(plot, zoom, (context, area) => {
        const xs = curves.xs.map((x) => area.left + plot.valToPos(x, 'x') / zoom);
        const toY = (v: number | null) =>
          v === null ? null : area.top + plot.valToPos(v, 'y') / zoom;
        const loss = silhouetteOf(area, xs, curves.loss.map(toY));
        const batch = silhouetteOf(area, xs, curves.batch.map(toY));
        const x = xs[xs.length - 1];
        // A loss of exactly 0 lies below every logarithmic axis: its mark stands at the lower end.
        const dot = { x, y: Math.min(yOf(plot, area, lossNow), area.bottom) };
        const isStopped = stoppedAt !== null;
        const text = isStopped
          ? t.stoppedHere(formatCount(stoppedAt))
          : formatNumber(withoutNoise(lossNow, noise));
        const all = name ?? t.allPoints(formatCount(problem.points.n));
        // One curve alone needs no name.
        const hasNames = curves.xs.length >= 3 && (showsBatch || name !== null);
        const beside = others.map((other) => ({
          other,
          on: curveOnChart(plot, area, other, zoom),
        }));
        for (const { other, on } of beside) {
          if (other.drawn.emphasis === 'lifted') drawCurve(context, area, other, on);
        }
        const places = placeWords({
          area,
          dot,
          loss,
          batch,
          value: widthOf(context, text, 650),
          floor: floorWords(plot, context, area, picture),
          names: hasNames
            ? {
                loss: widthOf(context, all, 650),
                batch: showsBatch ? widthOf(context, t.thisBatch, 400) : null,
              }
            : null,
          others: beside.map(({ other, on }) => ({
            key: other.drawn.key,
            band: silhouetteOf(area, on.xs, on.ys),
            width: other.name === null ? 0 : widthOf(context, other.name, 650),
            end: other.name === null ? null : endOf(on, area),
          })),
          axes: `${xRange[1]} ${yRange[0]} ${yRange[1]} ${area.right} ${area.bottom}`,
        });
        const words = [places.value, places.floor?.box ?? null];
        drawHairline(context, dot, area.bottom, words, palette.muted);
        if (places.floor !== null) {
          const { box, texts, hasKey } = places.floor;
          const left = hasKey && !hidesFloor ? drawKey(context, box, floorLine) : box.left;
          for (const [k, line] of texts.entries()) {
            const at = boxOf(left, box.top + k * LABEL.height, 0, LABEL.height);
            const size = LABEL.floorSize;
            write(context, { text: line, colour: palette.muted, weight: 400, box: at, size });
          }
        }

        for (const { other, on } of beside) {
          const end = other.name === null ? null : endOf(on, area);
          if (end === null) continue;
          context.globalAlpha = strengthOf(other.drawn);
          drawEnd(context, other.style, end, palette.halo, 'other');
        }
        context.globalAlpha = emphasis === 'faded' ? FAINT.faded : 1;
        if (name === null) {
          context.fillStyle = style.colour;
          context.strokeStyle = palette.halo;
          context.lineWidth = 1.5;
          context.beginPath();
          context.arc(dot.x, dot.y, 4.5, 0, 2 * Math.PI);
          context.fill();
          context.stroke();
        } else drawEnd(context, style, dot, palette.halo, 'active');
        context.globalAlpha = 1;

        if (places.value !== null) {
          const colour = isStopped ? palette.danger : palette.ink;
          write(context, { text, colour, weight: 650, box: places.value });
        }
        if (places.loss !== null) {
          const { colour, dash } = style;
          context.globalAlpha = emphasis === 'faded' ? 0.5 : 1;
          writeName(context, all, 650, places.loss, { colour, width: 2.25, dash });
          context.globalAlpha = 1;
        }
        if (places.batch !== null) {
          const faint = { colour: withAlpha(style.colour, 0.45), width: 1.25, dash: [] };
          writeName(context, t.thisBatch, 400, places.batch, faint);
        }
        for (const { other } of beside) {
          const place = places.others.get(other.drawn.key);
          if (place === undefined || other.name === null) continue;
          context.globalAlpha = other.drawn.emphasis === 'faded' ? 0.5 : 1;
          const { name: called, style: own } = other;
          write(context, { text: called, colour: own.name, weight: 650, box: place.box });
          context.globalAlpha = 1;
        }
      });
    },
  };
}
