import type { Objective } from '../engine/objective.ts';

const last = {
  objective: null as Pick<Objective, 'loss'> | null,
  a: NaN,
  b: NaN,
  loss: NaN,
};

/**
 * The exact loss at a place that is read. The last one is remembered: it may be a pass over many
 * points, and the picture is drawn anew while the place rests.
 */
export function readLoss(
  objective: Pick<Objective, 'loss'>,
  { a, b }: { readonly a: number; readonly b: number },
): number {
  if (last.objective !== objective || last.a !== a || last.b !== b) {
    Object.assign(last, { objective, a, b, loss: objective.loss(a, b) });
  }
  return last.loss;
}
