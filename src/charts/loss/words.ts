import { isMoving } from '../../store/moving.ts';
import { boxOf } from '../../ui/geometry.ts';
import type { Box, Spot } from '../../ui/geometry.ts';
import { FREE, LINE, MARK, Room, SOFT, Steadiness } from '../../ui/placing.ts';
import type { Band } from '../../ui/placing.ts';
import {
  LABEL,
  placesAfter,
  placesAtFloor,
  placesAway,
  placesBeside,
  placesNearFloor,
  placesOfValue,
} from './labels.ts';
import type { KeyedPlace, Lines } from './labels.ts';

/** What is to be written into the chart, and what is drawn there. */
export interface LossWords {
  readonly area: Box;
  /** The dot at the playhead. */
  readonly dot: Spot;
  readonly loss: Band;
  readonly batch: Band;
  /** How wide the value at the playhead is. */
  readonly value: number;
  readonly floor: {
    readonly y: number;
    readonly words: readonly [value: string, why: string];
    readonly widthOf: (text: string) => number;
  } | null;
  /** How wide the names of the two curves are; null where there is one, which needs none. */
  readonly names: { readonly loss: number; readonly batch: number | null } | null;
  /** Curves of other runs, by their keys; when left out, there is one run. */
  readonly others?: readonly OtherWords[];
  /** Of the axes: with others all words are placed anew. */
  readonly axes: string;
}

/** The name of another run, as wide as it is, and where its marker is; null where that is not seen. */
export interface OtherWords {
  readonly key: string;
  readonly band: Band;
  readonly width: number;
  readonly end: Spot | null;
}

export interface LossPlaces {
  readonly value: Box | null;
  readonly floor: Lines | null;
  readonly loss: KeyedPlace | null;
  readonly batch: KeyedPlace | null;
  readonly others: ReadonlyMap<string, KeyedPlace>;
}

/** Words keep so far from each other, from the curves, the hairline and the floor. */
const APART_PX = 4;
const CURVE_PX = 3;
const HAIRLINE_PX = 2;
const FLOOR_PX = 1;
const DOT_PX = 6;
/** Beyond the axes there is room for the value. */
const BEYOND_PX = { top: 16, right: 12 };

function* chained<P>(...groups: readonly Iterable<P>[]): Generator<P> {
  for (const group of groups) yield* group;
}

/**
 * Places words from frame to frame: the value, which must be read, before the floor's, and then the
 * names of the curves. They stay where they are until something runs into them or the axes change.
 */
export function createLossWords(): (words: LossWords) => LossPlaces {
  const room = new Room(boxOf(0, 0, 0, 0), APART_PX);
  const steadiness = new Steadiness(isMoving);
  const kept = {
    axes: '',
    floorKey: '',
    floor: null as Lines | null,
    loss: null as KeyedPlace | null,
    batch: null as KeyedPlace | null,
  };

  /** Where its curve ends, or as near to that as can be. */
  function placeOthers(area: Box, others: readonly OtherWords[]) {
    const placed = new Map<string, KeyedPlace>();
    for (const { key, band, width, end } of others) {
      if (end === null) continue;
      const size = { width, height: LABEL.height };
      const places = [...placesAfter(end, size), ...placesBeside(band, area, size, end.x - width)];
      const place = steadiness.take(`run ${key}`, room, places);
      if (place !== null) placed.set(key, place);
    }
    return placed;
  }

  function placeFloor({ area, floor }: LossWords): Lines | null {
    if (floor === null) return null;
    const { y, words, widthOf } = floor;
    const places = placesAtFloor(area, y, words, widthOf);
    kept.floor = room.take(places, { over: FREE, before: kept.floor });
    // The value alone rather under a curve than not at all.
    const short = () => placesNearFloor(area, y, words.slice(0, 1), widthOf);
    return kept.floor ?? room.take(short(), { over: LINE });
  }

  return (words) => {
    const { area, dot, loss, batch, value, floor, names, axes, others = [] } = words;
    if (axes !== kept.axes) Object.assign(kept, { axes, loss: null, batch: null });
    const floorKey = floor === null ? '' : `${floor.words.join()} ${floor.y} ${area.right}`;
    if (floorKey !== kept.floorKey) Object.assign(kept, { floorKey, floor: null });
    const outer = {
      ...area,
      top: area.top - BEYOND_PX.top,
      right: area.right + BEYOND_PX.right,
    };
    room.empty(outer);
    room.blockCurve(loss, CURVE_PX);
    // It is faint, and may be everywhere.
    room.blockCurve(batch, CURVE_PX, SOFT);
    for (const { band } of others) room.blockCurve(band, CURVE_PX);
    for (const { x, y } of [dot, ...others.flatMap(({ end }) => (end === null ? [] : [end]))]) {
      room.block(boxOf(x - DOT_PX, y - DOT_PX, 2 * DOT_PX, 2 * DOT_PX), MARK);
    }
    if (floor !== null) {
      const { y } = floor;
      room.blockLine({ x: area.left, y }, { x: area.right, y }, FLOOR_PX, SOFT);
    }
    const leaving = kept.floor === null ? [] : [kept.floor.box];
    const places = placesOfValue(outer, value, dot);
    const valuePlace = steadiness.take('value', room, places, { over: MARK, leaving });
    const floorPlace = placeFloor(words);
    // Only what follows steps aside for it: through the floor's words it is cut.
    room.blockLine(dot, { x: dot.x, y: area.bottom }, HAIRLINE_PX, SOFT);
    for (const [name, own, share] of [
      ['loss', loss, 0.3],
      ['batch', batch, 0.2],
    ] as const) {
      const width = names?.[name] ?? null;
      if (width === null) {
        kept[name] = null;
        continue;
      }
      const size = { width, height: LABEL.height };
      const wishedX = area.left + (dot.x - area.left) * share;
      const beside = placesBeside(own, area, size, wishedX);
      kept[name] = room.take(chained(beside, placesAway(area, size)), { before: kept[name] });
    }
    return {
      value: valuePlace?.box ?? null,
      floor: floorPlace,
      loss: kept.loss,
      batch: kept.batch,
      others: placeOthers(area, others),
    };
  };
}
