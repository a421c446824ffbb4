import type { RangeLimits } from './range.ts';
import type { NumberSetting } from './settings.ts';

/** What a field may hold. The sentence for a person is made from it, in each language. */
export type Allowed =
  | { readonly is: 'number'; readonly range: Omit<NumberSetting, 'default'> }
  | {
      readonly is: 'numberOr';
      readonly range: Omit<NumberSetting, 'default'>;
      readonly word: string;
    }
  | { readonly is: 'oneOf'; readonly options: readonly string[] }
  | { readonly is: 'trueOrFalse' }
  | { readonly is: 'object' }
  | { readonly is: 'points'; readonly most: number }
  | { readonly is: 'increasing' }
  | { readonly is: 'list' }
  | { readonly is: 'point' }
  | { readonly is: 'range'; readonly limits?: RangeLimits }
  | { readonly is: 'knownField'; readonly options: readonly string[] }
  | { readonly is: 'rule'; readonly rule: Rule };

/** Rules between two fields. */
export type Rule =
  | 'nesterovNeedsMomentum'
  | 'highAboveLow'
  | 'dropLastNeedsFullBatch'
  | 'stepMaxAboveMin'
  | 'editsInOrder';

/** One thing wrong with an experiment that came from outside: where, what, and what is allowed. */
export interface Fault {
  /** Dotted path of the field, e.g. `optimizer.lr`; empty for the whole. */
  readonly path: string;
  /** The value found, printed and shortened. */
  readonly got: string;
  readonly allowed: Allowed;
}

const LONGEST_QUOTE = 40;

/** Enough of a list or an object to recognise it by. */
const MOST_QUOTED = 6;

/** A value within a list or an object; what lies deeper is not followed, however deep it goes. */
function leaf(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) return '…';
  return typeof value === 'bigint' ? String(value) : value;
}

/** Any value at all, printed in a few characters. */
export function quote(value: unknown): string {
  if (value === undefined) return 'nothing';
  let shown = leaf(value);
  if (Array.isArray(value)) shown = value.slice(0, MOST_QUOTED).map(leaf);
  else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).slice(0, MOST_QUOTED);
    shown = Object.fromEntries(entries.map(([name, inner]) => [name, leaf(inner)]));
  }
  const text = JSON.stringify(shown) ?? typeof value;
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text;
}

/** A range in mathematical signs: `> 0 and ≤ 10`. */
function rangeText(range: Omit<NumberSetting, 'default'>): string {
  const low = Number.isFinite(range.min) ? `${range.aboveMin ? '>' : '≥'} ${range.min}` : '';
  const high = Number.isFinite(range.max) ? `${range.belowMax ? '<' : '≤'} ${range.max}` : '';
  return [low, high].filter(Boolean).join(' and ');
}

function limitsText(limits: RangeLimits | undefined): string {
  if (limits === undefined) return '';
  const { least, low, high } = limits;
  return `, at least ${least} apart, from ${low} to ${high}`;
}

const RULES: Readonly<Record<Rule, string>> = {
  nesterovNeedsMomentum: 'must be false unless momentum is > 0 and dampening is 0',
  highAboveLow: 'must be greater than low',
  dropLastNeedsFullBatch: 'must be false when the batch is larger than the data',
  stepMaxAboveMin: 'must be at least stepMin',
  editsInOrder: 'must not be smaller than the one before',
};

/** What is allowed, in English, without its path. */
export function requirement(allowed: Allowed): string {
  switch (allowed.is) {
    case 'number':
      return `must be ${allowed.range.integer ? 'a whole number ' : ''}${rangeText(allowed.range)}`;
    case 'numberOr':
      return `must be "${allowed.word}" or a whole number ${rangeText(allowed.range)}`;
    case 'oneOf':
      return `must be one of ${allowed.options.join(', ')}`;
    case 'trueOrFalse':
      return 'must be true or false';
    case 'object':
      return 'must be an object';
    case 'points':
      return `must be a list of 1 to ${allowed.most} pairs [x, y]`;
    case 'increasing':
      return 'must be a list of increasing whole numbers ≥ 1';
    case 'list':
      return 'must be a list';
    case 'point':
      return 'must be a pair [x, y] of finite numbers';
    case 'range':
      return `must be low,high: two numbers, the lower first${limitsText(allowed.limits)}`;
    case 'knownField':
      return `is not a field here; the fields are ${allowed.options.join(', ')}`;
    case 'rule':
      return RULES[allowed.rule];
  }
}

/** The fault in one English sentence: `optimizer.lr: must be > 0 and ≤ 10, got -1`. */
export function faultSentence(fault: Fault): string {
  return `${fault.path || 'experiment'}: ${requirement(fault.allowed)}, got ${fault.got}`;
}
