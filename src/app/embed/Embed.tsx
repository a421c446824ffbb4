import { useEffect, useState, useSyncExternalStore } from 'react';
import { Guard, Part } from '../../controls/Guard.tsx';
import { ALL_READOUTS, FEW_READOUTS, Readouts } from '../../controls/Readouts.tsx';
import { Divergence, RunStatus } from '../../controls/RunStatus.tsx';
import { Transport } from '../../controls/Transport.tsx';
import type { Embed } from '../../share/embedLink.ts';
import { useCover } from '../../store/cover.ts';
import { toggleLessons } from '../../store/intents/openLesson.ts';
import { useLesson } from '../../store/lesson.ts';
import { useMessages } from '../../store/preferences.ts';
import { fetched } from '../../ui/fetched.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { SlidersIcon } from '../../ui/icons.tsx';
import { media } from '../../ui/media.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { App } from '../App.tsx';
import { LinkFaults } from '../LinkFaults.tsx';
import { Notices } from '../Notices.tsx';
import { useShownWords } from '../shown/words.ts';
import { followParent } from './driven.ts';
import styles from './Embed.module.css';
import { Pictures } from './Pictures.tsx';
import { Surface } from './Surface.tsx';
import { useBox } from './useBox.ts';
import { useHandBack } from './useHandBack.ts';
import { useInSight } from './useInSight.ts';
import { WholePage } from './WholePage.tsx';

const HIDDEN_NOTE = fetched(async () => (await import('../shown/HiddenNote.tsx')).HiddenNote);
const LESSON_WORK = fetched(async () => (await import('../lessons/LessonWork.tsx')).LessonWork);
const CONTROLS = fetched(async () => (await import('./Controls.tsx')).Controls);

/** From this width on there is room for all numbers, and for the settings beside the pictures. */
const ROOMY_PX = 700;
/** As on a phone, upright or held sideways: in less no lesson can be read beside its picture. */
const LESSON_ROOM = media(
  '(min-width: 560px) and (min-height: 320px), (min-width: 320px) and (min-height: 480px)',
);

/** What another page shows of this one: no bar, and of the rest what its address names, or a lesson. */
export function EmbedPage({ embed }: { readonly embed: Embed }) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const isInSight = useInSight(element);
  const isLearning = useLesson(({ isOpen }) => isOpen);
  const hasRoom = useSyncExternalStore(LESSON_ROOM.subscribe, LESSON_ROOM.matches);
  useHandBack(embed.hasKeys);
  useEffect(() => (embed.origins.length > 0 ? followParent(embed) : undefined), [embed]);
  return (
    <div ref={setElement} className={styles.page}>
      {isLearning && hasRoom ? (
        <LessonEmbed isInSight={isInSight} />
      ) : (
        <PictureEmbed embed={embed} isInSight={isInSight} />
      )}
    </div>
  );
}

/** The page around a lesson, as in a window of this size. */
function LessonEmbed({ isInSight }: { readonly isInSight: boolean }) {
  const picture = (
    <div className={styles.stack}>
      <div className={styles.only}>{isInSight ? <Surface /> : null}</div>
      <Status />
    </div>
  );
  return <App picture={picture} corner={<WholePage />} />;
}

/** A lesson is open of which there can be seen but the picture. */
function NoRoom() {
  const t = useShownWords().embed;
  return (
    <p className={styles.noRoom} role="status">
      {t.noRoom} <WholePage />
    </p>
  );
}

function Status() {
  return (
    <div className={styles.status}>
      <RunStatus />
    </div>
  );
}

interface PictureEmbedProps {
  readonly embed: Embed;
  readonly isInSight: boolean;
}

function PictureEmbed({ embed, isInSight }: PictureEmbedProps) {
  const t = useMessages();
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [wantsControls, setWantsControls] = useState(false);
  const isHidden = useCover(({ hidden }) => hidden.length > 0);
  const isLearning = useLesson(({ isOpen }) => isOpen);
  const wasLearning = useLesson(({ at }) => at !== null);
  const isRoomy = (useBox(element)?.width ?? 0) >= ROOMY_PX;
  const hasControls = embed.controls.length > 0;
  return (
    <div ref={setElement} className={styles.embed} data-layout="embed">
      {hasControls && (isRoomy || wantsControls) ? (
        <div className={styles.controls} data-over={isRoomy ? undefined : ''}>
          <Part of={CONTROLS} props={{ names: embed.controls }} />
        </div>
      ) : null}
      <main className={styles.main}>
        {/* Its scene is here, and what it says is not. */}
        {isLearning ? (
          <>
            <Part of={LESSON_WORK} props={{}} />
            <NoRoom />
          </>
        ) : null}
        <LinkFaults />
        <Notices />
        {isHidden ? <Part of={HIDDEN_NOTE} props={{}} /> : null}
        {embed.panels.includes('numbers') ? (
          <div className={styles.numbers}>
            <Guard>
              <Readouts names={isRoomy ? ALL_READOUTS : FEW_READOUTS} />
            </Guard>
          </div>
        ) : null}
        <Pictures panels={embed.panels} isInSight={isInSight} />
        <Guard>
          <Divergence />
        </Guard>
        <Status />
      </main>
      <footer className={styles.foot}>
        <Guard>
          <Transport />
        </Guard>
        {wasLearning && !isLearning ? (
          <TextButton label={t.learn.lessons} onClick={toggleLessons} />
        ) : null}
        {hasControls && !isRoomy ? (
          <span className={styles.opener} data-open={wantsControls ? '' : undefined}>
            <IconButton
              label={wantsControls ? t.controls.close : t.controls.openControls}
              onClick={() => setWantsControls(!wantsControls)}
            >
              <SlidersIcon />
            </IconButton>
          </span>
        ) : null}
        <WholePage />
      </footer>
    </div>
  );
}
