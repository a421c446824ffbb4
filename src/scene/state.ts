import type { Frame } from '../engine/frame/frame.ts';
import type { Problem } from '../engine/problem.ts';
import { lowestPlaces as lowestOf } from '../store/lowest.ts';
import { movesOf as movesOfState } from '../store/moves.ts';
import type { Moves } from '../store/moves.ts';
import { runNow, useRun } from '../store/run.ts';
import type { RunState } from '../store/run.ts';
import { useView } from '../store/view.ts';
import type { Theme, Turned, ViewState } from '../store/view.ts';
import type { Trace } from '../trace/trace.ts';
import { startAt as startAtPlace } from '../store/experiment.ts';

/** The one place that knows how the scene's runs, objective and preferences are kept. */

export interface Run {
  readonly id: number;
  readonly problem: Problem;
  readonly trace: Trace;
  readonly cursor: RunState['playhead'];
}

const runs = new WeakMap<Trace, Run>();

function runOf({ problem, trace, playhead }: RunState): Run {
  const known = runs.get(trace);
  if (known?.problem === problem) return known;
  const run = { id: 0, problem, trace, cursor: playhead };
  runs.set(trace, run);
  return run;
}

const listed = new WeakMap<Run, readonly Run[]>();

function listOf(run: Run): readonly Run[] {
  const list = listed.get(run) ?? [run];
  listed.set(run, list);
  return list;
}

export function useRunList(): readonly Run[] {
  return useRun((state) => listOf(runOf(state)));
}

export function activeRun(): Run {
  return runOf(runNow());
}

export function useActiveRun<T>(select: (run: Run) => T): T {
  return useRun((state) => select(runOf(state)));
}

export type ObjectiveState = Pick<
  RunState,
  'problem' | 'frame' | 'best' | 'isExact' | 'surface' | 'chosen' | 'automatic'
>;

export function objectiveNow(): ObjectiveState {
  return runNow();
}

export function useObjective<T>(select: (objective: ObjectiveState) => T): T {
  return useRun(select);
}

/** Calls back when anything changes that a picture is drawn from. */
export function onChange(listener: () => void): () => void {
  const stops = [useRun.subscribe(listener), useView.subscribe(listener)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Calls back when other ranges of a and b are drawn. */
export function onOtherFrame(listener: () => void): () => void {
  return useRun.subscribe(({ frame }, before) => {
    if (frame.a !== before.frame.a || frame.b !== before.frame.b) listener();
  });
}

export function movesOf({ problem, trace, cursor }: Run): Moves | null {
  return movesOfState({ ...runNow(), problem, trace, playhead: cursor });
}

export function lowestPlaces(): ReturnType<typeof lowestOf> {
  return lowestOf(runNow());
}

export function useTheme(): Theme {
  return useView((view) => view.theme);
}

export function isMotionReduced(): boolean {
  return runNow().isMotionReduced;
}

export function turnSurface(viewpoint: Turned) {
  useView.setState({ viewpoint });
}

/** Reads a place of the surface; null reads none. */
export function pointAt(candidate: ViewState['candidate']) {
  if (useView.getState().candidate !== candidate) useView.setState({ candidate });
}

export function tell3d(webgl: ViewState['webgl']) {
  useView.setState({ webgl });
}

export function startAt(a: number, b: number) {
  const { frame }: { readonly frame: Frame } = runNow();
  startAtPlace(a, b, frame);
}
