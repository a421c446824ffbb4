import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { text as textOf } from 'node:stream/consumers';
import type { Experiment } from '../engine/experiment.ts';
import { faultSentence, MOST_TOLD } from '../engine/fault.ts';
import type { Fault } from '../engine/fault.ts';
import { parseExperiment } from '../engine/parse.ts';
import { prepare } from '../engine/problem.ts';
import type { Problem } from '../engine/problem.ts';
import { escaped, quoteName } from '../engine/quote.ts';
import { repeatedKeys } from '../engine/repeatedKeys.ts';
import { emptyColumns, startTraining } from '../engine/trainer.ts';
import { HELP, readArguments } from './arguments.ts';
import type { Options } from './arguments.ts';
import { writtenFor } from './code.ts';
import { loadData } from './data.ts';
import type { Data } from './data.ts';
import { inspect } from './inspect.ts';
import { parseJson } from './json.ts';
import { csv, csvHeader, jsonLines } from './output.ts';
import { Unreadable, withSource } from './source.ts';
import { tableFaultText } from '../table/fault.ts';

const FAULTY_INPUT = 2;
const CANNOT_WRITE = 1;
const DIVERGED = 3;
/** Rows trained, then printed, at a time. */
const ROWS = 1024;

function complain(sentence: string) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = FAULTY_INPUT;
}

async function print(text: string) {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** What the system or the JSON reader says, without the path, which the sentence has already. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return escaped(message.replace(/, [a-z]+(?: '.*')?$/s, '').replaceAll(/\s+/g, ' '));
}

/** Tells the first faults of a program's whole input, and in the end how many more there were. */
function faultTeller() {
  let told = 0;
  return {
    tell: (index: number, faults: readonly Fault[]) => {
      for (const fault of faults.slice(0, Math.max(0, MOST_TOLD - told))) {
        complain(`experiment ${index}: ${faultSentence(fault)}`);
      }
      told += faults.length;
    },
    end: () => {
      const more = told - MOST_TOLD;
      if (more > 0) complain(`input: has ${more} more ${more === 1 ? 'fault' : 'faults'}`);
    },
  };
}

interface Input {
  readonly experiments: readonly unknown[];
  /** Of names that stand more than once, by the experiment that they are in. */
  readonly repeated: ReadonlyMap<number, readonly Fault[]>;
}

/** Paths within a list of experiments begin with the number of the experiment. */
const IN_LIST = /^\[(\d+)\]\.?/;

function repeatedIn(content: string): Input['repeated'] {
  const found = new Map<number, Fault[]>();
  for (const fault of repeatedKeys(content, parseJson)) {
    const index = Number(IN_LIST.exec(fault.path)?.[1] ?? 0);
    const inIt = { ...fault, path: fault.path.replace(IN_LIST, '') };
    found.set(index, [...(found.get(index) ?? []), inIt]);
  }
  return found;
}

function nameOf(file: string): string {
  return file === '-' ? 'standard input' : quoteName(file);
}

/** The text of FILE as JSON; null, with one sentence said, when it can't be read. */
async function readInput(file: string): Promise<Input | null> {
  const name = nameOf(file);
  let content: string;
  try {
    content = await (file === '-' ? textOf(process.stdin) : readFile(file, 'utf8'));
  } catch (error) {
    complain(`${name}: can't be read: ${reasonOf(error)}`);
    return null;
  }
  try {
    const text = content.replace(/^\uFEFF/, '');
    const json: unknown = parseJson(text);
    return { experiments: Array.isArray(json) ? json : [json], repeated: repeatedIn(text) };
  } catch (error) {
    complain(`${name}: must be JSON: ${reasonOf(error)}`);
    return null;
  }
}

/** The rows of a table do not say how a run ended: this line and the status do. */
function tellDivergence(index: number, step: number) {
  process.stderr.write(`experiment ${index}: diverged after step ${step}, its last finite one\n`);
  process.exitCode ??= DIVERGED;
}

function problemOf(experiment: Experiment, units: Data['units'] | null): Problem {
  const problem = prepare(experiment);
  return units === null ? problem : { ...problem, units };
}

async function run(index: number, problem: Problem, { every, isCsv, hasGradient }: Options) {
  const printer = (isCsv ? csv : jsonLines)(index, problem, hasGradient);
  const training = startTraining(problem, every);
  const columns = emptyColumns(ROWS);
  await print(printer.start());
  let printed = 0;
  while (training.status === 'training') {
    const rows = training.advance(columns, 0, ROWS);
    const isOver = training.status !== 'training';
    let text = '';
    for (let row = 0; row < rows; row++) {
      // The last row of a run is its last step, whatever the stride.
      const step = isOver && row === rows - 1 ? training.step : (printed + row) * every;
      text += printer.step(step, columns, row);
    }
    printed += rows;
    await print(text);
  }
  const { parameters, loss } = training.checkpoint();
  const [a, b] = parameters;
  await print(printer.end({ status: training.status, steps: training.step, a, b, loss }));
  if (isCsv && training.status === 'diverged') tellDivergence(index, training.step);
}

/** What a source gives; null, with one sentence said, where its bytes cannot be had. */
async function readingOf<T>(file: string, act: Parameters<typeof withSource<T>>[1]) {
  try {
    return await withSource(file, act);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    complain(`${nameOf(file)}: can't be read: ${reasonOf(error)}`);
    return null;
  }
}

async function inspectFile(file: string) {
  const found = await readingOf(file, inspect);
  if (typeof found === 'string') await print(`${found}\n`);
  else if (found !== null) complain(`${nameOf(file)}: ${tableFaultText(found)}`);
}

/** The table to train on; null where there is none, with what is wrong said. */
async function dataOf(options: NonNullable<Options['data']>): Promise<Data | null> {
  const { file } = options;
  const loaded = await readingOf(file, (source) => loadData(source, nameOf(file), options));
  if (loaded?.is === 'data') return loaded.data;
  for (const sentence of loaded?.sentences ?? []) complain(sentence);
  return null;
}

async function trainAll(options: Options) {
  const data = options.data === null ? null : await dataOf(options.data);
  if (options.data !== null && data === null) return;
  const input = await readInput(options.file);
  if (input === null) return;
  const { code } = options;
  if (code !== null && input.experiments.length !== 1) {
    complain(`--code: takes one experiment, got ${input.experiments.length}`);
    return;
  }
  if (options.isCsv) await print(csvHeader(options.hasGradient));
  const teller = faultTeller();
  for (const [index, json] of input.experiments.entries()) {
    const { experiment, faults: inFields } = parseExperiment(json, data?.points);
    const faults = [...(input.repeated.get(index) ?? []), ...inFields];
    teller.tell(index, faults);
    if (faults.length > 0) continue;
    const problem = problemOf(experiment, data?.units ?? null);
    if (code === null) await run(index, problem, options);
    else await print(writtenFor(problem, code));
  }
  teller.end();
}

async function main(args: readonly string[]) {
  const read = readArguments(args);
  switch (read.is) {
    case 'help':
      return print(HELP);
    case 'wrong':
      return complain(read.sentence);
    case 'inspect':
      return inspectFile(read.file);
    case 'run':
      return trainAll(read.options);
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) closes the pipe: that ends the program, and is no fault.
  if (error.code !== 'EPIPE') {
    process.exitCode = CANNOT_WRITE;
    process.stderr.write(`standard output: can't be written: ${reasonOf(error)}\n`);
  }
  process.exit();
});

await main(process.argv.slice(2));
