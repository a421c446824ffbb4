import { tellFailure } from '../store/intents/notices.ts';
import type { Drawn } from '../store/leaving.ts';
import { useScan } from '../store/scan.ts';
import { useView } from '../store/view.ts';
import { Extra } from '../ui/Extra.tsx';
import { fetched } from '../ui/fetched.ts';
import { ArrowScale } from './ArrowScale.tsx';
import { CutNote } from './CutNote.tsx';
import { QualityNote } from './QualityNote.tsx';

const SCAN_NOTE = fetched(async () => (await import('./scan/ScanNote.tsx')).ScanNote);
const BATCH_NOTES = fetched(async () => (await import('./BatchNotes.tsx')).BatchNotes);

/** What is said of a picture of the surface, at its foot. */
export function SurfaceNotes({ drawn }: { readonly drawn: Drawn }) {
  const showsBatch = useView((view) => view.showsBowl || view.showsFan);
  const isFogged = useScan((scan) => scan.isOpen);
  // There is nothing of a run to say anything of.
  if (isFogged) return <Extra of={SCAN_NOTE} props={{}} onFailure={tellFailure} />;
  return (
    <>
      {showsBatch ? <Extra of={BATCH_NOTES} props={{ drawn }} onFailure={tellFailure} /> : null}
      <ArrowScale drawn={drawn} />
      <CutNote drawn={drawn} />
      <QualityNote />
    </>
  );
}
