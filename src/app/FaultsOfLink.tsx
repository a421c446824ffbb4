import { useAsides } from '../controls/asides.ts';
import { MOST_TOLD } from '../engine/fault.ts';
import { isApart } from '../share/link.ts';
import { useActiveFrameValue } from '../store/frameValue.ts';
import { openBring } from '../store/intents/bring.ts';
import { dismissLinkFaults } from '../store/intents/openRuns.ts';
import { dismissOpening } from '../store/intents/transport.ts';
import { missKept } from '../store/intents/kept.ts';
import { useKept } from '../store/kept.ts';
import { useMessages } from '../store/preferences.ts';
import { stepShown, useRuns } from '../store/runs.ts';
import { useTransport } from '../store/transport.ts';
import { formatCount } from '../ui/format.ts';
import { TextButton } from '../ui/TextButton.tsx';
import { bringMissed } from './keep/keeping.ts';
import { Note } from './Note.tsx';

/** What of the opened link is not as it says: what could not be read, and that its step or its data are not there. */
export function FaultsOfLink() {
  const isFaulty = useRuns((state) => state.linkFaults.length > 0);
  const opening = useTransport((state) => state.opening);
  const missed = useKept((state) => state.missed);
  return (
    <>
      {isFaulty ? <Unread /> : null}
      {opening?.is === 'beyond' ? <StepBeyond step={opening.step} /> : null}
      {missed === null ? null : <WithoutData link={missed} />}
    </>
  );
}

function Unread() {
  const t = useMessages().controls;
  const { fault, linkFaults } = useAsides();
  const faults = useRuns((state) => state.linkFaults);
  const sentences = faults.slice(0, MOST_TOLD).map(fault);
  const more = faults.length - MOST_TOLD;
  return (
    <Note
      onClose={dismissLinkFaults}
      text={linkFaults(sentences, more > 0 ? formatCount(more) : null)}
    >
      {faults.some(isApart) ? <TextButton label={t.bringData} onClick={openBring} /> : null}
    </Note>
  );
}

/** A change by hand has ended the wait for the data of the link. */
function WithoutData({ link }: { readonly link: string }) {
  const { withoutData } = useAsides();
  const count = formatCount(Number(new URLSearchParams(link).get('data.apart')));
  return (
    <Note isGood onClose={() => missKept(null)} text={withoutData.text(count)}>
      <TextButton label={withoutData.bring} onClick={() => void bringMissed(link)} />
    </Note>
  );
}

/** On its own, for it alone reads the step at which the run stands. */
function StepBeyond({ step }: { readonly step: number }) {
  const { stepBeyond } = useAsides();
  const last = useActiveFrameValue(stepShown);
  return <Note onClose={dismissOpening} text={stepBeyond(formatCount(step), formatCount(last))} />;
}
