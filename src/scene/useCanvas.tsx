import { createRoot } from '@react-three/fiber';
import { useEffect } from 'react';
import type { RefObject } from 'react';
import { setConsoleFunction } from 'three';
import { useMessages, useView } from '../store/view.ts';
import { Stage } from './Stage.tsx';
import { FIELD_OF_VIEW } from './pose.ts';

/** fiber still makes three's old clock at each mount; its deprecation is not the page's to mend. */
const CLOCK_WARNING = 'THREE.Clock';

function quietClockWarning() {
  setConsoleFunction((type, message, ...rest) => {
    if (type === 'warn' && message.includes(CLOCK_WARNING)) return;
    // oxlint-disable-next-line no-console -- what three has to say otherwise must be seen
    console[type](message, ...rest);
  });
}

/** A context that is lost and does not come back in this time gives way to the flat map. */
const RESTORED_WITHIN_MS = 4000;

interface Places {
  readonly host: RefObject<HTMLElement | null>;
  /** Where the words and marks over the canvas go. */
  readonly overlay: RefObject<HTMLElement | null>;
  /** Where what the keys read is said. */
  readonly spoken: RefObject<HTMLElement | null>;
}

/** Makes the canvas, keeps it as large as its host, and draws the stage on it. */
export function useCanvas({ host, overlay, spoken }: Places, describedBy: string) {
  const t = useMessages().pictures;
  useEffect(() => {
    const { current: parent } = host;
    const { current: words } = overlay;
    const { current: voice } = spoken;
    if (parent === null || words === null || voice === null) return undefined;
    quietClockWarning();
    // A canvas of its own for each mount: a root that is taken down ends its canvas's context.
    const canvas = document.createElement('canvas');
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-describedby', describedBy);
    parent.prepend(canvas);
    const root = createRoot(canvas);
    const life = { isOver: false };
    const sizeNow = () => {
      const { width, height } = parent.getBoundingClientRect();
      return { width: Math.max(1, width), height: Math.max(1, height), top: 0, left: 0 };
    };
    const settings = {
      frameloop: 'demand',
      flat: true,
      dpr: [1, 2],
      gl: { antialias: true, alpha: true },
      camera: { fov: FIELD_OF_VIEW, near: 1, far: 60, position: [0, 0, 0.01] },
    } as const;
    const draw = async () => {
      await root.configure({
        ...settings,
        dpr: [1, 2],
        camera: { ...settings.camera, position: [0, 0, 0.01] },
        size: sizeNow(),
      });
      if (!life.isOver) root.render(<Stage overlay={words} voice={voice} />);
    };
    // The first call comes with the first size, later ones with every change of it.
    const drawOrFallBack = () => {
      draw().catch((error: unknown) => {
        // Without a 3D picture the flat map is shown; what went wrong is still told.
        reportError(error);
        useView.setState({ hasWebgl: false });
      });
    };
    const observer = new ResizeObserver(drawOrFallBack);
    observer.observe(parent);
    const loss = { timer: 0 };
    const onLost = (event: Event) => {
      event.preventDefault();
      loss.timer = window.setTimeout(
        () => useView.setState({ hasWebgl: false }),
        RESTORED_WITHIN_MS,
      );
    };
    const onRestored = () => {
      window.clearTimeout(loss.timer);
      drawOrFallBack();
    };
    canvas.addEventListener('webglcontextlost', onLost);
    canvas.addEventListener('webglcontextrestored', onRestored);
    return () => {
      life.isOver = true;
      window.clearTimeout(loss.timer);
      observer.disconnect();
      canvas.removeEventListener('webglcontextlost', onLost);
      canvas.removeEventListener('webglcontextrestored', onRestored);
      root.unmount();
      canvas.remove();
    };
  }, [host, overlay, spoken, describedBy]);

  useEffect(() => {
    const canvas = host.current?.querySelector('canvas');
    canvas?.setAttribute('aria-label', `${t.surface}. ${t.surfaceHelp}`);
  }, [host, t]);
}
