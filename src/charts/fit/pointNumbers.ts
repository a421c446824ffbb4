import { boxOf } from '../../ui/geometry.ts';
import type { Box } from '../../ui/geometry.ts';
import { MARK, Room } from '../../ui/placing.ts';
import type { FitFrame } from './frame.ts';

/** Points beyond this many are not numbered. */
export const MOST_NUMBERS = 12;

/** Where a point's number stands: over or under it as the line leaves room, else to its side. */
export type NumberPlace = 'free' | 'right' | 'left' | 'none';

/** Another point as near as this is in the way of a number over or under a point. */
const CROWDED = { x: 16, y: 46 };
const SIDE_PX = 10;
/** Half of a dot. */
const DOT_PX = 5;

/** Baseline of a number over or under its point, from the middle of the point. */
const OVER_PX = -13;
const UNDER_PX = 22;
const SIDE_BASELINE_PX = 4;
const DIGIT_PX = 7;
/** From the baseline to the tops of the figures. */
const RISE_PX = 9;

type Placed = Pick<FitFrame, 'px' | 'py'>;

function areOne({ px, py }: Placed, i: number, k: number): boolean {
  return px[i] === px[k] && py[i] === py[k];
}

/** 1, 2 and 5–7. */
function listed(numbers: readonly number[]): string {
  const parts: string[] = [];
  for (let from = 0, to = 0; from < numbers.length; from = to + 1) {
    to = from;
    while (numbers[to + 1] === numbers[to] + 1) to += 1;
    const isRange = to > from + 1;
    if (!isRange) to = from;
    parts.push(isRange ? `${numbers[from]}–${numbers[to]}` : String(numbers[from]));
  }
  return parts.join(', ');
}

/**
 * What stands beside each point: its number, and with it those of all that are in the same place;
 * nothing beside the others of these, for they are one dot: that of the last, which covers them.
 */
export function numberTexts(frame: Placed): readonly string[] {
  const all = [...frame.px.keys()];
  return all.map((i) => {
    const same = all.filter((k) => areOne(frame, i, k));
    return same.at(-1) === i ? listed(same.map((k) => k + 1)) : '';
  });
}

export interface NumberSpot {
  /** From the middle of the point. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Whether a point is under the line, and so its number under the point. */
export function isUnderLine({ py, modelPx, problem }: FitFrame, a: number, b: number, i: number) {
  return py[i] > modelPx(a, b, problem.unscaled.xs[i]);
}

/** Where a number stands; those of the topmost and the lowest points must not leave the picture. */
export function numberSpot(
  { py, size }: FitFrame,
  i: number,
  place: Exclude<NumberPlace, 'none'>,
  isUnder: boolean,
): NumberSpot {
  if (place === 'right') return { x: SIDE_PX + 1, y: SIDE_BASELINE_PX, anchor: 'start' };
  if (place === 'left') return { x: -SIDE_PX - 1, y: SIDE_BASELINE_PX, anchor: 'end' };
  if (isUnder) return { x: 0, y: py[i] > size.height - 40 ? OVER_PX : UNDER_PX, anchor: 'middle' };
  const isTopmost = py[i] < 20;
  return { x: isTopmost ? 14 : 0, y: isTopmost ? SIDE_BASELINE_PX : OVER_PX, anchor: 'middle' };
}

function numberBox(
  frame: FitFrame,
  text: string,
  i: number,
  place: Exclude<NumberPlace, 'none'>,
  isUnder: boolean,
): Box {
  const { x, y, anchor } = numberSpot(frame, i, place, isUnder);
  const width = text.length * DIGIT_PX;
  const shift = { start: 0, middle: width / 2, end: width }[anchor];
  return boxOf(frame.px[i] + x - shift, frame.py[i] + y - RISE_PX, width, RISE_PX + 2);
}

/** What the numbers take of the plot. */
export function numberBoxes(
  frame: FitFrame,
  places: readonly NumberPlace[],
  isUnder: (i: number) => boolean,
): readonly Box[] {
  // Of many points, of which none is numbered, each would be looked for among all.
  const texts = places.length === 0 ? [] : numberTexts(frame);
  return places.flatMap((place, i) =>
    place === 'none' ? [] : [numberBox(frame, texts[i], i, place, isUnder(i))],
  );
}

/** A place for the numbers of each point, so that none hides another or a point. */
export function numberPlaces(frame: FitFrame): readonly NumberPlace[] {
  const { px, py, size } = frame;
  const texts = numberTexts(frame);
  const isCrowded = (i: number) =>
    px.some(
      (x, k) =>
        !areOne(frame, i, k) &&
        Math.abs(x - px[i]) < CROWDED.x &&
        Math.abs(py[k] - py[i]) < CROWDED.y,
    );
  const room = new Room(boxOf(0, 0, size.width, size.height));
  const crowded = Array.from(px, (x, i) => {
    room.block(boxOf(x - DOT_PX, py[i] - DOT_PX, 2 * DOT_PX, 2 * DOT_PX), MARK);
    return isCrowded(i);
  });
  // They go over or under their points with the line: both are kept for them.
  for (const [i, isBeside] of crowded.entries()) {
    if (isBeside || texts[i] === '') continue;
    for (const isUnder of [false, true]) {
      room.blockWords(numberBox(frame, texts[i], i, 'free', isUnder));
    }
  }
  return crowded.map((isBeside, i) => {
    if (texts[i] === '') return 'none';
    if (!isBeside) return 'free';
    const sides = (['right', 'left'] as const).map((side) => ({
      side,
      box: numberBox(frame, texts[i], i, side, false),
    }));
    return room.take(sides)?.side ?? 'none';
  });
}
