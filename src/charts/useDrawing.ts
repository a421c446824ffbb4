import { useLayoutEffect } from 'react';
import { frames } from '../store/frames.ts';

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
