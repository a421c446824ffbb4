import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program's path. */
export const PROGRAM = join(fileURLToPath(import.meta.url), '../../../scripts/train.mjs');

export interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What `npm run train -- …args` answers when it is given this on its standard input. */
export async function train(args: readonly string[], input = ''): Promise<Answer> {
  const child = spawn(process.execPath, [PROGRAM, ...args]);
  // A program that ends without having read all of its input is no fault of the test's.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('close', resolve);
    child.on('error', reject);
  });
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}

/** The JSON objects that a run prints, a line each. */
export function linesOf({ out }: Answer): readonly Readonly<Record<string, unknown>>[] {
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
}
