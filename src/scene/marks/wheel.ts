import { Group } from 'three';
import type { Camera } from 'three';
import { slopesAround } from '../../engine/slopes.ts';
import type { Slope } from '../../engine/slopes.ts';
import type { Messages } from '../../i18n/index.ts';
import type { Run } from '../../store/runs.ts';
import { formatNumber } from '../../ui/format.ts';
import { Arrow, endOf, SPOKE } from './arrow.ts';
import { Dashes } from './dashes.ts';
import { ballPlaceOf } from './ballPlace.ts';
import type { LabelLayer } from '../labels/labels.ts';
import type { ScenePalette } from '../palette.ts';
import { onSurface } from '../space/heightField.ts';
import type { HeightField } from '../space/heightField.ts';
import type { Space } from '../space/space.ts';

const DIRECTIONS = 16;
/** The longest spoke, in box units on the floor. */
const LONGEST = 0.38;
const SPOKE_RADIUS = 0.0075;
const SPOKE_HALO = 1.9;
const CAPACITY = 600;
const SHAFT_PIXELS = 5;
const LIFT = 0.05;
const SLOPE_DIGITS = 3;

/** A spoke along each direction, as long in units of a and b as the slope there is steep. */
export function spokesOf(space: Space, slopes: readonly Slope[]) {
  const moves = slopes.map(({ direction: [a, b], slope }) => ({
    a: a * Math.abs(slope),
    b: b * Math.abs(slope),
    slope,
  }));
  const lengths = moves.map((move) => {
    const end = endOf(space, { x: 0, z: 0 }, move, 1);
    return Math.hypot(end.x, end.z);
  });
  const factor = LONGEST / Math.max(...lengths);
  const steepest = moves.reduce((least, move) => (move.slope < least.slope ? move : least));
  return { moves, factor, steepest };
}

/** How steeply the full-data loss falls and rises around the ball, in 16 directions. */
export class Wheel {
  readonly group = new Group();
  readonly #labels: LabelLayer;
  readonly #falling = new Dashes(CAPACITY, SPOKE_RADIUS, SPOKE_HALO);
  readonly #rising = new Dashes(CAPACITY, SPOKE_RADIUS, SPOKE_HALO);
  readonly #steepest = new Arrow(SPOKE);

  constructor(labels: LabelLayer) {
    this.#labels = labels;
    this.group.add(this.#falling.group, this.#rising.group, this.#steepest.group);
  }

  paint({ ink, halo, shadow, axis }: ScenePalette) {
    this.#falling.paint({ body: ink, halo, shadow });
    this.#rising.paint({ body: axis, halo, shadow });
    this.#steepest.colour(ink, shadow, halo);
  }

  show(run: Run, heightField: HeightField, t: Messages, camera: Camera) {
    const { space } = heightField;
    const { a, b } = ballPlaceOf(run);
    const from = { x: space.xOf(a), z: space.zOf(b) };
    this.#falling.clear();
    this.#rising.clear();
    this.#steepest.hide();
    this.#label('', null);
    if (heightField.isDrawn(from.x, from.z)) {
      const slopes = slopesAround(run.problem.objective, a, b, DIRECTIONS);
      const { moves, factor, steepest } = spokesOf(space, slopes);
      if (Number.isFinite(factor) && steepest.slope < 0) {
        for (const move of moves) {
          const end = endOf(space, from, move, factor);
          if (move.slope > 0) this.#rising.dashed(heightField, from, end);
          else if (move !== steepest) this.#falling.line(heightField, from, end);
        }
        const places = this.#steepest.show(heightField, from, steepest, factor);
        this.#steepest.face(camera);
        this.#labels.avoid('wheel', places, SHAFT_PIXELS);
        const slope = formatNumber(steepest.slope, SLOPE_DIGITS);
        this.#label(t.scene.steepest(slope), places.at(-1) ?? null, places[0]);
      } else if (steepest.slope === 0) {
        const place = onSurface(heightField, from.x, from.z, LIFT);
        this.#label(t.scene.flat, place, place);
      }
    }
    this.#falling.show();
    this.#rising.show();
  }

  #label(text: string, place: ReturnType<typeof onSurface> | null, from = place) {
    this.#labels.set('steepest', 'steepest', text, place, { from });
  }

  dispose() {
    this.#labels.prune('steepest', new Set());
    this.#labels.avoid('wheel', [], 0);
    for (const each of [this.#falling, this.#rising, this.#steepest]) each.dispose();
  }
}
