import type { OnQuadratic, Optimizer } from '../definitions.ts';
import type { Experiment } from '../experiment.ts';
import { axisNoise } from '../noise.ts';
import { optimizers } from '../optimizers/index.ts';

/** What an optimizer does on a quadratic, as far as it is known; null where it is not. */
export function ruleOf({ type, ...values }: Experiment['optimizer']): OnQuadratic | null {
  const { onQuadratic }: Pick<Optimizer, 'onQuadratic'> = optimizers[type];
  return onQuadratic?.(values) ?? null;
}

/** Of the way to the minimum so much is to be left at last. */
const LEFT_AT_LAST = 0.01;

/** Steps until 1 % of the way is left, each of which leaves a part of it; null where it never is. */
export function stepsUntilNear(left: number): number | null {
  if (!(left < 1)) return null;
  return left === 0 ? 1 : Math.log(LEFT_AT_LAST) / Math.log(left);
}

interface Losses {
  readonly at: (row: number) => number;
}

/** What the last steps were like. */
export interface Observed {
  /** What one step left of the distance to the minimum: the square root of what it left of L − L*. */
  readonly left: number;
  /** Over so many steps. */
  readonly steps: number;
}

const MOST_ROWS = 64;
const LEAST_ROWS = 8;
/** So many rows back it is looked for steps that still made a difference. */
const MOST_SKIPPED = 2000;
/** An excess must be so many times its rounding to have a logarithm worth fitting. */
const ABOVE_NOISE = 1e3;

/**
 * The rate of convergence as it was: a straight line through log (L − L*) of the last steps, by
 * least squares. Steps at the very bottom, where rounding is all that is left, are passed over.
 * @param row the last that counts
 * @param stride steps from a row to the next
 * @param least the loss at the minimum
 * @param noise how small a loss says nothing
 * @param rows over so many rows, at least
 * @returns null where there are too few that say anything
 */
export function observedRate(
  losses: Losses,
  row: number,
  stride: number,
  { least, noise, rows = MOST_ROWS }: { least: number; noise: number; rows?: number },
): Observed | null {
  const excess = (k: number) => {
    const loss = losses.at(k);
    const rounding = ABOVE_NOISE * Math.max(noise, axisNoise([least, loss]));
    return loss - least > rounding ? Math.log(loss - least) : null;
  };
  let last = row;
  while (last > Math.max(0, row - MOST_SKIPPED) && excess(last) === null) last--;
  const first = Math.max(0, last - Math.max(MOST_ROWS, Math.min(rows, MOST_SKIPPED)));
  const count = last - first + 1;
  if (count < LEAST_ROWS) return null;
  const middle = (first + last) / 2;
  let [along, squares] = [0, 0];
  for (let k = first; k <= last; k++) {
    const log = excess(k);
    if (log === null) return null;
    along += (k - middle) * log;
    squares += (k - middle) ** 2;
  }
  return { left: Math.exp(along / squares / stride / 2), steps: (count - 1) * stride };
}
