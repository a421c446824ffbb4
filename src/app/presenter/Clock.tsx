import { useEffect, useState } from 'react';
import { beginClock } from '../../store/intents/presenter.ts';
import { usePresenter } from '../../store/presenter.ts';
import { usePresenterWords } from '../lessons/words.ts';
import styles from './Note.module.css';

/** For who thinks alone, with a neighbour, and with all. */
const PAIR_SECONDS = [30, 60, 90];
const TICK_MS = 250;

/** `4:07`. */
function timeText(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function useNow(): number {
  const [nowMs, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), TICK_MS);
    return () => window.clearInterval(timer);
  }, []);
  return nowMs;
}

/** How long the lecture has lasted, and how long is left to think. */
export function Clock() {
  const t = usePresenterWords().note;
  const begunMs = usePresenter((state) => state.begunMs);
  const [endMs, setEnd] = useState<number | null>(null);
  const nowMs = useNow();
  const leftMs = endMs === null ? null : endMs - nowMs;
  return (
    <div className={styles.clock}>
      <p>
        <span>{t.elapsed}</span>
        <output aria-label={t.elapsed} aria-live="off">
          {timeText(begunMs === 0 ? 0 : nowMs - begunMs)}
        </output>
        <button type="button" onClick={() => beginClock(Date.now())}>
          {t.restart}
        </button>
      </p>
      <p>
        <span>{t.pair}</span>
        <output aria-label={t.pair} aria-live="off" data-is-up={(leftMs ?? 1) <= 0 || undefined}>
          {leftMs === null ? '–' : leftMs <= 0 ? t.isUp : timeText(leftMs)}
        </output>
        {PAIR_SECONDS.map((seconds) => (
          <button key={seconds} type="button" onClick={() => setEnd(Date.now() + 1000 * seconds)}>
            {t.seconds(String(seconds))}
          </button>
        ))}
        {endMs === null ? null : (
          <button type="button" onClick={() => setEnd(null)}>
            {t.stop}
          </button>
        )}
      </p>
    </div>
  );
}
