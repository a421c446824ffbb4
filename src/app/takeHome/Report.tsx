import { useAsides } from '../../controls/asides.ts';
import { useMessages } from '../../store/preferences.ts';
import { useRuns } from '../../store/runs.ts';
import { download } from '../../ui/download.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { CopyText } from './CopyText.tsx';
import { reportOf } from './report.ts';
import styles from './TakeHome.module.css';
import { useTakeHomeWords } from './words.ts';

const FILE = 'downhill-report.md';

/** The experiment, what is known of its least loss, and what has become of it, as Markdown. */
export function Report() {
  const messages = useMessages();
  const { runPanel } = useAsides();
  const t = useTakeHomeWords();
  const runs = useRuns((state) => state.runs);
  const report = () => reportOf(runs, { messages, runPanel, t });
  return (
    <section className={styles.part}>
      <h3>{t.report}</h3>
      <p className={styles.about}>{t.aboutReport}</p>
      <div className={styles.acts}>
        <CopyText label={t.copyReport} text={report} />
        <TextButton
          label={t.download(FILE)}
          onClick={() => download(FILE, new Blob([report()], { type: 'text/markdown' }))}
        />
      </div>
    </section>
  );
}
