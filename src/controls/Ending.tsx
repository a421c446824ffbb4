import { axisNoise, noiseOf, withoutNoise } from '../engine/noise.ts';
import type { Judged } from '../engine/ending/ending.ts';
import type { AsideMessages } from '../i18n/learnMessages.ts';
import { isCovered } from '../store/cover.ts';
import { endingNow } from '../store/ending.ts';
import { useActiveFrameValue } from '../store/frameValue.ts';
import { showingNow } from '../store/showing.ts';
import type { Run } from '../store/runs.ts';
import { formatCount, formatNumber, formatShort } from '../ui/format.ts';
import { useAsides } from './asides.ts';
import { ExplainedText } from './TermOf.tsx';

/** κ is told to so many digits: a ratio of curvatures is no count. */
function conditionText(condition: number): string {
  return condition >= 1e6
    ? formatShort(condition, 2)
    : formatCount(Number(condition.toPrecision(2)));
}

/** Endings that tell whether the rate was too large. */
const OF_RATE: ReadonlySet<Judged['ending']['is']> = new Set(['bouncing', 'tooLong', 'batches']);

/** How a finished run ended, in a sentence; null where nothing is certain, or it is covered. */
function endingSentence(run: Run, say: AsideMessages['ending']): string | null {
  const judged = endingNow(run);
  // Each tells the least loss, and whether this is the place of it.
  if (judged === null || isCovered('floor') || isCovered('minimum')) return null;
  const { ending, loss, least, isLeast } = judged;
  if (isCovered('zones') && OF_RATE.has(ending.is)) return null;
  const noise = noiseOf(run.problem).loss;
  const above = withoutNoise(loss - least, Math.max(noise, axisNoise([least, loss])));
  return say({
    is: ending.is,
    least: formatNumber(withoutNoise(least, noise)),
    above: above === 0 ? null : formatShort(above, 2),
    isLeast,
    slope: ending.is === 'plateau' && ending.slope > 0 ? formatShort(ending.slope, 2) : null,
    lr: ending.is === 'rateGone' ? formatShort(ending.lr, 2) : '',
    isAtLimit: ending.is === 'bouncing' && ending.isAtLimit,
    parameter: ending.is === 'creeping' ? ending.parameter : '',
    condition: ending.is === 'creeping' ? conditionText(ending.condition) : '',
  });
}

interface EndingProps {
  /** What parts it from the sentence before. */
  readonly before: string;
  /** What stands there where nothing is certain. */
  readonly otherwise: string | null;
}

/** The sentence, while the playhead stands at the end of a finished run. */
export function Ending({ before, otherwise }: EndingProps) {
  const { ending } = useAsides();
  const sentence = useActiveFrameValue((run) =>
    showingNow(run) === 'finished' ? endingSentence(run, ending) : null,
  );
  const shown = sentence ?? otherwise;
  return shown === null ? null : (
    <>
      {before}
      <ExplainedText text={shown} />
    </>
  );
}
