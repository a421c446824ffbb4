/** Lines of a program are no longer than that, where they can be broken. */
const WIDTH = 96;

/** A part of a program: what it is about, and its lines. */
export interface Section {
  /** null for what is imported. */
  readonly title: string | null;
  readonly code: string;
}

/** A float that Python reads back to the last bit. */
export function float(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e16 ? `${value}.0` : String(value);
}

/** True, False, a whole number as such where it is one by its kind, a list, or a float. */
export type Literal = number | boolean | string | readonly number[];

function literal(value: Literal): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return float(value);
  return `[${value.join(', ')}]`;
}

/** Keyword arguments, in their order; a string is an expression. */
export function keywords(values: Readonly<Record<string, Literal>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${literal(value)}`)
    .join(', ');
}

/** The name of a setting as Python writes names: `weightDecay` is weight_decay. */
export function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export function indented(code: string, levels = 1): string {
  return code.replaceAll(/^(?=.)/gm, '    '.repeat(levels));
}

/** A comma-separated list within brackets, broken into lines of a readable length. */
export function list(items: readonly string[], levels = 0): string {
  const whole = `[${items.join(', ')}]`;
  const room = WIDTH - 4 * levels;
  if (whole.length <= room - 24) return whole;
  const lines: string[] = [];
  let line = '';
  for (const item of items) {
    const longer = line === '' ? `${item},` : `${line} ${item},`;
    if (line !== '' && longer.length > room - 4) {
      lines.push(line);
      line = `${item},`;
    } else line = longer;
  }
  return `[\n${indented([...lines, line].join('\n'))}\n]`;
}

/** A comment above a line, or nothing. */
export function comment(...sentences: readonly string[]): string {
  return sentences.map((sentence) => `# ${sentence}\n`).join('');
}
