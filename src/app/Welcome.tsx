import { useEffect, useState } from 'react';
import { useActiveFrameValue } from '../store/frameValue.ts';
import { openGallery } from '../store/intents/gallery.ts';
import { startLessons } from '../store/intents/openLesson.ts';
import { useMessages, usePreferences } from '../store/preferences.ts';
import { stepShown } from '../store/runs.ts';
import { TextButton } from '../ui/TextButton.tsx';
import { endWelcome } from './preferences.ts';
import styles from './Welcome.module.css';

/**
 * What a newcomer sees here, in a sentence, until the first step that this browser has seen; for the
 * rest of that visit what can be done next, where there is room.
 */
export function Welcome() {
  const t = useMessages().learn;
  const isNew = usePreferences(({ isNewcomer }) => isNewcomer);
  const [wasNew] = useState(isNew);
  const hasWalked = useActiveFrameValue((run) => stepShown(run) > 0);
  useEffect(() => {
    if (isNew && hasWalked) endWelcome();
  }, [isNew, hasWalked]);
  if (!wasNew) return null;
  return (
    <div className={styles.welcome} data-is-over={!isNew || undefined}>
      <p>{isNew ? t.welcome : t.goOn}</p>
      {isNew ? <TextButton label={t.startHere} onClick={startLessons} /> : null}
      <span className={styles.examples}>
        <TextButton label={t.examples} onClick={openGallery} />
      </span>
    </div>
  );
}
