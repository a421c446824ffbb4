import { axisNoise, noiseOf, withoutNoise } from '../engine/noise.ts';
import type { Messages } from '../i18n/index.ts';
import { endingNow } from '../store/ending.ts';
import { useActiveFrameValue } from '../store/frameValue.ts';
import { useMessages } from '../store/preferences.ts';
import { showingNow } from '../store/showing.ts';
import type { Run } from '../store/runs.ts';
import { formatCount, formatNumber, formatShort } from '../ui/format.ts';

/** κ is told to so many digits: a ratio of curvatures is no count. */
function conditionText(condition: number): string {
  return condition >= 1e6
    ? formatShort(condition, 2)
    : formatCount(Number(condition.toPrecision(2)));
}

/** How a finished run ended, in a sentence; null where nothing is certain. */
function endingSentence(run: Run, t: Messages['status']): string | null {
  const judged = endingNow(run);
  if (judged === null) return null;
  const { ending, loss, least, isLeast } = judged;
  const noise = noiseOf(run.problem).loss;
  const above = withoutNoise(loss - least, Math.max(noise, axisNoise([least, loss])));
  return t.ending({
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
  const t = useMessages().status;
  const sentence = useActiveFrameValue((run) =>
    showingNow(run) === 'finished' ? endingSentence(run, t) : null,
  );
  const shown = sentence ?? otherwise;
  return <>{shown === null ? null : `${before}${shown}`}</>;
}
