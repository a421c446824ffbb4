import { isMoving } from '../../store/moving.ts';
import { boxOf, grown } from '../../ui/geometry.ts';
import type { Box, Spot } from '../../ui/geometry.ts';
import { MARK, Room, Steadiness } from '../../ui/placing.ts';
import type { PictureSize } from '../camera/pose.ts';
import { mannerOf, placesOf } from './layout.ts';
import type { SeenLabel } from './layout.ts';

/** What is drawn around a name's letters, in pixels: it covers the words beside it. */
const HALO = 4;

/** More than a space, or a number beside a legend would be read as its last word. */
const BESIDE_WORDS = 12;

/** How something that is drawn is in the way. */
export interface InTheWay {
  /** How far names keep from it, in pixels. */
  readonly pixels: number;
  readonly firmness: number;
  /** A line through its places, rather than each of them. */
  readonly isLine?: boolean;
}

export interface Obstacle extends InTheWay {
  readonly spots: readonly Spot[];
}

function blockObstacle(room: Room, { spots, pixels, firmness, isLine }: Obstacle) {
  for (let k = 0; k < spots.length; k++) {
    const { x, y } = spots[k];
    if (isLine !== true) {
      room.block(grown({ left: x, right: x, top: y, bottom: y }, pixels), firmness);
    } else if (k > 0) room.blockLine(spots[k - 1], spots[k], pixels, firmness);
  }
}

/** Where labels stand, from frame to frame. */
export class Arrangement {
  readonly #room = new Room(boxOf(0, 0, 0, 0));
  readonly #steadiness = new Steadiness(isMoving);
  /** Where each stood in the frame before. */
  #stood = new Map<string, Box>();

  /**
   * @param labels all that there are now
   * @param words where other words stand over the canvas
   * @returns a box for each by its id; none for a label for which there is no room
   */
  arrange(
    labels: readonly SeenLabel[],
    obstacles: readonly Obstacle[],
    words: readonly Box[],
    size: PictureSize,
  ): ReadonlyMap<string, Box> {
    const room = this.#room;
    const placed = new Map<string, Box>();
    room.empty(boxOf(0, 0, size.width, size.height));
    for (const { left, right, top, bottom } of words) {
      room.blockWords({
        left: left - BESIDE_WORDS,
        right: right + BESIDE_WORDS,
        top: top - HALO,
        bottom: bottom + HALO,
      });
    }
    for (const obstacle of obstacles) blockObstacle(room, obstacle);
    const named: { readonly label: SeenLabel; readonly rank: number }[] = [];
    const ticks: Box[] = [];
    for (const label of labels) {
      const manner = mannerOf(label.kind);
      if (manner !== null) {
        named.push({ label, rank: manner.rank });
        if (label.kind === 'tick') ticks.push(placesOf(label, size)[0].box);
        continue;
      }
      const [{ box }] = placesOf(label, size);
      room.block(box, MARK);
      placed.set(label.id, box);
    }
    // Equal ones in the order in which they were set: it is the same in each frame.
    named.sort((one, other) => one.rank - other.rank);
    for (const { label } of named) {
      const box = this.#place(label, ticks, size);
      if (box !== null) placed.set(label.id, box);
    }
    this.#stood = placed;
    return placed;
  }

  #place(label: SeenLabel, ticks: readonly Box[], size: PictureSize): Box | null {
    const { id, kind } = label;
    const { over, isSteady } = mannerOf(kind) ?? {};
    const places = placesOf(label, size);
    // Numbers follow the names of their axes, and names what the pointer reads.
    const leaving = kind === 'reading' ? this.#othersThan(id) : kind === 'tick' ? undefined : ticks;
    if (isSteady === true) {
      return this.#steadiness.take(id, this.#room, places, { over, leaving })?.box ?? null;
    }
    return this.#room.take(places, { over, leaving })?.box ?? null;
  }

  #othersThan(id: string): readonly Box[] {
    return [...this.#stood].flatMap(([other, box]) => (other === id ? [] : [box]));
  }

  /** A label that is gone begins anew where it comes again. */
  forget(id: string) {
    this.#steadiness.forget(id);
    this.#stood.delete(id);
  }
}
