import { useEffect, useLayoutEffect, useState } from 'react';
import { onChange } from '../../store/effects.ts';
import { frames } from '../../store/frames.ts';
import { useView } from '../../store/view.ts';

/**
 * Draws now, and again on each frame of the page's clock, outside React.
 * @param draw memoised; it is called at once when it changes
 * @throws when rendered, what `draw` has thrown: the nearest boundary says so in the picture's place
 */
export function useDrawing(draw: () => void) {
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  useLayoutEffect(() => {
    draw();
    return frames.subscribe(() => {
      try {
        draw();
      } catch (error) {
        setFailure({ error });
      }
    });
  }, [draw]);
  if (failure !== null) throw failure.error;
}

/** Asks for a frame where the place that is pointed at moves: many moves are one picture. */
export function useCandidateFrames() {
  useEffect(
    () =>
      onChange(useView, (view, before) => {
        if (view.candidate !== before.candidate) frames.request();
      }),
    [],
  );
}
