import { useEffect, useMemo } from 'react';
import type { Grid } from '../../engine/many/plan.ts';
import { frames } from '../../store/frames.ts';
import type { ManySet } from '../../store/many.ts';
import { GUESSED, placesOfCells, useManyDrawn } from '../../store/manyDrawn.ts';
import type { DrawDot } from '../../store/manyDrawn.ts';
import { usePreferences } from '../../store/preferences.ts';
import type { Run } from '../../store/runs.ts';
import {
  GUESS_LOOK,
  lookColour,
  lookCorners,
  MINIMUM_LOOKS,
  OTHER_LOOK,
} from '../../ui/minimumLooks.ts';
import type { MinimumLook } from '../../ui/minimumLooks.ts';
import { isOnMap } from './frame.ts';
import type { MapFrame } from './frame.ts';
import { paletteOf } from '../shared/palette.ts';
import type { Palette } from '../shared/palette.ts';

/** Draws many runs over the ground, and under the run. */
export type ManyPainter = (ctx: CanvasRenderingContext2D) => void;

const DOT_PX = 3.2;
const STAMP_PX = 2.6;
/** Shapes on the basins are so far apart. */
const STAMPS_PX = 30;
const BASIN_ALPHA = 0.42;

const MOST = MINIMUM_LOOKS.length;

function stamp(
  ctx: CanvasRenderingContext2D,
  look: MinimumLook,
  x: number,
  y: number,
  radius: number,
) {
  ctx.beginPath();
  for (const corner of lookCorners(look, radius)) ctx.lineTo(x + corner.x, y + corner.y);
  ctx.closePath();
  // The hole of a hollow one is drawn the other way round, so that it stays open.
  if (look.isHollow) {
    const hole = lookCorners(look, radius / 2).toReversed();
    for (const [k, corner] of hole.entries()) {
      if (k === 0) ctx.moveTo(x + corner.x, y + corner.y);
      else ctx.lineTo(x + corner.x, y + corner.y);
    }
    ctx.closePath();
  }
  ctx.stroke();
  ctx.fill();
}

/** Sets the colours of markers: their own, with an edge that sets them off the ground. */
function dress(ctx: CanvasRenderingContext2D, look: MinimumLook, palette: Palette) {
  ctx.fillStyle = lookColour(look);
  const isLight = palette.theme !== 'dark' && look !== GUESS_LOOK;
  ctx.strokeStyle = isLight ? palette.ink : palette.halo;
  ctx.lineWidth = 1;
  ctx.lineJoin = 'round';
}

/** Places in groups of one look: so that its colour is set once. */
function drawGroups(
  ctx: CanvasRenderingContext2D,
  groups: readonly { readonly look: MinimumLook; readonly spots: readonly number[] }[],
  palette: Palette,
  radius: number,
) {
  for (const { look, spots } of groups) {
    dress(ctx, look, palette);
    for (let k = 0; k < spots.length; k += 2) stamp(ctx, look, spots[k], spots[k + 1], radius);
  }
}

function emptyGroups() {
  return [...MINIMUM_LOOKS, OTHER_LOOK].map((look) => ({ look, spots: [] as number[] }));
}

/** The basins as an image of one pixel a cell, b upwards. */
function basinImage(places: Int8Array, columns: number): HTMLCanvasElement {
  const rows = places.length / columns;
  const canvas = document.createElement('canvas');
  canvas.width = columns;
  canvas.height = rows;
  const image = new ImageData(columns, rows);
  const bytes = [...MINIMUM_LOOKS, OTHER_LOOK].map((look) => {
    const value = Number.parseInt(lookColour(look).slice(1), 16);
    return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
  });
  for (let k = 0; k < places.length; k++) {
    if (places[k] === -2) continue;
    const [red, green, blue] = bytes[places[k] < 0 ? MOST : places[k]];
    const row = rows - 1 - Math.floor(k / columns);
    image.data.set([red, green, blue, 255], 4 * (row * columns + (k % columns)));
  }
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  return canvas;
}

