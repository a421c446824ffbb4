import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { DrawnRun } from '../store/drawing.ts';
import type { RunColours } from './palette.ts';

interface RunOnStage extends DrawnRun {
  readonly colours: RunColours;
  /** How many are drawn: several are told apart by their markers and names. */
  readonly among: number;
}

const RunContext = createContext<RunOnStage | null>(null);

/** The run that a component within `<Run>` draws. */
export function useRun(): RunOnStage {
  const shown = useContext(RunContext);
  if (shown === null) throw new Error('what draws a run must be within one');
  return shown;
}

interface RunProps {
  readonly drawn: DrawnRun;
  readonly colours: RunColours;
  readonly among: number;
  readonly children: ReactNode;
}

/** A run in the picture, in its colours: what is within draws a part of it. */
export function Run({ drawn, colours, among, children }: RunProps) {
  const { run, key, isActive, isGhost, emphasis } = drawn;
  const shown = useMemo(
    () => ({ run, key, isActive, isGhost, emphasis, colours, among }),
    [run, key, isActive, isGhost, emphasis, colours, among],
  );
  return <RunContext value={shown}>{children}</RunContext>;
}
