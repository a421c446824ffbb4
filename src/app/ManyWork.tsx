import { useEffect } from 'react';
import { onChange } from '../store/effects.ts';
import { leaveOthers, reportCases, reportMany } from '../store/intents/many.ts';
import { tell } from '../store/intents/notices.ts';
import { isRunning, useMany } from '../store/many.ts';
import type { ManyState } from '../store/many.ts';
import { activeOf, useRuns } from '../store/runs.ts';
import { createHiring } from '../worker/hiring.ts';
import { createManyClient } from '../worker/manyClient.ts';
import { poolSize } from '../worker/pool.ts';

const makeWorker = createHiring(
  () => new Worker(new URL('../worker/many.worker.ts', import.meta.url), { type: 'module' }),
  () => tell('noWorkers'),
  async () => {
    const { createManyHandler } = await import('../worker/manyHandler.ts');
    return (post, defer) => createManyHandler({ post, nowMs: () => performance.now(), defer });
  },
);

/** Has workers go through the many runs that are asked for. Returns its stop. */
function startMany(): () => void {
  const client = createManyClient(makeWorker, poolSize(navigator.hardwareConcurrency));
  const state = { id: 0 };

  /** One set at a time: the one that is running. */
  function follow({ cloud, grid }: ManyState) {
    const set = [cloud, grid].find(isRunning) ?? null;
    if (set === null) {
      if (state.id !== 0) client.cancel();
      state.id = 0;
    } else if (set.id !== state.id) {
      const { id, base, plan } = set;
      state.id = id;
      client.run(base.experiment, plan, {
        cases: (ends) => reportCases(id, ends),
        done: () => reportMany(id, { is: 'done' }),
        failed: (failure) => reportMany(id, { is: 'failed', failure }),
      });
    }
  }

  const stopFollowing = onChange(useMany, follow);
  const stopLeaving = onChange(useRuns, (now, before) => {
    const { problem } = activeOf(now);
    if (problem !== activeOf(before).problem) leaveOthers(problem);
  });
  follow(useMany.getState());
  return () => {
    stopFollowing();
    stopLeaving();
    client.dispose();
  };
}

/** Shows nothing: while it is on the page, many runs are gone through. */
export function ManyWork() {
  useEffect(() => startMany(), []);
  return null;
}
