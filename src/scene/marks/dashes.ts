import { drapeOnSurface } from '../space/drape.ts';
import type { Spot } from '../space/drape.ts';
import type { HeightField } from '../space/heightField.ts';
import { Tube } from '../path/tube.ts';
import type { TubeColours } from '../path/tube.ts';

const LIFT = 0.05;
/** As with an arrow, but behind it. */
const PULL = 0.1;
/** A dash and the gap after it, in box units; a short way has two dashes all the same. */
const PERIOD = 0.06;
const LEAST_DASHES = 2;
const DASH = 0.55;

/** Thin lines that hug the surface, whole or dashed. */
export class Dashes {
  readonly #tube: Tube;

  constructor(capacity: number, radius: number, halo: number | null = null) {
    this.#tube = new Tube({ capacity, radius, halo, pull: PULL });
  }

  get group() {
    return this.#tube.group;
  }

  paint(colours: TubeColours) {
    this.#tube.paint(colours);
  }

  clear() {
    this.#tube.clear();
  }

  /** Adds a whole line. */
  line(heightField: HeightField, from: Spot, to: Spot) {
    drapeOnSurface(heightField, from, to, LIFT, (start, end) => this.#tube.append(start, end));
  }

  /** Adds a line of dashes, the last of which ends where the line does. */
  dashed(heightField: HeightField, from: Spot, to: Spot) {
    const length = Math.hypot(to.x - from.x, to.z - from.z);
    const dashes = Math.max(LEAST_DASHES, Math.round(length / PERIOD));
    const at = (t: number): Spot => ({
      x: from.x + (to.x - from.x) * t,
      z: from.z + (to.z - from.z) * t,
    });
    for (let k = 1; k <= dashes; k++) {
      this.line(heightField, at((k - DASH) / dashes), at(k / dashes));
    }
  }

  /** Shows what was added since it was cleared. */
  show() {
    this.#tube.upload(0);
    this.#tube.show(this.#tube.length);
  }

  dispose() {
    this.#tube.dispose();
  }
}
