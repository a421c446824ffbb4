import type { ReactNode } from 'react';
import { Guard, Part } from '../controls/Guard.tsx';
import { ALL_READOUTS, FEW_READOUTS } from '../controls/Readouts.tsx';
import type { ReadoutName } from '../controls/Readouts.tsx';
import { Divergence } from '../controls/RunStatus.tsx';
import { Transport } from '../controls/Transport.tsx';
import { useCover } from '../store/cover.ts';
import { useLecture } from '../store/lecture.ts';
import { useLesson } from '../store/lesson.ts';
import { useMany } from '../store/many.ts';
import { toggleDrawer } from '../store/intents/panels.ts';
import { isListOpen, usePanels } from '../store/panels.ts';
import { useMessages } from '../store/preferences.ts';
import { useRuns } from '../store/runs.ts';
import { useScreen } from '../store/screen.ts';
import { fetched } from '../ui/fetched.ts';
import { goToPlay } from '../ui/playButton.ts';
import styles from './app.module.css';
import { Bar } from './Bar.tsx';
import { Drawer } from './Drawer.tsx';
import { LinkFaults } from './LinkFaults.tsx';
import { Notices } from './Notices.tsx';
import {
  Controls,
  FitAndLedger,
  Loss,
  Many,
  Numbers,
  NUMBERS_STRIP,
  PointTable,
  RUNS_PANEL,
  WHOLE_STEP,
} from './parts.tsx';
import { room } from './room.ts';
import { SurfacePicture } from './SurfacePicture.tsx';
import { useIsCalled } from './useIsCalled.ts';
import { useLayout } from './useLayout.ts';

// What is not needed for the first paint comes after it, or only where it is used: `parts.tsx`, too.
const TABS = fetched(async () => (await import('./TabbedPanels.tsx')).TabbedPanels);
const MANY_WORK = fetched(async () => (await import('./ManyWork.tsx')).ManyWork);
const LESSONS = fetched(async () => (await import('./lessons/LessonPanel.tsx')).LessonPanel);
const LESSON_WORK = fetched(async () => (await import('./lessons/LessonWork.tsx')).LessonWork);
const CALLED = fetched(async () => (await import('./Called.tsx')).Called);
const PRESENTER = fetched(async () => (await room()).Presenter);
const GIVEN = fetched(async () => (await room()).Given);
const DARK = fetched(async () => (await room()).Dark);
const HIDDEN_NOTE = fetched(async () => (await import('./shown/HiddenNote.tsx')).HiddenNote);

const IN_A_ROOM: readonly ReadoutName[] = ['step', 'a', 'b', 'loss', 'learningRateNow'];

interface AppProps {
  /** In the place of the surface, where the page around has its own wishes for that. */
  readonly picture?: ReactNode;
  /** Within another page: there is no bar, and this stands beside the transport. */
  readonly corner?: ReactNode;
}

