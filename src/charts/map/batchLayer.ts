import { nearestOnLine } from '../../engine/batch/bowl.ts';
import type { BatchBowl } from '../../engine/batch/bowl.ts';
import { clip } from '../../ui/geometry.ts';
import type { Spot } from '../../ui/geometry.ts';
import { bowlNow } from '../../store/bowl.ts';
import { isCovered } from '../../store/cover.ts';
import { parametersNow } from '../../store/parameters.ts';
import type { Run } from '../../store/runs.ts';
import { useTransport } from '../../store/transport.ts';
import type { Palette } from '../shared/palette.ts';
import { pixelsOf } from './arrows.ts';
import { contoursOf } from './contours.ts';
import { drawFan, fanOnMap } from './fan.ts';
import type { MapFan } from './fan.ts';
import { isOnMap, lossOnMap } from './frame.ts';
import type { MapFrame } from './frame.ts';
import { strokeAt } from './ground.ts';

/** What is drawn of the batches: on the ground, and over the run. */
export interface BatchLayer {
  readonly onGround: (ctx: CanvasRenderingContext2D) => void;
  readonly overRun: (ctx: CanvasRenderingContext2D) => void;
  /** What words keep clear of. */
  readonly lines: () => readonly Line[];
}

interface Line {
  readonly from: Spot;
  readonly to: Spot;
}

/** Pixels to either side of the middle of a contour: yellow, and the edge that sets it off. */
const CORE = 0.8;
const EDGE = 1.9;
const EDGE_ALPHA = 0.75;
/** Dots in a pixel: fewer would be blurred, but are quick enough for a run that plays. */
const RATIO = { atRest: 1.5, playing: 1 };

function bytesOf(hex: string): readonly [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** What sets yellow off the ground. */
function edgeOf({ theme, halo, ink }: Palette): string {
  return theme === 'dark' ? halo : ink;
}

/** The bowl's contours, above its own minimum, as an image over the map; null where it has none. */
function contourImage(
  bowl: BatchBowl,
  map: MapFrame,
  palette: Palette,
  ratio: number,
): HTMLCanvasElement | null {
  const { problem, n, losses, minimum } = bowl;
  const least = minimum?.loss ?? losses.reduce((low, loss) => Math.min(low, loss), Infinity);
  const { frame } = map;
  if (!(least < frame.lossHigh)) return null;
  const ground = { problem, surface: { n, losses, quality: { kind: 'exact' } as const } };
  const own = { ...map, frame: { ...frame, lossLow: least } };
  const lossAt = lossOnMap(ground, own);
  const { levelOf, kind } = contoursOf(ground, own);
  if (lossAt === null || kind.is === 'flat') return null;
  const columns = Math.max(1, Math.round(map.width * ratio));
  const rows = Math.max(1, Math.round(map.height * ratio));
  const levels = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const b = frame.b[1] - ((row + 0.5) / rows) * (frame.b[1] - frame.b[0]);
    for (let column = 0; column < columns; column++) {
      const a = frame.a[0] + ((column + 0.5) / columns) * (frame.a[1] - frame.a[0]);
      levels[row * columns + column] = levelOf(lossAt(a, b));
    }
  }
  const canvas = document.createElement('canvas');
  canvas.width = columns;
  canvas.height = rows;
  const image = new ImageData(columns, rows);
  const core = bytesOf(palette.batch);
  const edge = bytesOf(edgeOf(palette));
  for (let k = 0; k < levels.length; k++) {
    const wide = EDGE_ALPHA * strokeAt(levels, k, columns, ratio, EDGE, 1);
    if (wide === 0) continue;
    const narrow = strokeAt(levels, k, columns, ratio, CORE, 1);
    for (let c = 0; c < 3; c++) image.data[4 * k + c] = edge[c] + (core[c] - edge[c]) * narrow;
    image.data[4 * k + 3] = 255 * Math.max(wide, narrow);
  }
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  return canvas;
}

const DIAMOND = 7;

function diamond(ctx: CanvasRenderingContext2D, { x, y }: Spot, palette: Palette) {
  ctx.beginPath();
  ctx.moveTo(x, y - DIAMOND);
  ctx.lineTo(x + DIAMOND, y);
  ctx.lineTo(x, y + DIAMOND);
  ctx.lineTo(x - DIAMOND, y);
  ctx.closePath();
  ctx.lineJoin = 'round';
  ctx.strokeStyle = palette.halo;
  ctx.lineWidth = 4.5;
  ctx.stroke();
  ctx.strokeStyle = palette.ink;
  ctx.lineWidth = 2;
  ctx.stroke();
  ctx.fillStyle = palette.batch;
  ctx.fill();
}

