import { nameOfData } from '../nameOfData.ts';
import { editsWithRules } from '../../engine/edits.ts';
import type { Stretch } from '../../engine/edits.ts';
import { models } from '../../engine/models/index.ts';
import type { Loss, Model } from '../../engine/definitions.ts';
import { losses } from '../../engine/losses/index.ts';
import { startOf } from '../../engine/problem.ts';
import { comment, float, indented, list } from './python.ts';
import { MOST_INDICES_WRITTEN, ordersOf } from './plan.ts';
import type { Plan } from './plan.ts';
import type { Asked, Words } from './words.ts';

/** What is other in a library: an array's maker, and how an order is drawn. */
export interface Library {
  readonly name: string;
  readonly file: string;
  /** Which version of it must be there. */
  readonly needs?: 'needsTorch';
  readonly array: (numbers: string) => string;
  /** Two columns of a file, as arrays x and y. */
  readonly fromFile: (file: string) => string;
  readonly root: (of: string) => string;
  /** What draws, and the lines that draw an `order` from it. */
  readonly drawing: (seed: number) => string;
  readonly orders: Readonly<Record<'shuffle' | 'replacement', string>>;
}

/** What is beside a program of many points. */
export const DATA_FILE = 'downhill-data.csv';

export function headerOf(
  plan: Plan,
  library: Library,
  { words, link, end }: Asked,
): readonly string[] {
  const { code } = words;
  const isDrawn = plan.visiting === 'drawn';
  const facts =
    end === null
      ? null
      : { ...end, step: `${end.step}`, a: `${end.a}`, b: `${end.b}`, loss: `${end.loss}` };
  return [
    code.title(library.name),
    isDrawn ? code.otherOrder(String(MOST_INDICES_WRITTEN)) : code.sameNumbers,
    ...(facts === null || isDrawn ? [] : [code.ends(facts)]),
    ...(library.needs === undefined ? [] : [code[library.needs]]),
    ...(plan.isDataInFile ? [code.needsFile(DATA_FILE)] : []),
    ...(link === null ? [] : [link]),
  ];
}

export function dataTitle({ experiment, problem }: Plan, { code, catalogue }: Words): string {
  const { data } = experiment;
  return code.data(nameOfData(data, { catalogue }), String(problem.points.n));
}

export function dataCode(plan: Plan, library: Library, { code }: Words): string {
  const { scaling } = plan.experiment;
  const { xs, ys } = plan.problem.unscaled;
  const column = (values: Float64Array) => library.array(list(Array.from(values, float)));
  const points = plan.isDataInFile
    ? `${comment(code.dataInFile(DATA_FILE))}${library.fromFile(DATA_FILE)}`
    : `x = ${column(xs)}\ny = ${column(ys)}\n`;
  if (scaling === 'none') return `${points}n = len(x)\n`;
  const scaled = scaling === 'xy' ? ['x', 'y'] : ['x'];
  return `${points}n = len(x)


def standardize(v):
    mean = v.mean()
    mean = mean + (v - mean).mean()  # ${code.secondPass}
    std = ${library.root('((v - mean) ** 2).mean()')}
    return (v - mean) / (std if std > 0 else 1.0)


${comment(code.scalings[scaling])}${scaled.map((axis) => `${axis} = standardize(${axis})\n`).join('')}`;
}

export function modelTitle({ experiment }: Plan, { code, catalogue }: Words): string {
  const { model } = experiment;
  return code.model(catalogue.models[model].name, models[model].formula);
}

export function startTitle({ experiment, problem }: Plan, { code, catalogue }: Words): string {
  const { init, seed } = experiment;
  const { name } = catalogue.initializers[init.type];
  const { a, b } = problem.start;
  const other = startOf({ ...experiment, seed: seed === 0 ? 1 : seed - 1 });
  const isDrawn = other.a !== a || other.b !== b;
  return isDrawn ? code.startDrawn(name, String(seed)) : code.start(name);
}

