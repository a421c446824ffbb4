import { cellNear, CELLS, extentAbout, placeOfCell } from '../../engine/scan/grid.ts';
import type { Frame } from '../../engine/frame/frame.ts';
import {
  CONTOUR_LEVELS,
  levelBy,
  VIRIDIS,
  VIRIDIS_FROM,
  VIRIDIS_TO,
} from '../../ui/lossColours.ts';
import type { ScenePalette } from '../palette.ts';
import type { Solid } from '../space/pick.ts';
import { FLOOR, SURFACE_TOP } from '../space/space.ts';
import type { Space } from '../space/space.ts';

/** Above the floor, so that a ray meets it. */
const SKIN = 1e-3;

/** A logarithmic axis spans no more. */
const MOST_DECADES = 5;

function powerOfTen(loss: number, round: (power: number) => number): number {
  return 10 ** round(Math.log10(loss));
}

/**
 * A frame whose axis of the loss has round ends: those of the surface itself would tell its least
 * loss before it is found.
 */
export function withRoundEnds(frame: Frame, height: Space['height']): Frame {
  if (height === 'linear') return { ...frame, lossFrom: 0 };
  const lossHigh = powerOfTen(frame.lossHigh, Math.ceil);
  const least = lossHigh / 10 ** MOST_DECADES;
  const lossFrom = Math.max(powerOfTen(frame.lossFrom, Math.floor), least);
  return { ...frame, lossFrom, lossHigh };
}

/** How high the column of a loss ends: at the top of the box at most. */
function columnTop(space: Space, loss: number): number {
  const y = space.yOf(loss);
  return y <= SURFACE_TOP ? y : SURFACE_TOP;
}

function isPaid(values: Float64Array | null, cell: number): values is Float64Array {
  return values !== null && !Number.isNaN(values[cell]);
}

/** A ray is followed from a little outside of the box: the walls of the outer columns are its own. */
const AROUND = 1.01;

/** What a ray meets in the fog: the columns of the cells that are paid for, and the floor. */
export function createFogSolid(space: Space, valuesNow: () => Float64Array | null): Solid {
  const { width, depth } = space;
  const isOverFloor = (x: number, z: number) =>
    Math.abs(x) <= width / 2 && Math.abs(z) <= depth / 2;
  return {
    space: { ...space, width: width * AROUND, depth: depth * AROUND },
    heightAt: (x, z) => {
      if (!isOverFloor(x, z)) return -Infinity;
      const values = valuesNow();
      const cell = cellNear(space.aOf(x), space.bOf(z));
      return isPaid(values, cell) ? columnTop(space, values[cell]) : FLOOR + SKIN;
    },
    isDrawn: isOverFloor,
  };
}

/** Where a column stands, and how large it is. */
export interface Column {
  readonly x: number;
  readonly z: number;
  readonly width: number;
  readonly depth: number;
  readonly top: number;
}

export function columnOf(space: Space, cell: number, loss: number): Column {
  const { a, b } = placeOfCell(cell);
  const [left, right] = extentAbout(a).map(space.xOf);
  const [near, far] = extentAbout(b).map(space.zOf);
  return {
    x: (left + right) / 2,
    z: (near + far) / 2,
    width: right - left,
    depth: near - far,
    top: columnTop(space, loss),
  };
}

/** Calls for each cell that is paid for, in their order. */
export function eachPaid(values: Float64Array | null, visit: (cell: number, loss: number) => void) {
  if (values === null) return;
  for (let cell = 0; cell < CELLS; cell++) {
    if (isPaid(values, cell)) visit(cell, values[cell]);
  }
}

type Rgb = readonly [red: number, green: number, blue: number];

function mixed(one: Rgb, other: Rgb, part: number): Rgb {
  const at = (c: 0 | 1 | 2) => one[c] + (other[c] - one[c]) * part;
  return [at(0), at(1), at(2)];
}

/** The colour that the surface has where its loss is such, as its shader mixes it. */
export function colourBy(frame: Frame, palette: ScenePalette): (loss: number) => Rgb {
  const levelOf = levelBy(frame);
  const { wash, washValley, washRim, grey } = palette;
  return (loss) => {
    const t = Math.min(1, Math.max(0, (levelOf(loss) + 1) / (CONTOUR_LEVELS + 1)));
    const at = (VIRIDIS_FROM + (VIRIDIS_TO - VIRIDIS_FROM) * t) * (VIRIDIS.length - 1);
    const k = Math.min(VIRIDIS.length - 2, Math.floor(at));
    const viridis = mixed(VIRIDIS[k], VIRIDIS[k + 1], at - k);
    const part = washValley + (washRim - washValley) * t;
    const washed = mixed(viridis, [wash.r, wash.g, wash.b], part);
    const luminance = 0.2126 * washed[0] + 0.7152 * washed[1] + 0.0722 * washed[2];
    return mixed(washed, [0.86 * luminance, 1.02 * luminance, 1.1 * luminance], grey);
  };
}
