import { Part } from '../controls/Guard.tsx';
import { useActiveFrameValue } from '../store/frameValue.ts';
import { dismissOpening } from '../store/intents/transport.ts';
import { useMessages } from '../store/preferences.ts';
import { stepShown, useRuns } from '../store/runs.ts';
import { useTransport } from '../store/transport.ts';
import { fetched } from '../ui/fetched.ts';
import { formatCount } from '../ui/format.ts';
import { Note } from './Note.tsx';

const FAULTS = fetched(async () => (await import('./FaultsOfLink.tsx')).FaultsOfLink);

/** What of the opened link could not be read, and that its step is not there. */
export function LinkFaults() {
  const isFaulty = useRuns((state) => state.linkFaults.length > 0);
  const opening = useTransport((state) => state.opening);
  return (
    <>
      {isFaulty ? <Part of={FAULTS} props={{}} /> : null}
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
