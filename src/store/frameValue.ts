import { useSyncExternalStore } from 'react';
import { useCover } from './cover.ts';
import { frames } from './frames.ts';
import { useObjective } from './objective.ts';
import { activeRun, useRuns } from './runs.ts';
import type { Run } from './runs.ts';
import { useTransport } from './transport.ts';

function onFrameOrChange(listener: () => void): () => void {
  const stops = [frames, useRuns, useObjective, useTransport, useCover].map((source) =>
    source.subscribe(listener),
  );
  return () => {
    for (const stop of stops) stop();
  };
}

/** A value that changes at the speed of training, read once per frame; it must be a primitive. */
export function useFrameValue<T extends string | number | boolean | null>(read: () => T): T {
  return useSyncExternalStore(onFrameOrChange, read);
}

/** Such a value of the active run. */
export function useActiveFrameValue<T extends string | number | boolean | null>(
  read: (run: Run) => T,
): T {
  return useFrameValue(() => read(activeRun()));
}
