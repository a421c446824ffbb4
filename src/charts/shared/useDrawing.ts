import { useEffect, useLayoutEffect } from 'react';
import { frames } from '../../store/frames.ts';
import { useView } from '../../store/view.ts';

/**
 * Draws now, and again on each frame of the page's clock, outside React.
 * @param draw memoised; it is called at once when it changes
 */
export function useDrawing(draw: () => void) {
  useLayoutEffect(() => {
    draw();
    return frames.subscribe(draw);
  }, [draw]);
}

/** Asks for a frame where the place that is pointed at moves: many moves are one picture. */
export function useCandidateFrames() {
  useEffect(
    () =>
      useView.subscribe((view, before) => {
        if (view.candidate !== before.candidate) frames.request();
      }),
    [],
  );
}
