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

export interface NamePlace {
  /** The left end of the baseline. */
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** A name where it stands now. */
export interface PlacedName extends NamePlace {
  readonly name: string;
}

/** Where runs start: the ring has the colour of one alone, and ink where it is that of several. */
export interface StartPlace {
  readonly a: number;
  readonly b: number;
  readonly colour: string;
}

interface StartMark extends Mark {
  readonly colour: string | null;
}

export interface Marks {
  readonly start: StartMark;
  /** Of runs that start elsewhere. */
  readonly otherStarts: readonly StartMark[];
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

/** Places of a name, of the left ends of its baseline. */
export function placesAt(spots: readonly Spot[], width: number): readonly NamePlace[] {
  return spots.map((spot) => ({
    ...spot,
    box: boxOf(spot.x, spot.y - NAME_HEIGHT + 2, width, NAME_HEIGHT),
  }));
}

function markOf(
  { x, y }: Spot,
  radius: number,
  name: { readonly text: string; readonly width: number; readonly spots: readonly Spot[] },
): Mark {
  const places = placesAt(name.spots, name.width);
  return {
    x,
    y,
    name: name.text,
    places,
    box: boxOf(x - radius, y - radius, 2 * radius, 2 * radius),
  };
}

/** Around a mark, as far as that is on the map; the usual side first. */
export function spotsAbout(
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

/**
 * The starts and the lowest place with their names, where these have room on the map.
 * @param starts of all runs, where there are several
 */
export function marksOf(
  shown: Pick<ObjectiveState, 'problem' | 'best' | 'isExact'>,
  map: MapFrame,
  t: Messages['pictures'],
  measures: Measures,
  starts: readonly StartPlace[] = [],
): Marks {
  const { problem, isExact } = shown;
  const width = measures.name(t.start);
  const startAt = (place: { readonly a: number; readonly b: number }, colour: string | null) => {
    const from = { x: map.x(place.a), y: map.y(place.b) };
    const spots = spotsAbout(from, width, map, 'under');
    return { ...markOf(from, START_RADIUS, { text: t.start, width, spots }), colour };
  };
  const { a: ownA, b: ownB } = problem.start;
  const isOwn = ({ a, b }: StartPlace) => a === ownA && b === ownB;
  const start = startAt(problem.start, starts.find(isOwn)?.colour ?? null);
  const otherStarts = starts
    .filter((place) => !isOwn(place))
    .map((place) => startAt(place, place.colour));
  const [star, ...others] = lowestPlaces({ ...shown, frame: map.frame }).map(({ a, b }) => ({
    x: map.x(a),
    y: map.y(b),
  }));
  if (star === undefined) return { start, otherStarts, best: null, equivalents: [] };
  const text = isExact ? t.minimum : t.bestFound;
  const wide = measures.name(text);
  const equivalents = others.map((other) =>
    markOf(other, STAR_RADIUS, { text: '', width: 0, spots: [] }),
  );
  const spots = spotsAbout(star, wide, map, 'beside');
  const lowest = markOf(star, STAR_RADIUS, { text, width: wide, spots });
  return { start, otherStarts, best: lowest, equivalents };
}

/** The same without the lowest place: while that is covered. */
export function withoutLowest(marks: Marks): Marks {
  return { ...marks, best: null, equivalents: [] };
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
  colour = palette.ink,
) {
  ctx.font = nameFont(palette.font);
  ctx.textAlign = 'left';
  ctx.strokeStyle = palette.halo;
  ctx.lineWidth = 4;
  ctx.lineJoin = 'round';
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
}

function allOf({ start, otherStarts, best, equivalents }: Marks): readonly Mark[] {
  return [start, ...otherStarts, ...(best === null ? [] : [best]), ...equivalents];
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
  { start, otherStarts, best }: Marks,
  room: Room,
  steadiness: Steadiness,
): readonly PlacedName[] {
  const named = [start, ...(best === null ? [] : [best]), ...otherStarts];
  return named.flatMap(({ name, places }, k) => {
    const place = steadiness.take(`${name} ${k}`, room, places);
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
  { start, otherStarts, best, equivalents }: Marks,
  names: readonly PlacedName[],
  palette: Palette,
) {
  for (const { x, y, colour } of [...otherStarts, start]) {
    disc(ctx, x, y, 7, colour ?? palette.path);
    disc(ctx, x, y, 4.5, palette.paper);
  }
  for (const equivalent of equivalents) drawStar(ctx, equivalent, palette);
  if (best !== null) drawStar(ctx, best, palette);
  for (const { name, x, y } of names) drawWord(ctx, palette, name, x, y);
}
