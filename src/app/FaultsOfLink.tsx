import { useAsides } from '../controls/asides.ts';
import { MOST_TOLD } from '../engine/fault.ts';
import { isApart } from '../share/link.ts';
import { openBring } from '../store/intents/bring.ts';
import { dismissLinkFaults } from '../store/intents/experiment.ts';
import { useMessages } from '../store/preferences.ts';
import { useRuns } from '../store/runs.ts';
import { formatCount } from '../ui/format.ts';
import { TextButton } from '../ui/TextButton.tsx';
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
    >
      {faults.some(isApart) ? <TextButton label={t.bringData} onClick={openBring} /> : null}
    </Note>
  );
}
