/**
 * Keys that are pressed before anything listens to them, as a lecturer's who has just reloaded the
 * page: they are kept until then.
 * @returns what ends it and presses them once more
 */
export function keepEarlyKeys(): () => void {
  const early: KeyboardEvent[] = [];
  const keep = (event: KeyboardEvent) => {
    early.push(event);
  };
  window.addEventListener('keydown', keep);
  return () => {
    window.removeEventListener('keydown', keep);
    for (const event of early) {
      (event.target ?? window).dispatchEvent(new KeyboardEvent('keydown', event));
    }
  };
}
