/**
 * By what the focus came to where it is: `pointer` where a mouse or a finger has left it, `keys`
 * where Tab, a screen reader or the page has brought it. It stands on the root element for the style
 * sheets, too: what a click has given the focus is not shown to have it, for the keys are not its own.
 */
const HAND = 'hand';

const GESTURE = {
  begins: ['pointerdown', 'mousedown'],
  ends: ['pointerup', 'pointercancel', 'mouseup'],
};

export function isByPointer(): boolean {
  return document.documentElement.dataset[HAND] === 'pointer';
}

/** @returns what ends it */
export function followHand(): () => void {
  const { dataset } = document.documentElement;
  const gesture = { isOn: false, left: null as Element | null, pressed: null as Node | null };
  const begin = ({ target }: Event) => {
    gesture.isOn = true;
    gesture.pressed = target instanceof Node ? target : null;
    dataset[HAND] = 'pointer';
  };
  const end = () => {
    // With the click, and what the page has done at it, such as the focus on a point just added.
    window.setTimeout(() => {
      gesture.isOn = false;
      gesture.left = document.activeElement;
    });
  };
  const onFocus = ({ target }: FocusEvent) => {
    const { isOn, left, pressed } = gesture;
    // A dialog that is put away gives the focus to what was pressed to open it.
    if (pressed !== null && target instanceof Node && target.contains(pressed)) {
      dataset[HAND] = 'pointer';
      // A window that comes back gives it to what had it.
    } else if (!isOn && target !== left) dataset[HAND] = 'keys';
  };
  const onKey = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent) => {
    if (key !== 'Tab' || ctrlKey || altKey || metaKey) return;
    dataset[HAND] = 'keys';
    gesture.left = null;
    gesture.pressed = null;
  };
  const stops = [
    ...GESTURE.begins.map((type) => listen(type, begin)),
    ...GESTURE.ends.map((type) => listen(type, end)),
    listen('focusin', onFocus),
    listen('keydown', onKey),
  ];
  return () => {
    delete dataset[HAND];
    for (const stop of stops) stop();
  };
}

/** Before anything else hears of it. @returns what ends it */
function listen<E extends Event>(type: string, listener: (event: E) => void): () => void {
  const heard = listener as (event: Event) => void;
  window.addEventListener(type, heard, { capture: true });
  return () => window.removeEventListener(type, heard, { capture: true });
}
