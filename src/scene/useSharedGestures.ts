import { useEffect, useState } from 'react';
import { isFramed } from '../ui/framed.ts';

const HINT_MS = 3000;

/** What was tried and belongs to the page around. */
export type Tried = 'wheel' | 'finger';

/**
 * Within another page the wheel and a single finger are that page's, so that it can be scrolled
 * past the surface: to zoom, a key is held with the wheel, or the surface is pressed on before, and
 * two fingers turn and zoom.
 * @returns what was just tried without; null soon after
 */
export function useSharedGestures(canvas: HTMLCanvasElement | null): Tried | null {
  const [tried, setTried] = useState<Tried | null>(null);
  useEffect(() => {
    const host = canvas?.parentElement;
    if (canvas === null || !host || !isFramed()) return undefined;
    const hint = { timer: 0 };
    // Who has pressed on it means it, until the pointer goes elsewhere.
    const hand = { isHere: false };
    const onDown = ({ pointerType }: PointerEvent) => {
      hand.isHere = pointerType === 'mouse';
    };
    const onLeave = () => {
      hand.isHere = false;
    };
    const tell = (what: Tried) => {
      setTried(what);
      window.clearTimeout(hint.timer);
      hint.timer = window.setTimeout(() => setTried(null), HINT_MS);
    };
    // Before the camera's controls hear of it on the canvas.
    const onWheel = (event: WheelEvent) => {
      if (hand.isHere || event.ctrlKey || event.metaKey) return;
      event.stopPropagation();
      tell('wheel');
    };
    const onTouchMove = (event: TouchEvent) => {
      if (event.touches.length > 1) event.preventDefault();
    };
    // The page around has taken the finger, to be scrolled by it.
    const onCancel = (event: PointerEvent) => {
      if (event.pointerType === 'touch') tell('finger');
    };
    host.addEventListener('pointerdown', onDown, { capture: true });
    host.addEventListener('pointerleave', onLeave);
    host.addEventListener('wheel', onWheel, { capture: true, passive: true });
    canvas.addEventListener('touchmove', onTouchMove, { passive: false });
    canvas.addEventListener('pointercancel', onCancel);
    return () => {
      window.clearTimeout(hint.timer);
      host.removeEventListener('pointerdown', onDown, { capture: true });
      host.removeEventListener('pointerleave', onLeave);
      host.removeEventListener('wheel', onWheel, { capture: true });
      canvas.removeEventListener('touchmove', onTouchMove);
      canvas.removeEventListener('pointercancel', onCancel);
    };
  }, [canvas]);
  return tried;
}
