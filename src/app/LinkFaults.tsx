import { Part } from '../controls/Guard.tsx';
import { useKept } from '../store/kept.ts';
import { useRuns } from '../store/runs.ts';
import { useTransport } from '../store/transport.ts';
import { fetched } from '../ui/fetched.ts';

const FAULTS = fetched(async () => (await import('./FaultsOfLink.tsx')).FaultsOfLink);

/** What of the opened link could not be read, and that its step or its data are not there. */
export function LinkFaults() {
  const isFaulty = useRuns((state) => state.linkFaults.length > 0);
  const isBeyond = useTransport(({ opening }) => opening?.is === 'beyond');
  const isWithout = useKept(({ missed }) => missed !== null);
  return isFaulty || isBeyond || isWithout ? <Part of={FAULTS} props={{}} /> : null;
}
