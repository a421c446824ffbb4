import { Vector3 } from 'three';
import type { Camera } from 'three';
import { pick } from '../space/pick.ts';
import type { Hit } from '../space/pick.ts';
import type { HeightField } from '../space/heightField.ts';
import type { Place } from '../space/space.ts';

/** How near to a place, of the way from the eye, the surface counts as the one it stands on. */
const OWN_GROUND = 0.01;

function coverOf(heightField: HeightField, eye: Place, { x, y, z }: Place): Hit | null {
  const direction = { x: x - eye.x, y: y - eye.y, z: z - eye.z };
  const hit = pick(heightField, eye, direction);
  if (hit === null) return null;
  const length = Math.hypot(direction.x, direction.y, direction.z);
  const way = Math.hypot(hit.x - eye.x, hit.y - eye.y, hit.z - eye.z);
  return way < length * (1 - OWN_GROUND) ? hit : null;
}

/** What lies before places, remembered as long as neither the eye nor the surface changes. */
export class Occlusion {
  readonly #eye = new Vector3();
  readonly #known = new Map<string, Hit | null>();
  #heightField: HeightField | null = null;

  /** From where, at what. */
  look(heightField: HeightField, { position }: Camera) {
    if (heightField === this.#heightField && position.equals(this.#eye)) return;
    this.#heightField = heightField;
    this.#eye.copy(position);
    this.#known.clear();
  }

  /** Where a sight line to a place first meets the surface on its way: null where it is in sight. */
  of(place: Place): Hit | null {
    if (this.#heightField === null) return null;
    const key = `${place.x} ${place.y} ${place.z}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const cover = coverOf(this.#heightField, this.#eye, place);
    this.#known.set(key, cover);
    return cover;
  }
}
