import { useEffect, useId, useRef, useState } from 'react';
import { useFrameValue } from '../../../store/frameValue.ts';
import { lastRow, useActiveRun } from '../../../store/runs.ts';
import { download } from '../../../ui/download.ts';
import { formatCount } from '../../../ui/format.ts';
import { NumberBox } from '../../../ui/NumberBox.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { TextButton } from '../../../ui/TextButton.tsx';
import type { Picture } from '../pictures/picture.ts';
import home from '../TakeHome.module.css';
import { useTakeHomeWords } from '../words.ts';
import styles from './Film.module.css';
import { FRAMES_PER_SECOND, makeFilm } from './filming.ts';
import { codingsHere } from './formats.ts';
import type { Coding } from './formats.ts';
import { frameCount, MOST_SECONDS } from './timeline.ts';

const GIF = { format: 'gif' } as const;

interface FilmProps {
  /** What it shows, for the name of the file. */
  readonly kind: string;
  readonly scale: number;
  /** null as long as there is nothing to draw. */
  readonly draw: ((dotsPerPixel: number) => Picture) | null;
}

type State =
  | { readonly is: 'idle' | 'failed' }
  | { readonly is: 'filming'; readonly done: number; readonly all: number };

/** A film of the picture over, from one step to another. */
export function Film({ kind, scale, draw }: FilmProps) {
  const words = useTakeHomeWords();
  const t = words.taking.film;
  const run = useActiveRun();
  const last = useFrameValue(() => run.trace.stepAt(lastRow(run)));
  const [chosenFrom, setFrom] = useState(0);
  const [chosenTo, setTo] = useState<number | null>(null);
  const [seconds, setSeconds] = useState(10);
  const [codings, setCodings] = useState<readonly (Coding | typeof GIF)[]>([GIF]);
  const [format, setFormat] = useState<Coding['format'] | 'gif' | null>(null);
  /** Of each number that is not allowed, by its label. */
  const [faults, setFaults] = useState<Readonly<Record<string, string | null>>>({});
  const fault = Object.values(faults).find((each) => each !== null) ?? null;
  const [state, setState] = useState<State>({ is: 'idle' });
  const wanted = useRef<object | null>(null);
  const faultId = useId();
  useEffect(() => {
    void codingsHere().then((known) => setCodings([...known, GIF]));
    return () => {
      wanted.current = null;
    };
  }, []);
  const from = Math.min(chosenFrom, last);
  const to = Math.min(chosenTo ?? last, last);
  const coding = codings.find((each) => each.format === format) ?? codings[0];
  const file = `downhill-${kind}.${coding.format}`;
  const isFilming = state.is === 'filming';

  const film = async (drawn: NonNullable<typeof draw>) => {
    const own = {};
    wanted.current = own;
    const isWanted = () => wanted.current === own;
    const { trace } = run;
    const [first, end] = [from, to].toSorted((p, q) => p - q).map((step) => trace.rowOf(step));
    const framesPerSecond = FRAMES_PER_SECOND[coding.format];
    const reel = { from: first, to: end, seconds, framesPerSecond };
    setState({ is: 'filming', done: 0, all: frameCount(reel) });
    try {
      const blob = await makeFilm({
        reel,
        coding,
        scale,
        draw: drawn,
        tell: (done, all) => (isWanted() ? setState({ is: 'filming', done, all }) : undefined),
        isWanted,
      });
      if (blob !== null) download(file, blob);
      setState({ is: 'idle' });
    } catch (error) {
      console.error('the film cannot be made:', error);
      setState({ is: 'failed' });
    }
  };

  const number = (label: string, value: number, [low, high]: readonly [number, number]) => ({
    label,
    value,
    step: { by: 1 },
    isAllowed: (typed: number) => Number.isInteger(typed) && typed >= low && typed <= high,
    onFault: (typed: number | null) =>
      setFaults((others) => ({
        ...others,
        [label]: typed === null ? null : t.range(label, formatCount(low), formatCount(high)),
      })),
    faultId,
  });
  return (
    <section className={home.part}>
      <h3>{t.film}</h3>
      <p className={home.about}>{t.about}</p>
      <div className={home.acts}>
        <label className={styles.number}>
          {t.from}
          <NumberBox {...number(t.from, from, [0, last])} onChange={setFrom} />
        </label>
        <label className={styles.number}>
          {t.to}
          <NumberBox {...number(t.to, to, [0, last])} onChange={setTo} />
        </label>
        <label className={styles.number}>
          {t.seconds}
          <NumberBox {...number(t.seconds, seconds, [1, MOST_SECONDS])} onChange={setSeconds} />
        </label>
        <Segmented
          legend={t.format}
          options={codings.map((each) => ({ value: each.format, label: NAMES[each.format] }))}
          value={coding.format}
          onChange={setFormat}
        />
      </div>
      <p id={faultId} role="alert" className={styles.fault}>
        {fault}
      </p>
      <div className={home.acts}>
        <TextButton
          label={isFilming ? t.cancel : words.download(file)}
          isDisabled={!isFilming && (draw === null || fault !== null)}
          onClick={() => {
            if (isFilming) wanted.current = null;
            else if (draw !== null) void film(draw);
          }}
        />
        {isFilming ? <progress aria-label={t.film} value={state.done} max={state.all} /> : null}
        <span role="status">
          {isFilming ? t.making(formatCount(state.done), formatCount(state.all)) : null}
          {state.is === 'failed' ? t.failed : null}
        </span>
      </div>
    </section>
  );
}

const NAMES = { webm: 'WebM', mp4: 'MP4', gif: 'GIF' } as const;
