import { pointsInParts } from '../../share/code/index.ts';
import { areApart } from '../../share/link.ts';
import { toggleCode } from '../../store/intents/screen.ts';
import { activeRun, useActiveRun } from '../../store/runs.ts';
import { download } from '../../ui/download.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { CopyText } from './CopyText.tsx';
import { useShownWords } from '../shown/words.ts';
import { csvFile } from './csvFile.ts';
import { LinkChoices, useLinkChoices } from './LinkChoices.tsx';
import styles from './TakeHome.module.css';
import { useTakeHomeWords } from './words.ts';

const POINTS_FILE = 'downhill-points.csv';

async function downloadPoints() {
  download(POINTS_FILE, await csvFile(pointsInParts(activeRun().problem)));
}

/** The link, also with what stands in it by choice. */
export function Links() {
  const t = useTakeHomeWords();
  const isApart = useActiveRun(({ problem }) => areApart(problem.experiment.data));
  const shown = useShownWords();
  const choices = useLinkChoices();
  return (
    <section className={styles.part}>
      <h3>{t.linkAndPoints}</h3>
      <div className={styles.acts}>
        <CopyText label={t.copyLink} text={choices.link} />
        <TextButton label={shown.code.open} onClick={toggleCode} />
      </div>
      <LinkChoices {...choices} />
      <div className={styles.acts}>
        <TextButton label={t.download(POINTS_FILE)} onClick={() => void downloadPoints()} />
        {isApart ? <span className={styles.about}>{t.apart}</span> : null}
      </div>
    </section>
  );
}
