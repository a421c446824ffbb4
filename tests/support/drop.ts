import { expect } from 'vitest';

/** Let go over the page, as a hand does that holds a file. */
export function drop(name: string, text: string) {
  const file = new File([text], name);
  const dataTransfer = { types: ['Files'], files: [file] };
  for (const type of ['dragover', 'drop']) {
    const event = new Event(type, { bubbles: true, cancelable: true });
    document.body.dispatchEvent(Object.assign(event, { dataTransfer }));
    // Else a browser leaves the page for the file.
    expect(event.defaultPrevented).toBe(true);
  }
}
