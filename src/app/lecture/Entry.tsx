import { openLectures } from '../../store/intents/openLecture.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import styles from './Lectures.module.css';
import { giveReady } from './opening.ts';
import { useLectureWords } from './words.ts';

/** The way to lectures: the ready one by one press, and all others. */
export function Entry() {
  const t = useLectureWords();
  return (
    <section className={styles.part} aria-label={t.lecture}>
      <h3>{t.ready.title}</h3>
      <p>{t.ready.about}</p>
      <div className={styles.acts}>
        <TextButton label={t.ready.give} onClick={() => void giveReady()} />
        <TextButton label={t.others} onClick={() => openLectures()} />
      </div>
    </section>
  );
}
