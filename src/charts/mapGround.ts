import type { RunState } from '../store/run.ts';
import { formatNumber } from '../ui/format.ts';
import { CONTOUR_LEVELS, contourBase, VIRIDIS, VIRIDIS_FROM, VIRIDIS_TO } from '../ui/viridis.ts';
import { levelsOf } from './mapFrame.ts';
import type { Ground, MapFrame } from './mapFrame.ts';
import type { Palette } from './palette.ts';

/** How far viridis is washed out towards the ground, in the valley and at the rim. */
const WASH = {
  light: { ground: 250, valley: 0.5, rim: 0.74 },
  dark: { ground: 30, valley: 0.4, rim: 0.62 },
};
const STROKE_PIXELS = 0.6;
const LABELLED = 4;

function colourOf(level: number, theme: Palette['theme']): readonly [number, number, number] {
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

/** How strongly a contour passes through a pixel: 1 on it, 0 away from it. */
function strokeAt(levels: Float32Array, k: number, columns: number, ratio: number): number {
  const level = levels[k];
  const nearest = Math.round(level);
  if (nearest < 0) return 0;
  const right = levels[k + 1] ?? level;
  const below = levels[k + columns] ?? level;
  const slope = Math.hypot(right - level, below - level);
  // Where contours crowd they would become a blot.
  if (slope > 0.5) return 0;
  const pixels = Math.abs(level - nearest) / Math.max(slope, 1e-6);
  const stroke = Math.min(1, Math.max(0, STROKE_PIXELS * ratio + 0.5 - pixels));
  return stroke * (nearest % 2 === 0 ? 1 : 0.5) * Math.min(1, (0.5 - slope) * 4);
}

/** The map's ground, colours and contours, as an image of device pixels; null until it is known. */
export function paintGround(
  run: Ground,
  map: MapFrame,
  palette: Palette,
  ratio: number,
): ImageData | null {
  const columns = Math.round(map.width * ratio);
  const rows = Math.round(map.height * ratio);
  const levels = levelsOf(run, columns, rows);
  if (levels === null) return null;
  const image = new ImageData(columns, rows);
  const table = colourTable(palette.theme);
  const ink = palette.theme === 'dark' ? 230 : 25;
  for (let k = 0; k < levels.length; k++) {
    const t = Math.min(1, Math.max(0, (levels[k] + 1) / (CONTOUR_LEVELS + 1)));
    const entry = 3 * Math.round(t * 1023);
    const stroke = 0.45 * strokeAt(levels, k, columns, ratio);
    for (let c = 0; c < 3; c++) {
      const colour = table[entry + c];
      image.data[4 * k + c] = colour + (ink - colour) * stroke;
    }
    image.data[4 * k + 3] = 255;
  }
  return image;
}

interface ContourLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Losses written on four contours, along the way from the minimum to the lower left corner. */
export function contourLabels(run: RunState, map: MapFrame): readonly ContourLabel[] {
  const { best, frame, problem } = run;
  if (best === null) return [];
  const base = contourBase(frame.lossHigh - frame.lossLow);
  const from = { x: map.x(best.a), y: map.y(best.b) };
  const to = { x: map.left + map.width * 0.5, y: map.top + map.height - 10 };
  const labels: ContourLabel[] = [];
  const steps = 200;
  let before = -Infinity;
  let last = { x: from.x, y: from.y };
  for (let i = 1; i <= steps && labels.length < LABELLED; i++) {
    const x = from.x + ((to.x - from.x) * i) / steps;
    const y = from.y + ((to.y - from.y) * i) / steps;
    const loss = problem.objective.loss(map.x.invert(x), map.y.invert(y));
    const level = Math.floor(Math.log2((loss - frame.lossLow) / base));
    const isFar = Math.hypot(x - last.x, y - last.y) > 34;
    if (level > before && level % 2 === 0 && isFar) {
      labels.push({ text: formatNumber(frame.lossLow + base * 2 ** level, 2), x, y });
      last = { x, y };
    }
    before = level;
  }
  return labels;
}
