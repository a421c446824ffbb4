import type { ReactNode } from 'react';
import { nearestOnLine } from '../engine/batch/bowl.ts';
import { batchingOfStep } from '../engine/epochs.ts';
import { axisNoise, slopeNoise, withoutNoise } from '../engine/noise.ts';
import { holds } from '../engine/range.ts';
import type { BatchViewMessages } from '../i18n/batchViewMessages.ts';
import { batchLookedAt, bowlNow, bowlWhole, isBowlResting } from '../store/bowl.ts';
import { isCovered } from '../store/cover.ts';
import { fanFactorDrawn, fanNow, fanWhole } from '../store/fan.ts';
import type { FanNow } from '../store/fan.ts';
import { useActiveFrameValue } from '../store/frameValue.ts';
import type { Drawn } from '../store/leaving.ts';
import { parametersNow } from '../store/parameters.ts';
import { useMessages } from '../store/preferences.ts';
import { stepShown } from '../store/runs.ts';
import type { Run } from '../store/runs.ts';
import { useTransport } from '../store/transport.ts';
import { useView } from '../store/view.ts';
import { formatCount, formatNumber, formatParameter, formatShort } from '../ui/format.ts';
import { useAsides } from './asides.ts';
import styles from './BatchNotes.module.css';

const DIGITS = 3;

/** Of the spread: the same in every language. */
const FORMULAS = { replacement: 'σ/√B', others: 'σ/√B · √((N − B)/(N − 1))' };

/** Where the minimum of the batch is, as it is drawn; and the place alone, for where there is no room. */
function leastOf(run: Run, drawn: Drawn, t: BatchViewMessages, covered: string) {
  const bowl = bowlNow(run, drawn);
  if (bowl === null) return null;
  const { minimum } = bowl;
  if (isCovered('minimum')) return { whole: covered, short: covered };
  if (minimum === null) return { whole: t.least.beyond, short: t.outside };
  const { a, b } = nearestOnLine(minimum, parametersNow(run));
  const place = t.place(
    formatParameter(withoutNoise(a, axisNoise(drawn.a))),
    formatParameter(withoutNoise(b, axisNoise(drawn.b))),
  );
  const { along, isAlone, isExact } = minimum;
  const kind = along !== null ? 'line' : !isAlone ? 'many' : isExact ? 'exact' : 'found';
  const isIn = holds(drawn, a, b);
  const where = isIn ? '' : ` (${t.outside})`;
  return { whole: t.least[kind](place) + where, short: isIn ? place : t.outside };
}

/** How far the gradients of the fan are from the full one, and how far theory says they are. */
function spreadOf(run: Run, { fan, set }: FanNow, t: BatchViewMessages) {
  const { problem } = run;
  const factor = fanFactorDrawn(run);
  const drawn = factor === null ? '' : ` ${t.drawn(formatShort(factor))};`;
  const text = (value: number) => formatNumber(withoutNoise(value, slopeNoise(problem)), DIGITS);
  const { order, dropLast } = batchingOfStep(problem, stepShown(run) + 1).batch;
  const formula = FORMULAS[order === 'replacement' ? order : 'others'];
  const [spread, theory] = [text(fan.spread), text(fan.theory)];
  const isInOrder = order === 'sequential';
  const says = isInOrder ? t.spreadInOrder : t.spread;
  const isTheirMean = set.kind !== 'sampled' && !dropLast;
  const of = t.fanOf[set.kind](formatCount(set.batches.length), formatCount(set.size));
  const mean = isTheirMean ? t.meanOfAll : t.mean;
  return {
    whole: `${of};${drawn} ${mean}; ${says(spread, `${formula} = ${theory}`)}`,
    short: t.spreadInShort(spread, theory),
  };
}

interface NoteProps {
  readonly name: string;
  readonly whole: string;
  readonly short: string;
  readonly children: ReactNode;
}

function Note({ name, whole, short, children }: NoteProps) {
  return (
    <span className={styles.note}>
      <svg width="28" height="12" viewBox="0 0 28 12" aria-hidden="true">
        {children}
      </svg>{' '}
      <b className={styles.name}>{name}:</b> <span className={styles.whole}>{whole}</span>
      <span className={styles.short} aria-hidden="true">
        {short}
      </span>
    </span>
  );
}

/** Two texts as one value, which a frame may compare. */
const APART = '\n';

function useTexts(read: (run: Run) => { whole: string; short: string } | null) {
  const texts = useActiveFrameValue((run) => {
    const found = read(run);
    return found === null ? null : found.whole + APART + found.short;
  });
  if (texts === null) return null;
  const [whole, short] = texts.split(APART);
  return { whole, short };
}

function BowlNote({ drawn }: { readonly drawn: Drawn }) {
  const t = useAsides().batchViews;
  const { scene, learn } = useMessages();
  const { bowl } = scene;
  const texts = useTexts((run) => {
    const whole = bowlWhole(run);
    if (whole !== null) return { whole: t.wholeBowl[whole], short: t.wholeBowl[whole] };
    if (isBowlResting(run)) return { whole: t.resting, short: t.resting };
    const { step, rows } = batchLookedAt(run);
    const least = leastOf(run, drawn, t, `${scene.batchMinimum}: ${learn.covered}`);
    const of = t.bowlOf(formatCount(step), formatCount(rows.length));
    return least === null ? null : { whole: `${of}; ${least.whole}`, short: `◆ ${least.short}` };
  });
  if (texts === null) return null;
  return (
    <Note name={bowl} {...texts}>
      <path d="M2 2c2 11 22 11 24 0" className={styles.edge} />
      <path d="M2 2c2 11 22 11 24 0" className={styles.bowl} />
      <path d="M14 1l3 3-3 3-3-3z" className={styles.diamond} />
    </Note>
  );
}

function FanNote() {
  const t = useAsides().batchViews;
  const { fan } = useMessages().scene;
  const texts = useTexts((run) => {
    const whole = fanWhole(run);
    if (whole !== null) return { whole: t.wholeFan[whole], short: t.wholeFan[whole] };
    const now = fanNow(run);
    if (now !== null) return spreadOf(run, now, t);
    return useTransport.getState().isPlaying ? { whole: t.resting, short: t.resting } : null;
  });
  if (texts === null) return null;
  return (
    <Note name={fan} {...texts}>
      <path d="M1 11L20 1M1 11l24-6M1 11h22" className={styles.thin} />
      <path d="M1 9.6L19 5.6 18.4 3 27 5l-6.6 5.4-.6-2.6L1.6 11.6z" className={styles.hollow} />
    </Note>
  );
}

/** What is shown of the batch, in words: where it is least, and how far batches are apart. */
export function BatchNotes({ drawn }: { readonly drawn: Drawn }) {
  const t = useAsides().batchViews;
  const showsBowl = useView((view) => view.showsBowl);
  const showsFan = useView((view) => view.showsFan);
  const instead = useActiveFrameValue((run) => {
    // The bowl is of the step shown, the fan of the next: their batches may be made in two ways.
    const bowl = showsBowl ? bowlWhole(run) : fanWhole(run);
    const fan = showsFan ? fanWhole(run) : bowl;
    return bowl !== null && bowl === fan ? t[bowl] : null;
  });
  if (instead !== null) {
    return (
      <span className={styles.notes} data-keeps-clear data-is-long>
        {instead}
      </span>
    );
  }
  return (
    <span className={styles.notes} data-keeps-clear data-is-long>
      {showsBowl ? <BowlNote drawn={drawn} /> : null}
      {showsFan ? <FanNote /> : null}
    </span>
  );
}
