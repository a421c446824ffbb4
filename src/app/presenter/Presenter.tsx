import { useEffect, useState } from 'react';
import { useLesson } from '../../store/lesson.ts';
import { openLectures } from '../../store/intents/openLecture.ts';
import { darken, present, wantNotes } from '../../store/intents/screen.ts';
import { useScreen } from '../../store/screen.ts';
import { useLecture } from '../../store/lecture.ts';
import { usePresenterWords } from '../lessons/words.ts';
import { back, forward } from './ways.ts';
import { startLecture } from './lecture.ts';
import { NotesWindow } from './NotesWindow.tsx';
import { Pointer } from './Pointer.tsx';
import styles from './Presenter.module.css';
import { startScenes } from './scenes.ts';
import './presenting.css';

/** So long it is said that there is no window for the notes. */
const TOLD_MS = 8000;

/** What there is on the page while a room is shown it, beside the pictures and the lesson. */
export function Presenter() {
  const t = usePresenterWords();
  const isLesson = useLesson(({ isOpen }) => isOpen);
  const isGiving = useLecture(({ lecture }) => lecture !== null) || isLesson;
  const wantsNotes = useScreen((screen) => screen.wantsNotes);
  const [isBlocked, setBlocked] = useState(false);
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
        <Tool label={t.darken} sign="B" shortcut="B" onClick={() => darken(true)} />
        <Tool label={t.leave} sign="×" shortcut="Escape" onClick={() => present(false)} />
      </nav>
      <p role="alert" className={styles.told}>
        {isBlocked ? t.blocked : null}
      </p>
      <Pointer />
      {wantsNotes ? <NotesWindow onRefused={refuse} /> : null}
    </>
  );
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
