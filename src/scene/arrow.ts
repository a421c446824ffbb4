import { ConeGeometry, Group, Mesh, MeshBasicMaterial, Quaternion, Vector3 } from 'three';
import type { Color } from 'three';
import { niceFactor } from '../store/moves.ts';
import type { Move } from '../store/moves.ts';
import { layOnSurface } from './course.ts';
import type { Spot } from './course.ts';
import type { Place, Relief, Space } from './space.ts';
import { Tube } from './tube.ts';

const RADIUS = 0.0135;
const LIFT = 0.05;
const HEAD_LENGTH = 0.105;
const HEAD_RADIUS = RADIUS * 3.1;
const MOST_SEGMENTS = 120;
/** About a tenth of the range: the longest an arrow is drawn, in box units on the floor. */
const LONGEST = 0.3;
/** By how much the move is drawn longer or shorter than it is. */
export function drawnFactor(space: Space, move: Move): number {
  const { frame, width, depth } = space;
  const x = (move.a / (frame.a[1] - frame.a[0])) * width;
  const z = (move.b / (frame.b[1] - frame.b[0])) * depth;
  return niceFactor(Math.hypot(x, z), LONGEST);
}

/** A named arrow that hugs the surface, with its shadow on the floor: the true vector. */
export class Arrow {
  readonly group = new Group();
  readonly #shaft = new Tube(MOST_SEGMENTS, RADIUS, false);
  readonly #cone = new ConeGeometry(HEAD_RADIUS, HEAD_LENGTH, 16);
  readonly #paint = new MeshBasicMaterial();
  readonly #head = new Mesh(this.#cone, this.#paint);

  constructor() {
    this.group.add(this.#shaft.group, this.#head);
  }

  colour(colour: Color, shadow: Color) {
    this.#shaft.paint({ body: colour, halo: null, shadow });
    // MeshBasicMaterial is colour-managed and the shaders here are not: undo the conversion.
    this.#paint.color.copy(colour).convertSRGBToLinear();
  }

  hide() {
    this.group.visible = false;
  }

  /**
   * Draws the move, times its factor, from where it was taken.
   * @returns the tip, where its label goes; null where nothing of it is in view
   */
  show(relief: Relief, from: Spot, move: Move, factor: number): Place | null {
    const { frame, width, depth } = relief.space;
    const to = {
      x: from.x + ((move.a * factor) / (frame.a[1] - frame.a[0])) * width,
      z: from.z - ((move.b * factor) / (frame.b[1] - frame.b[0])) * depth,
    };
    this.#shaft.clear();
    let last: readonly [Place, Place] | null = null;
    layOnSurface(relief, from, to, LIFT, (start, end) => {
      this.#shaft.append(start, end);
      last = [start, end];
    });
    this.#shaft.upload(0);
    this.#shaft.show(this.#shaft.length);
    this.group.visible = last !== null;
    if (last === null) return null;
    const [start, end] = last as readonly [Place, Place];
    const direction = new Vector3(end.x - start.x, end.y - start.y, end.z - start.z).normalize();
    this.#head.quaternion.copy(
      new Quaternion().setFromUnitVectors(new Vector3(0, 1, 0), direction),
    );
    this.#head.position.set(end.x, end.y, end.z).addScaledVector(direction, HEAD_LENGTH * 0.35);
    return { x: end.x, y: end.y, z: end.z };
  }

  dispose() {
    this.#shaft.dispose();
    this.#cone.dispose();
    this.#paint.dispose();
  }
}
