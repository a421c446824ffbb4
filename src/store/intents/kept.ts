import type { DataSpec } from '../../engine/experiment.ts';
import type { Points } from '../../engine/points.ts';
import { useKept } from '../kept.ts';
import { useRuns } from '../runs.ts';
import type { Run } from '../runs.ts';
import { byPerson, putRuns } from './begin.ts';

/** From now on these points are known by a name that they are kept by. */
export function nameKept(points: Points, print: string, name: string) {
  const { prints } = useKept.getState();
  prints.set(points, print);
  forgetKept(name);
  useKept.setState(({ names }) => ({ names: new Map(names).set(print, name) }));
}

/** A kept set has another name; null where it was deleted by word. */
export function renameKeptSet(from: string, to: string | null) {
  useKept.setState(({ names }) => ({
    names: new Map([...names].map(([print, name]) => [print, name === from ? to : name])),
  }));
}

/** Nothing is kept by the name any more. */
export function forgetKept(name: string) {
  useKept.setState(({ names }) => ({
    names: new Map([...names].filter(([, other]) => other !== name)),
  }));
}

/** The data of a link are not here, and may be had; null where they are, or are wanted no more. */
export function missKept(missed: string | null) {
  useKept.setState({ missed });
}

function withData(run: Run, data: DataSpec): Run {
  const experiment = { ...run.problem.experiment, data };
  return { ...run, problem: { ...run.problem, experiment } };
}

/** @param data those of the page, called otherwise: all runs have them, and go on */
export function nameData(data: DataSpec) {
  const { runs, active } = useRuns.getState();
  putRuns({ runs: runs.map((run) => withData(run, data)), active }, byPerson());
}
