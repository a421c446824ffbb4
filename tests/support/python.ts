import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const RUNNER = fileURLToPath(new URL('./runPrograms.py', import.meta.url));

/** Where a Python may be: that of the environment, of the path, of the system. */
const CANDIDATES = [process.env.DOWNHILL_PYTHON, 'python3', 'python', '/usr/bin/python3'];

export interface Python {
  readonly path: string;
  /** The first number of the module's version. */
  readonly major: number;
}

/** The first Python here that has this module; null where there is none. */
export function pythonWith(module: string): Python | null {
  // Once for both: PyTorch takes seconds to come.
  const check = `import ${module}; print(${module}.__version__)`;
  for (const path of CANDIDATES) {
    if (path === undefined) continue;
    const { status, stdout } = spawnSync(path, ['-c', check], { timeout: 60_000 });
    if (status === 0) return { path, major: Number.parseInt(stdout.toString(), 10) };
  }
  return null;
}

export interface Job {
  readonly name: string;
  readonly text: string;
  /** Of the command line. */
  readonly arguments?: readonly string[];
}

export interface Said {
  readonly out: string;
  readonly err: string;
}

/** What programs print and complain of, run one after the other by one process. */
export function runPrograms(python: string, jobs: readonly Job[]): readonly Said[] {
  const { stdout, stderr } = spawnSync(python, [RUNNER], {
    input: JSON.stringify(jobs),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout) as readonly Said[];
}

/** The rows that a program has printed: step, a, b, loss. */
export function rowsIn({ out }: Pick<Said, 'out'>): readonly (readonly number[])[] {
  const [head, ...lines] = out.trim().split('\n');
  if (head !== 'step,a,b,loss') throw new Error(`a table begins with its names, not ${head}`);
  return lines.map((line) => line.split(',').map(Number));
}
