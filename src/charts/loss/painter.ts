import type uPlot from 'uplot';
import { noiseOf, withoutNoise } from '../../engine/noise.ts';
import { formatCount, formatNumber } from '../../ui/format.ts';
import { boxOf, grown } from '../../ui/geometry.ts';
import type { Box } from '../../ui/geometry.ts';
import { heightOf } from './axes.ts';
import type { Range } from './axes.ts';
import type { LossFloor } from './floor.ts';
import { isClear, KEY, LABEL, placeAway, placeBeside, placeFloor, silhouetteOf } from './labels.ts';
import type { Lines, Silhouette } from './labels.ts';
import { withAlpha } from '../shared/palette.ts';
import { valueBox } from './valueBox.ts';
import type { LossLook, LossPicture } from './picture.ts';

export interface LossPainter {
  /** The floor, under the curves. */
  readonly under: (plot: uPlot, picture: LossPicture) => void;
  /** The playhead, the value there and the names of the curves. */
  readonly over: (plot: uPlot, picture: LossPicture) => void;
}

/** Where the name of a curve stands, and whether a sample of the curve comes before it. */
interface Name {
  readonly box: Box;
  readonly hasKey: boolean;
}

interface Words {
  readonly text: string;
  readonly colour: string;
  readonly weight: number;
  readonly size?: number;
  readonly box: Box;
}

function within(plot: uPlot, paint: (context: CanvasRenderingContext2D, area: Box) => void) {
  const ratio = devicePixelRatio;
  const { left, top, width, height } = plot.bbox;
  plot.ctx.save();
  plot.ctx.scale(ratio, ratio);
  paint(plot.ctx, boxOf(left / ratio, top / ratio, width / ratio, height / ratio));
  plot.ctx.restore();
}

/** Draws a piece of a line before words that stand away from it; where these begin. */
function drawKey(
  context: CanvasRenderingContext2D,
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
  context: CanvasRenderingContext2D,
  x: number,
  top: number,
  bottom: number,
  words: Box | null,
  colour: string,
) {
  const isStruck = words !== null && x > words.left - 3 && x < words.right + 3;
  const pieces = isStruck
    ? [
        [top, Math.min(bottom, words.top)],
        [Math.max(top, words.bottom), bottom],
      ]
    : [[top, bottom]];
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.beginPath();
  for (const [from, to] of pieces) {
    if (from >= to) continue;
    context.moveTo(x, from);
    context.lineTo(x, to);
  }
  context.stroke();
}

