import { Group } from 'three';
import type { Camera } from 'three';
import type { Messages } from '../../i18n/index.ts';
import type { Run } from '../../store/runs.ts';
import { Arrow, drawnFactors, drawnMoves, endOf, HOLLOW, SOLID } from './arrow.ts';
import { Dashes } from './dashes.ts';
import type { LabelLayer } from '../labels/labels.ts';
import type { ScenePalette } from '../palette.ts';
import type { HeightField } from '../space/heightField.ts';

/** Names keep this far, in pixels, from the middle of an arrow's shaft. */
const SHAFT_PIXELS = 5;
const REST_CAPACITY = 60;
const REST_RADIUS = 0.008;

const KINDS = ['gradient', 'step', 'velocity'] as const;

/** The arrows of the step shown and their names. */
export class MoveArrows {
  readonly group = new Group();
  readonly #labels: LabelLayer;
  readonly #arrows = {
    gradient: new Arrow(SOLID),
    step: new Arrow(SOLID),
    velocity: new Arrow(HOLLOW),
  };
  /** From the tip of the velocity to the tip of the step: what the gradient adds. */
  readonly #rest = new Dashes(REST_CAPACITY, REST_RADIUS);

  constructor(labels: LabelLayer) {
    this.#labels = labels;
    this.group.add(...Object.values(this.#arrows).map((arrow) => arrow.group), this.#rest.group);
  }

  paint({ gradient, gradientShadow, ink, halo, shadow, stepShadow }: ScenePalette) {
    this.#arrows.gradient.colour(gradient, gradientShadow, ink);
    this.#arrows.step.colour(ink, stepShadow, ink);
    this.#arrows.velocity.colour(halo, shadow, ink);
    this.#rest.paint({ body: gradient, halo: null, shadow: gradientShadow });
  }

  show(run: Run, heightField: HeightField, t: Messages, camera: Camera) {
    const { space } = heightField;
    const moves = drawnMoves(run);
    const factors = moves === null ? null : drawnFactors(space, moves);
    const names = {
      gradient: t.pictures.gradient,
      step: t.pictures.stepArrow,
      velocity: t.scene.velocity,
    };
    this.#rest.clear();
    for (const kind of KINDS) {
      const move = moves?.[kind] ?? null;
      const factor = factors?.[kind] ?? null;
      const arrow = this.#arrows[kind];
      if (moves === null || move === null || factor === null) {
        arrow.hide();
        this.#labels.avoid(kind, [], SHAFT_PIXELS);
        this.#labels.set(kind, kind, names[kind], null);
        continue;
      }
      const from = { x: space.xOf(moves.from.a), z: space.zOf(moves.from.b) };
      const places = arrow.show(heightField, from, move, factor);
      arrow.face(camera);
      this.#labels.avoid(kind, places, SHAFT_PIXELS);
      const tip = places.at(-1) ?? null;
      this.#labels.set(kind, kind, names[kind], tip, { from: places[0] ?? tip });
      if (kind === 'velocity') {
        const end = (part: typeof move) => endOf(space, from, part, factor);
        this.#rest.dashed(heightField, end(move), end(moves.step));
      }
    }
    this.#rest.show();
  }

  dispose() {
    for (const arrow of Object.values(this.#arrows)) arrow.dispose();
    this.#rest.dispose();
  }
}
