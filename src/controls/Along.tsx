import { useActiveFrameValue } from '../store/frameValue.ts';
import { takeOffer } from '../store/intents/edits.ts';
import { useMessages } from '../store/preferences.ts';
import { stepWanted, useRuns } from '../store/runs.ts';
import { useTransport } from '../store/transport.ts';
import { formatCount } from '../ui/format.ts';
import { TextButton } from '../ui/TextButton.tsx';
import { GhostNote } from './GhostNote.tsx';
import styles from './GhostNote.module.css';

/** Beside a change of the training: it can be one of the steps that follow, and not of the whole run. */
export function Along() {
  const t = useMessages().runs;
  const offer = useRuns((state) => state.offer);
  const isPlaying = useTransport((state) => state.isPlaying);
  const step = useActiveFrameValue(stepWanted);
  const isOffered = offer !== null && offer.step === step && !isPlaying;
  return (
    <>
      {isOffered ? (
        <p className={styles.note}>
          <TextButton label={t.fromStep(formatCount(offer.step))} onClick={takeOffer} />
        </p>
      ) : null}
      <GhostNote />
    </>
  );
}
