import type { Rules } from '../../engine/edits.ts';
import { sizeOf } from '../../engine/epochs.ts';
import type { CodeMessages } from '../../i18n/codeMessages.ts';
import type { Library } from './common.ts';
import { ordersOf, visitingOf } from './plan.ts';
import type { Plan } from './plan.ts';
import { comment, indented, list } from './python.ts';
import type { Words } from './words.ts';

export function batchesTitle({ visiting, problem }: Plan, { code }: Words): string {
  if (visiting === 'all') return code.fullBatch;
  return code.batches(problem.batchings.map(({ batchSize }) => batchSize).join(' → '));
}

/** What the rate is multiplied by for a batch, as an expression. */
export function scaleOf({ problem }: Plan, { batch }: Pick<Rules, 'batch'>): string {
  const { lrScaling, base } = batch;
  const ratio = `${sizeOf(batch, problem.points.n)} / ${base}`;
  return { none: '1.0', linear: ratio, sqrt: `math.sqrt(${ratio})` }[lrScaling];
}

/** The line that says so. */
export function scaleCode(plan: Plan, rules: Pick<Rules, 'batch'>, code: CodeMessages): string {
  const { lrScaling, base } = rules.batch;
  const size = sizeOf(rules.batch, plan.problem.points.n);
  const says = code.batchScale(String(size), String(base), lrScaling === 'sqrt');
  return `${lrScaling === 'none' ? '' : comment(says)}${plan.factor} = ${scaleOf(plan, rules)}\n`;
}

/** `batches()`: what picks the points of each step. Nothing where each step sees all of them. */
export function batchesCode(plan: Plan, library: Library, { code }: Words): string {
  const { problem, experiment, visiting } = plan;
  const [batching] = problem.batchings;
  const { batchSize, stepsPerEpoch } = batching;
  const { dropLast, order } = batching.batch;
  const factor = plan.factor === '' ? '' : scaleCode(plan, experiment, code);
  const counts = `epochs = ${problem.length.epochs}\n`;
  if (visiting === 'all') return `${counts}${factor}`;
  if (plan.isRebatched) return `${factor}${severalCode(plan, library, code)}`;
  const drops = dropLast && problem.points.n % batchSize > 0;
  const firsts = drops ? 'range(0, n - batch_size + 1, batch_size)' : 'range(0, n, batch_size)';
  const dropped = drops ? comment(code.dropLast) : '';
  const sizes = `${counts}batch_size = ${batchSize}
steps_per_epoch = ${stepsPerEpoch}
${factor}`;
  const within = (pick: string) => `${dropped}for first in ${firsts}:\n    yield ${pick}\n`;
  const cut = within('order[first : first + batch_size]');
  const ways = {
    inOrder: `for _ in range(epochs):  # ${code.inOrder}
${indented(within('slice(first, first + batch_size)'))}`,
    written: `for order in orders:
${indented(cut)}`,
    drawn: `for _ in range(epochs):
    ${order === 'sequential' ? '' : library.orders[order]}  # ${code.drawnOrder}
${indented(cut)}`,
  };
  const given = {
    inOrder: '',
    written: `${comment(code.orders(String(experiment.seed)))}orders = ${ordersCode(ordersOf(problem, 0, problem.length.epochs))}\n`,
    drawn: library.drawing(experiment.seed),
  };
  return `${sizes}${given[visiting]}

def batches():
    """${code.perStep}"""
${indented(ways[visiting])}`;
}

function ordersCode(orders: readonly (readonly number[])[]): string {
  const rows = orders.map((order) => list(order.map(String), 1));
  return `[\n${indented(rows.map((row) => `${row},`).join('\n'))}\n]`;
}

/** The same where the batches are made in several ways, one after the other. */
function severalCode({ problem, experiment }: Plan, library: Library, code: CodeMessages): string {
  const written: (readonly number[])[] = [];
  const parts = problem.batchings.map((batching) => {
    const { from, to, firstEpoch, batch, batchSize, stepsPerEpoch, samplesPerEpoch } = batching;
    const epochs = Math.ceil((to - from) / stepsPerEpoch);
    const visiting = visitingOf(problem, batching);
    const begun = written.length;
    if (visiting === 'written') written.push(...ordersOf(problem, firstEpoch, epochs));
    const drawn = batch.order === 'sequential' ? '' : library.orders[batch.order];
    const orders = {
      all: `[in_order] * ${epochs}`,
      inOrder: `[in_order] * ${epochs}`,
      written: `orders[${begun}:${written.length}]`,
      drawn: `(${drawn.replace('order = ', '')} for _ in range(${epochs}))`,
    };
    const values = [firstEpoch, orders[visiting], batchSize, samplesPerEpoch, to - from];
    return { visiting, line: `yield from cut(${values.join(', ')})\n` };
  });
  const isDrawn = parts.some(({ visiting }) => visiting === 'drawn');
  const isInOrder = parts.some(({ visiting }) => visiting === 'all' || visiting === 'inOrder');
  const drops = problem.batchings.some(({ samplesPerEpoch }) => samplesPerEpoch < problem.points.n);
  const orders = `${comment(code.orders(String(experiment.seed)))}orders = ${ordersCode(written)}\n`;
  return `${isDrawn ? library.drawing(experiment.seed) : ''}${written.length > 0 ? orders : ''}${
    isInOrder ? 'in_order = list(range(n))\n' : ''
  }

def cut(epoch, orders, size, samples, steps):
    """${code.cut}"""
    for order in orders:
${drops ? indented(comment(code.dropLast), 2) : ''}        firsts = range(0, samples, size)[:steps]
        for first in firsts:
            yield order[first : first + size], epoch, first == firsts[-1]
        epoch, steps = epoch + 1, steps - len(firsts)


def batches():
    """${code.perStep}"""
${indented(parts.map(({ line }) => line).join(''))}`;
}

/** The head of the loop over the steps. */
export function loopHead({ visiting, isRebatched }: Plan): string {
  if (isRebatched) return 'for step, (batch, epoch, is_last) in enumerate(batches(), start=1):';
  return visiting === 'all'
    ? 'for step in range(1, epochs + 1):'
    : 'for step, batch in enumerate(batches(), start=1):';
}

/** What a step looks at. */
export function batchOf({ visiting }: Plan, column: 'x' | 'y'): string {
  return visiting === 'all' ? column : `${column}[batch]`;
}

/** Whether an epoch ends with the step. */
export function epochEnds({ isRebatched }: Plan): string {
  return isRebatched ? 'is_last' : 'step % steps_per_epoch == 0';
}

/** In a run of schedules of several kinds: after what the one in force moves on. */
export function everyLine({ isRebatched }: Plan, isPerEpoch: boolean): string {
  if (isRebatched) return `by_epoch = ${isPerEpoch ? 'True' : 'False'}\n`;
  return `moves_every = ${isPerEpoch ? 'steps_per_epoch' : '1'}\n`;
}
