import { makeFrom } from '../../store/intents/makeLecture.ts';
import { closeLectures, openLectures } from '../../store/intents/openLecture.ts';
import { useLectures } from '../../store/lectures.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { giveLecture } from '../presenter/scenes.ts';
import { Faults } from './Faults.tsx';
import styles from './Lectures.module.css';
import { useLectureWords, useSaid } from './words.ts';

/** A file that was opened: what it is, what of it could not be read, and what can be done with it. */
export function Opened() {
  const t = useLectureWords();
  const said = useSaid();
  const opened = useLectures((state) => state.opened);
  if (opened === null) return null;
  const { name, lecture, faults } = opened;
  return (
    <section className={styles.part} aria-label={name}>
      {faults.length === 0 ? null : <Faults name={name} faults={faults} />}
      {lecture === null ? null : (
        <>
          <h3>{t.opened(said(lecture.title), String(lecture.scenes.length))}</h3>
          <div className={styles.acts}>
            <TextButton
              label={t.give}
              onClick={() => {
                closeLectures();
                giveLecture(lecture, null);
              }}
            />
            <TextButton
              label={t.edit}
              onClick={() => {
                makeFrom(lecture);
                openLectures({ opened: null });
              }}
            />
          </div>
        </>
      )}
    </section>
  );
}
