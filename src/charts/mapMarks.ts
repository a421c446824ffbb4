import type { Messages } from '../i18n/index.ts';
import { lowestPlaces } from '../store/lowest.ts';
import type { RunState } from '../store/run.ts';
import { boxOf } from './boxes.ts';
import type { Box } from './boxes.ts';
import type { MapFrame } from './mapFrame.ts';
import { nameFont } from './mapTicks.ts';
import type { Measures } from './mapTicks.ts';
import type { Palette } from './palette.ts';

/** A place of the plane with its name. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  /** The left end of the name's baseline. */
  readonly nameX: number;
  readonly nameY: number;
  /** What it and its name take. */
  readonly boxes: readonly Box[];
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
/** From the middle of the star to its name beside it, and to the baseline of one under it. */
const BESIDE = 13;
const UNDER = 24;
const EDGE = 3;

function markOf(
  { x, y }: { readonly x: number; readonly y: number },
  radius: number,
  name: { readonly text: string; readonly width: number; readonly x: number; readonly y: number },
): Mark {
  const boxes = [
    boxOf(x - radius, y - radius, 2 * radius, 2 * radius),
    boxOf(name.x, name.y - NAME_HEIGHT + 2, name.width, NAME_HEIGHT),
  ];
  return { x, y, name: name.text, nameX: name.x, nameY: name.y, boxes };
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
    x: from.x - width / 2,
    y: from.y + 22,
  });
  const [star, ...others] = lowestPlaces({ ...run, frame: map.frame }).map(({ a, b }) => ({
    x: map.x(a),
    y: map.y(b),
  }));
  if (star === undefined) return { start, best: null, twins: [] };
  const text = isExact ? t.minimum : t.bestFound;
  const wide = measures.name(text);
  const right = map.left + map.width;
  const isRight = star.x + BESIDE + EDGE + wide < right;
  const isBeside = isRight || star.x - BESIDE - EDGE - wide > map.left;
  // Between two near edges it stands under the star.
  const x = isRight ? star.x + BESIDE : isBeside ? star.x - BESIDE - wide : right - 4 - wide;
  const y = isBeside ? star.y + 5 : star.y + UNDER;
  const twins = others.map((other) => markOf(other, STAR_RADIUS, { text: '', width: 0, ...other }));
  return { start, best: markOf(star, STAR_RADIUS, { text, width: wide, x, y }), twins };
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

export function drawMarks(
  ctx: CanvasRenderingContext2D,
  { start, best, twins }: Marks,
  palette: Palette,
) {
  disc(ctx, start.x, start.y, 7, palette.path);
  disc(ctx, start.x, start.y, 4.5, palette.paper);
  drawWord(ctx, palette, start.name, start.nameX, start.nameY);
  for (const twin of twins) drawStar(ctx, twin, palette);
  if (best === null) return;
  drawStar(ctx, best, palette);
  drawWord(ctx, palette, best.name, best.nameX, best.nameY);
}
