import type { Messages } from '../i18n/index.ts';
import { lowestPlaces } from '../store/lowest.ts';
import type { RunState } from '../store/run.ts';
import { boxOf } from './boxes.ts';
import type { Box, Spot } from './boxes.ts';
import type { MapFrame } from './mapFrame.ts';
import { nameFont } from './mapTicks.ts';
import type { Measures } from './mapTicks.ts';
import type { Palette } from './palette.ts';

/** A place of the plane with its name. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  /** Where the name may stand, the usual place first. */
  readonly places: readonly NamePlace[];
  /** What it and its name in the usual place take. */
  readonly boxes: readonly Box[];
}

interface NamePlace {
  /** The left end of the baseline. */
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

export interface Marks {
  readonly start: Mark;
  readonly best: Mark | null;
  /** Stars without a name: minima equal to the best. */
  readonly twins: readonly Mark[];
}

const NAME_HEIGHT = 12;
const START_RADIUS = 8;
const STAR_RADIUS = 11;
/** From the middle of a mark to its name beside it, and to the baseline of one under or over it. */
const BESIDE = 13;
const UNDER = 24;
const OVER = -16;
const EDGE = 3;

function markOf(
  { x, y }: Spot,
  radius: number,
  name: { readonly text: string; readonly width: number; readonly spots: readonly Spot[] },
): Mark {
  const places = name.spots.map((spot) => ({
    ...spot,
    box: boxOf(spot.x, spot.y - NAME_HEIGHT + 2, name.width, NAME_HEIGHT),
  }));
  const own = boxOf(x - radius, y - radius, 2 * radius, 2 * radius);
  return {
    x,
    y,
    name: name.text,
    places,
    boxes: [own, ...places.slice(0, 1).map(({ box }) => box)],
  };
}

/** Beside, under and over a mark, as far as that is on the map. */
function spotsAbout({ x, y }: Spot, width: number, map: MapFrame): readonly Spot[] {
  const [left, right] = [map.left + EDGE, map.left + map.width - EDGE];
  const middle = Math.max(left + 1, Math.min(x - width / 2, right - 1 - width));
  return [
    { x: x + BESIDE, y: y + 5 },
    { x: x - BESIDE - width, y: y + 5 },
    { x: middle, y: y + UNDER },
    { x: middle, y: y + OVER },
  ].filter(
    (spot) =>
      spot.x > left &&
      spot.x + width < right &&
      spot.y - NAME_HEIGHT > map.top &&
      spot.y < map.top + map.height - EDGE,
  );
}

/** The start and the lowest place with their names, where these have room on the map. */
export function marksOf(
  run: Pick<RunState, 'problem' | 'best' | 'isExact'>,
  map: MapFrame,
  t: Messages['pictures'],
  measures: Measures,
): Marks {
  const { problem, isExact } = run;
  const from = { x: map.x(problem.start.a), y: map.y(problem.start.b) };
  const width = measures.name(t.start);
  const start = markOf(from, START_RADIUS, {
    text: t.start,
    width,
    spots: [{ x: from.x - width / 2, y: from.y + 22 }, ...spotsAbout(from, width, map)],
  });
  const [star, ...others] = lowestPlaces({ ...run, frame: map.frame }).map(({ a, b }) => ({
    x: map.x(a),
    y: map.y(b),
  }));
  if (star === undefined) return { start, best: null, twins: [] };
  const text = isExact ? t.minimum : t.bestFound;
  const wide = measures.name(text);
  const twins = others.map((other) =>
    markOf(other, STAR_RADIUS, { text: '', width: 0, spots: [] }),
  );
  const spots = spotsAbout(star, wide, map);
  return { start, best: markOf(star, STAR_RADIUS, { text, width: wide, spots }), twins };
}

export function disc(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  colour: string,
) {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 7);
  ctx.fillStyle = colour;
  ctx.fill();
}

/** A word with an edge that sets it off the ground. */
export function drawWord(
  ctx: CanvasRenderingContext2D,
  palette: Palette,
  text: string,
  x: number,
  y: number,
) {
  ctx.font = nameFont(palette.font);
  ctx.textAlign = 'left';
  ctx.strokeStyle = palette.halo;
  ctx.lineWidth = 4;
  ctx.lineJoin = 'round';
  ctx.strokeText(text, x, y);
  ctx.fillStyle = palette.ink;
  ctx.fillText(text, x, y);
}

/** What marks and their names take, and nothing else should lie over. */
export function boxesOf({ start, best, twins }: Marks): readonly Box[] {
  return [start, ...(best === null ? [] : [best]), ...twins].flatMap(({ boxes }) => boxes);
}

function drawStar(ctx: CanvasRenderingContext2D, { x, y }: Mark, palette: Palette) {
  ctx.textAlign = 'center';
  ctx.font = '20px sans-serif';
  ctx.strokeStyle = palette.halo;
  ctx.lineWidth = 4;
  ctx.strokeText('★', x, y + 7);
  ctx.fillStyle = palette.ink;
  ctx.fillText('★', x, y + 7);
}

/** @param isFree where a name may stand; without such a place it keeps its usual one */
export function drawMarks(
  ctx: CanvasRenderingContext2D,
  { start, best, twins }: Marks,
  palette: Palette,
  isFree: (box: Box) => boolean,
) {
  const write = ({ name, places }: Mark) => {
    const place = places.find(({ box }) => isFree(box)) ?? places[0];
    if (place !== undefined) drawWord(ctx, palette, name, place.x, place.y);
  };
  disc(ctx, start.x, start.y, 7, palette.path);
  disc(ctx, start.x, start.y, 4.5, palette.paper);
  write(start);
  for (const twin of twins) drawStar(ctx, twin, palette);
  if (best === null) return;
  drawStar(ctx, best, palette);
  write(best);
}
