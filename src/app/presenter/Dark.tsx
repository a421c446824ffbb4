import { darken } from '../../store/intents/screen.ts';
import { usePresenterWords } from '../lessons/words.ts';
import styles from './Dark.module.css';

/** A black screen; any key, or a press, lights it again. */
export function Dark() {
  const t = usePresenterWords();
  return (
    <button
      type="button"
      className={styles.dark}
      aria-label={t.light}
      onClick={() => darken(false)}
    />
  );
}
