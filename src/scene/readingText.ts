import type { Frame } from '../engine/frame/frame.ts';
import { noiseOf, withoutNoise } from '../engine/noise.ts';
import type { Problem } from '../engine/problem.ts';
import type { Messages } from '../i18n/index.ts';
import { readLoss } from '../store/readLoss.ts';
import { formatNumber } from '../ui/format.ts';
import { formatWithin } from '../ui/formatWithin.ts';

/** The place that is read and the exact loss there, in words. */
export function readingText(
  place: { readonly a: number; readonly b: number },
  frame: Frame,
  problem: Problem,
  t: Messages,
): string {
  const { a, b } = place;
  const loss = formatNumber(
    withoutNoise(readLoss(problem.objective, place), noiseOf(problem).loss),
  );
  return t.scene.readingAt(formatWithin(a, frame.a), formatWithin(b, frame.b), loss);
}
