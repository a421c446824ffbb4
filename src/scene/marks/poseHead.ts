import { Quaternion, Vector3 } from 'three';
import type { Camera, Group } from 'three';
import type { Place } from '../space/space.ts';

export const HEAD_LENGTH = 0.105;
/** How far the head turns into the picture's plane, so that it still points when foreshortened. */
const TURNED_FLAT = 0.9;
/** Along its axis the cone points. */
const AXIS = new Vector3(0, 1, 0);

/** How far towards the eye a head is put, and how large it is. */
interface HeadLook {
  readonly pull: number;
  readonly size: number;
}

function toEyeFrom(place: Vector3, camera: Camera) {
  const toEye = camera.position.clone().sub(place);
  const distance = toEye.length();
  return { toEye: toEye.divideScalar(distance), distance };
}

/** Turns the head of an arrow towards the eye and puts it on its line of sight, a little nearer. */
export function poseHead(
  head: Group,
  before: Place,
  tip: Place,
  camera: Camera,
  { pull, size }: HeadLook,
) {
  const end = new Vector3(tip.x, tip.y, tip.z);
  const { toEye, distance } = toEyeFrom(end, camera);
  const direction = end.clone().sub(before).normalize();
  direction.addScaledVector(toEye, -TURNED_FLAT * direction.dot(toEye)).normalize();
  head.quaternion.copy(new Quaternion().setFromUnitVectors(AXIS, direction));
  head.position
    .copy(end)
    .addScaledVector(direction, HEAD_LENGTH * 0.35 * size)
    .addScaledVector(toEye, pull);
  head.scale.setScalar((size * (distance - pull)) / distance);
}

/**
 * Puts a head flat in the picture beside a place, on the side that lies ahead of it.
 * @param out from the place to the head's base, as it is seen
 * @returns its middle
 */
export function poseBeside(
  head: Group,
  place: Place,
  ahead: Place,
  out: number,
  camera: Camera,
  { pull, size }: HeadLook,
): Place {
  const middle = new Vector3(place.x, place.y, place.z);
  const { toEye, distance } = toEyeFrom(middle, camera);
  const direction = new Vector3(ahead.x, ahead.y, ahead.z).sub(middle);
  direction.addScaledVector(toEye, -direction.dot(toEye)).normalize();
  head.quaternion.copy(new Quaternion().setFromUnitVectors(AXIS, direction));
  middle.addScaledVector(direction, out + (HEAD_LENGTH / 2) * size);
  head.position.copy(middle).addScaledVector(toEye, pull);
  head.scale.setScalar((size * (distance - pull)) / distance);
  return middle;
}
