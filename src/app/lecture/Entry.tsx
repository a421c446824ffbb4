import { closeLectures, openLectures } from '../../store/intents/openLecture.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import styles from './Lectures.module.css';
import { READY, openScenes } from './opening.ts';
import { useLectureWords } from './words.ts';

interface EntryProps {
  /** What it stands in makes way. */
  readonly onLeave?: () => void;
}

/** The way to lectures: the ready one by one press, and all others. */
export function Entry({ onLeave }: EntryProps) {
  const t = useLectureWords();
  return (
    <section className={styles.part} aria-label={t.lecture}>
      <h3>{t.ready.title}</h3>
      <p>{t.ready.about}</p>
      <div className={styles.acts}>
        <TextButton
          label={t.ready.give}
          onClick={() => {
            closeLectures();
            onLeave?.();
            void openScenes(READY);
          }}
        />
        <TextButton
          label={t.others}
          onClick={() => {
            onLeave?.();
            openLectures();
          }}
        />
      </div>
    </section>
  );
}