export function App({ picture, corner }: AppProps) {
  const isLearning = useLesson(({ isOpen }) => isOpen);
  const usual = useLayout(isLearning);
  const isPresenting = useScreen((screen) => screen.isPresenting);
  const isDark = useScreen((screen) => screen.isDark);
  const hasLecture = useLecture(({ lecture }) => lecture !== null);
  /** Of a lesson or a lecture, before a room. */
  const isGiving = isPresenting && (isLearning || hasLecture);
  const layout = isPresenting ? 'wide' : usual;
  const isFolded = useLesson((state) => state.isFolded);
  const t = useMessages();
  const isHidden = useCover(({ hidden }) => hidden.length > 0);
  const isAnythingCalled = useIsCalled();
  const wantsMany = useMany((many) => many.isOpen);
  const isDrawerOpen = usePanels((panels) => panels.isDrawerOpen);
  const isStepWhole = usePanels((panels) => panels.isStepWhole);
  const isTableShown = usePanels((panels) => panels.isTableOpen) && !isPresenting;
  const runCount = useRuns(({ runs }) => runs.length);
  const isListShown = usePanels((panels) => isListOpen(panels, runCount));
  /** The controls come when they are called. */
  const hasDrawer = !isLearning && (usual === 'medium' || usual === 'tall');
  const drawer = hasDrawer ? { isOpen: isDrawerOpen, toggle: toggleDrawer } : null;
  /** One panel at a time, chosen by its tab. */
  const isTabbed = layout === 'narrow' || layout === 'low';
  const hasColumn = usual === 'wide' || (isLearning && !isTabbed);
  const showsControls = hasColumn || (hasDrawer && isDrawerOpen);
  const isStepShown = isStepWhole && !isPresenting;
  const lesson =
    isLearning && !isPresenting ? <Part of={LESSONS} props={{ isFoldable: isTabbed }} /> : null;
  const transport = (
    <div className={styles.transport} data-sheet-part>
      <Guard>
        <Transport />
      </Guard>
      {corner}
    </div>
  );
  return (
    <div
      className={styles.app}
      data-layout={layout}
      data-learning={isLearning || isGiving || undefined}
      data-within={corner === undefined ? undefined : ''}
    >
      <p className={styles.paper}>{t.app.onPaper}</p>
      <button type="button" className={styles.skip} onClick={goToPlay}>
        {t.app.skipToPlay}
      </button>
      {corner === undefined ? (
        <div className={styles.bar}>
          <Guard>
            <Bar drawer={drawer} />
          </Guard>
        </div>
      ) : null}
      {showsControls ? (
        <Drawer>
          {lesson === null ? null : <div className={styles.lesson}>{lesson}</div>}
          <div className={styles.settings}>
            <Controls />
            <Many />
          </div>
        </Drawer>
      ) : null}
      {isGiving ? (
        <div data-room="given">
          <Part of={GIVEN} props={{}} />
        </div>
      ) : null}
      {isPresenting ? <Numbers names={IN_A_ROOM} /> : null}
      <main className={styles.main}>
        <LinkFaults />
        <Notices />
        {isHidden ? <Part of={HIDDEN_NOTE} props={{}} /> : null}
        {isPresenting ? null : <Numbers names={isTabbed ? FEW_READOUTS : ALL_READOUTS} />}
        <div className={styles.surface} data-light="picture">
          <Guard>{picture ?? <SurfacePicture />}</Guard>
        </div>
        {isTabbed ? null : <Card />}
        {layout === 'wide' || layout === 'medium' || (layout === 'tall' && isLearning) ? (
          <div className={styles.numbers} data-light="numbers">
            <Part of={NUMBERS_STRIP} props={{}} />
          </div>
        ) : null}
      </main>
      {/* Tab goes the way that the eye does. */}
      {layout === 'narrow' ? transport : null}
      {isTabbed ? (
        <section className={styles.tabs} aria-label={t.app.tabs} data-sheet-part>
          {lesson === null ? null : (
            <div
              className={styles.lessonSheet}
              // Read in comfort, and over it still the surface.
              data-sheet={isFolded ? undefined : 'high'}
            >
              {lesson}
            </div>
          )}
          <Part of={TABS} props={{}} />
        </section>
      ) : (
        <section
          className={styles.charts}
          aria-label={t.app.charts}
          data-room="charts"
          data-whole={isStepShown || isTableShown ? '' : undefined}
        >
          {isListShown ? (
            <div className={styles.runs} data-list>
              <Part of={RUNS_PANEL} props={{}} />
            </div>
          ) : null}
          <div className={styles.fit}>
            <FitAndLedger />
          </div>
          <div className={styles.loss} data-light="loss">
            {isTableShown ? (
              <PointTable />
            ) : isStepShown ? (
              <Part of={WHOLE_STEP} props={{ isClosable: true }} />
            ) : (
              <Loss />
            )}
          </div>
        </section>
      )}
      {layout === 'narrow' ? null : transport}
      {isLearning ? <Part of={LESSON_WORK} props={{}} /> : null}
      {isPresenting ? (
        <div data-room="tools">
          <Part of={PRESENTER} props={{}} />
        </div>
      ) : null}
      {isDark ? (
        <div data-room="dark">
          <Part of={DARK} props={{}} />
        </div>
      ) : null}
      {wantsMany ? <Part of={MANY_WORK} props={{}} /> : null}
      {isAnythingCalled ? <Part of={CALLED} props={{}} /> : null}
    </div>
  );
}

function Card() {
  return (
    <Guard>
      <Divergence />
    </Guard>
  );
}
