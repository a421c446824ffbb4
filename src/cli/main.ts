import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import type { Experiment } from '../engine/experiment.ts';
import { faultSentence } from '../engine/fault.ts';
import { parseExperiment } from '../engine/parse.ts';
import { prepare } from '../engine/problem.ts';
import { startTraining } from '../engine/trainer.ts';
import type { StepColumns } from '../engine/trainer.ts';
import { HELP, readArguments } from './arguments.ts';
import type { Options } from './arguments.ts';
import { csv, CSV_HEADER, jsonLines } from './output.ts';

const FAULTY_INPUT = 2;
const STDIN = 0;
/** Rows trained, then printed, at a time. */
const ROWS = 1024;

function columnsOf(rows: number): StepColumns {
  const column = () => new Float64Array(rows);
  return {
    a: column(),
    b: column(),
    loss: column(),
    batchLoss: column(),
    gradA: column(),
    gradB: column(),
    lr: column(),
  };
}

function complain(sentence: string) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = FAULTY_INPUT;
}

async function print(text: string) {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** The text of FILE as JSON; null, with one sentence said, when it can't be read. */
function readInput(file: string): { readonly json: unknown } | null {
  const name = file === '-' ? 'standard input' : file;
  let text: string;
  try {
    text = readFileSync(file === '-' ? STDIN : file, 'utf8');
  } catch (error) {
    complain(`${name}: can't be read: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
  try {
    return { json: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : String(error);
    complain(`${name}: must be JSON: ${reason}`);
    return null;
  }
}

async function run(index: number, experiment: Experiment, { every, isCsv }: Options) {
  const printer = isCsv ? csv : jsonLines;
  const problem = prepare(experiment);
  const training = startTraining(problem, every);
  const columns = columnsOf(ROWS);
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
  const input = readInput(read.options.file);
  if (input === null) return undefined;
  const list: readonly unknown[] = Array.isArray(input.json) ? input.json : [input.json];
  if (read.options.isCsv) await print(CSV_HEADER);
  for (const [index, json] of list.entries()) {
    const { experiment, faults } = parseExperiment(json);
    for (const fault of faults) complain(`experiment ${index}: ${faultSentence(fault)}`);
    if (faults.length === 0) await run(index, experiment, read.options);
  }
  return undefined;
}

// A reader that has seen enough (`| head`) closes the pipe: that ends the program, and is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

await main(process.argv.slice(2));
