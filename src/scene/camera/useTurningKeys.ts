import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import type { PerspectiveCamera } from 'three';
import { currentPose, placeCamera } from './placing.ts';
import type { Pose } from './pose.ts';

const TURN = (5 * Math.PI) / 180;
const ZOOM = 1.1;
export const LEAST_POLAR = 0.0017;
export const MOST_POLAR = (92 * Math.PI) / 180;

const TURNS: Readonly<Record<string, (pose: Pose) => Partial<Pose>>> = {
  ArrowLeft: ({ theta }) => ({ theta: theta - TURN }),
  ArrowRight: ({ theta }) => ({ theta: theta + TURN }),
  ArrowUp: ({ phi }) => ({ phi: Math.max(LEAST_POLAR, phi - TURN) }),
  ArrowDown: ({ phi }) => ({ phi: Math.min(MOST_POLAR, phi + TURN) }),
  '+': ({ halfHeight }) => ({ halfHeight: halfHeight / ZOOM }),
  '=': ({ halfHeight }) => ({ halfHeight: halfHeight / ZOOM }),
  '-': ({ halfHeight }) => ({ halfHeight: halfHeight * ZOOM }),
};

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
      if (!Object.hasOwn(TURNS, event.key) || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const pose = currentPose(camera);
      const next = { ...pose, ...TURNS[event.key](pose) };
      const halfHeight = Math.min(most, Math.max(least, next.halfHeight));
      placeCamera(camera, { ...next, halfHeight });
      onTurned();
      invalidate();
    };
    canvas.addEventListener('keydown', onKey);
    return () => canvas.removeEventListener('keydown', onKey);
  }, [camera, canvas, least, most, onTurned, invalidate]);
}
