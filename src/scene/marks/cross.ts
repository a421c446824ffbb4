import type { Messages } from '../../i18n/index.ts';
import type { Run } from '../../store/runs.ts';
import type { ViewState } from '../../store/view.ts';
import { Dashes } from './dashes.ts';
import { AROUND } from '../labels/labels.ts';
import type { LabelLayer } from '../labels/labels.ts';
import type { ScenePalette } from '../palette.ts';
import { onSurface } from '../space/heightField.ts';
import type { HeightField } from '../space/heightField.ts';
import { readingText } from '../readingText.ts';
import { FLOOR } from '../space/space.ts';
import type { Place } from '../space/space.ts';

const ARM = 0.075;
const RADIUS = 0.006;
const HALO = 2;
const CAPACITY = 40;
const LIFT = 0.03;

/** A cross on the surface and on the floor where the pointer or the keys read, and what they read. */
export class Cross {
  readonly #lines = new Dashes(CAPACITY, RADIUS, HALO);
  readonly #labels: LabelLayer;

  constructor(labels: LabelLayer) {
    this.#labels = labels;
  }

  get group() {
    return this.#lines.group;
  }

  paint({ ink, halo, axis }: ScenePalette) {
    this.#lines.paint({ body: ink, halo, shadow: axis });
  }

  /** @returns the place on the surface; null where nothing is read or the surface is cut there */
  show(
    candidate: ViewState['candidate'],
    run: Run,
    heightField: HeightField,
    t: Messages,
  ): Place | null {
    const { space } = heightField;
    this.#lines.clear();
    this.#lines.show();
    if (candidate === null) {
      this.#labels.set('reading', 'reading', '', null);
      return null;
    }
    const text = readingText(candidate, heightField.space.frame, run.problem.objective, t);
    const { x, z } = { x: space.xOf(candidate.a), z: space.zOf(candidate.b) };
    const place = heightField.isDrawn(x, z) ? onSurface(heightField, x, z, LIFT) : null;
    if (place !== null) {
      this.#lines.line(heightField, { x: x - ARM, z }, { x: x + ARM, z });
      this.#lines.line(heightField, { x, z: z - ARM }, { x, z: z + ARM });
      this.#lines.show();
    }
    this.#labels.set('reading', 'reading', text, place ?? { x, y: FLOOR, z }, AROUND);
    return place;
  }

  dispose() {
    this.#lines.dispose();
  }
}
