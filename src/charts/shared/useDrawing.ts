import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { onChange } from '../../store/effects.ts';
import { frames } from '../../store/frames.ts';
import type { Part } from '../../store/frames.ts';
import type { Run } from '../../store/runs.ts';
import { useView } from '../../store/view.ts';

/**
 * Draws now, and again on each frame of the page's clock, outside React.
 * @param draw memoised; it is called at once when it changes
 * @param awaits of a run whose change may wait for the frame that comes: within the change the browser
 *   would have to lay the page out for it, and again for the frame
 * @param part of a frame in which it is drawn
 * @throws when rendered, what `draw` has thrown: the nearest boundary says so in the picture's place
 */
export function useDrawing(draw: () => void, awaits: Run | null = null, part: Part = 'pictures') {
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const known = useRef<Run | null>(null);
  useLayoutEffect(() => {
    const isOther = known.current !== null && known.current !== awaits;
    known.current = awaits;
    if (isOther) frames.request();
    else draw();
    return frames.subscribe(() => {
      try {
        draw();
      } catch (error) {
        setFailure({ error });
      }
    }, part);
  }, [draw, awaits, part]);
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
