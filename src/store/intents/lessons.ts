import { parseExperiment } from '../../engine/parse.ts';
import { prepare } from '../../engine/problem.ts';
import type { Problem } from '../../engine/problem.ts';
import type { Beat, Chapter, Scene, Told } from '../../lessons/chapter.ts';
import { CHAPTERS, isChapter } from '../../lessons/registry.ts';
import type { ChapterId } from '../../lessons/registry.ts';
import { experimentOf, toldWith } from '../../lessons/scene.ts';
import { differences } from '../../lessons/predicates.ts';
import { useLesson } from '../lesson.ts';
import type { LessonPlace } from '../lesson.ts';
import { usePanels } from '../panels.ts';
import { beatsOf, isRevealed, keyOf, usePlayer } from '../player.ts';
import type { Kept, NewNote, Note, OpenBeat, Phase, Progress } from '../player.ts';
import { isOfObjective } from '../manyOf.ts';
import { usePresenter } from '../presenter.ts';
import { MOST_RUNS, activeRun, freshRun, newRunId, useRuns } from '../runs.ts';
import { useScreen } from '../screen.ts';
import { byPerson, putRuns } from './begin.ts';
import { uncoverAll } from './cover.ts';
import { changeSettings } from './experiment.ts';
import { openRanges } from './framing.ts';
import { lineUp } from './runs.ts';
import { openAt, toEnd } from './transport.ts';
import { openView } from './view.ts';

/** What a person does in a lesson. */

function viewOf({ view = {} }: Scene) {
  const shown = view.view ?? '3d';
  return {
    picture: shown === 'map' ? ('map' as const) : ('3d' as const),
    viewpoint: shown === 'map' ? ('3d' as const) : shown,
    height: view.height ?? 'log',
    lossAxis: view.lossAxis ?? 'steps',
    lossScale: view.lossScale ?? 'log',
    showsSquares: view.squares ?? false,
    showsWheel: false,
    showsBowl: false,
    showsFan: false,
    askedX: null,
  };
}

function sceneOf(chapter: Chapter, { scene }: Beat): Scene | null {
  return scene === null ? null : chapter.scenes[scene];
}

/** The page as the beat wants it: one run, at its start, and a view. */
function setScene(scene: Scene, opensAt: Beat['opensAt']) {
  const problem = prepare(experimentOf(scene.experiment), activeRun().problem);
  const run = freshRun({ id: newRunId(), slot: 0, name: null, isHidden: false }, problem);
  usePanels.setState({ isEditing: false, isStepWhole: false, isTableOpen: false });
  putRuns({ runs: [run], active: run.id }, { ...byPerson(), rewinds: true });
  openView(viewOf(scene));
  openRanges({ a: scene.view?.a ?? null, b: scene.view?.b ?? null });
  if (opensAt === 'end') toEnd();
  else if (opensAt !== undefined) openAt(opensAt);
}

/** What of a beat is known already: it was done before, or the page was loaded anew amid it. */
function stateOf(kept: Kept | undefined) {
  const phase: Phase = kept?.isDone ? 'explained' : kept?.guess == null ? 'asked' : 'guessed';
  return { phase, guess: kept?.guess ?? null, facts: kept?.facts ?? {} };
}

function openBeat(id: ChapterId, chapter: Chapter, number: number, setsScene: boolean) {
  const { open: before, progress, notes } = usePlayer.getState();
  const beat = chapter.beats[number];
  const scene = sceneOf(chapter, beat);
  const open: OpenBeat = {
    id,
    chapter,
    number,
    beat,
    scene: scene === null ? null : experimentOf(scene.experiment),
    notes: before?.id === id ? notes : [],
  };
  // The address is written with what the runs are by then.
  useLesson.setState({ at: { chapter: id, beat: number }, asks: null, isFolded: false });
  if (!setsScene) {
    // Back leaves views as they are, but another beat is looked at in its own way.
    if (scene !== null && before !== null) openView(viewOf(scene));
  } else if (scene === null) putRuns(useRuns.getState(), byPerson());
  else setScene(scene, beat.opensAt);
  usePlayer.setState({
    open,
    trouble: null,
    ...stateOf(progress[keyOf(open)]),
    hasStrayed: false,
    isShowing: false,
    notes: open.notes,
  });
}

function fail(trouble: 'absent' | 'unknown') {
  uncoverAll();
  // There is nothing that an address could lead to.
  if (trouble === 'unknown') useLesson.setState({ at: null, asks: null });
  const { troubles } = usePlayer.getState();
  usePlayer.setState({ open: null, trouble, troubles: troubles + 1, phase: 'asked' });
}

/** null where it does not arrive. */
async function loaded(id: ChapterId): Promise<Chapter | null> {
  try {
    return await CHAPTERS[id].load();
  } catch {
    return null;
  }
}

/** Which of the beats asked for is the last: one that arrives late is no longer wanted. */
const asked = { count: 0 };

/**
 * Opens a beat, and sets its scene unless the experiment of an address stands already.
 * @returns whether it is there: else it is known why not, or it is no longer wanted
 */
export async function goToBeat(
  { chapter: id, beat }: LessonPlace,
  setsScene = true,
): Promise<boolean> {
  asked.count += 1;
  const mine = asked.count;
  if (!isChapter(id)) {
    fail('unknown');
    return false;
  }
  const chapter = await loaded(id);
  // Another was asked for meanwhile, or the lessons were closed.
  if (mine !== asked.count || !useLesson.getState().isOpen) return false;
  if (chapter === null) fail('absent');
  else if (beat in chapter.beats) openBeat(id, chapter, beat, setsScene);
  else fail('unknown');
  return chapter !== null && beat in chapter.beats;
}

