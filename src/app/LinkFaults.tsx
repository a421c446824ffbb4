import { MOST_TOLD } from '../engine/fault.ts';
import { dismissLinkFaults } from '../store/intents/experiment.ts';
import { useActiveFrameValue } from '../store/frameValue.ts';
import { dismissOpening } from '../store/intents/transport.ts';
import { useMessages } from '../store/preferences.ts';
import { stepShown, useRuns } from '../store/runs.ts';
import { useTransport } from '../store/transport.ts';
import { formatCount } from '../ui/format.ts';
import { Note } from './Note.tsx';

/** What of the opened link could not be read, and that its step is not there. */
export function LinkFaults() {
  const t = useMessages().controls;
  const faults = useRuns((state) => state.linkFaults);
  const opening = useTransport((state) => state.opening);
  const sentences = faults.slice(0, MOST_TOLD).map(t.fault);
  const more = faults.length - MOST_TOLD;
  return (
    <>
      {faults.length === 0 ? null : (
        <Note
          onClose={dismissLinkFaults}
          text={t.linkFaults(sentences, more > 0 ? formatCount(more) : null)}
        />
      )}
      {opening?.is === 'beyond' ? <StepBeyond step={opening.step} /> : null}
    </>
  );
}

/** On its own, for it alone reads the step at which the run stands. */
function StepBeyond({ step }: { readonly step: number }) {
  const t = useMessages().controls;
  const last = useActiveFrameValue(stepShown);
  return (
    <Note onClose={dismissOpening} text={t.stepBeyond(formatCount(step), formatCount(last))} />
  );
}
