import { CylinderGeometry, Group, Mesh, MeshBasicMaterial, Quaternion, Vector3 } from 'three';
import type { Camera, Color } from 'three';
import { movesOf, niceFactor } from '../store/moves.ts';
import type { Move, Moves } from '../store/moves.ts';
import type { RunState } from '../store/run.ts';
import { layOnSurface } from './course.ts';
import type { Spot } from './course.ts';
import type { Relief } from './relief.ts';
import type { Place, Space } from './space.ts';
import { Tube } from './tube.ts';

const RADIUS = 0.0135;
const LIFT = 0.05;
const HEAD_LENGTH = 0.105;
const HEAD_RADIUS = RADIUS * 3.1;
const MOST_SEGMENTS = 120;
/** About a tenth of the range: the longest an arrow is drawn, in box units on the floor. */
const LONGEST = 0.3;
/** As with the ball, but behind it. */
const PULL = 0.11;
/** How far the head turns into the picture's plane, so that it still points when foreshortened. */
const TURNED_FLAT = 0.9;

/** The two arrows of the row shown; null where there are none, or begin outside what is drawn. */
export function drawnMoves(run: RunState): Moves | null {
  const moves = movesOf(run);
  if (moves === null) return null;
  const { a, b, lossHigh } = run.frame;
  const { from } = moves;
  const isInFrame = from.a >= a[0] && from.a <= a[1] && from.b >= b[0] && from.b <= b[1];
  return isInFrame && run.trace.columns.loss[run.playhead.row - 1] <= lossHigh ? moves : null;
}

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
  readonly #shaft = new Tube(MOST_SEGMENTS, RADIUS, false, PULL);
  readonly #cone = new CylinderGeometry(0, HEAD_RADIUS, HEAD_LENGTH, 16);
  readonly #paint = new MeshBasicMaterial();
  readonly #head = new Mesh(this.#cone, this.#paint);
  readonly #tip = new Vector3();
  readonly #direction = new Vector3();

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
   * @returns places along it, to its tip; none where nothing of it is in view
   */
  show(relief: Relief, from: Spot, move: Move, factor: number): readonly Place[] {
    const { frame, width, depth } = relief.space;
    const to = {
      x: from.x + ((move.a * factor) / (frame.a[1] - frame.a[0])) * width,
      z: from.z - ((move.b * factor) / (frame.b[1] - frame.b[0])) * depth,
    };
    this.#shaft.clear();
    const places: Place[] = [];
    layOnSurface(relief, from, to, LIFT, (start, end) => {
      this.#shaft.append(start, end);
      if (places.length === 0) places.push(start);
      places.push(end);
    });
    this.#shaft.upload(0);
    this.#shaft.show(this.#shaft.length);
    this.group.visible = places.length > 0;
    if (places.length === 0) return places;
    const [before, last] = places.slice(-2);
    this.#tip.set(last.x, last.y, last.z);
    this.#direction.copy(this.#tip).sub(before).normalize();
    return places;
  }

  /** Turns the head towards the eye and puts it on its line of sight, a little nearer. */
  face(camera: Camera) {
    const toEye = camera.position.clone().sub(this.#tip);
    const distance = toEye.length();
    toEye.divideScalar(distance);
    const direction = this.#direction.clone();
    direction.addScaledVector(toEye, -TURNED_FLAT * direction.dot(toEye)).normalize();
    this.#head.quaternion.copy(
      new Quaternion().setFromUnitVectors(new Vector3(0, 1, 0), direction),
    );
    this.#head.position
      .copy(this.#tip)
      .addScaledVector(direction, HEAD_LENGTH * 0.35)
      .addScaledVector(toEye, PULL);
    this.#head.scale.setScalar((distance - PULL) / distance);
  }

  dispose() {
    this.#shaft.dispose();
    this.#cone.dispose();
    this.#paint.dispose();
  }
}
