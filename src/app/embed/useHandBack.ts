import { useEffect } from 'react';

/**
 * Where its keys are not wanted, the keyboard goes back to the page around as soon as a pointer has
 * done what it came for; what is typed in, or was reached by Tab, keeps it.
 */
export function useHandBack(hasKeys: boolean) {
  useEffect(() => {
    if (hasKeys || window.parent === window) return undefined;
    const handBack = ({ detail }: MouseEvent) => {
      const { activeElement } = document;
      // A click that a key has made has no count.
      if (detail === 0 || activeElement?.matches('input[inputmode], input[type=text], select')) {
        return;
      }
      if (activeElement instanceof HTMLElement) activeElement.blur();
      window.parent.focus();
    };
    window.addEventListener('click', handBack);
    return () => window.removeEventListener('click', handBack);
  }, [hasKeys]);
}
