import { models } from '../../engine/models/index.ts';
import type { ModelId } from '../../engine/experiment.ts';
import { formatNumber } from '../../ui/format.ts';

/** The model's formula with its parameters filled in: y = 1480 x + 728. */
export function equationOf(model: ModelId, a: number, b: number): string {
  const { formula } = models[model];
  return formula
    .replaceAll(/\b[ab]\b/g, (letter) => formatNumber(letter === 'a' ? a : b, 3))
    .replace('+ −', '− ');
}
