import { useActiveFrameValue } from '../store/frameValue.ts';
import { takeOffer } from '../store/intents/ghost.ts';
import { stepWanted, useActiveRun, useRuns } from '../store/runs.ts';
import { useTransport } from '../store/transport.ts';
import { formatCount } from '../ui/format.ts';
import { TextButton } from '../ui/TextButton.tsx';
import { useAsides } from './asides.ts';
import styles from './GhostNote.module.css';
import { GhostNote } from './GhostNote.tsx';

/** What can be done with the last change of the training, and with the future that it has ended. */
export function AlongNotes() {
  const t = useAsides().along;
  const offer = useRuns((state) => state.offer);
  const hasGhost = useActiveRun((run) => run.ghost !== null);
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
      {hasGhost ? <GhostNote /> : null}
    </>
  );
}
