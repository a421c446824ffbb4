import { Part } from '../controls/Guard.tsx';
import { useRuns } from '../store/runs.ts';
import { useTransport } from '../store/transport.ts';
import { fetched } from '../ui/fetched.ts';

const FAULTS = fetched(async () => (await import('./FaultsOfLink.tsx')).FaultsOfLink);

/** What of the opened link could not be read, and that its step is not there. */
export function LinkFaults() {
  const isFaulty = useRuns((state) => state.linkFaults.length > 0);
  const isBeyond = useTransport(({ opening }) => opening?.is === 'beyond');
  return isFaulty || isBeyond ? <Part of={FAULTS} props={{}} /> : null;
}
