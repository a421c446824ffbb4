import { CHAPTERS, CHAPTER_IDS, chapterAfter } from '../../lessons/registry.ts';
import type { ChapterId } from '../../lessons/registry.ts';
import type { LessonPlace } from '../lesson.ts';
import { beatsOf, keyOf, usePlayer } from '../player.ts';
import type { Note, OpenBeat } from '../player.ts';
import { isCounted, mostHands, stageOf, usePresenter, votesOf } from '../presenter.ts';
import type { Asks, PresenterState, Stage } from '../presenter.ts';
import { onChange } from '../effects.ts';
import { isOfLecture } from '../question.ts';
import { useScreen } from '../screen.ts';
import { goToBeat } from './lessons.ts';
import { toggleCode } from './screen.ts';

/** How a room is given a lesson: all of it by two keys. */

const CORE = CHAPTER_IDS.filter((id) => CHAPTERS[id].after === null);

function ask(asks: Asks) {
  usePresenter.setState({ asks, isHurried: false, landsAt: 'done' });
}

export function stageNow(): Stage {
  return stageOf(usePlayer.getState().phase, usePresenter.getState().asks);
}

function placeOf({ id, number }: OpenBeat): LessonPlace {
  return { chapter: id, beat: number };
}

function handsOf(open: OpenBeat) {
  return votesOf(usePresenter.getState(), keyOf(open));
}

/** As if nothing of the beat had been seen: what is kept of other visits is not for the room. */
function forget() {
  usePlayer.setState({ phase: 'asked', guess: null, facts: {} });
}

/** The beat from its question on, with its scene. */
async function openAt(place: LessonPlace, asks: Asks): Promise<boolean> {
  ask(asks);
  const isThere = await goToBeat(place);
  if (isThere) forget();
  return isThere;
}

/** What there is to do is done before the room. */
function enact(open: OpenBeat) {
  const guess = mostHands(handsOf(open));
  usePlayer.setState({ phase: 'guessed', guess, isShowing: open.beat.acts.length > 0 });
}

/** The beat as it was left: with all that was done in it. */
async function openAtEnd(place: LessonPlace) {
  const isThere = await openAt(place, 'options');
  const { open } = usePlayer.getState();
  if (!isThere || open === null) return;
  ask(isCounted(handsOf(open)) ? 'hands' : 'options');
  usePresenter.setState({ isHurried: true, landsAt: 'explained' });
  enact(open);
}

/** null after the last beat of the core path. */
export function placeAfter({ id, chapter, number }: OpenBeat): LessonPlace | null {
  const beat = beatsOf(chapter).find((each) => each > number);
  if (beat !== undefined) return { chapter: id, beat };
  const next = chapterAfter(id);
  return next === null ? null : { chapter: next, beat: 1 };
}

function chapterBefore(id: ChapterId): ChapterId | undefined {
  const { after } = CHAPTERS[id];
  return after === null ? CORE[CORE.indexOf(id) - 1] : after;
}

function placeBefore({ id, chapter, number }: OpenBeat): LessonPlace | null {
  const beat = beatsOf(chapter).findLast((each) => each < number);
  if (beat !== undefined) return { chapter: id, beat };
  const before = chapterBefore(id);
  return before === undefined ? null : { chapter: before, beat: CHAPTERS[before].beats };
}

/** One press on: question, options, hands if there are any, what happens, why, the next question. */
export function forward() {
  const { open } = usePlayer.getState();
  if (open === null) {
    void openAt({ chapter: CORE[0], beat: 1 }, 'question');
    return;
  }
  const next = placeAfter(open);
  const enactOnce = () => {
    usePresenter.setState({ isHurried: false, landsAt: 'done' });
    enact(open);
  };
  const does: Readonly<Record<Stage, () => void>> = {
    question: () => ask('options'),
    options: () => (isCounted(handsOf(open)) ? ask('hands') : enactOnce()),
    hands: enactOnce,
    // Where it was tried by hand and led elsewhere, it is done from its scene on.
    doing: () => {
      if (usePlayer.getState().isShowing) usePresenter.setState({ isHurried: true });
      else {
        void openAt(placeOf(open), usePresenter.getState().asks).then((isThere) => {
          if (isThere) enactOnce();
        });
      }
    },
    done: () => usePlayer.setState({ phase: 'explained' }),
    explained: () => {
      if (next !== null) void openAt(next, 'question');
    },
  };
  does[stageNow()]();
}

/** One press back: exactly what the last one has done is undone. */
export function back() {
  const { open } = usePlayer.getState();
  if (open === null) return;
  const before = placeBefore(open);
  const undo = () => {
    usePlayer.setState({ notes: open.notes });
    const asks = isCounted(handsOf(open)) ? 'hands' : 'options';
    void openAt(placeOf(open), asks);
  };
  const does: Readonly<Record<Stage, () => void>> = {
    question: () => {
      if (before !== null) void openAtEnd(before);
    },
    options: () => ask('question'),
    hands: () => ask('options'),
    doing: undo,
    done: undo,
    explained: () => usePlayer.setState({ phase: 'done' }),
  };
  does[stageNow()]();
}

/** So many hands for an option of a question; null: not counted. */
export function countHands(question: string, option: number, count: number | null) {
  const { hands } = usePresenter.getState();
  const own = [...(hands[question] ?? [])];
  own[option] = count;
  const all = Array.from(own, (each) => each ?? null);
  usePresenter.setState({ hands: { ...hands, [question]: all } });
}

/** What is noted of the chapter that is open, and what was as its beat was opened. */
export function resumeNotes(notes: readonly Note[], before: readonly Note[]) {
  usePlayer.setState(({ open }) => ({
    notes,
    open: open === null ? null : { ...open, notes: before },
  }));
}

/** The lecture as it stood before the page was loaded anew. */
export function resumePresenting(
  kept: Pick<PresenterState, 'hands' | 'guesses' | 'begunMs'>,
  stage: Stage | null,
) {
  usePresenter.setState(kept);
  if (stage === null) return;
  const { open } = usePlayer.getState();
  const asks = open !== null && isCounted(handsOf(open)) ? 'hands' : 'options';
  if (stage === 'done' || stage === 'explained') {
    ask(asks);
    usePlayer.setState({ phase: stage });
    return;
  }
  if (stage === 'doing' && open !== null) void openAt(placeOf(open), asks);
  else {
    ask(stage === 'doing' ? asks : stage);
    forget();
  }
}

function withoutScenes<T>(of: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(of).filter(([question]) => !isOfLecture(question)));
}

/** What a room has said to an earlier lecture, or to this one given before, is not this room's. */
export function forgetScenes() {
  usePresenter.setState(({ hands, guesses }) => ({
    hands: withoutScenes(hands),
    guesses: withoutScenes(guesses),
  }));
}

/** Nobody presses on any more: what has happened is explained, and another lecture begins anew. */
export function endPresenting() {
  if (usePlayer.getState().phase === 'done') usePlayer.setState({ phase: 'explained' });
  usePresenter.setState(usePresenter.getInitialState());
}

/** The time of the lecture is counted from then on. */
export function beginClock(nowMs: number) {
  usePresenter.setState({ begunMs: nowMs });
}

/** Shows the room the code of the page on which it guesses, until that is put away. */
export function askRoom() {
  usePresenter.setState({ isAsking: true });
  toggleCode();
  const stop = onChange(useScreen, ({ showsCode }) => {
    if (showsCode) return;
    stop();
    usePresenter.setState({ isAsking: false });
  });
}
