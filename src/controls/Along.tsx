import type { Experiment } from '../engine/experiment.ts';
import { useActiveFrameValue } from '../store/frameValue.ts';
import { takeOffer } from '../store/intents/edits.ts';
import { useMessages } from '../store/preferences.ts';
import { activeOf, stepWanted, useRuns } from '../store/runs.ts';
import { useTransport } from '../store/transport.ts';
import { formatCount } from '../ui/format.ts';
import { TextButton } from '../ui/TextButton.tsx';
import { GhostNote } from './GhostNote.tsx';
import styles from './GhostNote.module.css';

/** Whether what was changed last of an experiment is its batch. */
function isOfBatch({ edits }: Experiment): boolean {
  return edits.at(-1)?.batch !== undefined;
}

/**
 * Beside a change of the training: it can be one of the steps that follow, and not of the whole run.
 * @param beside which of the controls it stands: it is told there of its changes alone
 */
export function Along({ beside }: { readonly beside: 'rate' | 'batch' }) {
  const t = useMessages().runs;
  const isHere = useRuns((state) => {
    const changed = state.offer?.experiment ?? activeOf(state).problem.experiment;
    return isOfBatch(changed) === (beside === 'batch');
  });
  const offer = useRuns((state) => state.offer);
  const isPlaying = useTransport((state) => state.isPlaying);
  const step = useActiveFrameValue(stepWanted);
  const isOffered = offer !== null && offer.step === step && !isPlaying;
  if (!isHere) return null;
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
