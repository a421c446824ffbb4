import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Run as RunOfStore } from '../store/runs.ts';
import type { RunColours } from './palette.ts';

interface RunOnStage {
  readonly run: RunOfStore;
  readonly colours: RunColours;
}

const RunContext = createContext<RunOnStage | null>(null);

/** The run that a component within `<Run>` draws. */
export function useRun(): RunOnStage {
  const shown = useContext(RunContext);
  if (shown === null) throw new Error('what draws a run must be within one');
  return shown;
}

interface RunProps extends RunOnStage {
  readonly children: ReactNode;
}

/** A run in the picture, in its colours: what is within draws a part of it. */
export function Run({ run, colours, children }: RunProps) {
  const shown = useMemo(() => ({ run, colours }), [run, colours]);
  return <RunContext value={shown}>{children}</RunContext>;
}
