import { models } from '../../engine/models/index.ts';
import { noiseOf, withoutNoise } from '../../engine/noise.ts';
import type { Problem } from '../../engine/problem.ts';
import { isCovered } from '../../store/cover.ts';
import { formatNumber } from '../../ui/format.ts';

/** The model's formula with its parameters filled in, y = 1480 x + 728, unless they are covered. */
export function equationOf(problem: Problem, a: number, b: number): string {
  const { formula } = models[problem.experiment.model];
  if (isCovered('values')) return formula;
  const noise = noiseOf(problem);
  const shown = { a: withoutNoise(a, noise.a), b: withoutNoise(b, noise.b) };
  return formula
    .replaceAll(/\b[ab]\b/g, (letter) => formatNumber(letter === 'a' ? shown.a : shown.b, 3))
    .replace('+ −', '− ');
}