/** The list of chapters. */
export function listChapters() {
  asked.count += 1;
  useLesson.setState({ at: null, asks: null });
  usePlayer.setState({ open: null, trouble: null });
}

function placeBeside(by: 1 | -1): LessonPlace | null {
  const { open } = usePlayer.getState();
  if (open === null) return null;
  const numbers = beatsOf(open.chapter);
  const number = numbers.at(numbers.indexOf(open.number) + by);
  const isThere = number !== undefined && (by > 0 ? number > open.number : number < open.number);
  return isThere ? { chapter: open.id, beat: number } : null;
}

/** The next beat of the chapter, or the list of chapters after the last. */
export function goOn() {
  const next = placeBeside(1);
  if (next === null) listChapters();
  else void goToBeat(next);
}

export function goBack() {
  const before = placeBeside(-1);
  if (before === null) listChapters();
  else void goToBeat(before);
}

/** The experiment and the view as they were when the beat was opened. */
export function backToScene() {
  const { open } = usePlayer.getState();
  const scene = open === null ? null : sceneOf(open.chapter, open.beat);
  if (open !== null && scene !== null) setScene(scene, open.beat.opensAt);
}

function keep(part: Partial<Kept>) {
  const { open, progress, guess, facts, phase } = usePlayer.getState();
  if (open === null) return;
  const key = keyOf(open);
  const kept = { guess, facts, isDone: isRevealed(phase), ...part };
  usePlayer.setState({ progress: { ...progress, [key]: kept } });
}

/** The learner commits to an option, by its place from 0. */
export function guessAt(option: number) {
  usePlayer.setState({ guess: option, phase: 'guessed' });
  keep({ guess: option });
}

/** The beat from its question on, as if it had not been done. */
export function askAgain() {
  keep({ guess: null, isDone: false, facts: {} });
  const { open } = usePlayer.getState();
  if (open !== null) void goToBeat({ chapter: open.id, beat: open.number });
}

/** What there is to do is done for the learner, who watches. */
export function showMe(isShowing: boolean) {
  usePlayer.setState({ isShowing });
}

/** The experiment of a scene with other settings, by one click. */
export function chooseVariant(patch: Told) {
  const { open } = usePlayer.getState();
  const scene = open === null ? null : sceneOf(open.chapter, open.beat);
  if (scene === null) return;
  const { version: _version, ...settings } = parseExperiment(
    toldWith(scene.experiment, patch),
  ).experiment;
  changeSettings(settings);
}

/** The run goes, or rests again. */
export function reportRunning(isRunning: boolean) {
  const { phase } = usePlayer.getState();
  if (phase === 'guessed' && isRunning) usePlayer.setState({ phase: 'running' });
}

/** The screen shows other settings than the scene's, or the scene's again. */
export function reportExperiment() {
  const { open, hasStrayed } = usePlayer.getState();
  if (open?.scene == null) return;
  const strayed = differences(activeRun().problem.experiment, open.scene).length > 0;
  if (strayed !== hasStrayed) usePlayer.setState({ hasStrayed: strayed });
}

function isSameRun(one: NewNote, other: NewNote): boolean {
  return differences(one.experiment, other.experiment).length === 0;
}

export function reportNotes(more: readonly NewNote[]) {
  if (more.length === 0) return;
  usePlayer.setState((now) => {
    // A run that is seen once more is noted once.
    const others = now.notes.filter((note) => more.every((one) => !isSameRun(note, one)));
    const next = 1 + Math.max(-1, ...others.map(({ id }) => id));
    return { notes: [...others, ...more.map((note, i) => ({ ...note, id: next + i }))] };
  });
}

/** A room sees what has happened before it is told why, unless it has been told already. */
function phaseDone(): Phase {
  const { isPresenting } = useScreen.getState();
  return isPresenting ? usePresenter.getState().landsAt : 'explained';
}

/** What was to happen has happened, with these numbers of the learner's run. */
export function reportDone(facts: Readonly<Record<string, string>>) {
  usePlayer.setState({ phase: phaseDone(), facts, isShowing: false });
  // What it was all about is not missed where the lesson is put away.
  useLesson.setState({ isFolded: false });
  keep({ facts, isDone: true });
}

/** Those of the notes that can stand beside a run: of its points, model and loss. */
export function comparable(notes: readonly Note[], problem: Problem): readonly Note[] {
  return notes.filter(({ experiment }) => isOfObjective(prepare(experiment, problem), problem));
}

/** The runs of the notes, as an ordinary list of runs; those of another objective are none of it. */
export function compareNotes() {
  const { problem } = activeRun();
  const { notes } = usePlayer.getState();
  const shared = comparable(notes, problem);
  if (shared.length < 2) return;
  lineUp(
    shared
      .slice(-MOST_RUNS)
      .map(({ experiment: { init, optimizer, schedule, batch, epochs, seed } }) => ({
        init,
        optimizer,
        schedule,
        batch,
        epochs,
        seed,
      })),
  );
}

export function forgetProgress() {
  usePlayer.setState({ progress: {} });
}

/** What was kept of earlier visits. */
export function openProgress(progress: Progress) {
  usePlayer.setState({ progress });
}
