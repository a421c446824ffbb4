import { useId, useState } from 'react';
import { ANSWERS, useCover } from '../../store/cover.ts';
import { choose, hideOrShowNext } from '../../store/intents/hiding.ts';
import styles from './HideTools.module.css';
import { useShownWords } from './words.ts';

/** For who speaks: hides the answer, shows one thing after the other, and says what there is to hide. */
export function HideTools() {
  const t = useShownWords();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const isHidden = useCover(({ covered }) => covered.size > 0);
  const wanted = useCover((cover) => cover.wanted);
  return (
    <>
      <button
        type="button"
        aria-label={t.hideOrShow}
        aria-keyshortcuts="H"
        aria-pressed={isHidden}
        title={t.hideOrShow}
        onClick={hideOrShowNext}
      >
        <span aria-hidden="true">H</span>
      </button>
      <button
        type="button"
        aria-label={t.whatToHide}
        aria-expanded={isOpen}
        aria-controls={id}
        title={t.whatToHide}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span aria-hidden="true">▴</span>
      </button>
      {isOpen ? (
        <fieldset id={id} className={styles.list}>
          <legend>{t.whatToHide}</legend>
          {ANSWERS.map((answer) => (
            <label key={answer}>
              <input
                type="checkbox"
                checked={wanted.includes(answer)}
                // The key hides something in any case.
                disabled={wanted.length === 1 && wanted.includes(answer)}
                onChange={(event) => choose(answer, event.target.checked)}
              />{' '}
              {t.answers[answer]}
            </label>
          ))}
        </fieldset>
      ) : null}
    </>
  );
}
