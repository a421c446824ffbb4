import { tellFailure } from '../store/intents/notices.ts';
import type { Drawn } from '../store/leaving.ts';
import { useView } from '../store/view.ts';
import { Extra } from '../ui/Extra.tsx';
import { fetched } from '../ui/fetched.ts';
import { ArrowScale } from './ArrowScale.tsx';
import { CutNote } from './CutNote.tsx';
import { QualityNote } from './QualityNote.tsx';

const BATCH_NOTES = fetched(async () => (await import('./BatchNotes.tsx')).BatchNotes);

/** What is said of a picture of the surface, at its foot. */
export function SurfaceNotes({ drawn }: { readonly drawn: Drawn }) {
  const showsBatch = useView((view) => view.showsBowl || view.showsFan);
  return (
    <>
      {showsBatch ? <Extra of={BATCH_NOTES} props={{ drawn }} onFailure={tellFailure} /> : null}
      <ArrowScale drawn={drawn} />
      <CutNote drawn={drawn} />
      <QualityNote />
    </>
  );
}
