import type { Spot } from './geometry.ts';

/** How much larger than its own pixels an element is drawn, by `zoom` on it and on what it is in. */
export function zoomOf(element: Element): number {
  return (element as Partial<Pick<Element, 'currentCSSZoom'>>).currentCSSZoom ?? 1;
}

/** Where the pointer is on an element, in its own pixels from its upper left corner. */
export function spotIn(
  element: Element,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): Spot {
  const { left, top } = element.getBoundingClientRect();
  const zoom = zoomOf(element);
  return { x: (clientX - left) / zoom, y: (clientY - top) / zoom };
}

/** Dots of a canvas for one of its own pixels: more than two on a pixel of the screen are not seen. */
export function dotsFor(zoom: number): number {
  return Math.min(2, window.devicePixelRatio) * zoom;
}
