import type { Model } from '../../engine/definitions.ts';
import { models } from '../../engine/models/index.ts';
import { onlyX } from '../../engine/points.ts';
import type { Problem } from '../../engine/problem.ts';
import type { Messages } from '../../i18n/index.ts';
import { EXACT_DIGITS, formatShort } from '../../ui/format.ts';

/** Where no line is better than all others, the reason, in the points' own units. */
export function noUniqueLine({ experiment, unscaled }: Problem, t: Messages): string | null {
  const { isLine }: Pick<Model, 'isLine'> = models[experiment.model];
  const x = isLine === true ? onlyX(unscaled) : null;
  return x === null
    ? null
    : t.charts.noUniqueLine(unscaled.n === 1 ? null : formatShort(x, EXACT_DIGITS));
}
