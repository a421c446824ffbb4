import {
  CONTOUR_LEVELS,
  FINER,
  levelBy,
  VIRIDIS,
  VIRIDIS_FROM,
  VIRIDIS_TO,
} from '../../ui/lossColours.ts';
import type { Contours } from './contours.ts';
import { lossOnMap } from './frame.ts';
import type { Ground, Plot } from './frame.ts';
import type { Palette } from '../shared/palette.ts';

/** How far viridis is washed out towards the ground, in the valley and at the rim. */
const WASH = {
  light: { ground: 250, valley: 0.5, rim: 0.74 },
  dark: { ground: 30, valley: 0.4, rim: 0.62 },
};
const STROKE_PIXELS = 0.6;

/** The ground's colour at a contour level: red, green and blue up to 255. */
export function colourOf(
  level: number,
  theme: Palette['theme'],
): readonly [number, number, number] {
  const t = Math.min(1, Math.max(0, (level + 1) / (CONTOUR_LEVELS + 1)));
  const at = (VIRIDIS_FROM + (VIRIDIS_TO - VIRIDIS_FROM) * t) * (VIRIDIS.length - 1);
  const k = Math.min(VIRIDIS.length - 2, Math.floor(at));
  const { ground, valley, rim } = WASH[theme];
  const wash = valley + (rim - valley) * t;
  const mixed = [0, 1, 2].map((c) => {
    const viridis = (VIRIDIS[k][c] + (VIRIDIS[k + 1][c] - VIRIDIS[k][c]) * (at - k)) * 255;
    return viridis + (ground - viridis) * wash;
  });
  return [mixed[0], mixed[1], mixed[2]];
}

/** Colours by level, looked up rather than computed at each pixel. */
function colourTable(theme: Palette['theme']): Uint8ClampedArray {
  const table = new Uint8ClampedArray(3 * 1024);
  for (let i = 0; i < 1024; i++) {
    table.set(colourOf((i / 1023) * (CONTOUR_LEVELS + 1) - 1, theme), 3 * i);
  }
  return table;
}

/** How far to either side of a cliff the ground is even, in pixels. */
const CLIFF_REACH = 5;
/** Contours there may be within that reach. */
const CLIFF_RISE = 2.5;

/** Whether the ground falls off at a pixel but not around it. */
function isCliff(levels: Float32Array, k: number, columns: number): boolean {
  const rise = (by: number) => Math.abs(levels[k + by] - levels[k - by]);
  const reach = CLIFF_REACH;
  return rise(reach) < CLIFF_RISE && rise(reach * columns) < CLIFF_RISE;
}

/**
 * How strongly a contour passes through a pixel: 1 on it, 0 away from it.
 * @param ratio pixels in one of CSS, of which `halfWidth` is so many
 * @param odd how strong every second contour is
 */
export function strokeAt(
  levels: Float32Array,
  k: number,
  columns: number,
  ratio: number,
  halfWidth = STROKE_PIXELS,
  odd = 0.5,
): number {
  const level = levels[k];
  const nearest = Math.round(level);
  if (nearest < 0) return 0;
  // The last of a line has no neighbour at its right.
  const right = (k + 1) % columns !== 0 ? levels[k + 1] - level : 0;
  const below = k + columns < levels.length ? levels[k + columns] - level : 0;
  const slope = Math.sqrt(right * right + below * below);
  // Where contours crowd they would become a blot; a cliff has one, at its foot.
  if (slope > 0.5) {
    const isCrossed = Math.floor(level) !== Math.floor(Math.max(level + right, level + below));
    return isCrossed && isCliff(levels, k, columns) ? 0.5 : 0;
  }
  const pixels = Math.abs(level - nearest) / Math.max(slope, 1e-6);
  const stroke = Math.min(1, Math.max(0, halfWidth * ratio + 0.5 - pixels));
  return stroke * (nearest % 2 === 0 ? 1 : odd) * Math.min(1, (0.5 - slope) * 4);
}

