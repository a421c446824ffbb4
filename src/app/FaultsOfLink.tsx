import { useAsides } from '../controls/asides.ts';
import { MOST_TOLD } from '../engine/fault.ts';
import { dismissLinkFaults } from '../store/intents/experiment.ts';
import { useMessages } from '../store/preferences.ts';
import { useRuns } from '../store/runs.ts';
import { formatCount } from '../ui/format.ts';
import { Note } from './Note.tsx';

/** What of the opened link could not be read. */
export function FaultsOfLink() {
  const t = useMessages().controls;
  const faults = useRuns((state) => state.linkFaults);
  const sentences = faults.slice(0, MOST_TOLD).map(useAsides().fault);
  const more = faults.length - MOST_TOLD;
  return (
    <Note
      onClose={dismissLinkFaults}
      text={t.linkFaults(sentences, more > 0 ? formatCount(more) : null)}
    />
  );
}
