import { BufferGeometry, Float32BufferAttribute, LineDashedMaterial, LineSegments } from 'three';
import type { Camera } from 'three';
import type { Messages } from '../../i18n/index.ts';
import { lowestPlaces } from '../../store/minima.ts';
import { useObjective } from '../../store/objective.ts';
import type { Run } from '../../store/runs.ts';
import { BALL_RADIUS } from './ball.ts';
import { Occlusion } from './occlusion.ts';
import { AROUND, BELOW } from '../labels/labels.ts';
import type { LabelLayer } from '../labels/labels.ts';
import type { ScenePalette } from '../palette.ts';
import { onSurface } from '../space/heightField.ts';
import type { HeightField } from '../space/heightField.ts';
import { FLOOR } from '../space/space.ts';
import type { Place } from '../space/space.ts';

/** Names keep this far, in pixels, from the middle of the ball. */
const BALL_PIXELS = 13;
const MARK_LIFT = 0.02;

function isNear(p: Place, q: Place): boolean {
  return Math.hypot(p.x - q.x, p.y - q.y, p.z - q.z) < BALL_RADIUS;
}

interface Plumbed {
  readonly ball: Place | null;
  /** The place that is read. */
  readonly reading: Place | null;
}

/** Start and minimum, their names, and the plumb lines to the floor. */
export class Marks {
  readonly #labels: LabelLayer;
  readonly #occlusion = new Occlusion();
  readonly #plumbMaterial = new LineDashedMaterial({ dashSize: 0.012, gapSize: 0.02 });
  readonly plumb = new LineSegments(new BufferGeometry(), this.#plumbMaterial);

  constructor(labels: LabelLayer) {
    this.#labels = labels;
    this.plumb.frustumCulled = false;
    const places = new Float32BufferAttribute(new Float32Array(18), 3);
    this.plumb.geometry.setAttribute('position', places);
  }

  paint({ ink }: ScenePalette) {
    this.#plumbMaterial.color.copy(ink).convertSRGBToLinear();
  }

  show(
    run: Run,
    heightField: HeightField,
    t: Messages['pictures'],
    { ball, reading }: Plumbed,
    camera: Camera,
  ) {
    const star = this.#showPoints(run, heightField, t, ball, camera);
    this.#labels.avoid('ball', ball === null ? [] : [ball], BALL_PIXELS);
    this.#showPlumbLines(ball, star, reading);
  }

  #showPoints(
    run: Run,
    heightField: HeightField,
    t: Messages['pictures'],
    ball: Place | null,
    camera: Camera,
  ) {
    const { space } = heightField;
    const { start } = run.problem;
    this.#occlusion.look(heightField, camera);
    const at = (a: number, b: number) => {
      const x = space.xOf(a);
      const z = space.zOf(b);
      return heightField.isDrawn(x, z) ? onSurface(heightField, x, z, MARK_LIFT) : null;
    };
    const startPlace = at(start.a, start.b);
    // At the start the ball itself is the mark.
    const isCoveredByBall = startPlace !== null && ball !== null && isNear(startPlace, ball);
    this.#labels.set('start', 'start', '', isCoveredByBall ? null : startPlace);
    this.#labels.fade('start', startPlace !== null && this.#occlusion.of(startPlace) !== null);
    this.#labels.set('startName', 'name', t.start, startPlace, AROUND);
    const stars = lowestPlaces(useObjective.getState()).map(({ a, b }) => at(a, b));
    const shown = stars.filter((place) => place !== null);
    const ids = shown.flatMap((place, i) => this.#showStar(`star ${i}`, place));
    this.#labels.prune('star ', new Set(ids));
    const named = shown.length === 0 ? null : shown[0];
    this.#labels.set(
      'name of star',
      'name',
      useObjective.getState().isExact ? t.minimum : t.bestFound,
      named,
      BELOW,
    );
    return named;
  }

  /** On the surface, fainter behind it, and on the floor where that is in sight. */
  #showStar(id: string, place: Place): readonly string[] {
    const below = { x: place.x, y: FLOOR, z: place.z };
    const isHidden = this.#occlusion.of(below)?.isFromAbove ?? false;
    this.#labels.set(id, 'star', '★', place);
    this.#labels.fade(id, this.#occlusion.of(place) !== null);
    const onFloor = `${id} on the floor`;
    this.#labels.set(onFloor, 'floorStar', '★', isHidden ? null : below);
    return [id, onFloor];
  }

  #showPlumbLines(...places: readonly (Place | null)[]) {
    const attribute = this.plumb.geometry.getAttribute('position');
    places.forEach((place, i) => {
      const { x, y, z } = place ?? { x: 0, y: FLOOR, z: 0 };
      attribute.setXYZ(2 * i, x, y, z);
      attribute.setXYZ(2 * i + 1, x, FLOOR, z);
    });
    attribute.needsUpdate = true;
    this.plumb.computeLineDistances();
  }

  dispose() {
    this.plumb.geometry.dispose();
    this.#plumbMaterial.dispose();
  }
}
