import { lazy, Suspense } from 'react';
import { CutNote } from '../controls/CutNote.tsx';
import { FrameControls } from '../controls/FrameControls.tsx';
import { QualityNote } from '../controls/QualityNote.tsx';
import { ViewControls } from '../controls/ViewControls.tsx';
import { WheelToggle } from '../controls/WheelToggle.tsx';
import { useRun } from '../store/run.ts';
import { useMessages, useView } from '../store/view.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import styles from './SurfacePicture.module.css';

// Neither is needed for the first paint, and only one of them is shown.
const Surface = lazy(async () => ({ default: (await import('../scene/index.ts')).Surface }));
const ContourMap = lazy(async () => ({
  default: (await import('../charts/ContourMap.tsx')).ContourMap,
}));

/** The loss over (a, b): in 3D, or as the flat map by choice, without WebGL, or where 3D fails. */
export function SurfacePicture() {
  const t = useMessages();
  const hasWebgl = useView((view) => view.hasWebgl);
  const picture = useView((view) => view.picture);
  const fault = useRun((run) => run.surfaceFault);
  if (fault !== null) return <p className={styles.loading}>{t.pictures.surfaceFailed(fault)}</p>;
  if (!hasWebgl) return <FlatPicture reason={t.pictures.noWebgl} />;
  if (picture === 'map') return <FlatPicture reason={null} />;
  return (
    <ErrorBoundary renderInstead={(reason) => <FlatPicture reason={t.app.broken(reason)} />}>
      <div className={styles.deep}>
        <Suspense fallback={<p className={styles.loading}>{t.pictures.loadingSurface}</p>}>
          <Surface note={<Notes />} />
        </Suspense>
        <div className={styles.views}>
          <ViewControls />
        </div>
        <FrameControls isOverlay />
        <WheelToggle isOverlay />
      </div>
    </ErrorBoundary>
  );
}

function Notes() {
  return (
    <>
      <CutNote />
      <QualityNote />
    </>
  );
}

/** @param reason why it is not in 3D; null where it was chosen */
function FlatPicture({ reason }: { readonly reason: string | null }) {
  return (
    <div className={styles.flat}>
      <div className={styles.head}>
        <FrameControls isOverlay={false} />
        <WheelToggle isOverlay={false} />
        {reason === null ? (
          <div className={styles.views}>
            <ViewControls />
          </div>
        ) : (
          <p className={styles.note}>{reason}</p>
        )}
      </div>
      <div className={styles.map}>
        <Suspense fallback={null}>
          <ContourMap note={<Notes />} />
        </Suspense>
      </div>
    </div>
  );
}
