import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { Raycaster, Vector2 } from 'three';
import { startAt } from '../store/experiment.ts';
import { pick } from './pick.ts';
import type { Relief } from './relief.ts';

/** A press that moves less than this is a click and not a turn. */
const CLICK_PIXELS = 5;
/** A click on the surface starts a run there. */
export function useStartByClick(relief: Relief | null) {
  const camera = useThree((state) => state.camera);
  const canvas = useThree((state) => state.gl.domElement);

  useEffect(() => {
    if (relief === null) return undefined;
    const raycaster = new Raycaster();
    const spotUnder = (event: PointerEvent) => {
      const box = canvas.getBoundingClientRect();
      const x = ((event.clientX - box.left) / box.width) * 2 - 1;
      const y = 1 - ((event.clientY - box.top) / box.height) * 2;
      raycaster.setFromCamera(new Vector2(x, y), camera);
      const { origin, direction } = raycaster.ray;
      return pick(relief, origin, direction);
    };
    const press = { x: 0, y: 0, isOn: false };
    const onDown = (event: PointerEvent) => {
      press.x = event.clientX;
      press.y = event.clientY;
      press.isOn = event.isPrimary && event.button === 0;
    };
    const onUp = (event: PointerEvent) => {
      const moved = Math.hypot(event.clientX - press.x, event.clientY - press.y);
      if (!press.isOn || moved > CLICK_PIXELS) return;
      const spot = spotUnder(event);
      if (spot === null) return;
      const { space } = relief;
      startAt(space.aOf(spot.x), space.bOf(spot.z), space.frame);
    };
    const onMove = (event: PointerEvent) => {
      if (event.buttons === 0) canvas.style.cursor = spotUnder(event) === null ? '' : 'crosshair';
    };
    canvas.addEventListener('pointerdown', onDown);
    canvas.addEventListener('pointerup', onUp);
    canvas.addEventListener('pointermove', onMove);
    return () => {
      canvas.removeEventListener('pointerdown', onDown);
      canvas.removeEventListener('pointerup', onUp);
      canvas.removeEventListener('pointermove', onMove);
    };
  }, [camera, canvas, relief]);
}
