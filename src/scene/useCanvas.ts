import { useCallback, useEffect, useState } from 'react';
import { tell3d } from '../store/intents/view.ts';
import { useMessages } from '../store/preferences.ts';
import { Canvas } from './canvas.ts';

/** A context that is lost and does not come back in this time gives way to the flat map. */
const RESTORED_WITHIN_MS = 4000;

function showMap() {
  tell3d('lost');
}

function canvasOrMap(): Canvas | null {
  try {
    return new Canvas();
  } catch (error) {
    // Without a 3D picture the flat map is shown; what went wrong is still told.
    reportError(error);
    showMap();
    return null;
  }
}

/** Calls back when the screen has more or fewer dots to a pixel, as when it is zoomed. */
function onPixelRatio(listener: () => void, signal: AbortSignal) {
  const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
  const onChange = () => {
    listener();
    onPixelRatio(listener, signal);
  };
  query.addEventListener('change', onChange, { once: true, signal });
}

/** A lost context that comes back is drawn on again; one that does not gives way to the map. */
function onContext({ element, invalidate }: Canvas, signal: AbortSignal) {
  const loss = { timer: 0 };
  const onLost = (event: Event) => {
    event.preventDefault();
    loss.timer = window.setTimeout(showMap, RESTORED_WITHIN_MS);
  };
  const onRestored = () => {
    window.clearTimeout(loss.timer);
    // Nothing else asks for a frame then, and the canvas would stay blank.
    invalidate();
  };
  element.addEventListener('webglcontextlost', onLost, { signal });
  element.addEventListener('webglcontextrestored', onRestored, { signal });
  signal.addEventListener('abort', () => window.clearTimeout(loss.timer));
}

/**
 * Makes a canvas in a host and keeps it as large.
 * @param describedBy id of the element that says what its keys do
 * @returns the canvas, null until it is there, and the `ref` of its host
 */
export function useCanvas(describedBy: string) {
  const t = useMessages().pictures;
  const [canvas, setCanvas] = useState<Canvas | null>(null);
  const host = useCallback(
    (parent: HTMLElement | null) => {
      // A canvas of its own for each mount: what is taken down ends its canvas's context.
      const made = parent === null ? null : canvasOrMap();
      if (parent === null || made === null) return undefined;
      made.element.tabIndex = 0;
      made.element.setAttribute('role', 'img');
      made.element.setAttribute('aria-describedby', describedBy);
      parent.prepend(made.element);
      const fit = () => {
        const { width, height } = parent.getBoundingClientRect();
        made.resize(Math.max(1, width), Math.max(1, height));
      };
      fit();
      const life = new AbortController();
      const observer = new ResizeObserver(fit);
      observer.observe(parent);
      onPixelRatio(fit, life.signal);
      onContext(made, life.signal);
      setCanvas(made);
      return () => {
        observer.disconnect();
        life.abort();
        setCanvas(null);
        made.dispose();
      };
    },
    [describedBy],
  );

  useEffect(() => {
    canvas?.element.setAttribute('aria-label', `${t.surface}. ${t.surfaceHelp}`);
  }, [canvas, t]);
  return [canvas, host] as const;
}
