import { pointsInParts } from '../../share/code/index.ts';
import { areApart } from '../../share/link.ts';
import { useActiveFrameValue } from '../../store/frameValue.ts';
import { activeRun, stepShown, useActiveRun } from '../../store/runs.ts';
import { download } from '../../ui/download.ts';
import { formatCount } from '../../ui/format.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { shareableLink } from '../address.ts';
import { CopyText } from './CopyText.tsx';
import { csvFile } from './csvFile.ts';
import styles from './TakeHome.module.css';
import { useTakeHomeWords } from './words.ts';

const POINTS_FILE = 'downhill-points.csv';

async function downloadPoints() {
  download(POINTS_FILE, await csvFile(pointsInParts(activeRun().problem)));
}

/** The link, also at the step shown, for which a phone has no button of its own. */
export function Links() {
  const t = useTakeHomeWords();
  const isApart = useActiveRun(({ problem }) => areApart(problem.experiment.data));
  const step = useActiveFrameValue(stepShown);
  return (
    <section className={styles.part}>
      <h3>{t.linkAndPoints}</h3>
      <div className={styles.acts}>
        <CopyText label={t.copyLink} text={() => shareableLink(null)} />
        {step === 0 ? null : (
          <CopyText label={t.copyLinkAt(formatCount(step))} text={() => shareableLink(step)} />
        )}
      </div>
      <div className={styles.acts}>
        <TextButton label={t.download(POINTS_FILE)} onClick={() => void downloadPoints()} />
        {isApart ? <span className={styles.about}>{t.apart}</span> : null}
      </div>
    </section>
  );
}
