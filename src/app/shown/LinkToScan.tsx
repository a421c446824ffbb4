import type { CSSProperties } from 'react';
import { areApart } from '../../share/link.ts';
import { useActiveRun } from '../../store/runs.ts';
import { formatCount } from '../../ui/format.ts';
import { CopyText } from '../takeHome/CopyText.tsx';
import { codeOf, MOST_ON_SCREEN } from '../takeHome/handout/qr.ts';
import { useTakeHomeWords } from '../takeHome/words.ts';
import styles from './LinkToScan.module.css';
import { QrPicture } from './QrPicture.tsx';
import { useShownWords } from './words.ts';

interface LinkToScanProps {
  readonly link: string;
  /** What its code is of. */
  readonly picture: string;
}

/** A link as a code and in letters: three parts for a page to lay out. */
export function LinkToScan({ link, picture }: LinkToScanProps) {
  const takeHome = useTakeHomeWords();
  const t = useShownWords().code;
  const isApart = useActiveRun(({ problem }) => areApart(problem.experiment.data));
  const code = codeOf(link, MOST_ON_SCREEN);
  return (
    <>
      {code === null ? (
        <p role="alert" className={styles.tooLong}>
          {t.tooLong(formatCount(link.length), formatCount(MOST_ON_SCREEN))}
        </p>
      ) : (
        <QrPicture code={code} label={picture} className={styles.code} />
      )}
      {isApart ? (
        <p role="alert" className={styles.apart}>
          {t.apart}
        </p>
      ) : null}
      <div className={styles.link}>
        <p translate="no" style={{ '--side': Math.sqrt(link.length) } as CSSProperties}>
          {link}
        </p>
        <CopyText label={takeHome.copyLink} text={() => link} />
      </div>
    </>
  );
}
