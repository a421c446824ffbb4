import { memo, useImperativeHandle, useMemo, useRef } from 'react';
import type { Ref } from 'react';
import { BackSide, CylinderGeometry } from 'three';
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
import { HEAD_LENGTH, poseBeside, poseHead } from './poseHead.ts';

/** As with the ball, but behind it. */
const PULL = 0.11;
const RADIUS = 0.0135;
const LIFT = 0.05;
const HEAD_RADIUS = RADIUS * 3.1;
const HEAD_EDGE = 1.35;
const MOST_SEGMENTS = 120;
/** A shorter one is none, and one of so many heads' lengths has a head of full size. */
const SHORTEST = 0.008;
const WITH_HEAD = 2.2 * HEAD_LENGTH;
/** Of a head that stands alone. */
const ALONE = 0.75;

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
  /**
   * Draws the head alone beside a place, towards what lies ahead.
   * @param rim how far from the place the first head stands
   * @param ring how many stand before it
   * @returns its middle
   */
  readonly point: (
    place: Place,
    ahead: Place,
    rim: number,
    ring: number,
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
        poseHead(head.current, before, tip, camera, { pull: look.pull, size });
        return places;
      },
      point: (place, ahead, rim, ring, camera) => {
        shaft.clear();
        shaft.showAll();
        if (arrow.current === null || head.current === null) return [];
        arrow.current.visible = true;
        const size = ALONE * look.head;
        const out = rim + ring * ALONE * HEAD_LENGTH;
        return [poseBeside(head.current, place, ahead, out, camera, { pull: look.pull, size })];
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
