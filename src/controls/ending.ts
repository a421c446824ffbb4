import { noiseOf, withoutNoise } from '../engine/noise.ts';
import type { Messages } from '../i18n/index.ts';
import { endingNow } from '../store/ending.ts';
import type { Run } from '../store/runs.ts';
import { formatCount, formatNumber, formatShort } from '../ui/format.ts';

/** κ is told to so many digits: a ratio of curvatures is no count. */
function conditionText(condition: number): string {
  return condition >= 1e6
    ? formatShort(condition, 2)
    : formatCount(Number(condition.toPrecision(2)));
}

/** How a finished run ended, in a sentence; null where nothing is certain. */
export function endingSentence(run: Run, t: Messages['status']): string | null {
  const judged = endingNow(run);
  if (judged === null) return null;
  const { ending, loss, least, isLeast } = judged;
  const noise = noiseOf(run.problem).loss;
  const above = withoutNoise(loss - least, noise);
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
