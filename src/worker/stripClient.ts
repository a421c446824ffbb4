import type { WorkFailure } from '../engine/failure.ts';
import type { StackSetting } from '../engine/strip/settings.ts';
import type { StackEvent } from '../engine/strip/work.ts';
import { createWorkerLink } from './link.ts';
import type { WorkerLike } from './link.ts';
import type { FromStripWorker, ToStripWorker } from './stripProtocol.ts';

export interface StripEvents {
  /** A level, forward from the input or back from the last layer. */
  readonly level: (event: StackEvent) => void;
  readonly done: () => void;
  readonly failed: (failure: WorkFailure) => void;
}

export interface StripClient {
  /** Drops the stack before and goes through this one. */
  readonly run: (setting: StackSetting, seed: number, events: StripEvents) => void;
  readonly cancel: () => void;
  readonly dispose: () => void;
}

interface Wanted {
  readonly setting: StackSetting;
  readonly seed: number;
  readonly events: StripEvents;
}

/** So many times is a stack begun anew by another worker; its levels come again, the same. */
const MOST_RESTARTS = 1;

/** The page's side of the layer strip. */
export function createStripClient(makeWorker: () => WorkerLike): StripClient {
  const state = { run: 0, wanted: null as Wanted | null, deaths: 0 };

  function receive(message: FromStripWorker) {
    const { wanted } = state;
    if (message.run !== state.run || wanted === null) return;
    switch (message.type) {
      case 'level':
        wanted.events.level(message.event);
        return;
      case 'done':
        state.wanted = null;
        wanted.events.done();
        return;
      case 'failed':
        console.error('the layers have failed:', message.message);
        state.wanted = null;
        wanted.events.failed('bug');
        return;
      case 'beat':
    }
  }

  function recover(failure: WorkFailure) {
    const { wanted } = state;
    if (wanted === null) return;
    state.deaths += 1;
    if (state.deaths <= MOST_RESTARTS) {
      begin(wanted);
      return;
    }
    state.wanted = null;
    wanted.events.failed(failure);
  }

  const link = createWorkerLink<ToStripWorker, FromStripWorker>(
    makeWorker,
    receive,
    recover,
    () => state.wanted !== null,
  );

  function begin({ setting, seed }: Wanted) {
    link.post({ type: 'strip', run: state.run, setting, seed }, []);
  }

  function cancel() {
    state.run += 1;
    if (state.wanted !== null) link.post({ type: 'stop', run: state.run }, []);
    state.wanted = null;
  }

  return {
    run: (setting, seed, events) => {
      state.run += 1;
      state.deaths = 0;
      const wanted = { setting, seed, events };
      state.wanted = wanted;
      begin(wanted);
    },
    cancel,
    dispose: () => {
      cancel();
      link.dispose();
    },
  };
}
