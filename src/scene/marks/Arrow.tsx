import { memo, useImperativeHandle, useMemo, useRef } from 'react';
import type { Ref } from 'react';
import { BackSide, CylinderGeometry, Quaternion, Vector3 } from 'three';
import type { Camera, Color, Group } from 'three';
import type { Move } from '../../store/moves.ts';
import { GHOST } from '../ghost.ts';
import { RENDER_ORDER } from '../order.ts';
import { managed } from '../palette.ts';
import { Segments } from '../path/segments.ts';
import { Tube } from '../path/Tube.tsx';
import type { TubeLook } from '../path/Tube.tsx';
import { drapeOnSurface } from '../space/drape.ts';
import type { Spot } from '../space/drape.ts';
import type { HeightField } from '../space/heightField.ts';
import type { Place } from '../space/space.ts';
import { useOwned } from '../useOwned.ts';
import { endOf } from './arrowScale.ts';
import { addDashes } from './lines.ts';

/** As with the ball, but behind it. */
const PULL = 0.11;
const RADIUS = 0.0135;
const LIFT = 0.05;
const HEAD_LENGTH = 0.105;
const HEAD_RADIUS = RADIUS * 3.1;
const HEAD_EDGE = 1.35;
const MOST_SEGMENTS = 120;
/** A shorter one is none, and one of so many heads' lengths has a head of full size. */
const SHORTEST = 0.008;
const WITH_HEAD = 2.2 * HEAD_LENGTH;
/** How far the head turns into the picture's plane, so that it still points when foreshortened. */
const TURNED_FLAT = 0.9;

interface ArrowLook extends TubeLook {
  /** How large its head is. */
  readonly head: number;
  readonly isDashed?: boolean;
}

export const SOLID: ArrowLook = { radius: RADIUS, halo: null, pull: PULL, head: 1 };
/** Not taken yet. */
export const DASHED: ArrowLook = {
  radius: 0.0115,
  halo: 1.7,
  pull: 0.1,
  head: 0.9,
  isDashed: true,
};
/** Wide and pale with an edge: told from a solid one, and seen on either side of it. */
export const HOLLOW: ArrowLook = { radius: 0.017, halo: 1.45, pull: 0.09, head: 1.1 };

/** Turns the head towards the eye and puts it on its line of sight, a little nearer. */
function poseHead(
  head: Group,
  before: Place,
  tip: Place,
  camera: Camera,
  pull: number,
  size: number,
) {
  const end = new Vector3(tip.x, tip.y, tip.z);
  const toEye = camera.position.clone().sub(end);
  const distance = toEye.length();
  toEye.divideScalar(distance);
  const direction = end.clone().sub(before).normalize();
  direction.addScaledVector(toEye, -TURNED_FLAT * direction.dot(toEye)).normalize();
  head.quaternion.copy(new Quaternion().setFromUnitVectors(new Vector3(0, 1, 0), direction));
  head.position
    .copy(end)
    .addScaledVector(direction, HEAD_LENGTH * 0.35 * size)
    .addScaledVector(toEye, pull);
  head.scale.setScalar((size * (distance - pull)) / distance);
}

export interface ArrowHandle {
  /**
   * Draws the move, times its factor, from where it was taken.
   * @returns places along it, to its tip; none where nothing of it is in view
   */
  readonly lay: (
    heightField: HeightField,
    from: Spot,
    move: Move,
    factor: number,
    camera: Camera,
  ) => readonly Place[];
  readonly hide: () => void;
}

interface ArrowProps {
  readonly ref: Ref<ArrowHandle>;
  readonly look: ArrowLook;
  readonly colour: Color;
  readonly shadow: Color;
  /** Of an arrow that has one. */
  readonly edge: Color;
}

/** An arrow that hugs the surface, with its shadow on the floor: the true vector. */
export const Arrow = memo(function Arrow({ ref, look, colour, shadow, edge }: ArrowProps) {
  const shaft = useOwned(() => new Segments(MOST_SEGMENTS));
  const cone = useOwned(() => new CylinderGeometry(0, HEAD_RADIUS, HEAD_LENGTH, 16));
  const arrow = useRef<Group>(null);
  const head = useRef<Group>(null);
  useImperativeHandle(
    ref,
    () => ({
      lay: (heightField, from, move, factor, camera) => {
        const to = endOf(heightField.space, from, move, factor);
        const length = Math.hypot(to.x - from.x, to.z - from.z);
        const places: Place[] = [];
        shaft.clear();
        if (length < SHORTEST) {
          if (arrow.current !== null) arrow.current.visible = false;
          return places;
        }
        drapeOnSurface(heightField, from, to, LIFT, (start, end) => {
          if (look.isDashed !== true) shaft.append(start, end);
          if (places.length === 0) places.push(start);
          places.push(end);
        });
        if (look.isDashed === true) addDashes(shaft, heightField, from, to);
        shaft.showAll();
        if (arrow.current !== null) arrow.current.visible = places.length > 0;
        if (places.length === 0 || head.current === null) return places;
        const [before, tip] = places.slice(-2);
        // A head as long as ever would make a short arrow a long one.
        const size = look.head * Math.min(1, length / WITH_HEAD);
        poseHead(head.current, before, tip, camera, look.pull, size);
        return places;
      },
      hide: () => {
        if (arrow.current !== null) arrow.current.visible = false;
      },
    }),
    [shaft, look],
  );
  const colours = useMemo(() => ({ body: colour, halo: edge, shadow }), [colour, edge, shadow]);
  const flat = useMemo(() => ({ head: managed(colour), edge: managed(edge) }), [colour, edge]);
  return (
    <group ref={arrow} visible={false}>
      <group ref={head}>
        <mesh geometry={cone}>
          <meshBasicMaterial color={flat.head} />
        </mesh>
        {look.halo === null ? null : (
          <mesh geometry={cone} scale={HEAD_EDGE}>
            <meshBasicMaterial color={flat.edge} side={BackSide} />
          </mesh>
        )}
        <mesh geometry={cone} renderOrder={RENDER_ORDER.ghost}>
          <meshBasicMaterial color={flat.head} {...GHOST} />
        </mesh>
      </group>
      <Tube segments={shaft} look={look} colours={colours} />
    </group>
  );
});
