import { extend, useFrame, useThree } from '@react-three/fiber';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import { PerspectiveCamera, TOUCH } from 'three';
import { OrbitControls } from 'three/addons/controls/OrbitControls.js';
import type { Problem } from '../../engine/problem.ts';
import { turnSurface } from '../../store/intents/view.ts';
import { usePreferences } from '../../store/preferences.ts';
import { useScreen } from '../../store/screen.ts';
import type { Turned, Viewpoint } from '../../store/view.ts';
import { isFramed } from '../../ui/framed.ts';
import { FRAME_ORDER } from '../order.ts';
import type { Space } from '../space/space.ts';
import { currentPose, fitDepth, placeCamera } from './placing.ts';
import { between, DEGREE, FIELD_OF_VIEW, halfTangent, poseOf, TARGET } from './pose.ts';
import { useEye } from './useEye.ts';
import { LEAST_POLAR, MOST_POLAR, useTurningKeys } from './useTurningKeys.ts';

const Orbit = extend(OrbitControls);

const TRANSITION_MS = 300;
/** How much nearer and further than the whole figure one may go. */
const NEAREST = 1 / 4;
const FURTHEST = 2;

/** Within another page a single finger is that page's. */
const FINGERS = { ONE: TOUCH.ROTATE, TWO: TOUCH.DOLLY_PAN };
const FINGERS_IN_FRAME = { ONE: null, TWO: TOUCH.DOLLY_ROTATE };

/** @param onTurned the person has turned or zoomed by hand: no named view is shown any more */
function useHands(orbit: RefObject<OrbitControls | null>, onTurned: () => void) {
  const invalidate = useThree((state) => state.invalidate);
  useEffect(() => {
    const controls = orbit.current;
    if (controls === null) return undefined;
    const hands = { isTurning: false, hasTurned: false };
    const onStart = () => {
      hands.isTurning = true;
      hands.hasTurned = false;
    };
    const onEnd = () => {
      hands.isTurning = false;
      // Where the hand left it; on the way it is only known that it has turned.
      if (hands.hasTurned) onTurned();
    };
    const onChange = () => {
      if (hands.isTurning && !hands.hasTurned) onTurned();
      hands.hasTurned = hands.isTurning;
      invalidate();
    };
    controls.addEventListener('start', onStart);
    controls.addEventListener('end', onEnd);
    controls.addEventListener('change', onChange);
    return () => {
      controls.removeEventListener('start', onStart);
      controls.removeEventListener('end', onEnd);
      controls.removeEventListener('change', onChange);
    };
  }, [orbit, onTurned, invalidate]);
}

function turnedBy(camera: PerspectiveCamera, zoom: number): Turned {
  const { theta, phi } = currentPose(camera);
  return {
    azimuth: Math.round(theta / DEGREE),
    elevation: Math.round(90 - phi / DEGREE),
    zoom,
  };
}

/** The root is configured with a camera of this kind. */
function usePerspective(): PerspectiveCamera {
  const camera = useThree((state) => state.camera);
  if (!(camera instanceof PerspectiveCamera)) throw new Error('the scene is seen in perspective');
  return camera;
}

interface CameraProps {
  readonly viewpoint: Viewpoint | Turned;
  readonly space: Space;
  /** By which the usual view is chosen. */
  readonly problem: Problem;
}

/** Where the eye is: named views with a gentle change between them, the mouse, the finger, the keys. */
export function Camera({ viewpoint, space, problem }: CameraProps) {
  const camera = usePerspective();
  const canvas = useThree((state) => state.gl.domElement);
  const width = useThree((state) => state.size.width);
  const height = useThree((state) => state.size.height);
  const invalidate = useThree((state) => state.invalidate);
  const isBare = useScreen((screen) => screen.isPresenting);
  const eye = useEye(viewpoint, space, problem);
  const whole = useMemo(
    () => poseOf(viewpoint, space, eye, { width, height }, isBare),
    [viewpoint, space, eye, width, height, isBare],
  );
  const shown = useRef<typeof viewpoint | null>(null);
  const controls = useRef<OrbitControls>(null);

  /** By a reference, so that another surface does not take the box out of a hand that turns it. */
  const fitting = useRef(() => whole);
  useEffect(() => {
    fitting.current = () => poseOf(turnedBy(camera, 1), space, eye, { width, height }, isBare);
  }, [camera, space, eye, width, height, isBare]);

  const onTurned = useCallback(() => {
    // The view from above is almost without perspective; a turned box needs some.
    placeCamera(camera, { ...currentPose(camera), fov: FIELD_OF_VIEW });
    const zoom = fitting.current().halfHeight / currentPose(camera).halfHeight;
    const turned = turnedBy(camera, Number(zoom.toFixed(2)));
    // The camera is there already.
    shown.current = turned;
    turnSurface(turned);
  }, [camera]);

  const least = NEAREST * whole.halfHeight;
  const most = FURTHEST * whole.halfHeight;
  useHands(controls, onTurned);
  useTurningKeys(camera, canvas, [least, most], onTurned);

  // Before anything is drawn: else it would be seen once from where the camera was.
  useLayoutEffect(() => {
    const isByHand = typeof viewpoint !== 'string';
    const isThere = shown.current === viewpoint;
    const isFirst = shown.current === null;
    shown.current = viewpoint;
    // What was turned by hand stays as it was left.
    if (isByHand && isThere) return undefined;
    const pose = isByHand ? { ...whole, halfHeight: whole.halfHeight / viewpoint.zoom } : whole;
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

  useFrame(() => {
    fitDepth(camera);
    camera.updateMatrixWorld();
  }, FRAME_ORDER.pose);

  const perHalf = halfTangent(whole.fov);
  // It turns by pixels of the screen, of which the canvas has so many more than of its own.
  const scale = useScreen((screen) => screen.scale);
  return (
    <Orbit
      ref={controls}
      args={[camera, canvas]}
      target={TARGET}
      touches={isFramed() ? FINGERS_IN_FRAME : FINGERS}
      enablePan={false}
      rotateSpeed={1 / scale}
      minPolarAngle={LEAST_POLAR}
      maxPolarAngle={MOST_POLAR}
      minDistance={least / perHalf}
      maxDistance={most / perHalf}
    />
  );
}
