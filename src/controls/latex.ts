/** A printed number as LaTeX. */
export function latexNumber(text: string): string {
  return text
    .replaceAll('−', '-')
    .replaceAll('\u202f', '\\,')
    .replace(/ × 10(.+)$/, (_, power: string) => ` \\times 10^{${plainDigits(power)}}`);
}

function plainDigits(superscripts: string): string {
  return superscripts.normalize('NFKC').replace('−', '-');
}

/** The source of a formula with its slots filled, as one would paste it into a paper. */
export function latexOf(source: string, slots: Readonly<Record<string, string>>): string {
  return source
    .replaceAll(/\\text\{@([a-zA-Z]+)\}/g, (_, name: string) => latexNumber(slots[name]))
    .replaceAll(/\\htmlClass\{[a-z-]+\}/g, '')
    .replaceAll('\n', ' ')
    .trim();
}
