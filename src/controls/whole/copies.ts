import { batchRows } from '../../engine/whole/batchRow.ts';
import { ruleOf } from '../../engine/whole/rule.ts';
import type { Rule } from '../../engine/whole/rule.ts';
import type { WholeStep } from '../../engine/whole/wholeStep.ts';
import type { Problem } from '../../engine/problem.ts';
import type { SlotName } from '../../engine/experiment.ts';
import type { WholeMessages } from '../../i18n/wholeMessages.ts';
import { formatCount } from '../../ui/format.ts';
import { latexNumber } from '../latex.ts';
import { written } from './digits.ts';
import { texLetter, texLine, texWords } from './ruleTex.ts';

/** A line of the step: numbers in columns, one over the other, and the signs between them. */
interface Line {
  readonly name: string;
  readonly tex: string;
  readonly parts: readonly (readonly number[] | Sign)[];
}

type Sign = '=' | '+' | '−' | '→';

const HEAD = ['x', 'y', 'ŷ', 'y − ŷ', '∂ℓ/∂a', '∂ℓ/∂b'];
const HEAD_TEX = [
  'x',
  'y',
  '\\hat y',
  'y-\\hat y',
  '\\partial\\ell/\\partial a',
  '\\partial\\ell/\\partial b',
];

/** More would be too much for a clipboard, and for anybody. */
const MOST_ROWS = 4096;

function linesOf(whole: WholeStep, t: WholeMessages): readonly Line[] {
  const { step, decay, memory, scheduleMemory, before, after, move } = whole;
  const slots = [...memory, ...scheduleMemory].map((slot): Line => {
    const name = t.slots[slot.name as SlotName];
    return { name, tex: `\\text{${texWords(name)}}`, parts: [slot.before, '→', slot.after] };
  });
  const decayLines: readonly Line[] =
    decay === null
      ? []
      : decay.isApart
        ? [{ name: 'ηλθ', tex: '\\eta\\lambda\\theta', parts: ['=', decay.part] }]
        : [
            {
              name: '∇L + λθ',
              tex: '\\nabla L_B+\\lambda\\theta',
              parts: ['=', whole.gradient, '+', decay.part, '=', decay.followed],
            },
          ];
  return [
    { name: '∇L_B', tex: '\\nabla L_B', parts: ['=', whole.gradient] },
    ...decayLines,
    ...slots,
    { name: 'η', tex: '\\eta', parts: ['=', [whole.lr]] },
    {
      name: `θ_${step}`,
      tex: `\\theta_{${step}}`,
      parts: ['=', before, '−', move, '=', after],
    },
    {
      name: `L_B(θ_${step - 1})`,
      tex: `L_B(\\theta_{${step - 1}})`,
      parts: ['=', [whole.batchLoss]],
    },
    { name: `L(θ_${step - 1})`, tex: `L(\\theta_{${step - 1}})`, parts: ['=', [whole.lossBefore]] },
    { name: `L(θ_${step})`, tex: `L(\\theta_{${step}})`, parts: ['=', [whole.lossAfter]] },
  ];
}

interface Table {
  /** Of each row its point, from 1, and its numbers. */
  readonly rows: readonly { readonly point: number; readonly numbers: readonly number[] }[];
  readonly leftOut: number;
}

function tableOf(problem: Problem, members: Uint32Array, [a, b]: WholeStep['before']): Table {
  const points = [...members.subarray(0, MOST_ROWS)];
  const rows = batchRows(problem, points, a, b).map((row, k) => ({
    point: points[k] + 1,
    numbers: [row.x, row.y, row.predicted, row.residual, ...row.share],
  }));
  return { rows, leftOut: members.length - rows.length };
}

export interface CopyOf {
  readonly problem: Problem;
  readonly members: Uint32Array;
  readonly whole: WholeStep;
  readonly title: string;
  readonly t: WholeMessages;
}

function texNumber(value: number): string {
  if (Number.isNaN(value)) return '\\text{–}';
  return latexNumber(written(value)).replace('∞', '\\infty ');
}

function texVector(numbers: readonly number[]): string {
  if (numbers.length === 1) return texNumber(numbers[0]);
  return `\\begin{bmatrix}${numbers.map(texNumber).join('\\\\')}\\end{bmatrix}`;
}

