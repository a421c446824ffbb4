/**
 * By what the person acts: `pointer` after the mouse or a finger, `keys` from the next Tab on. It
 * stands on the root element, for the style sheets: what a click has given the focus is not shown to
 * have it, for the keys are not its own. A screen reader moves the focus without either.
 */
const HAND = 'hand';

export function isByPointer(): boolean {
  return document.documentElement.dataset[HAND] === 'pointer';
}

/** @returns what ends it */
export function followHand(): () => void {
  const { dataset } = document.documentElement;
  const onPointer = () => {
    dataset[HAND] = 'pointer';
  };
  const onKey = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent) => {
    if (key === 'Tab' && !ctrlKey && !altKey && !metaKey) dataset[HAND] = 'keys';
  };
  window.addEventListener('pointerdown', onPointer, { capture: true });
  window.addEventListener('keydown', onKey, { capture: true });
  return () => {
    delete dataset[HAND];
    window.removeEventListener('pointerdown', onPointer, { capture: true });
    window.removeEventListener('keydown', onKey, { capture: true });
  };
}
