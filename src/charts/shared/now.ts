import { models } from '../../engine/models/index.ts';
import type { ModelId } from '../../engine/experiment.ts';
import type { Run } from '../../store/runs.ts';
import { gliding } from '../../trace/playhead.ts';
import { formatNumber } from '../../ui/format.ts';

/** The parameters as the picture shows them now, between two steps while it glides. */
export function parametersNow({ problem, trace, cursor }: Run): {
  readonly a: number;
  readonly b: number;
} {
  // Until the worker's first rows come, the start is known all the same.
  if (trace.rows === 0) return problem.start;
  return { a: gliding(trace.columns.a, cursor), b: gliding(trace.columns.b, cursor) };
}

/** The model's formula with its parameters filled in: y = 1480 x + 728. */
export function equationOf(model: ModelId, a: number, b: number): string {
  const { formula } = models[model];
  return formula
    .replaceAll(/\b[ab]\b/g, (letter) => formatNumber(letter === 'a' ? a : b, 3))
    .replace('+ −', '− ');
}
