import { useEffect, useId, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { Part } from '../../controls/Guard.tsx';
import type { Asked } from '../../share/guess.ts';
import { LETTERS } from '../../share/lecture/lecture.ts';
import { takeAllBack, takeBack, takeCodes } from '../../store/intents/roomGuesses.ts';
import type { Taken } from '../../store/intents/roomGuesses.ts';
import { useObjective } from '../../store/objective.ts';
import { usePresenter } from '../../store/presenter.ts';
import type { Told } from '../../store/presenter.ts';
import { questionNow } from '../../store/question.ts';
import { fetched } from '../../ui/fetched.ts';
import { formatWithin } from '../../ui/formatWithin.ts';
import { scrollWithin } from '../../ui/scrollWithin.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import styles from './AskRoom.module.css';
import type { CameraFailure } from './camera/camera.ts';
import { Nearest } from './Nearest.tsx';
import { useGuessWords } from './words.ts';

const CAMERA = fetched(async () => (await import('./camera/Camera.tsx')).Camera);

/** So many of what is wrong in a long text are named each by itself. */
const MOST_NAMED = 5;

/** Where who speaks types or pastes the codes of a room, and takes them back. */
export function Codes({ asked }: { readonly asked: Asked }) {
  const t = useGuessWords().room;
  const id = useId();
  const [text, setText] = useState('');
  const [taken, setTaken] = useState<Taken | null>(null);
  const [camera, setCamera] = useState<'off' | 'on' | CameraFailure>('off');
  const isCameraOn = camera === 'on';
  const result = useRef<HTMLDivElement>(null);
  // Also what was wrong is seen at once, where there is no room for all.
  useEffect(() => {
    if (taken !== null && result.current !== null) scrollWithin(result.current, 'nearest');
  }, [taken]);
  const guesses = usePresenter((state) => state.guesses[questionNow()]) ?? [];
  const take = (told: string) => setTaken(takeCodes(told, asked));
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (text.trim() === '') return;
    take(text);
    setText('');
  };
  return (
    <section className={styles.codes} aria-label={t.codes}>
      <form onSubmit={submit}>
        {isCameraOn ? null : (
          <>
            <label htmlFor={id}>{t.codes}</label>
            <textarea
              id={id}
              rows={2}
              value={text}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              placeholder="K7Q2MX"
              onChange={({ target }) => setText(target.value)}
              onKeyDown={(event) => {
                // Nothing of a Korean syllable that is still being written.
                if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing)
                  return;
                event.preventDefault();
                submit();
              }}
            />
          </>
        )}
        <div className={styles.ways}>
          {isCameraOn ? null : <button type="submit">{t.add}</button>}
          <button type="button" onClick={() => setCamera(isCameraOn ? 'off' : 'on')}>
            {isCameraOn ? t.camera.off : t.camera.on}
          </button>
        </div>
      </form>
      <div ref={result}>
        <p role="status">{taken === null ? null : <Result taken={taken} />}</p>
        {taken === null || taken.wrong.length === 0 ? null : (
          <ul role="alert" className={styles.wrong}>
            {taken.wrong.slice(0, MOST_NAMED).map(({ code, why }) => (
              <li key={code}>{t.wrong[why](code)}</li>
            ))}
            {taken.wrong.length > MOST_NAMED ? (
              <li>{t.moreWrong(taken.wrong.length - MOST_NAMED)}</li>
            ) : null}
          </ul>
        )}
      </div>
      {isCameraOn ? <Part of={CAMERA} props={{ onText: take, onFailure: setCamera }} /> : null}
      {camera === 'on' || camera === 'off' ? null : <p role="alert">{t.camera.failed[camera]}</p>}
      {guesses.length === 0 ? null : (
        <>
          <p>
            <strong>{t.all(guesses.length)}</strong>{' '}
            <TextButton
              label={t.takeAllBack}
              onClick={() => {
                takeAllBack();
                setTaken(null);
              }}
            />
          </p>
          <Nearest />
          <ul className={styles.all}>
            {guesses.toReversed().map((told) => (
              <One key={told.code} told={told} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Result({ taken: { counted, known } }: { readonly taken: Taken }) {
  const t = useGuessWords().room;
  return `${t.counted(counted)}${known > 0 ? ` ${t.knownAlready(known)}` : ''}`;
}

function One({ told: { code, guess } }: { readonly told: Told }) {
  const t = useGuessWords().room;
  const frame = useObjective(({ automatic }) => automatic);
  const is =
    guess.is === 'choice'
      ? t.option(LETTERS[guess.option])
      : `${formatWithin(guess.a, frame.a)}, ${formatWithin(guess.b, frame.b)}`;
  return (
    <li>
      <span translate="no">{code}</span> <span>{is}</span>
      <button
        type="button"
        aria-label={t.takeBack(code)}
        title={t.takeBack(code)}
        onClick={() => takeBack(code)}
      >
        ×
      </button>
    </li>
  );
}
