/** What a hand does first, whatever that is. */
const FIRST = ['pointerdown', 'keydown'] as const;

/**
 * Once the person has begun to do something, fetches what may be needed soon, while there is time.
 * @returns its stop
 */
export function startWarming(): () => void {
  const listening = new AbortController();
  const fetching = new AbortController();
  function begin() {
    listening.abort();
    import('./soon.ts').then(
      ({ fetchSoon }) => fetchSoon(fetching.signal),
      () => {
        // What is to come is asked for again where it is wanted, and what fails then is said.
      },
    );
  }
  for (const type of FIRST) {
    window.addEventListener(type, begin, { capture: true, signal: listening.signal });
  }
  return () => {
    listening.abort();
    fetching.abort();
  };
}
