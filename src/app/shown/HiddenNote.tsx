import { useCover } from '../../store/cover.ts';
import { hideOrShowAll, hideOrShowNext } from '../../store/intents/hiding.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import styles from './HiddenNote.module.css';
import { namesOf, useShownWords } from './words.ts';

/** What is hidden by hand, and for who has no keys the way to see it. */
export function HiddenNote() {
  const t = useShownWords();
  const hidden = useCover((cover) => cover.hidden);
  const [next] = hidden;
  return (
    <div className={styles.note} data-hidden-note>
      <p role="status">{t.hidden(namesOf(hidden, t))}</p>
      {hidden.length > 1 ? (
        <TextButton label={t.showNext(t.answers[next])} onClick={hideOrShowNext} />
      ) : null}
      <TextButton label={t.showAll} onClick={hideOrShowAll} />
    </div>
  );
}
