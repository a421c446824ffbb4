import { onChange } from '../../store/effects.ts';
import {
  beginClock,
  endPresenting,
  resumeNotes,
  resumePresenting,
  stageNow,
} from '../../store/intents/presenter.ts';
import { keyOf, usePlayer } from '../../store/player.ts';
import { usePresenter } from '../../store/presenter.ts';
import { useScreen } from '../../store/screen.ts';
import { keepLecture, keptLecture } from './kept.ts';

function beatNow(): string | null {
  const { open } = usePlayer.getState();
  return open === null ? null : keyOf(open);
}

function notesNow() {
  const { open, notes } = usePlayer.getState();
  return { notes, notesBefore: open?.notes ?? [] };
}

function keepNow() {
  const { hands, guesses, begunMs } = usePresenter.getState();
  keepLecture({ beat: beatNow(), stage: stageNow(), hands, guesses, begunMs, ...notesNow() });
}

/**
 * A lecture, from when the page is shown to a room until it is no longer. One that was going on when
 * the page was loaded anew goes on, once its beat is there.
 * @returns what ends it
 */
export function startLecture(): () => void {
  // One that is going on in this very page needs nothing of what is kept.
  const isNew = usePresenter.getState().begunMs === 0;
  const state = { awaited: isNew ? keptLecture() : null };
  if (isNew && state.awaited === null) beginClock(Date.now());
  const resume = () => {
    const { awaited } = state;
    if (awaited === null) return;
    const isThere = beatNow() === awaited.beat;
    // A lesson of the address has yet to arrive.
    if (!isThere && beatNow() === null) return;
    state.awaited = null;
    const { hands, guesses = {}, begunMs, notes = [], notesBefore = [] } = awaited;
    const isBeat = isThere && awaited.beat !== null;
    // Another beat to those who follow it, who have yet to hear of this one.
    if (isBeat) {
      const seen = awaited.stage === 'doing' ? notesBefore : notes;
      queueMicrotask(() => resumeNotes(seen, notesBefore));
    }
    resumePresenting({ hands, guesses, begunMs }, isBeat ? awaited.stage : null);
  };
  resume();
  const follow = () => {
    resume();
    if (state.awaited === null) keepNow();
  };
  const stops = [onChange(usePlayer, follow), onChange(usePresenter, follow)];
  follow();
  return () => {
    for (const stop of stops) stop();
    // It is over, unless it is only rendered once more.
    if (useScreen.getState().isPresenting) return;
    keepLecture(null);
    endPresenting();
  };
}
