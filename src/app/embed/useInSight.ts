import { useEffect, useState } from 'react';

/**
 * Whether something can be seen, in this page and in all that it is within: browsers hold few
 * graphics contexts, and a page may have many of these.
 */
export function useInSight(element: HTMLElement | null): boolean {
  const [isInSight, setInSight] = useState(!('IntersectionObserver' in window));
  useEffect(() => {
    if (element === null || !('IntersectionObserver' in window)) return undefined;
    const observer = new IntersectionObserver((entries) => {
      setInSight(entries.at(-1)?.isIntersecting ?? true);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return isInSight;
}
