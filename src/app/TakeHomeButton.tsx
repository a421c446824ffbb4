import { useState } from 'react';
import { Part } from '../controls/Guard.tsx';
import { useMessages } from '../store/preferences.ts';
import { fetched } from '../ui/fetched.ts';
import { DownloadIcon } from '../ui/icons.tsx';
import styles from './Bar.module.css';

const TAKE_HOME = fetched(async () => (await import('./takeHome/TakeHome.tsx')).TakeHome);

/** Opens what there is to be taken home, which is fetched when it is first asked for. */
export function TakeHomeButton() {
  const { takeHome } = useMessages().app;
  const [is, setIs] = useState<'unasked' | 'open' | 'closed'>('unasked');
  return (
    <>
      <button
        type="button"
        className={styles.takeHome}
        aria-label={takeHome}
        title={takeHome}
        onClick={() => setIs('open')}
      >
        <DownloadIcon />
      </button>
      {is === 'unasked' ? null : (
        <Part of={TAKE_HOME} props={{ isOpen: is === 'open', onClose: () => setIs('closed') }} />
      )}
    </>
  );
}
