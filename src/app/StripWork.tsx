import { useEffect } from 'react';
import { onChange } from '../store/effects.ts';
import { tell } from '../store/intents/notices.ts';
import { reportLevel, reportStackDone, reportStackFailed } from '../store/intents/strip.ts';
import { useStrip } from '../store/strip.ts';
import type { StripState } from '../store/strip.ts';
import { createHiring } from '../worker/hiring.ts';
import { createStripClient } from '../worker/stripClient.ts';

const makeWorker = createHiring(
  () => new Worker(new URL('../worker/strip.worker.ts', import.meta.url), { type: 'module' }),
  () => tell('noWorkers'),
  async () => {
    const { createStripHandler } = await import('../worker/stripHandler.ts');
    return (post, defer) => createStripHandler({ post, defer });
  },
);

/** Has a worker go through the stacks that are asked for. Returns its stop. */
function startStrip(): () => void {
  const client = createStripClient(makeWorker);
  const state = { id: 0 };

  function follow({ id, status, activation, weights, seed }: StripState) {
    if (id === state.id) return;
    state.id = id;
    if (status.is !== 'running' || weights === null) {
      client.cancel();
      return;
    }
    client.run({ activation, weights }, seed, {
      level: (event) => reportLevel(id, event),
      done: () => reportStackDone(id),
      failed: (failure) => reportStackFailed(id, failure),
    });
  }

  const stopFollowing = onChange(useStrip, follow);
  follow(useStrip.getState());
  return () => {
    stopFollowing();
    client.dispose();
  };
}

/** Shows nothing: while it is on the page, stacks are gone through. */
export function StripWork() {
  useEffect(() => startStrip(), []);
  return null;
}
