import { useEffect, useState } from 'react';

/** The size of an element in CSS pixels, as it changes; null until it is there. */
export function useBox(element: HTMLElement | null) {
  const [box, setBox] = useState<{ readonly width: number; readonly height: number } | null>(null);
  useEffect(() => {
    if (element === null) return undefined;
    const measure = () => setBox({ width: element.clientWidth, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return box;
}
