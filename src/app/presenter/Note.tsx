import { useLecture } from '../../store/lecture.ts';
import { useLesson } from '../../store/lesson.ts';
import type { LessonPlace } from '../../store/lesson.ts';
import { placeAfter } from '../../store/intents/presenter.ts';
import { keyOf, usePlayer } from '../../store/player.ts';
import type { OpenBeat } from '../../store/player.ts';
import { useMessages } from '../../store/preferences.ts';
import { isCounted, stageOf, usePresenter, votesOf } from '../../store/presenter.ts';
import { isChapter } from '../../lessons/registry.ts';
import {
  saidOf,
  useBeatWords,
  useLessonWords,
  usePresenterWords,
  useTeacherWords,
} from '../lessons/words.ts';
import { Clock } from './Clock.tsx';
import styles from './Note.module.css';
import { NoteOfScene } from './NoteOfScene.tsx';

/** What who speaks is told: of this beat, of the next press, and of the time. */
export function Note() {
  const t = usePresenterWords().note;
  const open = usePlayer((state) => state.open);
  const isLesson = useLesson(({ isOpen }) => isOpen);
  const { lecture, scene } = useLecture();
  return (
    <main className={styles.note}>
      <title>{`${t.title} · Downhill`}</title>
      <Clock />
      {lecture !== null && !isLesson ? (
        <NoteOfScene
          lecture={lecture}
          scene={lecture.scenes[scene]}
          next={lecture.scenes.at(scene + 1)}
        />
      ) : open === null ? (
        <p>{isLesson ? t.noLesson : t.stepsOnly}</p>
      ) : (
        <NoteOfBeat open={open} />
      )}
    </main>
  );
}

function NoteOfBeat({ open }: { readonly open: OpenBeat }) {
  const names = useMessages();
  const t = usePresenterWords().note;
  const { titles } = useLessonWords();
  const words = useBeatWords(open);
  const teacher = useTeacherWords(open);
  const phase = usePlayer((state) => state.phase);
  const stage = usePresenter(({ asks }) => stageOf(phase, asks));
  const hasHands = usePresenter((state) => isCounted(votesOf(state, keyOf(open))));
  const next = placeAfter(open);
  const press =
    stage === 'explained' && next === null
      ? t.isLast
      : stage === 'options' && hasHands
        ? t.showsHands
        : t.presses[stage];
  return (
    <>
      <h1>
        {titles[open.id].title} · {words.title}
      </h1>
      <p className={styles.press}>
        <span>{t.nextPress}</span> <strong>{press}</strong>
      </p>
      <dl>
        <dt>{t.answer}</dt>
        <dd>{saidOf(words.options[open.beat.answer], names)}</dd>
        <dt>{t.kills}</dt>
        <dd>{words.kills}</dd>
        {next === null ? null : (
          <>
            <dt>{t.nextBeat}</dt>
            <dd>
              <NextTitle open={open} next={next} />
            </dd>
          </>
        )}
        <dt>{t.teacher}</dt>
        <dd>{teacher}</dd>
      </dl>
    </>
  );
}

interface NextTitleProps {
  readonly open: OpenBeat;
  readonly next: LessonPlace;
}

function NextTitle({ open, next }: NextTitleProps) {
  const { titles } = useLessonWords();
  const { title } = useBeatWords(next.chapter === open.id ? { ...open, number: next.beat } : open);
  return next.chapter !== open.id && isChapter(next.chapter) ? titles[next.chapter].title : title;
}
