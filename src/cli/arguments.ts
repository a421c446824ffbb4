import { quote, quoteName } from '../engine/quote.ts';
import { CODE_OPTIONS } from './code.ts';
import type { CodeOption } from './code.ts';

export interface Options {
  /** Path of the experiments; `-` is standard input. */
  readonly file: string;
  /** Print every K-th step. */
  readonly every: number;
  readonly isCsv: boolean;
  /** The program to print in the place of the run; null for the run. */
  readonly code: CodeOption | null;
  /** Print the gradient that each step followed. */
  readonly hasGradient: boolean;
  /** A table to train on in the place of the experiments' own data. */
  readonly data: DataOptions | null;
}

export interface DataOptions {
  readonly file: string;
  /** By name or by number from 0; null for the first column of numbers, and the second. */
  readonly x: string | null;
  readonly y: string | null;
  readonly skipsBadRows: boolean;
}

export type Arguments =
  | { readonly is: 'run'; readonly options: Options }
  | { readonly is: 'inspect'; readonly file: string }
  | { readonly is: 'help' }
  | { readonly is: 'wrong'; readonly sentence: string };

export const HELP = `Usage: npm run --silent train -- FILE|- [--every K] [--csv] [--gradient] [--code KIND]
       npm run --silent train -- --data TABLE [--x COLUMN] [--y COLUMN] [--skip-bad-rows] FILE|-
       npm run --silent train -- --inspect TABLE

Trains the experiments of FILE (or of standard input for -): one experiment as JSON, or an array
of them. Prints a JSON object a line: for each experiment a "start", a "step" for every step with
the full-data loss after it, and an "end" with its status. "start" and "end" have a and b, R² ("r2")
and the root of the mean squared error in the unit of y ("typicalMiss", "missUnit"), the line in the
units of the data ("own") and λmax/λmin before and after scaling ("condition"); "start" has the best
line ("optimum"), 2/λmax ("edge") and the steps of an epoch of the batches that it starts with
("stepsPerEpoch") too; where edits bring others, the "epoch" of a step counts with them.

  --every K   print every K-th step, and the last
  --gradient  print the gradient of the batch with each step
  --csv       print a table of the steps instead; a run that diverges is told on standard error
  --code KIND print a program that gives the same numbers, of one experiment: pytorch, numpy or
              notebook (Jupyter); data prints the points of one that has more than 10000, as the
              file downhill-data.csv that its program reads
  --data TABLE
              train on two columns of a table (text with , ; tab | or spaces between cells, or a
              JSON list of pairs or objects) in the place of the experiment's data
  --x COLUMN, --y COLUMN
              which, by name or by number from 0; the first two columns of numbers without them
  --skip-bad-rows
              leave rows out that have no number in both; without it they are faults
  --inspect TABLE
              say what table it is, as one JSON object, and train nothing
  --help      print this

Faults go to standard error, one a line, with the field and what is allowed; after ten of them, how
many more there are. The exit code is then 2, and the good experiments of an array still run. With
--csv it is 3 where a run has diverged.
`;

const OPTIONS =
  '--every K, --csv, --gradient, --code KIND, --data TABLE, --x COLUMN, --y COLUMN, --skip-bad-rows, --inspect TABLE, --help';

class WrongArguments extends Error {}

function wrong(sentence: string): never {
  throw new WrongArguments(sentence);
}

type Given = Readonly<Record<'every' | 'code' | 'data' | 'x' | 'y' | 'inspect', string | null>>;

const WITH_VALUE: ReadonlySet<string> = new Set([
  '--every',
  '--code',
  '--data',
  '--x',
  '--y',
  '--inspect',
]);
const FLAGS: ReadonlySet<string> = new Set(['--csv', '--gradient', '--skip-bad-rows']);

/** Options with their values, flags, and what is neither. */
function sorted(args: readonly string[]) {
  const files: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string>();
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    const at = arg.indexOf('=');
    const name = at < 0 ? arg : arg.slice(0, at);
    if (FLAGS.has(arg)) flags.add(arg);
    else if (WITH_VALUE.has(name)) {
      const value = at < 0 ? args[++i] : arg.slice(at + 1);
      if (value === undefined || value === '') wrong(`${name}: must be followed by its value`);
      if (values.has(name)) wrong(`${name}: must be given once`);
      values.set(name, value);
    } else if (arg.startsWith('-') && arg !== '-') {
      wrong(`${quoteName(arg)}: is not an option; the options are ${OPTIONS}`);
    } else files.push(arg);
  }
  const value = (name: string) => values.get(`--${name}`) ?? null;
  const given: Given = {
    every: value('every'),
    code: value('code'),
    data: value('data'),
    x: value('x'),
    y: value('y'),
    inspect: value('inspect'),
  };
  return { files, flags, given };
}

function strideOf(text: string | null): number {
  if (text === null) return 1;
  const every = Number(text);
  if (!Number.isSafeInteger(every) || every < 1) {
    wrong(`--every: must be a whole number ≥ 1, got ${quote(text)}`);
  }
  return every;
}

function codeOf(text: string | null): CodeOption | null {
  if (text === null) return null;
  const code = CODE_OPTIONS.find((option) => option === text);
  return code ?? wrong(`--code: must be one of ${CODE_OPTIONS.join(', ')}, got ${quote(text)}`);
}

function optionsOf(args: readonly string[]): Arguments {
  const { files, flags, given } = sorted(args);
  const { data, x, y, inspect } = given;
  if (inspect !== null) {
    if (args.length > (args[0].includes('=') ? 1 : 2)) {
      wrong('--inspect: must be followed by TABLE and nothing else');
    }
    return { is: 'inspect', file: inspect };
  }
  if (files.length !== 1) {
    wrong(`FILE: must be one path, or - for standard input, got ${files.length || 'none'}`);
  }
  const code = codeOf(given.code);
  if (code !== null && (given.every !== null || flags.has('--csv') || flags.has('--gradient'))) {
    wrong('--code: prints no steps, so that it goes without --every, --csv and --gradient');
  }
  const skipsBadRows = flags.has('--skip-bad-rows');
  const first = x !== null ? '--x' : '--y';
  if (data === null && (x !== null || y !== null)) wrong(`${first}: needs --data TABLE`);
  if (data === null && skipsBadRows) wrong('--skip-bad-rows: needs --data TABLE');
  if (data === '-' && files[0] === '-') {
    wrong('FILE: must be a path where --data is standard input, got -');
  }
  return {
    is: 'run',
    options: {
      file: files[0],
      every: strideOf(given.every),
      code,
      isCsv: flags.has('--csv'),
      hasGradient: flags.has('--gradient'),
      data: data === null ? null : { file: data, x, y, skipsBadRows },
    },
  };
}

/** Reads the command line; what is not understood is answered in one sentence. */
export function readArguments(args: readonly string[]): Arguments {
  if (args.includes('--help') || args.includes('-h')) return { is: 'help' };
  try {
    return optionsOf(args);
  } catch (error) {
    if (error instanceof WrongArguments) return { is: 'wrong', sentence: error.message };
    throw error;
  }
}
