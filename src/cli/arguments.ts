import { quote, quoteName } from '../engine/quote.ts';
import { CODE_OPTIONS } from './code.ts';
import type { CodeOption } from './code.ts';

export interface Options {
  /** Path of the file to read; `-` is standard input. */
  readonly file: string;
  /** Print every K-th step. */
  readonly every: number;
  readonly isCsv: boolean;
  /** The program to print in the place of the run; null for the run. */
  readonly code: CodeOption | null;
}

export type Arguments =
  | { readonly is: 'run'; readonly options: Options }
  | { readonly is: 'help' }
  | { readonly is: 'wrong'; readonly sentence: string };

export const HELP = `Usage: npm run --silent train -- FILE|- [--every K] [--csv] [--code KIND]

Trains the experiments of FILE (or of standard input for -): one experiment as JSON, or an array
of them. Prints a JSON object a line: for each experiment a "start", a "step" for every step with
the full-data loss after it, and an "end" with its status.

  --every K   print every K-th step, and the last
  --csv       print a table of the steps instead
  --code KIND print a program that gives the same numbers, of one experiment: pytorch, numpy or
              notebook (Jupyter); data prints the points of one that has more than 10000, as the
              file downhill-data.csv that its program reads
  --help      print this

Faults go to standard error, one a line, with the field and what is allowed; after ten of them, how
many more there are. The exit code is then 2, and the good experiments of an array still run.
`;

const OPTIONS = '--every K, --csv, --code KIND, --help';

function wrong(sentence: string): Arguments {
  return { is: 'wrong', sentence };
}

/** Reads the command line; what is not understood is answered in one sentence. */
export function readArguments(args: readonly string[]): Arguments {
  const files: string[] = [];
  let every = 1;
  let isCsv = false;
  let code: CodeOption | null = null;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    const [name, ...rest] = arg.split('=');
    const inline = rest.length > 0 ? rest.join('=') : undefined;
    if (arg === '--help' || arg === '-h') return { is: 'help' };
    if (arg === '--csv') isCsv = true;
    else if (name === '--every') {
      const text = inline ?? args[++i] ?? '';
      every = Number(text);
      if (text === '' || !Number.isSafeInteger(every) || every < 1) {
        return wrong(`--every: must be a whole number ≥ 1, got ${quote(text)}`);
      }
    } else if (name === '--code') {
      const text = inline ?? args[++i] ?? '';
      code = CODE_OPTIONS.find((option) => option === text) ?? null;
      if (code === null) {
        return wrong(`--code: must be one of ${CODE_OPTIONS.join(', ')}, got ${quote(text)}`);
      }
    } else if (arg.startsWith('-') && arg !== '-') {
      return wrong(`${quoteName(arg)}: is not an option; the options are ${OPTIONS}`);
    } else files.push(arg);
  }
  if (files.length !== 1) {
    return wrong(`FILE: must be one path, or - for standard input, got ${files.length || 'none'}`);
  }
  if (code !== null && (isCsv || every !== 1)) {
    return wrong('--code: prints no steps, so that it goes without --every and --csv');
  }
  return { is: 'run', options: { file: files[0], every, isCsv, code } };
}
