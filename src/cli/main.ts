import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { text as textOf } from 'node:stream/consumers';
import type { Experiment } from '../engine/experiment.ts';
import { faultSentence, MOST_TOLD } from '../engine/fault.ts';
import type { Fault } from '../engine/fault.ts';
import { parseExperiment } from '../engine/parse.ts';
import { prepare } from '../engine/problem.ts';
import { escaped, quoteName } from '../engine/quote.ts';
import { repeatedKeys } from '../engine/repeatedKeys.ts';
import { emptyColumns, startTraining } from '../engine/trainer.ts';
import { HELP, readArguments } from './arguments.ts';
import type { Options } from './arguments.ts';
import { CSV_HEADER } from '../share/stepTable.ts';
import { writtenFor } from './code.ts';
import { csv, jsonLines } from './output.ts';

const FAULTY_INPUT = 2;
const CANNOT_WRITE = 1;
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
  for (const fault of repeatedKeys(content)) {
    const index = Number(IN_LIST.exec(fault.path)?.[1] ?? 0);
    const inIt = { ...fault, path: fault.path.replace(IN_LIST, '') };
    found.set(index, [...(found.get(index) ?? []), inIt]);
  }
  return found;
}

/** The text of FILE as JSON; null, with one sentence said, when it can't be read. */
async function readInput(file: string): Promise<Input | null> {
  const name = file === '-' ? 'standard input' : quoteName(file);
  let content: string;
  try {
    content = await (file === '-' ? textOf(process.stdin) : readFile(file, 'utf8'));
  } catch (error) {
    complain(`${name}: can't be read: ${reasonOf(error)}`);
    return null;
  }
  try {
    const text = content.replace(/^\uFEFF/, '');
    const json: unknown = JSON.parse(text);
    return { experiments: Array.isArray(json) ? json : [json], repeated: repeatedIn(text) };
  } catch (error) {
    complain(`${name}: must be JSON: ${reasonOf(error)}`);
    return null;
  }
}

async function run(index: number, experiment: Experiment, { every, isCsv }: Options) {
  const printer = isCsv ? csv : jsonLines;
  const problem = prepare(experiment);
  const training = startTraining(problem, every);
  const columns = emptyColumns(ROWS);
  await print(printer.start(index, problem));
  let printed = 0;
  while (training.status === 'training') {
    const rows = training.advance(columns, 0, ROWS);
    const isOver = training.status !== 'training';
    let text = '';
    for (let row = 0; row < rows; row++) {
      // The last row of a run is its last step, whatever the stride.
      const step = isOver && row === rows - 1 ? training.step : (printed + row) * every;
      text += printer.step(index, problem, step, columns, row);
    }
    printed += rows;
    await print(text);
  }
  await print(printer.end(index, training.status, training.step));
}

async function main(args: readonly string[]) {
  const read = readArguments(args);
  if (read.is === 'help') return print(HELP);
  if (read.is === 'wrong') return complain(read.sentence);
  const input = await readInput(read.options.file);
  if (input === null) return undefined;
  const { isCsv, code } = read.options;
  if (code !== null && input.experiments.length !== 1) {
    return complain(`--code: takes one experiment, got ${input.experiments.length}`);
  }
  if (isCsv) await print(CSV_HEADER);
  const teller = faultTeller();
  for (const [index, json] of input.experiments.entries()) {
    const { experiment, faults: inFields } = parseExperiment(json);
    const faults = [...(input.repeated.get(index) ?? []), ...inFields];
    teller.tell(index, faults);
    if (faults.length > 0) continue;
    if (code === null) await run(index, experiment, read.options);
    else await print(writtenFor(prepare(experiment), code));
  }
  teller.end();
  return undefined;
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
