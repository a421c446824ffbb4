import { nameOfData } from '../nameOfData.ts';
import { editsWithRules } from '../../engine/edits.ts';
import type { Stretch } from '../../engine/edits.ts';
import { models } from '../../engine/models/index.ts';
import type { Loss, Model } from '../../engine/definitions.ts';
import { losses } from '../../engine/losses/index.ts';
import { startOf } from '../../engine/problem.ts';
import { comment, float, list } from './python.ts';
import { MOST_INDICES_WRITTEN } from './plan.ts';
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
