import { useEffect, useState } from 'react';
import { Part } from '../../controls/Guard.tsx';
import { useLesson } from '../../store/lesson.ts';
import { openLectures } from '../../store/intents/openLecture.ts';
import {
  darken,
  present,
  toggleCode,
  toggleRoomStep,
  wantNotes,
} from '../../store/intents/screen.ts';
import { askRoom } from '../../store/intents/presenter.ts';
import { stay } from '../../store/intents/leaving.ts';
import { usePresenter } from '../../store/presenter.ts';
import { useScreen } from '../../store/screen.ts';
import { useLecture } from '../../store/lecture.ts';
import { usePresenterWords } from '../lessons/words.ts';
import { fetched } from '../../ui/fetched.ts';
import { HideTools } from '../shown/HideTools.tsx';
import { useShownWords } from '../shown/words.ts';
import { back, forward } from './ways.ts';
import { startLecture } from './lecture.ts';
import { NotesWindow } from './NotesWindow.tsx';
import { Pointer } from './Pointer.tsx';
import styles from './Presenter.module.css';
import { startScenes } from './scenes.ts';
import './presenting.css';

const WHOLE_STEP = fetched(
  async () => (await import('../../controls/whole/WholeStep.tsx')).WholeStep,
);

const GUESSES = fetched(async () => (await import('../guess/RoomsGuesses.tsx')).RoomsGuesses);

/** So long it is said that there is no window for the notes. */
const TOLD_MS = 8000;

/** What there is on the page while a room is shown it, beside the pictures and the lesson. */
export function Presenter() {
  const t = usePresenterWords();
  const shown = useShownWords();
  const isLesson = useLesson(({ isOpen }) => isOpen);
  const isGiving = useLecture(({ lecture }) => lecture !== null) || isLesson;
  const wantsNotes = useScreen((screen) => screen.wantsNotes);
  const showsStep = useScreen((screen) => screen.showsStep);
  const isLeaving = useScreen((screen) => screen.isLeaving);
  const [isBlocked, setBlocked] = useState(false);
  const hasGuesses = usePresenter(({ guesses }) => Object.keys(guesses).length > 0);
  useEffect(() => startLecture(), []);
  useEffect(() => startScenes(), []);
  useEffect(() => {
    if (!isBlocked) return undefined;
    const timer = window.setTimeout(() => setBlocked(false), TOLD_MS);
    return () => window.clearTimeout(timer);
  }, [isBlocked]);
  const refuse = () => {
    wantNotes(false);
    setBlocked(true);
  };
  return (
    <>
      <nav className={styles.tools} aria-label={t.presenter}>
        {isGiving ? (
          <>
            <Tool label={t.back} sign="‹" shortcut="PageUp" onClick={back} />
            <Tool label={t.forward} sign="›" shortcut="PageDown" onClick={forward} />
          </>
        ) : null}
        <Tool label={t.lectures} sign="≡" onClick={() => openLectures()} />
        <Tool
          label={t.notes}
          sign="N"
          shortcut="N"
          isPressed={wantsNotes}
          onClick={() => wantNotes(!wantsNotes)}
        />
        <Tool
          label={shown.roomStep}
          sign="W"
          shortcut="W"
          isPressed={showsStep}
          onClick={toggleRoomStep}
        />
        <HideTools />
        <Tool label={t.ask} sign="?" onClick={askRoom} />
        <Tool label={shown.code.title} sign="Q" shortcut="Q" onClick={toggleCode} />
        <Tool label={t.darken} sign="B" shortcut="B" onClick={() => darken(true)} />
        <Tool label={t.leave} sign="×" shortcut="Escape" onClick={() => present(false)} />
      </nav>
      <p role="alert" className={styles.told}>
        {isLeaving ? shown.leaving : isBlocked ? t.blocked : null}
      </p>
      {isLeaving ? <Staying /> : null}
      {showsStep ? (
        <div className={styles.step}>
          <Part of={WHOLE_STEP} props={{ isClosable: false }} />
        </div>
      ) : null}
      <Pointer />
      {hasGuesses ? <Part of={GUESSES} props={{}} /> : null}
      {wantsNotes ? <NotesWindow onRefused={refuse} /> : null}
    </>
  );
}

/** While it is there; nobody presses Escape twice by chance so far apart. */
function Staying() {
  useEffect(() => {
    const timer = window.setTimeout(stay, TOLD_MS);
    return () => window.clearTimeout(timer);
  }, []);
  return null;
}

interface ToolProps {
  readonly label: string;
  readonly sign: string;
  readonly shortcut?: string;
  readonly isPressed?: boolean;
  readonly onClick: () => void;
}

/** A button for who has no keys: seen while the pointer moves, or where Tab has reached it. */
function Tool({ label, sign, shortcut, isPressed, onClick }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-keyshortcuts={shortcut}
      aria-pressed={isPressed}
      title={label}
      onClick={onClick}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
