import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { Vector4 } from 'three';
import { tell3d } from '../store/intents/view.ts';

/** A context that is lost and does not come back in this time gives way to the flat map. */
const RESTORED_WITHIN_MS = 4000;

/** A lost context that comes back is drawn on again; one that does not gives way to the map. */
export function useLostContext() {
  const gl = useThree((state) => state.gl);
  const invalidate = useThree((state) => state.invalidate);
  useEffect(() => {
    const canvas = gl.domElement;
    const loss = { timer: 0 };
    const onLost = (event: Event) => {
      event.preventDefault();
      loss.timer = window.setTimeout(() => tell3d('lost'), RESTORED_WITHIN_MS);
    };
    const onRestored = () => {
      window.clearTimeout(loss.timer);
      // The new context has a viewport of its own, which may be a dot lower or narrower.
      gl.setViewport(gl.getViewport(new Vector4()));
      // Nothing else asks for a frame then, and the canvas would stay blank.
      invalidate();
    };
    canvas.addEventListener('webglcontextlost', onLost);
    canvas.addEventListener('webglcontextrestored', onRestored);
    return () => {
      window.clearTimeout(loss.timer);
      canvas.removeEventListener('webglcontextlost', onLost);
      canvas.removeEventListener('webglcontextrestored', onRestored);
    };
  }, [gl, invalidate]);
}
