import { useEffect, useState } from 'react';
import { onChange } from '../store/effects.ts';
import { tell3d } from '../store/intents/view.ts';
import { useScreen } from '../store/screen.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { zoomOf } from '../ui/scale.ts';
import { createSceneRoot } from './root.ts';
import { Scene } from './Scene.tsx';

/**
 * Draws the scene on a canvas, as large as what the canvas is in.
 * @throws when rendered, where a component of the scene threw
 */
export function useScene(canvas: HTMLCanvasElement | null, overlay: HTMLElement | null) {
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  useEffect(() => {
    const host = canvas?.parentElement;
    if (canvas === null || !host || overlay === null) return undefined;
    const root = createSceneRoot(canvas);
    const size = { width: NaN, height: NaN, zoom: 1 };
    const fit = () => {
      const room = host.getBoundingClientRect();
      const zoom = zoomOf(host);
      // A part of a dot is none: stretched over it, every dot would be blurred.
      const width = Math.floor(room.width / zoom);
      const height = Math.floor(room.height / zoom);
      if (width === size.width && height === size.height && zoom === size.zoom) return;
      Object.assign(size, { width, height, zoom });
      root.resize(width, height, zoom);
    };
    const observer = new ResizeObserver(fit);
    // What is as large as before in pixels of its own may have larger ones.
    const stopScaling = onChange(useScreen, () => requestAnimationFrame(fit));
    try {
      fit();
      root.render(
        <ErrorBoundary renderInstead={() => null} onError={(error) => setFailure({ error })}>
          <Scene overlay={overlay} />
        </ErrorBoundary>,
      );
      observer.observe(host);
    } catch (error) {
      // The flat map is shown instead, and says why; what went wrong is for whoever mends it.
      console.error(error);
      tell3d('lost');
    }
    return () => {
      observer.disconnect();
      stopScaling();
      root.unmount();
    };
  }, [canvas, overlay]);
  // The page keeps what it shows in the place of a picture that failed outside of the scene.
  if (failure !== null) throw failure.error;
}
