import { momentOf, saidIn } from '../../share/lecture/lecture.ts';
import type { Lecture, Press, Scene } from '../../share/lecture/lecture.ts';
import type { LectureMessages } from '../../i18n/lectureMessages.ts';
import type { ShownMessages } from '../../i18n/shownMessages.ts';
import { useLecture } from '../../store/lecture.ts';
import { usePreferences } from '../../store/preferences.ts';
import { formatCount } from '../../ui/format.ts';
import { useLectureWords, useSaid } from '../lecture/words.ts';
import { usePresenterWords } from '../lessons/words.ts';
import { namesOf, useShownWords } from '../shown/words.ts';
import styles from './Note.module.css';

/** What a press does, in a few words. */
function pressWords(press: Press, { given }: LectureMessages, shown: ShownMessages): string {
  if (press.is === 'options') return given.showsOptions;
  if (press.is === 'answer') return given.showsAnswer;
  if (press.is === 'go') {
    return press.to === 'end' ? given.goesToEnd : given.goes(formatCount(press.to));
  }
  return given.shows(namesOf(press.answers, shown));
}

interface NoteOfSceneProps {
  readonly lecture: Lecture;
  readonly scene: Scene;
  readonly next: Scene | undefined;
}

/** Of the scene that is shown: the next press, its question, its notes, and the scene after it. */
export function NoteOfScene({ lecture, scene, next }: NoteOfSceneProps) {
  const t = useLectureWords();
  const shown = useShownWords();
  const { note } = usePresenterWords();
  const said = useSaid();
  const language = usePreferences((preferences) => preferences.language);
  const pressed = useLecture((state) => state.pressed);
  const press = scene.presses.at(pressed);
  const { title, question, notes, exam } = scene;
  const does =
    press !== undefined
      ? pressWords(press, t, shown)
      : next === undefined
        ? t.given.isLast
        : t.given.nextScene(saidIn(next.title, language));
  const isAsked = momentOf(scene, pressed).asks !== 'answer';
  return (
    <>
      <h1>
        {said(lecture.title)} · {said(title)}
      </h1>
      <p className={styles.press}>
        <span>{note.nextPress}</span> <strong>{does}</strong>
      </p>
      <dl>
        {notes === null ? null : (
          <>
            <dt>{note.title}</dt>
            <dd className={styles.lines}>{said(notes)}</dd>
          </>
        )}
        {question === null ? null : (
          <>
            {isAsked ? (
              <>
                <dt>{t.given.question}</dt>
                <dd>{said(question.ask)}</dd>
              </>
            ) : null}
            <dt>{t.given.right}</dt>
            <dd>{said(question.options[question.answer])}</dd>
            {question.misconception === null ? null : (
              <>
                <dt>{t.given.misconception}</dt>
                <dd>{said(question.misconception)}</dd>
              </>
            )}
          </>
        )}
        {exam === null ? null : (
          <>
            <dt>{t.given.exam}</dt>
            <dd>
              {said(exam.ask)} → {said(exam.answer)}
            </dd>
          </>
        )}
        {next === undefined ? null : (
          <>
            <dt>{note.nextBeat}</dt>
            <dd>{said(next.title)}</dd>
          </>
        )}
      </dl>
    </>
  );
}