/** A finer contour is so strong. */
const FINE = 0.3;

/** How strongly one of the finer contours passes through a pixel. */
function fineStrokeAt(levels: Float32Array, k: number, columns: number, ratio: number): number {
  const level = levels[k];
  const right = (k + 1) % columns !== 0 ? levels[k + 1] - level : 0;
  const below = k + columns < levels.length ? levels[k + columns] - level : 0;
  const slope = FINER * Math.sqrt(right * right + below * below);
  const pixels = Math.abs(FINER * level - Math.round(FINER * level)) / Math.max(slope, 1e-6);
  const stroke = Math.min(1, Math.max(0, STROKE_PIXELS * ratio + 0.5 - pixels));
  return FINE * stroke * Math.min(1, Math.max(0, (0.5 - slope) * 4));
}

/** Rows of pixels between two looks at the clock. */
const SLICE_ROWS = 8;

/**
 * The map's ground, colours and contours, as an image of device pixels; null where the surface is
 * not known yet. It yields every few rows, so that the page stays free meanwhile.
 */
export function* groundInSlices(
  ground: Ground,
  map: Plot,
  { levelOf, kind }: Contours,
  theme: Palette['theme'],
  ratio: number,
): Generator<void, ImageData | null, void> {
  const lossAt = lossOnMap(ground, map);
  const columns = Math.max(1, Math.round(map.width * ratio));
  const rows = Math.max(1, Math.round(map.height * ratio));
  if (lossAt === null) return null;
  const { a, b } = map.frame;
  // Colours tell how often the loss doubles, whatever the contours tell.
  const colourLevelOf = levelBy(map.frame);
  const colours = new Float32Array(columns * rows);
  const isDoubling = kind.is !== 'even';
  const levels = isDoubling ? colours : new Float32Array(columns * rows);
  const stepA = (a[1] - a[0]) / columns;
  for (let row = 0; row < rows; row++) {
    const atB = b[1] - ((row + 0.5) / rows) * (b[1] - b[0]);
    for (let column = 0; column < columns; column++) {
      const loss = lossAt(a[0] + (column + 0.5) * stepA, atB);
      colours[row * columns + column] = colourLevelOf(loss);
      if (!isDoubling) levels[row * columns + column] = levelOf(loss);
    }
    if (row % SLICE_ROWS === 0) yield;
  }
  const image = new ImageData(columns, rows);
  const { data } = image;
  const table = colourTable(theme);
  const ink = theme === 'dark' ? 230 : 25;
  const [from, to] = (kind.is === 'doubling' ? kind.finer : null) ?? [Infinity, -Infinity];
  for (let k = 0; k < levels.length; k++) {
    const t = Math.min(1, Math.max(0, (colours[k] + 1) / (CONTOUR_LEVELS + 1)));
    const entry = 3 * Math.round(t * 1023);
    const isBetween = levels[k] > from && levels[k] < to;
    const fine = isBetween ? fineStrokeAt(levels, k, columns, ratio) : 0;
    const stroke = 0.45 * Math.max(fine, strokeAt(levels, k, columns, ratio));
    for (let c = 0; c < 3; c++) {
      const colour = table[entry + c];
      data[4 * k + c] = colour + (ink - colour) * stroke;
    }
    data[4 * k + 3] = 255;
    if (k % (SLICE_ROWS * columns) === 0) yield;
  }
  return image;
}

/** The same at once, for a size that is quick. */
export function groundAtOnce(
  ground: Ground,
  map: Plot,
  contours: Contours,
  theme: Palette['theme'],
  ratio: number,
): ImageData | null {
  const slices = groundInSlices(ground, map, contours, theme, ratio);
  for (;;) {
    const { done, value } = slices.next();
    if (done === true) return value;
  }
}

/** An image as a canvas, which can be drawn at any size. */
export function asCanvas(image: ImageData): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  return canvas;
}
