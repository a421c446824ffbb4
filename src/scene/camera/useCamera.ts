import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { PerspectiveCamera } from 'three';
import { OrbitControls } from 'three/addons/controls/OrbitControls.js';
import { turnSurface } from '../../store/intents/view.ts';
import { usePreferences } from '../../store/preferences.ts';
import { useView } from '../../store/view.ts';
import type { Turned } from '../../store/view.ts';
import type { Canvas } from '../canvas.ts';
import { between, DEGREE, FIELD_OF_VIEW, poseOf, TARGET } from './pose.ts';
import type { PictureSize, Pose } from './pose.ts';
import type { Bend } from '../space/heightField.ts';
import type { Space } from '../space/space.ts';
import { currentPose, placeCamera } from './viewpoints.ts';

const TRANSITION_MS = 300;
const TURN = (5 * Math.PI) / 180;
const ZOOM = 1.1;
const LEAST_POLAR = 0.0017;
const MOST_POLAR = (92 * Math.PI) / 180;
/** How much nearer and further than the whole figure one may go. */
const NEAREST = 1 / 4;
const FURTHEST = 2;

/** Called when the person has turned or zoomed by hand: no named view is shown any more. */
type OnTurned = () => void;

function useOrbit(
  camera: PerspectiveCamera,
  canvas: HTMLCanvasElement,
  wholeHalfHeight: number,
  onTurned: OnTurned,
  invalidate: () => void,
) {
  useEffect(() => {
    const controls = new OrbitControls(camera, canvas);
    controls.target.copy(TARGET);
    controls.enableDamping = false;
    controls.enablePan = false;
    controls.minPolarAngle = LEAST_POLAR;
    controls.maxPolarAngle = MOST_POLAR;
    const hands = { isTurning: false, hasTurned: false };
    controls.addEventListener('start', () => {
      hands.isTurning = true;
      hands.hasTurned = false;
    });
    controls.addEventListener('end', () => {
      hands.isTurning = false;
      // Where the hand left it; on the way it is only known that it has turned.
      if (hands.hasTurned) onTurned();
    });
    controls.addEventListener('change', () => {
      if (hands.isTurning && !hands.hasTurned) onTurned();
      hands.hasTurned = hands.isTurning;
      invalidate();
    });
    return () => controls.dispose();
  }, [camera, canvas, onTurned, invalidate]);
  useEffect(() => {
    const limit = (event: WheelEvent) => {
      const { halfHeight } = currentPose(camera);
      const isTooFar = event.deltaY > 0 && halfHeight > FURTHEST * wholeHalfHeight;
      const isTooNear = event.deltaY < 0 && halfHeight < NEAREST * wholeHalfHeight;
      if (isTooFar || isTooNear) event.stopImmediatePropagation();
    };
    canvas.addEventListener('wheel', limit, { capture: true });
    return () => canvas.removeEventListener('wheel', limit, { capture: true });
  }, [camera, canvas, wholeHalfHeight]);
}

/** Arrow keys turn the surface, + and − zoom, while it has the focus. */
function useKeys(
  camera: PerspectiveCamera,
  canvas: HTMLCanvasElement,
  wholeHalfHeight: number,
  onTurned: OnTurned,
  invalidate: () => void,
) {
  useEffect(() => {
    const turns: Readonly<Record<string, (pose: Pose) => Partial<Pose>>> = {
      ArrowLeft: ({ theta }) => ({ theta: theta - TURN }),
      ArrowRight: ({ theta }) => ({ theta: theta + TURN }),
      ArrowUp: ({ phi }) => ({ phi: Math.max(LEAST_POLAR, phi - TURN) }),
      ArrowDown: ({ phi }) => ({ phi: Math.min(MOST_POLAR, phi + TURN) }),
      '+': ({ halfHeight }) => ({ halfHeight: halfHeight / ZOOM }),
      '=': ({ halfHeight }) => ({ halfHeight: halfHeight / ZOOM }),
      '-': ({ halfHeight }) => ({ halfHeight: halfHeight * ZOOM }),
    };
    const least = NEAREST * wholeHalfHeight;
    const most = FURTHEST * wholeHalfHeight;
    const onKey = (event: KeyboardEvent) => {
      if (!Object.hasOwn(turns, event.key) || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const pose = currentPose(camera);
      const next = { ...pose, ...turns[event.key](pose) };
      const halfHeight = Math.min(most, Math.max(least, next.halfHeight));
      placeCamera(camera, { ...next, halfHeight });
      onTurned();
      invalidate();
    };
    canvas.addEventListener('keydown', onKey);
    return () => canvas.removeEventListener('keydown', onKey);
  }, [camera, canvas, wholeHalfHeight, onTurned, invalidate]);
}

function turnedBy(camera: PerspectiveCamera, zoom: number): Turned {
  const { theta, phi } = currentPose(camera);
  return {
    azimuth: Math.round(theta / DEGREE),
    elevation: Math.round(90 - phi / DEGREE),
    zoom,
  };
}

/** The camera: named views with a gentle change between them, the mouse, the finger, the keys. */
export function useCamera(
  { camera, element, invalidate }: Canvas,
  { width, height }: PictureSize,
  space: Space,
  valley: Bend | null,
) {
  const viewpoint = useView((view) => view.viewpoint);
  const whole = useMemo(
    () => poseOf(viewpoint, space, valley, { width, height }),
    [viewpoint, space, valley, width, height],
  );
  const shown = useRef<typeof viewpoint | null>(null);

  /** By a reference, so that another surface does not take the box out of a hand that turns it. */
  const fitting = useRef(() => whole);
  useEffect(() => {
    fitting.current = () => poseOf(turnedBy(camera, 1), space, valley, { width, height });
  }, [camera, space, valley, width, height]);

  const onTurned = useCallback(() => {
    // The view from above is almost without perspective; a turned box needs some.
    placeCamera(camera, { ...currentPose(camera), fov: FIELD_OF_VIEW });
    const zoom = fitting.current().halfHeight / currentPose(camera).halfHeight;
    const turned = turnedBy(camera, Number(zoom.toFixed(2)));
    // The camera is there already.
    shown.current = turned;
    turnSurface(turned);
  }, [camera]);

  useOrbit(camera, element, whole.halfHeight, onTurned, invalidate);
  useKeys(camera, element, whole.halfHeight, onTurned, invalidate);

  useEffect(() => {
    const isByHand = typeof viewpoint !== 'string';
    const isThere = shown.current === viewpoint;
    shown.current = viewpoint;
    // What was turned by hand stays as it was left.
    if (isByHand && isThere) return undefined;
    const pose = isByHand ? { ...whole, halfHeight: whole.halfHeight / viewpoint.zoom } : whole;
    const isFirst = camera.position.length() < 1;
    if (isThere || isFirst || usePreferences.getState().isMotionReduced) {
      placeCamera(camera, pose);
      invalidate();
      return undefined;
    }
    const from = currentPose(camera);
    const begun = performance.now();
    const motion = { frame: 0 };
    const move = () => {
      const t = Math.min(1, (performance.now() - begun) / TRANSITION_MS);
      placeCamera(camera, between(from, pose, t * t * (3 - 2 * t)));
      invalidate();
      if (t < 1) motion.frame = requestAnimationFrame(move);
    };
    move();
    return () => cancelAnimationFrame(motion.frame);
  }, [camera, viewpoint, whole, invalidate]);
}
