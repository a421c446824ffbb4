/** Whether the page is within another, whose wheel and fingers are not all its own. */
export function isFramed(): boolean {
  return window.parent !== window;
}

/** What is held for the wheel to zoom, as it is printed on the key. */
export function zoomKey(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
}
