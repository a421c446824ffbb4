import { useActiveFrameValue } from '../../store/frameValue.ts';
import { stepShown } from '../../store/runs.ts';
import { formatCount } from '../../ui/format.ts';
import { shareableLink } from '../address.ts';
import { CopyText } from './CopyText.tsx';
import styles from './TakeHome.module.css';
import { useTakeHomeWords } from './words.ts';

/** The link, also at the step shown, for which a phone has no button of its own. */
export function Links() {
  const t = useTakeHomeWords();
  const step = useActiveFrameValue(stepShown);
  return (
    <section className={styles.part}>
      <h3>{t.link}</h3>
      <div className={styles.acts}>
        <CopyText label={t.copyLink} text={() => shareableLink(null)} />
        {step === 0 ? null : (
          <CopyText label={t.copyLinkAt(formatCount(step))} text={() => shareableLink(step)} />
        )}
      </div>
    </section>
  );
}