function latexCopy({ problem, members, whole, t }: CopyOf): string {
  const signs: Readonly<Record<Sign, string>> = { '=': '=', '+': '+', '−': '-', '→': '\\to ' };
  const { rows, leftOut } = tableOf(problem, members, whole.before);
  const table = [
    '\\begin{array}{r|rrrrrr}',
    `\\text{${t.point}} & ${HEAD_TEX.join(' & ')} \\\\ \\hline`,
    ...rows.map(({ point, numbers }) => `${point} & ${numbers.map(texNumber).join(' & ')} \\\\`),
    ...(leftOut === 0 ? [] : [`\\vdots & \\text{${t.rowsLeftOut(String(leftOut))}} \\\\`]),
    `\\hline \\text{${t.mean}} &&&&& ${whole.gradient.map(texNumber).join(' & ')}`,
    '\\end{array}',
  ];
  const lines = linesOf(whole, t).map(({ tex, parts }) => {
    const said = parts.map((part) => (typeof part === 'string' ? signs[part] : texVector(part)));
    return `${tex} &${parts[0] === '=' ? '' : '\\colon\\ '}${said.join('')}`;
  });
  const rule = ruleOf(whole.rules.optimizer, whole);
  const values = rule.numbers.map(([name, value]) => `${texLetter(name)}=${texNumber(value)}`);
  const ofRule = [
    ...rule.lines.map(texLine),
    ...(values.length === 0 ? [] : [values.join(',\\ ')]),
  ];
  const all = [...lines, ...ofRule.map((line) => `&${line}`)];
  const aligned = ['\\begin{aligned}', all.join(' \\\\\n'), '\\end{aligned}'];
  // One formula, for a paper has no room between two in its display.
  return ['\\begin{gathered}', ...table, '\\\\[1em]', ...aligned, '\\end{gathered}'].join('\n');
}

function textOf(parts: readonly string[]): string {
  return parts.join(';  ');
}

/** What the letters of a rule stand for. */
export function numbersOf({ numbers }: Rule, number: (value: number) => string): readonly string[] {
  return numbers.map(([letter, value]) => `${letter} = ${number(value)}`);
}

/** As one writes them into a table or a sentence. */
function plainLines(whole: WholeStep, t: WholeMessages, number: (value: number) => string) {
  const vector = (numbers: readonly number[]) =>
    numbers.length === 1 ? number(numbers[0]) : `(${numbers.map(number).join(', ')})`;
  const rule = ruleOf(whole.rules.optimizer, whole);
  return [
    ...linesOf(whole, t).map(({ name, parts }) => {
      const said = parts.map((part) => (typeof part === 'string' ? part : vector(part)));
      return `${name}${parts[0] === '=' ? ' ' : ': '}${said.join(' ')}`;
    }),
    textOf(rule.lines),
    ...(rule.numbers.length === 0 ? [] : [textOf(numbersOf(rule, number))]),
  ];
}

function shortNumber(value: number): string {
  return Number.isNaN(value) ? '–' : written(value);
}

function markdownRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function markdownCopy({ problem, members, whole, title, t }: CopyOf): string {
  const { rows, leftOut } = tableOf(problem, members, whole.before);
  return [
    `### ${title}`,
    '',
    markdownRow([t.point, ...HEAD]),
    markdownRow(Array.from({ length: 7 }, () => '---:')),
    ...rows.map(({ point, numbers }) => markdownRow([String(point), ...numbers.map(shortNumber)])),
    ...(leftOut === 0
      ? []
      : [markdownRow(['…', t.rowsLeftOut(formatCount(leftOut)), '', '', '', '', ''])]),
    markdownRow([
      `**${t.mean}**`,
      '',
      '',
      '',
      '',
      ...whole.gradient.map((value) => `**${shortNumber(value)}**`),
    ]),
    '',
    ...plainLines(whole, t, shortNumber).map((said) => `- ${said}`),
  ].join('\n');
}

function tabbed(cells: readonly (string | number)[]): string {
  return cells.join('\t');
}

/** Tabs between the numbers, which are whole: a spreadsheet and a program read the very bits. */
function textCopy({ problem, members, whole, title, t }: CopyOf): string {
  const { rows, leftOut } = tableOf(problem, members, whole.before);
  return [
    title,
    '',
    tabbed([t.point, ...HEAD]),
    ...rows.map(({ point, numbers }) => tabbed([point, ...numbers])),
    ...(leftOut === 0 ? [] : [t.rowsLeftOut(String(leftOut))]),
    tabbed([t.mean, '', '', '', '', ...whole.gradient]),
    '',
    ...plainLines(whole, t, (value) => (Number.isNaN(value) ? '–' : String(value))),
  ].join('\n');
}

/** The step in the formats in which it is copied. */
export const COPIES = { latex: latexCopy, markdown: markdownCopy, text: textCopy } as const;
