import { withOwnSeed, withoutOwnSeed } from '../../engine/data.ts';
import type { DataSpec, Experiment } from '../../engine/experiment.ts';
import { placeOf } from '../../engine/progress.ts';
import { prepare } from '../../engine/problem.ts';
import type { Problem } from '../../engine/problem.ts';
import { CHUNK_ROWS, CHUNK_VALUES, columnsIn } from '../../trace/columns.ts';
import { rememberCheckpoint } from '../checkpoints.ts';
import { frames } from '../frames.ts';
import { objectiveFor, objectiveNow, useObjective } from '../objective.ts';
import { activeOf, activeRun, freshRun, stepWanted, useRuns } from '../runs.ts';
import type { Run, RunsState } from '../runs.ts';
import { isGuessAsked } from '../screen.ts';
import { quickTraining } from '../quick.ts';
import { NOTHING_ASKED, useTransport } from '../transport.ts';
import { useView } from '../view.ts';

/** How other runs, or the same ones with other experiments, come into the store. */

/** Where a change came from, and what it leaves to be taken up. */
interface Source {
  readonly gesture: string | null;
  readonly isFromAddress: boolean;
  readonly isOfAll?: boolean;
  readonly linkFaults?: RunsState['linkFaults'];
  readonly offer?: RunsState['offer'];
  /** All begins at the start, at rest. */
  readonly rewinds?: boolean;
}

/** A change of the person's own, part of a move of many where that has a name. */
export function byPerson(gesture?: string): Source {
  return { gesture: gesture ?? null, isFromAddress: false };
}

type Runs = Pick<RunsState, 'runs' | 'active'>;

/** With the seed of the data apart from that of the training where there are several runs. */
function withSeedsApart(run: Run, isAlone: boolean): Run {
  const { experiment } = run.problem;
  const { data, seed } = experiment;
  const own = isAlone ? withoutOwnSeed(data, seed) : withOwnSeed(data, seed);
  if (areSame(own, data)) return run;
  return { ...run, problem: { ...run.problem, experiment: { ...experiment, data: own } } };
}

function areSame(one: DataSpec, other: DataSpec): boolean {
  return one === other || ('seed' in one && 'seed' in other && one.seed === other.seed);
}

/**
 * Puts the runs there, but for changes of a person's own while the page asks for a guess: a code is
 * of the experiment that its question is about. The objective is that of the active one, and of
 * them all.
 */
export function putRuns(
  { runs, active }: Runs,
  {
    gesture,
    isFromAddress,
    isOfAll = false,
    linkFaults = [],
    offer = null,
    rewinds = false,
  }: Source,
) {
  if (isGuessAsked() && !isFromAddress) return;
  const next = { runs: runs.map((run) => withSeedsApart(run, runs.length === 1)), active };
  const leftAt = stepWanted(activeRun());
  if (rewinds) rewind();
  useObjective.setState(objectiveFor(activeOf(next).problem, objectiveNow()));
  useRuns.setState({
    ...next,
    change: { gesture, isFromAddress, isOfAll, leftAt },
    linkFaults,
    offer,
  });
  frames.request();
}

/** The runs with another in the place of the one of its id. */
export function withRun(run: Run): Runs {
  const { runs, active } = useRuns.getState();
  return { runs: runs.map((other) => (other.id === run.id ? run : other)), active };
}

function rewind() {
  useTransport.setState({ isPlaying: false, isSkipping: false, loop: null, ...NOTHING_ASKED });
  useTransport.getState().playhead.moveTo(0, false);
}

/** A run of this experiment in the place of another, at its start. */
export function remade(run: Run, experiment: Experiment): Run {
  return freshRun(run, prepare(experiment, run.problem), useRuns.getState().runs.length);
}

/**
 * So much is trained within the page for a change at rest: about a millisecond. Beyond, the workers
 * get there, and the picture waits for them.
 */
const MOST_SAMPLES = 100_000;

function isQuick({ objective, points, batchSize }: Problem, steps: number): boolean {
  const ofLoss = objective.closedForm === null ? points.n : 8;
  return steps * (batchSize + ofLoss) <= MOST_SAMPLES;
}

/**
 * A run of this experiment in the place of another, trained up to a step at once where that is
 * quick, so that the picture goes on from where it is.
 * @returns whether it is there
 */
export function trainedTo(run: Run, experiment: Experiment, step: number) {
  const anew = remade(run, experiment);
  const { problem, trace } = anew;
  const start = quickTraining();
  if (start === null || trace.stride > 1 || !isQuick(problem, step)) {
    return { run: anew, isThere: false };
  }
  const training = start(problem);
  const chunk = new Float64Array(CHUNK_VALUES);
  while (training.step < step && training.status === 'training') {
    const wanted = Math.min(CHUNK_ROWS, step + 1 - trace.rows);
    const count = training.advance(columnsIn(chunk, CHUNK_ROWS), 0, wanted);
    trace.append(chunk, count, training.step);
  }
  if (trace.rows === 0) return { run: anew, isThere: step === 0 };
  rememberCheckpoint(trace, training.checkpoint());
  return { run: anew, isThere: true };
}

/** The playhead at a step of a run. */
export function showStep({ problem }: Pick<Run, 'problem'>, step: number) {
  const place = placeOf(problem, useView.getState().lossAxis, step);
  useTransport.getState().playhead.moveTo(place, false);
}
