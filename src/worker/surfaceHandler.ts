import { prepareGiven } from '../engine/problem.ts';
import type { Problem } from '../engine/problem.ts';
import { createSurfaceWays } from '../engine/surfaces/index.ts';
import { BEAT_MS } from './handler.ts';
import type { Surroundings } from './handler.ts';
import { createSlices } from './inSlices.ts';
import { createExperimentReceiver } from './sentExperiment.ts';
import type { FromSurfaceWorker, ToSurfaceWorker } from './protocol.ts';
import { surfaceWork } from './surfaceWork.ts';

/** The thread is held about this long, so that a new surface starts at once. */
const SLICE_MS = 12;

/** The surface worker without its thread: computes in slices and drops what is out of date. */
export function createSurfaceHandler(surroundings: Surroundings<FromSurfaceWorker>) {
  const { post, nowMs, defer } = surroundings;
  const ways = createSurfaceWays();
  const received = createExperimentReceiver();
  const state = {
    work: null as Generator<void, void> | null,
    /** Its points and objective are taken over where the next has the same. */
    problem: null as Problem | null,
    run: 0,
    saidMs: 0,
  };

  function begin({ run, experiment, frame }: ToSurfaceWorker) {
    state.problem = prepareGiven(received(experiment), state.problem);
    state.work = surfaceWork(state.problem, frame, ways, {
      surface: (n, losses, quality) =>
        post({ type: 'surface', run, n, losses, quality }, [losses.buffer]),
      best: (best) => post({ type: 'best', run, best }, []),
      deviation: (deviation) => post({ type: 'deviation', run, deviation }, []),
    });
  }

  function slice() {
    const begun = nowMs();
    do {
      if (state.work?.next().done !== false) {
        state.work = null;
        post({ type: 'done', run: state.run }, []);
      }
    } while (state.work !== null && nowMs() - begun < SLICE_MS);
    if (state.work === null || begun - state.saidMs < BEAT_MS) return;
    state.saidMs = begun;
    post({ type: 'beat', run: state.run }, []);
  }

  const { attempt, schedule } = createSlices(state, slice, { post, defer });

  return (message: ToSurfaceWorker) => {
    state.run = message.run;
    state.work = null;
    attempt(() => begin(message));
    schedule();
  };
}
