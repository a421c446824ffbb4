import { useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import type { PerspectiveCamera, Spherical } from 'three';
import { OrbitControls } from 'three/addons/controls/OrbitControls.js';
import { runNow } from '../store/run.ts';
import { useView } from '../store/view.ts';
import {
  between,
  currentSpherical,
  distanceFor,
  placeCamera,
  sphericalOf,
  TARGET,
} from './viewpoints.ts';

const TRANSITION_MS = 300;
const TURN = (5 * Math.PI) / 180;
const ZOOM = 1.1;
const LEAST_POLAR = 0.0017;
const MOST_POLAR = (92 * Math.PI) / 180;

/** The person has turned the surface: none of the named views is chosen any more. */
function leaveViewpoint() {
  if (useView.getState().viewpoint !== null) useView.setState({ viewpoint: null });
}

function useOrbit(camera: PerspectiveCamera, canvas: HTMLCanvasElement, invalidate: () => void) {
  const aspect = useThree((state) => state.size.width / state.size.height);
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
    const far = distanceFor(aspect);
    const limit = (event: WheelEvent) => {
      const { radius } = currentSpherical(camera);
      const isTooFar = event.deltaY > 0 && radius > 2 * far;
      const isTooNear = event.deltaY < 0 && radius < far / 4;
      if (isTooFar || isTooNear) event.stopImmediatePropagation();
    };
    canvas.addEventListener('wheel', limit, { capture: true });
    return () => canvas.removeEventListener('wheel', limit, { capture: true });
  }, [camera, canvas, aspect]);
}

/** Arrow keys turn the surface, + and − zoom, while it has the focus. */
function useKeys(camera: PerspectiveCamera, canvas: HTMLCanvasElement, invalidate: () => void) {
  useEffect(() => {
    const turns: Readonly<Record<string, (s: Spherical) => void>> = {
      ArrowLeft: (s) => (s.theta -= TURN),
      ArrowRight: (s) => (s.theta += TURN),
      ArrowUp: (s) => (s.phi -= TURN),
      ArrowDown: (s) => (s.phi += TURN),
      '+': (s) => (s.radius /= ZOOM),
      '=': (s) => (s.radius /= ZOOM),
      '-': (s) => (s.radius *= ZOOM),
    };
    const onKey = (event: KeyboardEvent) => {
      if (!Object.hasOwn(turns, event.key) || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const spherical = currentSpherical(camera);
      turns[event.key](spherical);
      spherical.phi = Math.min(MOST_POLAR, Math.max(LEAST_POLAR, spherical.phi));
      placeCamera(camera, spherical);
      leaveViewpoint();
      invalidate();
    };
    canvas.addEventListener('keydown', onKey);
    return () => canvas.removeEventListener('keydown', onKey);
  }, [camera, canvas, invalidate]);
}

/** The camera: named views with a gentle change between them, the mouse, the finger, the keys. */
export function useCamera() {
  const camera = useThree((state) => state.camera) as PerspectiveCamera;
  const canvas = useThree((state) => state.gl.domElement);
  const invalidate = useThree((state) => state.invalidate);
  const width = useThree((state) => state.size.width);
  const height = useThree((state) => state.size.height);
  const viewpoint = useView((view) => view.viewpoint);
  const shown = useRef<typeof viewpoint>(null);
  useOrbit(camera, canvas, invalidate);
  useKeys(camera, canvas, invalidate);

  useEffect(() => {
    if (viewpoint === null) {
      shown.current = null;
      return undefined;
    }
    const target = sphericalOf(viewpoint, width / height);
    const isFirst = shown.current === viewpoint || camera.position.length() < 1;
    shown.current = viewpoint;
    if (isFirst || runNow().isMotionReduced) {
      placeCamera(camera, target);
      invalidate();
      return undefined;
    }
    const from = currentSpherical(camera);
    const begun = performance.now();
    const motion = { frame: 0 };
    const move = () => {
      const t = Math.min(1, (performance.now() - begun) / TRANSITION_MS);
      placeCamera(camera, between(from, target, t * t * (3 - 2 * t)));
      invalidate();
      if (t < 1) motion.frame = requestAnimationFrame(move);
    };
    move();
    return () => cancelAnimationFrame(motion.frame);
  }, [camera, viewpoint, width, height, invalidate]);
}
