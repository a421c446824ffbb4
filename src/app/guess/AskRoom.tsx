import { useState } from 'react';
import { ASKED, optionsIn } from '../../share/guess.ts';
import type { Asked } from '../../share/guess.ts';
import { LETTERS } from '../../share/lecture/lecture.ts';
import { useLecture } from '../../store/lecture.ts';
import type { LectureState } from '../../store/lecture.ts';
import { usePlayer } from '../../store/player.ts';
import type { OpenBeat } from '../../store/player.ts';
import { useMessages } from '../../store/preferences.ts';
import { useSaid } from '../lecture/words.ts';
import { saidOf, useBeatWords } from '../lessons/words.ts';
import { linkToGuess } from '../shown/linkToThis.ts';
import { LinkToScan } from '../shown/LinkToScan.tsx';
import { RoomPage } from '../shown/RoomPage.tsx';
import styles from './AskRoom.module.css';
import { Codes } from './Codes.tsx';
import { useGuessWords } from './words.ts';

/** Over all of the page: the code of the page on which a room guesses, and where its guesses are taken in. */
export function AskRoom() {
  const { title } = useGuessWords().room;
  return (
    <RoomPage title={title} className={styles.layout}>
      <Asking />
    </RoomPage>
  );
}

function sceneQuestion({ lecture, scene }: LectureState) {
  return lecture?.scenes[scene].question ?? null;
}

/** What the question that is open asks for. */
function useUsualKind(): Asked {
  const ofBeat = usePlayer(({ open }) => open?.beat.options);
  const ofScene = useLecture((state) => sceneQuestion(state)?.options.length);
  const options = ofBeat ?? ofScene ?? 0;
  return ASKED.find((kind) => optionsIn(kind) === options) ?? 'place';
}

function Asking() {
  const t = useGuessWords().room;
  const usual = useUsualKind();
  const [asked, setAsked] = useState(usual);
  return (
    <>
      <LinkOfRoom key={asked} asked={asked} />
      <div className={styles.side}>
        <Question asked={asked} />
        <label className={styles.kind}>
          {t.asked}
          <select value={asked} onChange={({ target }) => setAsked(target.value as Asked)}>
            {ASKED.map((kind) => (
              <option key={kind} value={kind}>
                {t.kinds[kind]}
              </option>
            ))}
          </select>
        </label>
        <p className={styles.about}>{t.about}</p>
        <Codes asked={asked} />
      </div>
    </>
  );
}

function LinkOfRoom({ asked }: { readonly asked: Asked }) {
  const { picture } = useGuessWords().room;
  // As it is when it is called: what the phones see stays the same for all.
  const [link] = useState(() => linkToGuess(asked));
  return <LinkToScan link={link} picture={picture} />;
}

/** What the room reads while it guesses. */
function Question({ asked }: { readonly asked: Asked }) {
  const t = useGuessWords().room;
  const said = useSaid();
  const open = usePlayer((state) => state.open);
  const question = useLecture(sceneQuestion);
  const isAsked = asked !== 'place';
  if (open !== null) return <OfBeat open={open} showsOptions={isAsked} />;
  if (question === null) return <h3>{isAsked ? t.kinds[asked] : t.whereIs}</h3>;
  return <Texts ask={said(question.ask)} options={isAsked ? question.options.map(said) : []} />;
}

interface OfBeatProps {
  readonly open: OpenBeat;
  readonly showsOptions: boolean;
}

function OfBeat({ open, showsOptions }: OfBeatProps) {
  const names = useMessages();
  const words = useBeatWords(open);
  const options = showsOptions ? words.options.map((option) => saidOf(option, names)) : [];
  return <Texts ask={saidOf(words.ask, names)} options={options} />;
}

interface TextsProps {
  readonly ask: string;
  readonly options: readonly string[];
}

function Texts({ ask, options }: TextsProps) {
  return (
    <>
      <h3>{ask}</h3>
      {options.length === 0 ? null : (
        <ul className={styles.options}>
          {options.map((option, i) => (
            <li key={LETTERS[i]}>
              <strong>{LETTERS[i]}</strong> {option}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
