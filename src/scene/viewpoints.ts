import { Spherical, Vector3 } from 'three';
import type { PerspectiveCamera } from 'three';
import type { Viewpoint } from '../store/view.ts';

export const FIELD_OF_VIEW = 18;
export const TARGET = new Vector3(-0.02, 0.03, 0);
const DISTANCE = 11.5;
/** Below this ratio of width to height the eye moves back until the box fits. */
const LEAST_ASPECT = 1.16;
const DEGREE = Math.PI / 180;
/** Not quite overhead: the direction that is up on the screen stays defined. */
const OVERHEAD = 89.9;

/** Azimuth 0 looks along +b, positive moves the eye towards +a; elevation is above the floor. */
const ANGLES: Readonly<Record<Viewpoint, { azimuth: number; elevation: number }>> = {
  '3d': { azimuth: 27, elevation: 32 },
  top: { azimuth: 0, elevation: OVERHEAD },
  side: { azimuth: 0, elevation: 6 },
};

export function distanceFor(aspect: number): number {
  return DISTANCE * Math.max(1, LEAST_ASPECT / aspect);
}

export function sphericalOf(viewpoint: Viewpoint, aspect: number): Spherical {
  const { azimuth, elevation } = ANGLES[viewpoint];
  return new Spherical(distanceFor(aspect), (90 - elevation) * DEGREE, azimuth * DEGREE);
}

export function placeCamera(camera: PerspectiveCamera, spherical: Spherical) {
  camera.position.setFromSpherical(spherical).add(TARGET);
  camera.lookAt(TARGET);
}

export function currentSpherical(camera: PerspectiveCamera): Spherical {
  return new Spherical().setFromVector3(camera.position.clone().sub(TARGET));
}

/** Part `t` of the way from one view to another. */
export function between(from: Spherical, to: Spherical, t: number): Spherical {
  const mix = (p: number, q: number) => p + (q - p) * t;
  // The short way round.
  const turn = ((to.theta - from.theta + 3 * Math.PI) % (2 * Math.PI)) - Math.PI;
  return new Spherical(mix(from.radius, to.radius), mix(from.phi, to.phi), from.theta + turn * t);
}
