import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { Part } from '../controls/Guard.tsx';
import { ViewControls } from '../controls/ViewControls.tsx';
import { useIsCovered } from '../store/cover.ts';
import { useActiveFrameValue } from '../store/frameValue.ts';
import { tellFailure } from '../store/intents/notices.ts';
import { computeSurfaceAgain } from '../store/intents/retry.ts';
import { tell3d } from '../store/intents/view.ts';
import { isBallDrawn } from '../store/leaving.ts';
import type { Drawn } from '../store/leaving.ts';
import { objectiveNow, useObjective } from '../store/objective.ts';
import { useMessages, usePreferences } from '../store/preferences.ts';
import { useActiveRun } from '../store/runs.ts';
import { useScan } from '../store/scan.ts';
import { useView } from '../store/view.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { Extra } from '../ui/Extra.tsx';
import { failureOf, fetched, useFetched } from '../ui/fetched.ts';
import { isFramed } from '../ui/framed.ts';
import { TextButton } from '../ui/TextButton.tsx';
import styles from './SurfacePicture.module.css';
import { Welcome } from './Welcome.tsx';

// None is needed for the first paint, and only one of the two pictures is shown.
const SURFACE = fetched(async () => (await import('../scene/index.ts')).Surface);
const NOTES = fetched(async () => (await import('../controls/SurfaceNotes.tsx')).SurfaceNotes);
const FRAME_CONTROLS = fetched(
  async () => (await import('../controls/FrameControls.tsx')).FrameControls,
);
const TOGGLES = fetched(
  async () => (await import('../controls/PictureToggles.tsx')).PictureToggles,
);
const CONTOUR_MAP = fetched(async () => (await import('../charts/map/ContourMap.tsx')).ContourMap);

/** A new surface makes a canvas of its own, with another context. */
function try3dAgain() {
  tell3d('here');
}

interface SurfacePictureProps {
  /** Why it is flat for now, where it is not for want of anything else. */
  readonly flatFor?: string | null;
}

/** The loss over (a, b): in 3D, or as the flat map by choice, without WebGL, or where 3D fails. */
export function SurfacePicture({ flatFor = null }: SurfacePictureProps) {
  const t = useMessages();
  const webgl = useView((view) => view.webgl);
  const picture = useView((view) => view.picture);
  const fault = useObjective((state) => state.surfaceFault);
  const [Surface, fetchAnew] = useFetched(SURFACE);
  if (useIsCovered('surface')) {
    return (
      <p className={styles.loading}>
        {t.pictures.surface}: {t.learn.covered}
      </p>
    );
  }
  if (fault !== null) {
    return (
      <div className={styles.loading} role="alert">
        <p>{t.pictures.surfaceFailed[fault]}</p>
        <TextButton label={t.app.tryAgain} onClick={computeSurfaceAgain} />
      </div>
    );
  }
  if (webgl === 'missing') return <FlatPicture note={t.pictures.noWebgl} />;
  if (webgl !== 'here') {
    const note = webgl === 'lost' ? t.pictures.webglLost : t.pictures.webglBroken;
    const button = <TextButton label={t.pictures.try3dAgain} onClick={try3dAgain} />;
    return <FlatPicture note={note} button={button} />;
  }
  if (picture === 'map') return <FlatPicture note={null} />;
  if (flatFor !== null) return <FlatPicture note={flatFor} />;
  const renderInstead = (error: unknown, again: () => void) => {
    const retry = () => {
      fetchAnew();
      again();
    };
    const button = <TextButton label={t.app.tryAgain} onClick={retry} />;
    return <FlatPicture note={t.app.broken[failureOf(error)]} button={button} />;
  };
  return (
    <ErrorBoundary renderInstead={renderInstead}>
      <div className={styles.room}>
        <Welcome />
        <TouchHelp />
        <div className={styles.deep}>
          <Suspense fallback={<p className={styles.loading}>{t.pictures.loadingSurface}</p>}>
            <Surface note={<NotesOfScene />} />
          </Suspense>
          <div className={styles.views} data-keeps-clear>
            <ViewControls />
          </div>
          <Part of={FRAME_CONTROLS} props={{ isOverlay: true }} isSmall />
          <Extra of={TOGGLES} props={{ isOverlay: true }} onFailure={tellFailure} />
        </div>
      </div>
    </ErrorBoundary>
  );
}

/** Until the first step, for fingers. Not on the picture: in one so small it would hide the ball. */
function TouchHelp() {
  const t = useMessages().gestures;
  const isNew = usePreferences(({ isNewcomer }) => isNewcomer);
  const isFogged = useScan((scan) => scan.isOpen);
  const isShown = useActiveFrameValue(
    (run) => run.cursor.row === 0 && isBallDrawn(run, objectiveNow().frame),
  );
  // One thing at a time; in the fog a finger starts nothing.
  if (isNew || isFogged) return null;
  return isShown ? <p className={styles.touchHelp}>{t.touchHelp(isFramed())}</p> : null;
}

/** The surface is drawn over the objective's frame. */
function NotesOfScene() {
  const drawn = useObjective((state) => state.frame);
  return <Part of={NOTES} props={{ drawn }} isSmall />;
}

function notesOn(drawn: Drawn) {
  return <Part of={NOTES} props={{ drawn }} isSmall />;
}

interface FlatPictureProps {
  /** Why it is not in 3D; null where it was chosen. */
  readonly note: string | null;
  /** The way back to 3D, where there is one. */
  readonly button?: ReactNode;
}

function FlatPicture({ note, button }: FlatPictureProps) {
  const run = useActiveRun();
  return (
    <div className={styles.flat}>
      <Welcome />
      <div className={styles.head}>
        <Part of={FRAME_CONTROLS} props={{ isOverlay: false }} isSmall />
        <Extra of={TOGGLES} props={{ isOverlay: false }} onFailure={tellFailure} />
        {note === null ? (
          <div className={styles.views}>
            <ViewControls />
          </div>
        ) : (
          <p className={styles.note}>{note}</p>
        )}
        {button}
      </div>
      <div className={styles.map}>
        <Part of={CONTOUR_MAP} props={{ run, note: notesOn }} />
      </div>
    </div>
  );
}
