import {
  BackSide,
  CylinderGeometry,
  Group,
  Mesh,
  MeshBasicMaterial,
  Quaternion,
  Vector3,
} from 'three';
import type { Camera, Color } from 'three';
import { movesOf, niceFactor } from '../../store/moves.ts';
import type { Move, Moves } from '../../store/moves.ts';
import { useObjective } from '../../store/objective.ts';
import type { Run } from '../../store/runs.ts';
import { drapeOnSurface } from '../space/drape.ts';
import type { Spot } from '../space/drape.ts';
import { ghostOf, ORDER } from './ghost.ts';
import type { HeightField } from '../space/heightField.ts';
import type { Place, Space } from '../space/space.ts';
import { Tube } from '../path/tube.ts';

/** As with the ball, but behind it. */
const PULL = 0.11;
const RADIUS = 0.0135;
const LIFT = 0.05;
const HEAD_LENGTH = 0.105;
const HEAD_RADIUS = RADIUS * 3.1;
/** A hollow arrow is wide and pale with an edge: told from a solid one, and seen on either side of it. */
export const SOLID = { radius: RADIUS, halo: null, pull: PULL, head: 1 };
export const HOLLOW = { radius: 0.017, halo: 1.45, pull: 0.09, head: 1.1 };
/** The steepest of many thin lines. */
export const SPOKE = { radius: 0.0095, halo: 1.7, pull: 0.105, head: 0.8 };
const HEAD_EDGE = 1.35;

interface ArrowLook {
  readonly radius: number;
  /** How much wider its edge is; null for none. */
  readonly halo: number | null;
  readonly pull: number;
  readonly head: number;
}
const MOST_SEGMENTS = 120;
/** About an eighth of the range: the longest an arrow is drawn, in box units on the floor. */
const LONGEST = 0.36;
/** How far the head turns into the picture's plane, so that it still points when foreshortened. */
const TURNED_FLAT = 0.9;

/** The arrows of the row shown; null where there are none, or begin outside what is drawn. */
export function drawnMoves(run: Run): Moves | null {
  const moves = movesOf(run);
  if (moves === null) return null;
  const { a, b, lossHigh } = useObjective.getState().frame;
  const { from } = moves;
  const isInFrame = from.a >= a[0] && from.a <= a[1] && from.b >= b[0] && from.b <= b[1];
  return isInFrame && run.trace.columns.loss.at(run.cursor.row - 1) <= lossHigh ? moves : null;
}

function lengthOf({ frame, width, depth }: Space, move: Move): number {
  const x = (move.a / (frame.a[1] - frame.a[0])) * width;
  const z = (move.b / (frame.b[1] - frame.b[0])) * depth;
  return Math.hypot(x, z);
}

function factorOf(length: number): number | null {
  return length === 0 ? null : niceFactor(length, LONGEST);
}

/**
 * By how much the moves are drawn longer or shorter than they are; null for one of no length,
 * which has no direction to show. The velocity is a part of the
 * step and drawn to the step's scale, so that the rest of the step closes the triangle.
 */
export function drawnFactors(space: Space, { gradient, step, velocity }: Moves) {
  const ofStep = Math.max(lengthOf(space, step), velocity === null ? 0 : lengthOf(space, velocity));
  return {
    gradient: factorOf(lengthOf(space, gradient)),
    step: factorOf(ofStep),
    velocity: velocity === null ? null : factorOf(ofStep),
  };
}

/** Where a move that is drawn so many times as long ends. */
export function endOf(
  { frame, width, depth }: Space,
  from: Spot,
  move: Move,
  factor: number,
): Spot {
  return {
    x: from.x + ((move.a * factor) / (frame.a[1] - frame.a[0])) * width,
    z: from.z - ((move.b * factor) / (frame.b[1] - frame.b[0])) * depth,
  };
}

/** A named arrow that hugs the surface, with its shadow on the floor: the true vector. */
export class Arrow {
  readonly group = new Group();
  readonly #shaft: Tube;
  readonly #cone = new CylinderGeometry(0, HEAD_RADIUS, HEAD_LENGTH, 16);
  readonly #paint = new MeshBasicMaterial();
  readonly #edge = new MeshBasicMaterial({ side: BackSide });
  readonly #ghost = ghostOf(this.#paint);
  readonly #head = new Group();
  readonly #look: ArrowLook;
  readonly #tip = new Vector3();
  readonly #direction = new Vector3();

  constructor(look: ArrowLook) {
    this.#look = look;
    this.#shaft = new Tube({ ...this.#look, capacity: MOST_SEGMENTS });
    const ghost = new Mesh(this.#cone, this.#ghost);
    ghost.renderOrder = ORDER.ghost;
    this.#head.add(new Mesh(this.#cone, this.#paint), ghost);
    if (look.halo !== null) {
      const edge = new Mesh(this.#cone, this.#edge);
      edge.scale.setScalar(HEAD_EDGE);
      this.#head.add(edge);
    }
    this.group.add(this.#shaft.group, this.#head);
  }

  /** @param edge of an arrow that has one */
  colour(colour: Color, shadow: Color, edge: Color) {
    this.#shaft.paint({ body: colour, halo: edge, shadow });
    // MeshBasicMaterial is colour-managed and the shaders here are not: undo the conversion.
    this.#paint.color.copy(colour).convertSRGBToLinear();
    this.#edge.color.copy(edge).convertSRGBToLinear();
  }

  hide() {
    this.group.visible = false;
  }

  /**
   * Draws the move, times its factor, from where it was taken.
   * @returns places along it, to its tip; none where nothing of it is in view
   */
  show(heightField: HeightField, from: Spot, move: Move, factor: number): readonly Place[] {
    const to = endOf(heightField.space, from, move, factor);
    this.#shaft.clear();
    const places: Place[] = [];
    drapeOnSurface(heightField, from, to, LIFT, (start, end) => {
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
    const { pull, head } = this.#look;
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
      .addScaledVector(toEye, pull);
    this.#head.scale.setScalar((head * (distance - pull)) / distance);
  }

  dispose() {
    this.#shaft.dispose();
    this.#cone.dispose();
    for (const each of [this.#paint, this.#edge, this.#ghost]) each.dispose();
  }
}
