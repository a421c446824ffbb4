import { useThree } from '@react-three/fiber';
import type { ThreeEvent } from '@react-three/fiber';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { Vector3 } from 'three';
import type { Intersection, Object3D, Raycaster } from 'three';
import { onChange } from '../../store/effects.ts';
import { startAt } from '../../store/intents/experiment.ts';
import { liftRun, pointAt } from '../../store/intents/view.ts';
import { useObjective } from '../../store/objective.ts';
import { placeIn } from '../../store/place.ts';
import type { RunId } from '../../store/runs.ts';
import { pathAt } from '../path/nearest.ts';
import type { Segments } from '../path/segments.ts';
import { pick } from './pick.ts';
import type { Solid } from './pick.ts';

/** A press that moves less than this is a click and not a turn. */
const CLICK_PIXELS = 5;
/** A finger that rests this long reads, and starts nothing. */
const HOLD_MS = 400;

/** Where a ray meets the surface: marched along its heights, not looked for among its triangles. */
function useRaycast(heightField: Solid | null) {
  return useCallback(
    function raycast(this: Object3D, { ray }: Raycaster, hits: Intersection[]) {
      const hit = heightField === null ? null : pick(heightField, ray.origin, ray.direction);
      if (hit === null) return;
      const point = new Vector3(hit.x, hit.y, hit.z);
      hits.push({ distance: ray.origin.distanceTo(point), point, object: this });
    },
    [heightField],
  );
}

interface PointerProps {
  /** null while there is no surface to point at. */
  readonly heightField: Solid | null;
  readonly paths: ReadonlyMap<RunId, Segments>;
  /** The place that is meant where one is pointed at; when left out, as precise as pointing is. */
  readonly placeAt?: typeof placeIn;
  /** What a click does; when left out, it starts there. */
  readonly onPress?: typeof startAt;
}

/** The pointer over the surface reads the loss, a finger that rests too; a click starts there. */
export function Pointer(props: PointerProps) {
  const { heightField, paths, placeAt = placeIn, onPress = startAt } = props;
  const canvas = useThree((state) => state.gl.domElement);
  const raycast = useRaycast(heightField);
  /** Kept when a finer surface comes: it takes no press out of a hand. */
  const press = useRef({ x: 0, y: 0, atMs: 0, timer: 0 });

  const stop = useCallback(() => {
    window.clearTimeout(press.current.timer);
    canvas.style.cursor = '';
    pointAt(null);
    liftRun(null);
  }, [canvas]);

  // In another frame what is read is not under the pointer any more.
  useEffect(
    () =>
      onChange(useObjective, ({ frame }, before) => {
        if (frame.a !== before.frame.a || frame.b !== before.frame.b) pointAt(null);
      }),
    [],
  );
  useEffect(() => {
    canvas.addEventListener('pointerleave', stop);
    canvas.addEventListener('pointercancel', stop);
    return () => {
      stop();
      canvas.removeEventListener('pointerleave', stop);
      canvas.removeEventListener('pointercancel', stop);
    };
  }, [canvas, stop]);

  const handlers = useMemo(() => {
    if (heightField === null) return {};
    const { space } = heightField;
    const placeUnder = ({ point }: ThreeEvent<MouseEvent>) =>
      placeAt(space.frame, space.aOf(point.x), space.bOf(point.z));
    const hasMoved = ({ clientX, clientY }: ThreeEvent<PointerEvent>) =>
      Math.hypot(clientX - press.current.x, clientY - press.current.y) > CLICK_PIXELS;
    return {
      onPointerDown: (event: ThreeEvent<PointerEvent>) => {
        stop();
        const { clientX: x, clientY: y, isPrimary, pointerType } = event;
        Object.assign(press.current, { x, y, atMs: event.nativeEvent.timeStamp });
        if (!isPrimary || pointerType !== 'touch') return;
        const place = placeUnder(event);
        press.current.timer = window.setTimeout(() => pointAt(place), HOLD_MS);
      },
      onPointerUp: stop,
      onPointerMove: (event: ThreeEvent<PointerEvent>) => {
        if (event.buttons !== 0) {
          if (hasMoved(event)) stop();
          return;
        }
        canvas.style.cursor = 'crosshair';
        pointAt(placeUnder(event));
        liftRun(pathAt(paths, event.point));
      },
      onPointerOut: stop,
      onClick: (event: ThreeEvent<MouseEvent>) => {
        const { pointerType, timeStamp } = event.nativeEvent as PointerEvent;
        // By when it was, not by when a busy page hears of it.
        const isHeld = pointerType === 'touch' && timeStamp - press.current.atMs >= HOLD_MS;
        if (isHeld || event.delta > CLICK_PIXELS) return;
        const { a, b } = placeUnder(event);
        stop();
        onPress(a, b, space.frame);
      },
    };
  }, [canvas, heightField, paths, placeAt, onPress, stop]);

  return <object3D raycast={raycast} {...handlers} />;
}
