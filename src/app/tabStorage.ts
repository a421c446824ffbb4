/** Some browsers have none where the person wants none. */
function storage() {
  return window.sessionStorage as Storage | null;
}

/**
 * What this tab keeps of the page, for a reload and for Back; null where there is nothing, or where
 * the browser or the frame that the page is in keeps none. It may be of another page of this host.
 */
export function keptInTab(key: string): unknown {
  try {
    return JSON.parse(storage()?.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** Keeps it, as far as there is room: it is not worth a word. @param value in JSON */
export function keepInTab(key: string, value: unknown) {
  try {
    storage()?.setItem(key, JSON.stringify(value));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