/** The mean of squares of the page is a closed form, whose sum does not overflow first. */
export function overflowsLate({ experiment }: Plan, { end }: Asked): boolean {
  const { isLine, isProduct }: Model = models[experiment.model];
  const { isSquare }: Loss = losses[experiment.loss.type];
  const isClosed = isSquare === true && (isLine === true || isProduct === true);
  return isClosed && end?.isDiverged === true;
}

export function batchesTitle({ visiting, problem }: Plan, { code }: Words): string {
  return visiting === 'all' ? code.fullBatch : code.batches(String(problem.batchSize));
}

/** `batches()`: what picks the points of each step. Nothing where each step sees all of them. */
export function batchesCode(plan: Plan, library: Library, { code }: Words): string {
  const { problem, experiment, visiting } = plan;
  const { dropLast, order, lrScaling, base } = experiment.batch;
  const { stepsPerEpoch } = problem.length;
  const factor =
    plan.factor === ''
      ? ''
      : `${comment(code.batchScale(String(problem.batchSize), String(base), lrScaling === 'sqrt'))}${plan.factor} = ${
          lrScaling === 'sqrt'
            ? `math.sqrt(${problem.batchSize} / ${base})`
            : `${problem.batchSize} / ${base}`
        }\n`;
  const counts = `epochs = ${experiment.epochs}\n`;
  if (visiting === 'all') return `${counts}${factor}`;
  const drops = dropLast && problem.points.n % problem.batchSize > 0;
  const firsts = drops ? 'range(0, n - batch_size + 1, batch_size)' : 'range(0, n, batch_size)';
  const dropped = drops ? comment(code.dropLast) : '';
  const sizes = `${counts}batch_size = ${problem.batchSize}
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
    written: `${comment(code.orders(String(experiment.seed)))}orders = ${ordersCode(plan)}\n`,
    drawn: library.drawing(experiment.seed),
  };
  return `${sizes}${given[visiting]}

def batches():
    """${code.perStep}"""
${indented(ways[visiting])}`;
}

function ordersCode({ problem }: Plan): string {
  const rows = ordersOf(problem).map((order) => list(order.map(String), 1));
  return `[\n${indented(rows.map((row) => `${row},`).join('\n'))}\n]`;
}

/** The head of the loop over the steps. */
export function loopHead({ visiting }: Plan): string {
  return visiting === 'all'
    ? 'for step in range(1, epochs + 1):'
    : 'for step, batch in enumerate(batches(), start=1):';
}

/** What a step looks at. */
export function batchOf({ visiting }: Plan, column: 'x' | 'y'): string {
  return visiting === 'all' ? column : `${column}[batch]`;
}

/** What is changed along the way, within the run. */
export function editsOf({ experiment, problem }: Plan): readonly Stretch[] {
  return editsWithRules(experiment).filter(({ at }) => at < problem.length.totalSteps);
}

/** Each of these once, in their order. */
export function distinct(parts: readonly (string | null)[]): readonly string[] {
  return [...new Set(parts.filter((part) => part !== null))];
}

/** More lines are no table for a person. */
const MOST_PRINTED = 1000;

/** A round number of steps between the rows that are printed. */
function everyIn({ problem }: Plan): number {
  const least = problem.length.totalSteps / MOST_PRINTED;
  let power = 1;
  while (power * 10 < least) power *= 10;
  return least <= 1 ? 1 : ([1, 2, 5, 10].find((each) => each * power >= least) ?? 10) * power;
}

export function tableCode(plan: Plan, toFile: boolean): string {
  const print = `every = ${everyIn(plan)}
print("step,a,b,loss")
for row in rows:
    if row[0] % every == 0 or row is rows[-1]:
        print(*row, sep=",")
`;
  if (!toFile) return print;
  return `${print}
if len(sys.argv) > 1:
    with open(sys.argv[1], "w") as file:
        print("step,a,b,loss", file=file)
        for row in rows:
            print(*row, sep=",", file=file)
`;
}
