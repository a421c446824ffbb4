import type { Surroundings } from './handler.ts';

/** What is gone through slice by slice. */
interface Sliced {
  /** The generator at work; null where there is none. */
  work: Generator<void, void> | null;
  /** The number by which its messages are known. */
  run: number;
}

interface Failed {
  readonly type: 'failed';
  readonly run: number;
  readonly message: string;
}

/**
 * Goes on with what is at work, a slice each time that the messages which have come in meanwhile are
 * handled; what fails ends, and is told.
 */
export function createSlices(
  state: Sliced,
  slice: () => void,
  { post, defer }: Pick<Surroundings<Failed>, 'post' | 'defer'>,
) {
  const scheduled = { is: false };

  function attempt(act: () => void) {
    try {
      act();
    } catch (error) {
      state.work = null;
      const message = error instanceof Error ? error.message : String(error);
      post({ type: 'failed', run: state.run, message }, []);
    }
  }

  function schedule() {
    if (scheduled.is || state.work === null) return;
    scheduled.is = true;
    defer(() => {
      scheduled.is = false;
      if (state.work !== null) attempt(slice);
      schedule();
    });
  }

  return { attempt, schedule };
}