/** What uPlot does not draw: everything is measured in CSS pixels within the chart. */
export function createLossPainter({ scale, palette, messages }: LossLook): LossPainter {
  const t = messages.pictures;
  const floorLine = { colour: palette.ink, width: 1.25, dash: [1.5, 3.5] };
  // Words stay where they are until a curve runs into them or the axes change.
  const kept = {
    key: '',
    loss: null as Name | null,
    batch: null as Name | null,
    floor: null as (Lines & { readonly text: string }) | null,
  };

  function write(context: CanvasRenderingContext2D, { text, colour, weight, box, size }: Words) {
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

  function yOf(plot: uPlot, area: Box, value: number): number {
    const place = plot.valToPos(heightOf(value, scale), 'y');
    return area.top + Math.max(-50, Math.min(area.bottom - area.top + 50, place));
  }

  function widthOf(
    context: CanvasRenderingContext2D,
    text: string,
    weight: number,
    size = LABEL.size,
  ): number {
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

  function placeName(
    name: 'loss' | 'batch',
    width: number,
    own: Silhouette,
    curves: readonly Silhouette[],
    taken: readonly Box[],
    area: Box,
    wishedX: number,
  ): Name | null {
    const before = kept[name];
    if (before !== null && isClear(before.box, curves, taken)) return before;
    const size = { width, height: LABEL.height };
    const beside = placeBeside(own, curves, taken, area, size, wishedX);
    const away = beside === null ? placeAway(curves, taken, area, size) : null;
    // Rather over the faint batch curve than nowhere.
    const box = beside ?? away ?? placeBeside(own, curves.slice(0, 1), taken, area, size, wishedX);
    kept[name] = box === null ? null : { box, hasKey: away !== null };
    return kept[name];
  }

  function placeFloorWords(
    context: CanvasRenderingContext2D,
    words: readonly [string, string],
    area: Box,
    y: number,
    curves: readonly Silhouette[],
  ): Lines {
    const text = `${words.join()} ${y} ${area.right}`;
    const before = kept.floor;
    if (before?.text === text && isClear(before.box, curves, [])) return before;
    const width = (line: string) => widthOf(context, line, 400, LABEL.floorSize);
    const placed = placeFloor(area, y, words, width, curves);
    kept.floor = { ...placed, text };
    return placed;
  }

  function writeName(
    context: CanvasRenderingContext2D,
    text: string,
    weight: number,
    { box, hasKey }: Name,
    line: { colour: string; width: number },
  ) {
    const left = hasKey ? drawKey(context, box, { ...line, dash: [] }) : box.left;
    write(context, { text, colour: palette.run, weight, box: { ...box, left } });
  }

  return {
    under: (plot, { floor, yRange }) => {
      if (floor === null || !isOnAxis(floor, yRange)) return;
      within(plot, (context, area) => {
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
      const { curves, lossNow, floor, stoppedAt, problem, xRange, yRange, showsBatch } = picture;
      const noise = noiseOf(problem).loss;
      within(plot, (context, area) => {
        const xs = curves.xs.map((x) => area.left + plot.valToPos(x, 'x'));
        const toY = (v: number | null) => (v === null ? null : area.top + plot.valToPos(v, 'y'));
        const loss = silhouetteOf(area, xs, curves.loss.map(toY));
        const batch = silhouetteOf(area, xs, curves.batch.map(toY));
        const lines = [loss, batch];
        const x = xs[xs.length - 1];
        // A loss of exactly 0 lies below every logarithmic axis: its mark stands at the lower end.
        const y = Math.min(yOf(plot, area, lossNow), area.bottom);
        const taken: Box[] = [];

        taken.push(boxOf(x - 2, y, 4, area.bottom - y));

        if (floor !== null) {
          const isSeen = isOnAxis(floor, yRange);
          const floorY = isSeen ? yOf(plot, area, floor.loss) : area.bottom;
          const words = wordsOf(floor, isSeen, noise);
          const placed = placeFloorWords(context, words, area, floorY, lines);
          const begin = placed.hasKey ? drawKey(context, placed.box, floorLine) : placed.box.left;
          for (const [k, text] of placed.texts.entries()) {
            const top = placed.box.top + k * LABEL.height;
            const box = boxOf(begin, top, 0, LABEL.height);
            const size = LABEL.floorSize;
            write(context, { text, colour: palette.muted, weight: 400, box, size });
          }
          taken.push(placed.box);
        }
        drawHairline(context, x, y, area.bottom, taken[1] ?? null, palette.muted);

        context.fillStyle = palette.run;
        context.strokeStyle = palette.halo;
        context.lineWidth = 1.5;
        context.beginPath();
        context.arc(x, y, 4.5, 0, 2 * Math.PI);
        context.fill();
        context.stroke();

        const isStopped = stoppedAt !== null;
        const text = isStopped
          ? t.stoppedHere(formatCount(stoppedAt))
          : formatNumber(withoutNoise(lossNow, noise));
        const width = widthOf(context, text, 650);
        const left = Math.max(area.left, Math.min(x - width + 20, area.right + 12 - width));
        const box = isStopped
          ? boxOf(left, Math.max(0, y - LABEL.height - 6), width, LABEL.height)
          : valueBox(area, width, x, y, lines, taken.slice(1));
        const colour = isStopped ? palette.danger : palette.ink;
        write(context, { text, colour, weight: 650, box });
        taken.push(boxOf(box.left - 6, box.top, width + 12, LABEL.height));

        if (curves.xs.length < 3 || !showsBatch) return;
        const key = `${xRange[1]} ${yRange[0]} ${yRange[1]} ${area.right} ${area.bottom}`;
        if (key !== kept.key) Object.assign(kept, { key, loss: null, batch: null });
        const drawn = x - area.left;
        const all = t.allPoints(formatCount(problem.points.n));
        const nameAt = (share: number) => area.left + drawn * share;
        const allName = placeName(
          'loss',
          widthOf(context, all, 650),
          loss,
          lines,
          taken,
          area,
          nameAt(0.3),
        );
        if (allName !== null) {
          writeName(context, all, 650, allName, { colour: palette.run, width: 2.25 });
          taken.push(grown(allName.box, 6));
        }
        const batchWidth = widthOf(context, t.thisBatch, 400);
        const batchName = placeName('batch', batchWidth, batch, lines, taken, area, nameAt(0.2));
        if (batchName === null) return;
        const faint = { colour: withAlpha(palette.run, 0.45), width: 1.25 };
        writeName(context, t.thisBatch, 400, batchName, faint);
      });
    },
  };
}
