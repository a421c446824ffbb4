import { Spherical } from 'three';
import type { PerspectiveCamera } from 'three';
import { halfTangent, TARGET } from './pose.ts';
import type { Pose } from './pose.ts';

/** Radius that holds the whole scene: nothing nearer or further needs depth. */
const REACH = 4;
const LEAST_NEAR = 0.2;

/** Keeps the near and far planes tight about the scene, for the sake of the depth's precision. */
export function fitDepth(camera: PerspectiveCamera) {
  const distance = camera.position.distanceTo(TARGET);
  camera.near = Math.max(LEAST_NEAR, distance - REACH);
  camera.far = distance + REACH;
  camera.updateProjectionMatrix();
}

export function placeCamera(camera: PerspectiveCamera, pose: Pose) {
  const { theta, phi, halfHeight, fov, shiftX, shiftY } = pose;
  const distance = halfHeight / halfTangent(fov);
  camera.position.setFromSphericalCoords(distance, phi, theta).add(TARGET);
  camera.lookAt(TARGET);
  camera.fov = fov;
  // Only the ratios count, so a change of size leaves it in force.
  const { aspect } = camera;
  camera.setViewOffset(aspect, 1, (-shiftX * aspect) / 2, shiftY / 2, aspect, 1);
  fitDepth(camera);
}

export function currentPose(camera: PerspectiveCamera): Pose {
  const { theta, phi, radius } = new Spherical().setFromVector3(
    camera.position.clone().sub(TARGET),
  );
  const { view, fov } = camera;
  return {
    theta,
    phi,
    halfHeight: radius * halfTangent(fov),
    fov,
    shiftX: view === null ? 0 : (-2 * view.offsetX) / view.fullWidth,
    shiftY: view === null ? 0 : (2 * view.offsetY) / view.fullHeight,
  };
}
