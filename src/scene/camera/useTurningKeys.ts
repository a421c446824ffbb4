import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import type { PerspectiveCamera } from 'three';
import { ARROWS, tableReader } from '../../ui/keys.ts';
import { SURFACE_KEYS } from '../keys.ts';
import { currentPose, placeCamera } from './placing.ts';
import type { Pose } from './pose.ts';

const TURN = (5 * Math.PI) / 180;
const ZOOM = 1.1;
export const LEAST_POLAR = 0.0017;
export const MOST_POLAR = (92 * Math.PI) / 180;

function turned({ theta, phi }: Pose, arrow: string): Partial<Pose> {
  const [right, up] = ARROWS[arrow];
  const polar = Math.min(MOST_POLAR, Math.max(LEAST_POLAR, phi - up * TURN));
  return { theta: theta + right * TURN, phi: polar };
}

const readKey = tableReader(SURFACE_KEYS);

/** What a key makes of a pose; null for a key that has no use here. */
function changed(pose: Pose, event: KeyboardEvent): Partial<Pose> | null {
  const act = readKey(event);
  if (act === 'turn') return turned(pose, event.key);
  if (act === 'nearer') return { halfHeight: pose.halfHeight / ZOOM };
  return act === 'further' ? { halfHeight: pose.halfHeight * ZOOM } : null;
}

/**
 * Arrow keys turn the surface, + and − zoom, while it has the focus.
 * @param halfHeights the least and the most that a pose may have
 */
export function useTurningKeys(
  camera: PerspectiveCamera,
  canvas: HTMLCanvasElement,
  [least, most]: readonly [number, number],
  onTurned: () => void,
) {
  const invalidate = useThree((state) => state.invalidate);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const pose = currentPose(camera);
      const change = changed(pose, event);
      if (change === null) return;
      event.preventDefault();
      const next = { ...pose, ...change };
      const halfHeight = Math.min(most, Math.max(least, next.halfHeight));
      placeCamera(camera, { ...next, halfHeight });
      onTurned();
      invalidate();
    };
    canvas.addEventListener('keydown', onKey);
    return () => canvas.removeEventListener('keydown', onKey);
  }, [camera, canvas, least, most, onTurned, invalidate]);
}
