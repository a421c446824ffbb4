import type { Frame } from '../../../engine/frame/frame.ts';
import { cellBeside, CELLS, extentAbout, placeOfCell, SIDE } from '../../../engine/scan/grid.ts';
import { levelBy } from '../../../ui/lossColours.ts';
import { withAlpha } from '../../shared/palette.ts';
import type { Palette } from '../../shared/palette.ts';
import type { MapFrame } from '../frame.ts';
import { colourOf } from '../ground.ts';

interface CellBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A cell in CSS pixels, whole ones: neighbours leave no seam. Those at the edge are cut by it. */
function boxOfCell(map: MapFrame, cell: number): CellBox {
  const { a, b } = placeOfCell(cell);
  const [left, right] = extentAbout(a).map((at) => Math.round(map.x(at)));
  const [bottom, top] = extentAbout(b).map((at) => Math.round(map.y(at)));
  return { left, right, top, bottom };
}

/** Lines between the cells. */
function drawGrid(ctx: CanvasRenderingContext2D, map: MapFrame, palette: Palette) {
  const { left, top, width, height } = map;
  const [right, bottom] = [left + width, top + height];
  ctx.fillStyle = palette.paper;
  ctx.fillRect(left, top, width, height);
  ctx.strokeStyle = palette.hairline;
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (let k = 0; k < SIDE; k++) {
    const [low] = extentAbout(placeOfCell(k).b);
    const [x, y] = [Math.round(map.x(low)), Math.round(map.y(low))];
    ctx.moveTo(x, top);
    ctx.lineTo(x, bottom);
    ctx.moveTo(left, y);
    ctx.lineTo(right, y);
  }
  ctx.rect(left, top, width, height);
  ctx.stroke();
}

/** The borders of a cell with those that are not paid for: it is told from the floor in any colour. */
function addBorders(
  path: Path2D,
  box: CellBox,
  isFree: (alongA: number, alongB: number) => boolean,
) {
  const { left, right, top, bottom } = box;
  const sides = [
    [-1, 0, left, top, left, bottom],
    [1, 0, right, top, right, bottom],
    [0, -1, left, bottom, right, bottom],
    [0, 1, left, top, right, top],
  ] as const;
  for (const [alongA, alongB, fromX, fromY, toX, toY] of sides) {
    if (!isFree(alongA, alongB)) continue;
    path.moveTo(fromX, fromY);
    path.lineTo(toX, toY);
  }
}

/**
 * The grid, and on it the cells that are paid for, in the colours that the map has for their losses.
 * @param frame by which the map's colours are told
 */
export function drawCells(
  ctx: CanvasRenderingContext2D,
  map: MapFrame,
  values: Float64Array | null,
  frame: Frame,
  palette: Palette,
) {
  drawGrid(ctx, map, palette);
  if (values === null) return;
  const levelOf = levelBy(frame);
  const borders = new Path2D();
  for (let cell = 0; cell < CELLS; cell++) {
    if (Number.isNaN(values[cell])) continue;
    const box = boxOfCell(map, cell);
    const colour = colourOf(levelOf(values[cell]), palette.theme).map(Math.round);
    ctx.fillStyle = `rgb(${colour.join(' ')})`;
    ctx.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
    addBorders(borders, box, (alongA, alongB) =>
      Number.isNaN(values[cellBeside(cell, alongA, alongB)]),
    );
  }
  ctx.strokeStyle = palette.muted;
  ctx.lineWidth = 1;
  ctx.stroke(borders);
}

/** A frame around the cell that is read. */
export function drawCursor(
  ctx: CanvasRenderingContext2D,
  map: MapFrame,
  cell: number,
  palette: Palette,
) {
  const { left, right, top, bottom } = boxOfCell(map, cell);
  for (const [colour, line] of [
    [withAlpha(palette.halo, 0.9), 4],
    [palette.ink, 2],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = line;
    ctx.strokeRect(left - 1, top - 1, right - left + 2, bottom - top + 2);
  }
}
