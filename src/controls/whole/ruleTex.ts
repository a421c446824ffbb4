/** Letters and signs of a rule that not every TeX has, or none sets as they are meant; longer ones first. */
const SIGNS: readonly (readonly [sign: string, tex: string])[] = [
  ['μₜ₊₁', '\\mu_{t+1}'],
  ['μₜ', '\\mu_t'],
  ['ηₜ', '\\eta_t'],
  ['β₁ᵗ', '\\beta_1^t'],
  ['β₂ᵗ', '\\beta_2^t'],
  ['β₁', '\\beta_1'],
  ['β₂', '\\beta_2'],
  ['η⁺', '\\eta^+'],
  ['η⁻', '\\eta^-'],
  ['Δmin', '\\Delta_{\\min}'],
  ['Δmax', '\\Delta_{\\max}'],
  ['Πμ', '\\Pi_\\mu'],
  ['g₋', 'g_-'],
  ['l∞', 'l_\\infty'],
  ['m̂', '\\hat m'],
  ['ŝ', '\\hat s'],
  ['Ŝ', '\\hat S'],
  ['∇', '\\nabla '],
  ['θ', '\\theta'],
  ['η', '\\eta'],
  ['λ', '\\lambda'],
  ['μ', '\\mu'],
  ['τ', '\\tau'],
  ['α', '\\alpha'],
  ['ρ', '\\rho'],
  ['ε', '\\varepsilon'],
  ['δ', '\\delta'],
  ['ψ', '\\psi'],
  ['Δ', '\\Delta'],
  ['²', '^2'],
  ['½', '\\tfrac12'],
];

const OPERATORS: readonly (readonly [sign: string, tex: string])[] = [
  ['max(', '\\max('],
  ['min(', '\\min('],
  ['sign(', '\\operatorname{sign}('],
  [' ← ', '\\leftarrow '],
  [' ≤ ', '\\le '],
  [' · ', '\\cdot '],
  [': ', '\\colon\\ '],
  [', ', ',\\ '],
  ['−', '-'],
];

function replaced(
  text: string,
  signs: readonly (readonly [string, string])[],
  wrap = (tex: string) => tex,
) {
  return signs.reduce((said, [sign, tex]) => said.replaceAll(sign, wrap(tex)), text);
}

/** Words with such letters among them, as text within a formula. */
export function texWords(words: string): string {
  return replaced(words, SIGNS, (tex) => `$${tex}$`);
}

/** Where the bracket at `open` closes. */
function closeOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  throw new RangeError(`a bracket must close: ${text}`);
}

/** A root is drawn over what it is of: a bracket, which then goes, or a letter. */
function rooted(text: string): string {
  const at = text.lastIndexOf('√');
  if (at < 0) return text;
  const from = at + 1;
  const hasBracket = text[from] === '(';
  const letter = /^[^ ()]+/.exec(text.slice(from))?.[0] ?? '';
  const end = hasBracket ? closeOf(text, from) : from + letter.length;
  const inner = text.slice(hasBracket ? from + 1 : from, end);
  const after = text.slice(hasBracket ? end + 1 : end);
  return rooted(`${text.slice(0, at)}\\sqrt{${inner}}${after}`);
}

/** A letter of a rule as LaTeX. */
export function texLetter(letter: string): string {
  return replaced(letter, SIGNS);
}

/** A line of a rule as LaTeX. */
export function texLine(line: string): string {
  return replaced(replaced(rooted(line), SIGNS), OPERATORS);
}
