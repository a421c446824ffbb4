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

/** A call stands in one line where the line has room for a name before it. */
const MOST_IN_CALL = WIDTH - 24;

/**
 * A call with keyword arguments, in their order; a string is an expression.
 * @param first the arguments without a name, before them
 */
export function call(
  name: string,
  first: readonly string[],
  values: Readonly<Record<string, Literal>>,
): string {
  const named = Object.entries(values).map(([key, value]) => `${key}=${literal(value)}`);
  const all = [...first, ...named];
  const whole = `${name}(${all.join(', ')})`;
  if (whole.length <= MOST_IN_CALL) return whole;
  return `${name}(\n${indented(all.map((each) => `${each},`).join('\n'))}\n)`;
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

/** Sections without the assignments and imports of these names where nothing else speaks of them. */
export function withoutUnused(
  sections: readonly Section[],
  names: readonly string[],
): readonly Section[] {
  const whole = sections.map(({ code }) => code).join('\n');
  const unused = names.filter(
    (name) => (whole.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length === 1,
  );
  const lines = new RegExp(`^(?:from \\w+ import )?(?:${unused.join('|')})(?: = .*)?\n`, 'gm');
  if (unused.length === 0) return sections;
  return sections.map(({ title, code }) => ({ title, code: code.replaceAll(lines, '') }));
}

/** A comment above a line, or nothing. */
export function comment(...sentences: readonly string[]): string {
  return sentences.map((sentence) => `# ${sentence}\n`).join('');
}
