import { flushSync, useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { offerStill } from '../store/stills.ts';

/** Offers the surface as an image of any sharpness, drawn as it is shown now. */
export function useStill() {
  const get = useThree((state) => state.get);
  useEffect(() => {
    const draw = (dotsPerPixel: number) => {
      flushSync(() => get().setDpr(dotsPerPixel));
      get().advance(performance.now());
    };
    return offerStill(get().gl.domElement, (dotsPerPixel) => {
      const before = get().viewport.dpr;
      draw(dotsPerPixel);
      const image = get().gl.domElement.toDataURL();
      draw(before);
      return image;
    });
  }, [get]);
}
