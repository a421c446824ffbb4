/** On the root of a page that is shown as it is within another, also where it is looked at alone. */
export const EMBEDDED = 'data-embed';

/** Whether the page is within another, whose wheel and fingers are not all its own. */
export function isFramed(): boolean {
  return window.parent !== window || document.documentElement.hasAttribute(EMBEDDED);
}

/** Whether the page within another has no origin of its own: its sandbox lacks `allow-same-origin`. */
export function isApart(): boolean {
  return window.origin === 'null';
}

/** Gives something the focus without scrolling to it; a frame takes none from the page around. */
export function focusWithin(element: HTMLElement | null) {
  if (window.parent === window || document.hasFocus()) element?.focus({ preventScroll: true });
}

/** What is held for the wheel to zoom, as it is printed on the key. */
export function zoomKey(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
}
