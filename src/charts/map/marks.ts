import type { Messages } from '../../i18n/index.ts';
import { lowestPlaces } from '../../store/minima.ts';
import type { ObjectiveState } from '../../store/objective.ts';
import { boxOf } from '../../ui/geometry.ts';
import type { Box, Spot } from '../../ui/geometry.ts';
import { MARK } from '../../ui/placing.ts';
import type { Room, Steadiness } from '../../ui/placing.ts';
import type { MapFrame } from './frame.ts';
import { nameFont } from './ticks.ts';
import type { Measures } from './ticks.ts';
import type { Palette } from '../shared/palette.ts';

/** A place of the plane with its name. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  /** Where the name may stand, the usual place first. */
  readonly places: readonly NamePlace[];
  /** What it takes itself. */
  readonly box: Box;
}

interface NamePlace {
  /** The left end of the baseline. */
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** A name where it stands now. */
export interface PlacedName extends NamePlace {
  readonly name: string;
}

export interface Marks {
  readonly start: Mark;
  readonly best: Mark | null;
  /** Stars without a name: minima equal to the best. */
  readonly equivalents: readonly Mark[];
}

const NAME_HEIGHT = 12;
const START_RADIUS = 8;
const STAR_RADIUS = 11;
/** From the middle of a mark to its name beside it, and to the baseline of one under or over it. */
const BESIDE = 13;
const UNDER = 24;
const OVER = -16;
/** Where all these are taken, as among the spokes of the wheel: so much further out. */
const FURTHER = 18;
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
  return {
    x,
    y,
    name: name.text,
    places,
    box: boxOf(x - radius, y - radius, 2 * radius, 2 * radius),
  };
}

/** Around a mark, as far as that is on the map; the usual side first. */
function spotsAbout(
  { x, y }: Spot,
  width: number,
  map: MapFrame,
  usual: 'beside' | 'under',
): readonly Spot[] {
  const [left, right] = [map.left + EDGE, map.left + map.width - EDGE];
  const middle = Math.max(left + 1, Math.min(x - width / 2, right - 1 - width));
  const sides = (out: number, down: number) => [
    { x: x + BESIDE + out, y: y + 5 + down },
    { x: x - BESIDE - width - out, y: y + 5 + down },
  ];
  const upright = (out: number) => [
    { x: middle, y: y + UNDER + out },
    { x: middle, y: y + OVER - out },
  ];
  const beside = sides(0, 0);
  const [under, over] = upright(0);
  const inOrder = usual === 'under' ? [under, ...beside, over] : [...beside, under, over];
  const aslant = [-OVER, OVER].flatMap((down) => sides(-6, down));
  const further = [...upright(FURTHER), ...sides(FURTHER, 0)];
  const furthest = [FURTHER, -FURTHER].flatMap((down) => sides(FURTHER / 2, 1.6 * down));
  return [...inOrder, ...aslant, ...further, ...furthest].filter(
    (spot) =>
      spot.x > left &&
      spot.x + width < right &&
      spot.y - NAME_HEIGHT > map.top &&
      spot.y < map.top + map.height - EDGE,
  );
}

/** The start and the lowest place with their names, where these have room on the map. */
export function marksOf(
  shown: Pick<ObjectiveState, 'problem' | 'best' | 'isExact'>,
  map: MapFrame,
  t: Messages['pictures'],
  measures: Measures,
): Marks {
  const { problem, isExact } = shown;
  const from = { x: map.x(problem.start.a), y: map.y(problem.start.b) };
  const width = measures.name(t.start);
  const start = markOf(from, START_RADIUS, {
    text: t.start,
    width,
    spots: spotsAbout(from, width, map, 'under'),
  });
  const [star, ...others] = lowestPlaces({ ...shown, frame: map.frame }).map(({ a, b }) => ({
    x: map.x(a),
    y: map.y(b),
  }));
  if (star === undefined) return { start, best: null, equivalents: [] };
  const text = isExact ? t.minimum : t.bestFound;
  const wide = measures.name(text);
  const equivalents = others.map((other) =>
    markOf(other, STAR_RADIUS, { text: '', width: 0, spots: [] }),
  );
  const spots = spotsAbout(star, wide, map, 'beside');
  return { start, best: markOf(star, STAR_RADIUS, { text, width: wide, spots }), equivalents };
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

function allOf({ start, best, equivalents }: Marks): readonly Mark[] {
  return [start, ...(best === null ? [] : [best]), ...equivalents];
}

/** What marks and their names in the usual places take, and nothing else should lie over. */
export function boxesOf(marks: Marks): readonly Box[] {
  return allOf(marks).flatMap(({ box, places }) => {
    const usual = places.at(0);
    return usual === undefined ? [box] : [box, usual.box];
  });
}

export function blockMarks(room: Room, marks: Marks) {
  for (const { box } of allOf(marks)) room.block(box, MARK);
}

/** The names that find a place clear of what is in the room. */
export function placeNames(
  { start, best }: Marks,
  room: Room,
  steadiness: Steadiness,
): readonly PlacedName[] {
  const named = [start, ...(best === null ? [] : [best])];
  return named.flatMap(({ name, places }) => {
    const place = steadiness.take(name, room, places);
    return place === null ? [] : [{ ...place, name }];
  });
}

export function drawStar(ctx: CanvasRenderingContext2D, { x, y }: Spot, palette: Palette) {
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
  { start, best, equivalents }: Marks,
  names: readonly PlacedName[],
  palette: Palette,
) {
  disc(ctx, start.x, start.y, 7, palette.path);
  disc(ctx, start.x, start.y, 4.5, palette.paper);
  for (const equivalent of equivalents) drawStar(ctx, equivalent, palette);
  if (best !== null) drawStar(ctx, best, palette);
  for (const { name, x, y } of names) drawWord(ctx, palette, name, x, y);
}
