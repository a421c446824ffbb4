import { useThree } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import type { PerspectiveCamera } from 'three';
import { OrbitControls } from 'three/addons/controls/OrbitControls.js';
import { runNow } from '../store/run.ts';
import { useView } from '../store/view.ts';
import { between, poseOf, TARGET } from './pose.ts';
import type { Pose } from './pose.ts';
import type { Bend } from './relief.ts';
import type { Space } from './space.ts';
import { currentPose, placeCamera } from './viewpoints.ts';

const TRANSITION_MS = 300;
const TURN = (5 * Math.PI) / 180;
const ZOOM = 1.1;
const LEAST_POLAR = 0.0017;
const MOST_POLAR = (92 * Math.PI) / 180;
/** How much nearer and further than the whole figure one may go. */
const NEAREST = 1 / 4;
const FURTHEST = 2;

/** The person has turned the surface: none of the named views is chosen any more. */
function leaveViewpoint() {
  if (useView.getState().viewpoint !== null) useView.setState({ viewpoint: null });
}

function useOrbit(
  camera: PerspectiveCamera,
  canvas: HTMLCanvasElement,
  wholeHalfHeight: number,
  invalidate: () => void,
) {
  useEffect(() => {
    const controls = new OrbitControls(camera, canvas);
    controls.target.copy(TARGET);
    controls.enableDamping = false;
    controls.enablePan = false;
    controls.minPolarAngle = LEAST_POLAR;
    controls.maxPolarAngle = MOST_POLAR;
    const hands = { isTurning: false };
    controls.addEventListener('start', () => (hands.isTurning = true));
    controls.addEventListener('end', () => (hands.isTurning = false));
    controls.addEventListener('change', () => {
      if (hands.isTurning) leaveViewpoint();
      invalidate();
    });
    return () => controls.dispose();
  }, [camera, canvas, invalidate]);
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
      leaveViewpoint();
      invalidate();
    };
    canvas.addEventListener('keydown', onKey);
    return () => canvas.removeEventListener('keydown', onKey);
  }, [camera, canvas, wholeHalfHeight, invalidate]);
}

/** The camera: named views with a gentle change between them, the mouse, the finger, the keys. */
export function useCamera(space: Space, bend: Bend | null) {
  const camera = useThree((state) => state.camera) as PerspectiveCamera;
  const canvas = useThree((state) => state.gl.domElement);
  const invalidate = useThree((state) => state.invalidate);
  const width = useThree((state) => state.size.width);
  const height = useThree((state) => state.size.height);
  const viewpoint = useView((view) => view.viewpoint);
  const pose = useMemo(
    () => poseOf(viewpoint ?? '3d', space, bend, { width, height }),
    [viewpoint, space, bend, width, height],
  );
  const shown = useRef<typeof viewpoint>(null);
  useOrbit(camera, canvas, pose.halfHeight, invalidate);
  useKeys(camera, canvas, pose.halfHeight, invalidate);

  useEffect(() => {
    if (viewpoint === null) {
      shown.current = null;
      return undefined;
    }
    const isThere = shown.current === viewpoint || camera.position.length() < 1;
    shown.current = viewpoint;
    if (isThere || runNow().isMotionReduced) {
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
  }, [camera, viewpoint, pose, invalidate]);
}
