import { isAtLimit, zoneOf } from '../engine/stability.ts';
import type { RateZone, Stability } from '../engine/stability.ts';
import { batchingOfStep } from '../engine/epochs.ts';
import { batchFactor } from '../engine/problem.ts';
import { useActiveFrameValue } from '../store/frameValue.ts';
import { useMessages } from '../store/preferences.ts';
import { rulesAt } from '../store/rules.ts';
import { stepShown, stepWanted } from '../store/runs.ts';
import { rateOfRow } from '../store/rate.ts';
import { formatShort } from '../ui/format.ts';
import { TermOf } from './TermOf.tsx';
import { fractionOf, zonesOn } from './rateScale.ts';
import type { RateScale } from './rateScale.ts';
import styles from './LearningRate.module.css';

const LAMBDA_MAX = 'λmax';

interface LimitProps {
  readonly text: string;
  readonly fraction: number;
}

/** The tick at the stability limit, with its formula and value above. */
export function Limit({ text, fraction }: LimitProps) {
  const [before, after] = text.split(LAMBDA_MAX);
  // Half of what the text takes, about: it must not be cut at the ends of the slider.
  const half = `${(text.length * 0.25).toFixed(2)}em`;
  return (
    <>
      <span
        className={styles.edge}
        style={{ left: `clamp(${half}, ${fraction * 100}%, 100% - ${half})` }}
      >
        {before}
        <TermOf id="stabilityLimit">
          λ<sub>max</sub>
        </TermOf>
        {after}
      </span>
      <span className={styles.edgeTick} style={{ left: `${fraction * 100}%` }} />
    </>
  );
}

/** Where the rate of the step shown stands, once it is another than the one that is set. */
export function RateNow({ scale }: { readonly scale: RateScale }) {
  const t = useMessages().controls;
  const now = useActiveFrameValue((run) => {
    const { batch, batchSize } = batchingOfStep(run.problem, stepShown(run));
    const rate = rateOfRow(run, run.cursor.row) / batchFactor(batch, batchSize);
    const { lr } = rulesAt(run, stepWanted(run)).optimizer;
    return Math.abs(rate - lr) <= 1e-9 * rate ? null : rate;
  });
  if (now === null) return null;
  return (
    <span className={styles.now} style={{ left: `${fractionOf(scale, now) * 100}%` }}>
      <span className="unseen">{t.rateNow(formatShort(now, 3))}</span>
    </span>
  );
}

/** How wide the words of zones need to be, as fractions of the slider. */
const WIDTHS: Partial<Record<Word['name'], number>> = {
  overshoot: 0.24,
  mayDiverge: 0.41,
  atLimit: 0.41,
};
const USUAL_WIDTH = 0.21;
/** So many words have room. */
const MOST_WORDS = 4;

interface Word {
  readonly name: RateZone | 'atLimit';
  readonly centre: number;
  readonly size: number;
}

interface ZoneWordsProps {
  readonly scale: RateScale;
  readonly stability: Stability;
  readonly lr: number;
}

/** The names of the zones, centred under them and pushed apart where a zone is narrow. */
export function ZoneWords({ scale, stability, lr }: ZoneWordsProps) {
  const t = useMessages().controls;
  const { zones, limit } = stability;
  if (typeof zones === 'string' || limit === null) return null;
  const isAt = isAtLimit(stability, lr);
  const now = isAt ? 'atLimit' : zoneOf(zones, lr);
  const words = wordsOf(scale, stability, now);
  const centres = spread(words);
  return (
    <div className={styles.words} aria-hidden="true">
      {words.map(({ name }, i) => (
        <span
          key={name}
          className={name === now ? styles.wordNow : styles.word}
          style={{ left: `${centres[i] * 100}%` }}
        >
          {name === 'atLimit' ? t.atLimit : t.zones[name]}
        </span>
      ))}
    </div>
  );
}

/** At the limit its own word stands in the place of those to both sides; a narrow zone does without. */
function wordsOf(
  scale: RateScale,
  { zones, limit }: Stability,
  now: Word['name'],
): readonly Word[] {
  if (typeof zones === 'string' || limit === null) return [];
  const words: readonly Word[] = zonesOn(scale, zones).map(({ name, from, to }) => ({
    name,
    centre: (from + to) / 2,
    size: to - from,
  }));
  if (now === 'atLimit') {
    const others = words.filter(({ name }) => name !== 'overshoot' && name !== 'diverge');
    return [...others, { name: now, centre: fractionOf(scale, limit.rate), size: 1 }];
  }
  const byWorth = words.toSorted((p, q) =>
    p.name === now ? -1 : q.name === now ? 1 : q.size - p.size,
  );
  const kept = new Set(byWorth.slice(0, MOST_WORDS));
  return words.filter((word) => kept.has(word));
}

function widthOf({ name }: Word): number {
  return WIDTHS[name] ?? USUAL_WIDTH;
}

/** Moves neighbours apart until each has its width, and all stay on the slider. */
function spread(words: readonly Word[]): readonly number[] {
  const placed = words.map(({ centre }) => centre);
  const halves = words.map((word) => widthOf(word) / 2);
  placed.forEach((_, i) => {
    const least = i === 0 ? halves[0] * 0.8 : placed[i - 1] + halves[i - 1] + halves[i];
    placed[i] = Math.max(placed[i], least);
  });
  for (let i = placed.length - 1; i >= 0; i--) {
    const isLast = i === placed.length - 1;
    const most = isLast ? 1 - halves[i] * 0.8 : placed[i + 1] - halves[i + 1] - halves[i];
    placed[i] = Math.min(placed[i], most);
  }
  return placed;
}
