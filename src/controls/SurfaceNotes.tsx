import type { Drawn } from '../store/leaving.ts';
import { ArrowScale } from './ArrowScale.tsx';
import { CutNote } from './CutNote.tsx';
import { QualityNote } from './QualityNote.tsx';

/** What is said of a picture of the surface, at its foot. */
export function SurfaceNotes({ drawn }: { readonly drawn: Drawn }) {
  return (
    <>
      <ArrowScale drawn={drawn} />
      <CutNote drawn={drawn} />
      <QualityNote />
    </>
  );
}