/** A basin's colour, its edges, and here and there its marker: it is told without its colour too. */
function createBasins(set: ManySet<Grid>, map: MapFrame, palette: Palette) {
  const { x, y } = set.plan;
  const [columns, rows] = [x.values.length, y.values.length];
  const places = placesOfCells(set);
  const image = basinImage(places, columns);
  const [stepA, stepB] = [x.values[1] - x.values[0], y.values[1] - y.values[0]];
  const left = map.x(x.values[0] - stepA / 2);
  const right = map.x(x.values[columns - 1] + stepA / 2);
  const top = map.y(y.values[rows - 1] + stepB / 2);
  const bottom = map.y(y.values[0] - stepB / 2);
  const [w, h] = [(right - left) / columns, (bottom - top) / rows];
  const edges = new Path2D();
  const groups = emptyGroups();
  const every = Math.max(1, Math.round(STAMPS_PX / w));
  const everyRow = Math.max(1, Math.round(STAMPS_PX / h));
  for (let k = 0; k < places.length; k++) {
    const [i, j] = [k % columns, Math.floor(k / columns)];
    const [px, py] = [left + i * w, bottom - j * h];
    if (i + 1 < columns && places[k] !== places[k + 1]) {
      edges.moveTo(px + w, py);
      edges.lineTo(px + w, py - h);
    }
    if (j + 1 < rows && places[k] !== places[k + columns]) {
      edges.moveTo(px, py - h);
      edges.lineTo(px + w, py - h);
    }
    const isStamped = i % every === every >> 1 && j % everyRow === everyRow >> 1;
    if (!isStamped || places[k] === -2) continue;
    groups[places[k] < 0 ? MOST : places[k]].spots.push(px + w / 2, py - h / 2);
  }
  return (ctx: CanvasRenderingContext2D) => {
    ctx.save();
    ctx.imageSmoothingEnabled = false;
    ctx.globalAlpha = BASIN_ALPHA;
    ctx.drawImage(image, left, top, right - left, bottom - top);
    ctx.globalAlpha = 0.6;
    ctx.strokeStyle = palette.ink;
    ctx.lineWidth = 1;
    ctx.stroke(edges);
    ctx.globalAlpha = 0.75;
    drawGroups(ctx, groups, palette, STAMP_PX);
    ctx.restore();
  };
}

function clipped(
  ctx: CanvasRenderingContext2D,
  { left, top, width, height }: MapFrame,
  act: () => void,
) {
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, width, height);
  ctx.clip();
  act();
  ctx.restore();
}

function drawDots(
  ctx: CanvasRenderingContext2D,
  each: (draw: DrawDot) => void,
  map: MapFrame,
  palette: Palette,
) {
  const groups = [...emptyGroups(), { look: GUESS_LOOK, spots: [] as number[] }];
  each((place, a, b) => {
    const at = place === GUESSED ? MOST + 1 : place < 0 ? MOST : place;
    if (isOnMap(map, { a, b })) groups[at].spots.push(map.x(a), map.y(b));
  });
  drawGroups(ctx, groups, palette, DOT_PX);
}

interface ManyOnMapProps {
  readonly run: Run;
  readonly map: MapFrame;
  /** Told what the map is to draw; null once there is nothing. */
  readonly onPainter: (painter: ManyPainter | null) => void;
}

/** Many runs on the map: the basins, and the cloud on them. */
export function ManyOnMap({ run, map, onPainter }: ManyOnMapProps) {
  const theme = usePreferences((preferences) => preferences.theme);
  const { basins: grid, dots } = useManyDrawn(run);
  const palette = useMemo(() => paletteOf(theme), [theme]);
  const basins = useMemo(
    () => (grid === null ? null : createBasins(grid, map, palette)),
    [grid, map, palette],
  );
  useEffect(() => {
    onPainter((ctx) =>
      clipped(ctx, map, () => {
        basins?.(ctx);
        drawDots(ctx, dots, map, palette);
      }),
    );
    frames.request();
    return () => {
      onPainter(null);
      frames.request();
    };
  }, [onPainter, map, basins, dots, palette]);
  return null;
}
