import { useCallback, useMemo, useState } from 'react';
import type { RefCallback } from 'react';
import { flushSync } from 'react-dom';
import { useScreen } from '../../store/screen.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The size of an element in whole pixels of its own, kept up to date, and another object where these
 * are drawn larger; null until it is laid out.
 */
export function useSize<E extends Element>(): readonly [RefCallback<E>, Size | null] {
  const [size, setSize] = useState<Size | null>(null);
  const ref = useCallback((element: E | null) => {
    if (element === null) return;
    const state = { isLaidOut: false };
    const observer = new ResizeObserver(([{ contentRect }]) => {
      const width = Math.floor(contentRect.width);
      const height = Math.floor(contentRect.height);
      const follow = () =>
        setSize((before) =>
          before?.width === width && before.height === height ? before : { width, height },
        );
      // In a task of React's own it would be a frame later, in which the chart does not fit its room.
      if (state.isLaidOut) flushSync(follow);
      else follow();
      state.isLaidOut = true;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const scale = useScreen((screen) => screen.scale);
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const drawn = useMemo(() => (size === null ? null : { ...size }), [size, scale]);
  return [ref, drawn];
}
