import { prepare } from '../engine/problem.ts';
import { casesWork } from '../engine/many/work.ts';
import type { CaseEnd } from '../engine/many/work.ts';
import { BEAT_MS } from './handler.ts';
import type { Surroundings } from './handler.ts';
import { createSlices } from './inSlices.ts';
import { createExperimentReceiver } from './sentExperiment.ts';
import type { FromManyWorker, ToManyWorker } from './manyProtocol.ts';

/** The thread is held about this long, so that what is no longer wanted ends at once. */
const SLICE_MS = 12;
/** What is done is handed over this often: the picture fills before the eyes. */
const HANDING_MS = 50;

/** The worker of many runs without its thread: goes through its cases, some in each slice. */
export function createManyHandler(surroundings: Surroundings<FromManyWorker>) {
  const { post, nowMs, defer } = surroundings;
  const received = createExperimentReceiver();
  const state = {
    work: null as Generator<void, void> | null,
    ends: [] as CaseEnd[],
    run: 0,
    saidMs: 0,
  };

  function hand() {
    state.saidMs = nowMs();
    if (state.ends.length === 0) return;
    const ends = state.ends.splice(0);
    post(
      { type: 'cases', run: state.run, ends },
      ends.filter(({ path }) => path.length > 0).map(({ path }) => path.buffer),
    );
  }

  function slice() {
    const begun = nowMs();
    do {
      if (state.work?.next().done !== false) {
        state.work = null;
        hand();
        post({ type: 'done', run: state.run }, []);
        return;
      }
    } while (nowMs() - begun < SLICE_MS);
    const silentMs = nowMs() - state.saidMs;
    if (silentMs >= HANDING_MS && state.ends.length > 0) hand();
    else if (silentMs >= BEAT_MS) {
      state.saidMs = nowMs();
      post({ type: 'beat', run: state.run }, []);
    }
  }

  const { attempt, schedule } = createSlices(state, slice, { post, defer });

  return (message: ToManyWorker) => {
    state.run = message.run;
    state.work = null;
    state.ends = [];
    if (message.type === 'stop') return;
    const { experiment, plan, order } = message;
    attempt(() => {
      const base = prepare(received(experiment));
      state.work = casesWork(plan, base, order, (end) => state.ends.push(end));
    });
    schedule();
  };
}