/** The line of all minima across the map, dashed. */
function lineOfMinima(
  ctx: CanvasRenderingContext2D,
  { x, y }: Spot,
  way: Spot,
  map: MapFrame,
  palette: Palette,
) {
  const reach = (map.width + map.height + Math.hypot(x, y)) / Math.hypot(way.x, way.y);
  const through = (from: number, along: number, low: number, size: number) => ({
    from: from - reach * along,
    move: 2 * reach * along,
    low,
    high: low + size,
  });
  const part = clip(
    [through(x, way.x, map.left, map.width), through(y, way.y, map.top, map.height)],
    1,
  );
  if (part === null) return;
  const at = (t: number) => (2 * t - 1) * reach;
  ctx.beginPath();
  ctx.moveTo(x + at(part[0]) * way.x, y + at(part[0]) * way.y);
  ctx.lineTo(x + at(part[1]) * way.x, y + at(part[1]) * way.y);
  ctx.strokeStyle = edgeOf(palette);
  ctx.lineWidth = 4.5;
  ctx.stroke();
  ctx.setLineDash([9, 6]);
  ctx.strokeStyle = palette.batch;
  ctx.lineWidth = 2.5;
  ctx.stroke();
  ctx.setLineDash([]);
}

function drawLine(
  ctx: CanvasRenderingContext2D,
  run: Run,
  { minimum }: BatchBowl,
  map: MapFrame,
  palette: Palette,
) {
  if (minimum === null || minimum.along === null || isCovered('minimum')) return;
  const place = nearestOnLine(minimum, parametersNow(run));
  const at = { x: map.x(place.a), y: map.y(place.b) };
  const [a, b] = minimum.along;
  lineOfMinima(ctx, at, pixelsOf(map, { a, b }), map, palette);
}

/** Where the minimum of the batch is on the map; null where it is not. */
function markOf(run: Run, { minimum }: BatchBowl, map: MapFrame): Spot | null {
  const isShown = minimum !== null && !isCovered('minimum');
  const place = isShown ? nearestOnLine(minimum, parametersNow(run)) : null;
  return place === null || !isOnMap(map, place) ? null : { x: map.x(place.a), y: map.y(place.b) };
}

/** So many arrows are in the way of words: the others lie among them. */
const MOST_IN_THE_WAY = 40;

function linesOf(fan: MapFan | null, mark: Spot | null): readonly Line[] {
  const ofMark =
    mark === null
      ? []
      : [{ from: { x: mark.x - DIAMOND, y: mark.y }, to: { x: mark.x + DIAMOND, y: mark.y } }];
  if (fan === null) return ofMark;
  const { from, ways } = fan;
  const every = Math.ceil(ways.length / MOST_IN_THE_WAY);
  const shown = ways.filter((_, k) => k % every === 0);
  return [...ofMark, ...shown.map(({ x, y }) => ({ from, to: { x: from.x + x, y: from.y + y } }))];
}

function clipped(
  ctx: CanvasRenderingContext2D,
  { left, top, width, height }: MapFrame,
  draw: () => void,
) {
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, width, height);
  ctx.clip();
  draw();
  ctx.restore();
}

/** @param shows what the person asked for */
export function createBatchLayer(
  run: Run,
  map: MapFrame,
  palette: Palette,
  shows: { readonly bowl: boolean; readonly fan: boolean },
): BatchLayer {
  const images = {
    atRest: new WeakMap<BatchBowl, HTMLCanvasElement | null>(),
    playing: new WeakMap<BatchBowl, HTMLCanvasElement | null>(),
  };
  const imageOf = (bowl: BatchBowl) => {
    const when = useTransport.getState().isPlaying ? 'playing' : 'atRest';
    const before = images[when].get(bowl);
    if (before !== undefined) return before;
    const image = contourImage(bowl, map, palette, RATIO[when]);
    images[when].set(bowl, image);
    return image;
  };
  const bowlOf = () => (shows.bowl ? bowlNow(run, map.frame) : null);
  const markNow = () => {
    const bowl = bowlOf();
    return bowl === null ? null : markOf(run, bowl, map);
  };
  const fanOf = () => (shows.fan ? fanOnMap(run, map) : null);
  return {
    onGround: (ctx) => {
      const bowl = bowlOf();
      if (bowl === null) return;
      clipped(ctx, map, () => {
        const image = imageOf(bowl);
        if (image !== null) ctx.drawImage(image, map.left, map.top, map.width, map.height);
        drawLine(ctx, run, bowl, map, palette);
      });
    },
    overRun: (ctx) => {
      const mark = markNow();
      const fan = fanOf();
      clipped(ctx, map, () => {
        if (mark !== null) diamond(ctx, mark, palette);
        if (fan !== null) drawFan(ctx, fan, palette);
      });
    },
    lines: () => linesOf(fanOf(), markNow()),
  };
}
