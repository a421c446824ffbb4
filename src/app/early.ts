/** What was pasted or dropped: what the event itself has of it can be read while it is under way alone. */
function copyOf(given: DataTransfer | null): DataTransfer {
  const copy = new DataTransfer();
  copy.setData('text/plain', given?.getData('text/plain') ?? '');
  for (const file of given?.files ?? []) copy.items.add(file);
  return copy;
}

/** The same once more. */
function again(event: Event): Event {
  if (event instanceof KeyboardEvent) return new KeyboardEvent('keydown', event);
  const name = event.type === 'paste' ? 'clipboardData' : 'dataTransfer';
  const given = Reflect.get(event, name) as DataTransfer | null;
  const same = new Event(event.type, { bubbles: true, cancelable: true });
  return Object.defineProperty(same, name, { value: copyOf(given) });
}

/**
 * What is done before anything listens to it, as the key of a lecturer who has just reloaded the
 * page, or the cells of a student who has: it is kept until then.
 * @returns what ends it and does all of it once more
 */
export function keepEarly(): () => void {
  const early: (() => boolean)[] = [];
  const keep = (event: Event) => {
    const { type, target } = event;
    // For a file that is dropped a browser would leave the page.
    if (type === 'dragover' || type === 'drop') event.preventDefault();
    if (type === 'dragover') return;
    const same = again(event);
    early.push(() => (target ?? window).dispatchEvent(same));
  };
  const types = ['keydown', 'paste', 'dragover', 'drop'];
  for (const type of types) window.addEventListener(type, keep);
  return () => {
    for (const type of types) window.removeEventListener(type, keep);
    for (const act of early) act();
  };
}
