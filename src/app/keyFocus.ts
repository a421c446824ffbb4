import { isByPointer } from '../ui/hand.ts';

/**
 * To whom a key is left: to any control that has a use for it, to what letters and digits are typed
 * in and the lists that they choose from, to text alone, to what scrolls, or to none.
 */
export type Yields = 'controls' | 'typing' | 'text' | 'scrolled' | 'nobody';

/**
 * Where a dialog is open, its keys are its own, and the page behind it rests. One that is on its way
 * out still has the focus, and no use for a key.
 */
export const DIALOG = '[role="dialog"]:not([data-closed]), dialog';

/** What can be typed in, however the focus came there. */
export const TEXT = 'input:not([type="radio"], [type="range"], [type="checkbox"]), textarea';

/** The cells of a table are gone to and written in also where they were pressed first; its buttons are buttons. */
const CELL = '[role="grid"] [data-cell]:not(button)';

/** A list that hangs open takes the keys, in those browsers that pass them on to the page. */
function isOpenList(target: Element): boolean {
  return CSS.supports('selector(:open)') && target.matches('select:open');
}

/** Keys belong to the control that has the focus, if it has a use for them. */
function isUsedBy(target: Element, { key }: KeyboardEvent): boolean {
  if (target.closest('canvas') !== null) return key.startsWith('Arrow');
  if (target.closest('[role="tab"], [role="slider"]') !== null) return true;
  if (target.closest('button, a, summary') !== null) return key === ' ';
  return target.closest('input, select, textarea') !== null;
}

/** A part that scrolls and has the focus itself: Page Up and Page Down are its own. */
function isScrolled(target: Element): boolean {
  if (target === document.body || target.scrollHeight <= target.clientHeight) return false;
  return /auto|scroll/.test(getComputedStyle(target).overflowY);
}

/**
 * Whether the focus is where a click or a tap has left it, on anything but text: its keys are the
 * run's, so that what was clicked last is not changed by the key that should have stepped.
 */
export function isLeftByPointer(target: Element, { key }: KeyboardEvent): boolean {
  // There is no space in a number.
  const isText = target.matches(key === ' ' ? `:is(${TEXT}):not([inputmode])` : TEXT);
  return isByPointer() && !isText && !target.matches(CELL) && !isOpenList(target);
}

/** Once what was typed into a line that was clicked has been entered, the keys are the run's again. */
export function isEntered(target: Element, { key }: KeyboardEvent): boolean {
  return key === 'Enter' && isByPointer() && target.matches('input');
}

/** A key that would change what was clicked last, though it is none of the page's. */
export function wouldChange(target: Element, event: KeyboardEvent): boolean {
  const { key, ctrlKey, altKey, metaKey, shiftKey } = event;
  if (ctrlKey || altKey || metaKey) return false;
  // A letter chooses from a list.
  if (target.matches('select')) return key.startsWith('Arrow') || key.length === 1;
  if (!key.startsWith('Arrow')) return false;
  // With Shift the pictures read, and that is asked for by nobody who meant to step.
  return target.matches('input') || (!shiftKey && target.matches('canvas, [role], [tabindex]'));
}

/** Whether what has the focus by Tab, or is typed in, takes the key. */
export function isLeftTo(yields: Yields, target: Element, event: KeyboardEvent): boolean {
  if (yields === 'nobody') return false;
  if (yields === 'controls') return isUsedBy(target, event);
  if (yields === 'scrolled') return isScrolled(target);
  const isText = target.closest(TEXT) !== null;
  return isText || (yields === 'typing' && target.closest('select') !== null);
}
