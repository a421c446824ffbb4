import { drawStack } from '../engine/strip/draw.ts';
import { STRIP_SHAPE } from '../engine/strip/settings.ts';
import type { Drawn } from '../engine/strip/stack.ts';
import { stackOf, stackWork } from '../engine/strip/work.ts';
import type { Surroundings } from './handler.ts';
import { createSlices } from './inSlices.ts';
import type { FromStripWorker, ToStripWorker } from './stripProtocol.ts';

/**
 * The worker of the layer strip without its thread: a layer in each slice, told at once, so that
 * what is no longer wanted ends within one.
 */
export function createStripHandler(
  surroundings: Pick<Surroundings<FromStripWorker>, 'post' | 'defer'>,
) {
  const { post } = surroundings;
  const state = {
    work: null as Generator<void, void> | null,
    run: 0,
    /** What settings of one seed share: drawing it takes longer than they do. */
    drawn: null as { readonly seed: number; readonly is: Drawn } | null,
  };

  function drawnOf(seed: number): Drawn {
    if (state.drawn?.seed !== seed) state.drawn = { seed, is: drawStack(seed, STRIP_SHAPE) };
    return state.drawn.is;
  }

  function slice() {
    if (state.work?.next().done === false) return;
    state.work = null;
    post({ type: 'done', run: state.run }, []);
  }

  const { attempt, schedule } = createSlices(state, slice, surroundings);

  return (message: ToStripWorker) => {
    const { run } = message;
    state.run = run;
    state.work = null;
    if (message.type === 'stop') return;
    const { setting, seed } = message;
    attempt(() => {
      const stack = stackOf(setting, STRIP_SHAPE, drawnOf(seed));
      state.work = stackWork(stack, (event) => post({ type: 'level', run, event }, []));
    });
    schedule();
  };
}
