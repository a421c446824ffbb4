import { Dialog } from '@base-ui/react/dialog';
import { useRef, useState } from 'react';
import { areApart } from '../../share/link.ts';
import { toggleCode } from '../../store/intents/screen.ts';
import { useMessages } from '../../store/preferences.ts';
import { useActiveRun } from '../../store/runs.ts';
import { useScreen } from '../../store/screen.ts';
import { formatCount } from '../../ui/format.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { CopyText } from '../takeHome/CopyText.tsx';
import { codeOf, MOST_ON_SCREEN } from '../takeHome/handout/qr.ts';
import { useTakeHomeWords } from '../takeHome/words.ts';
import styles from './CodeOfPage.module.css';
import { linkToThis } from './linkToThis.ts';
import { QrPicture } from './QrPicture.tsx';
import { useShownWords } from './words.ts';

/** A code as large as the window, by which a room's phones open this very page, and its link in letters. */
export function CodeOfPage() {
  const t = useShownWords();
  const popup = useRef<HTMLDivElement>(null);
  const isOpen = useScreen((screen) => screen.showsCode);
  return (
    <Dialog.Root open={isOpen} onOpenChange={(opens) => (opens ? null : toggleCode())}>
      <Dialog.Portal>
        <Dialog.Popup
          ref={popup}
          className={styles.page}
          // Not on a button: a room sees no focus.
          initialFocus={popup}
        >
          <Dialog.Title className={styles.title}>{t.code.title}</Dialog.Title>
          <Code />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Code() {
  const { controls } = useMessages();
  const takeHome = useTakeHomeWords();
  const t = useShownWords().code;
  // As it is when it is called: a run that plays would change it sixty times a second.
  const [link] = useState(linkToThis);
  const isApart = useActiveRun(({ problem }) => areApart(problem.experiment.data));
  const code = codeOf(link, MOST_ON_SCREEN);
  return (
    <>
      <div className={styles.close}>
        <IconButton label={controls.close} onClick={toggleCode}>
          <CloseIcon />
        </IconButton>
      </div>
      {code === null ? (
        <p role="alert" className={styles.tooLong}>
          {t.tooLong(formatCount(link.length), formatCount(MOST_ON_SCREEN))}
        </p>
      ) : (
        <QrPicture code={code} label={t.picture} className={styles.code} />
      )}
      {isApart ? (
        <p role="alert" className={styles.apart}>
          {t.apart}
        </p>
      ) : null}
      <div className={styles.link}>
        <p translate="no">{link}</p>
        <CopyText label={takeHome.copyLink} text={() => link} />
      </div>
    </>
  );
}
