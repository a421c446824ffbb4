import { useCover } from '../../../store/cover.ts';
import { useHandout } from '../../../store/handout.ts';
import { leaveBlanks, printHandout } from '../../../store/intents/handout.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import { TextButton } from '../../../ui/TextButton.tsx';
import home from '../TakeHome.module.css';
import { useTakeHomeWords } from '../words.ts';

const TABLES = ['blanks', 'whole'] as const;

/** A page for paper, and the one with the answers. */
export function PrintHandout() {
  const t = useTakeHomeWords().taking;
  const { hasBlanks, isAsked } = useHandout();
  const isCovered = useCover((cover) => cover.covered.size > 0);
  return (
    <section className={home.part}>
      <h3>{t.handout}</h3>
      <p className={home.about}>
        {t.aboutHandout} {isCovered ? t.noAnswers : null}
      </p>
      <div className={home.acts}>
        <Segmented
          legend={t.table}
          options={TABLES.map((value) => ({ value, label: t.tables[value] }))}
          value={hasBlanks ? 'blanks' : 'whole'}
          onChange={(value) => leaveBlanks(value === 'blanks')}
        />
        <TextButton label={t.print} isDisabled={isAsked} onClick={printHandout} />
        <span role="status">{isAsked ? t.drawing : ''}</span>
      </div>
    </section>
  );
}
