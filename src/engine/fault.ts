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
  /** Points, or the name of a data set that has them. */
  | { readonly is: 'data' }
  | { readonly is: 'points'; readonly most: number }
  | { readonly is: 'increasing' }
  | { readonly is: 'list' }
  | { readonly is: 'point'; readonly most?: string }
  | { readonly is: 'range'; readonly limits?: RangeLimits }
  /** A line of text that a person gives. */
  | { readonly is: 'name'; readonly most: number }
  | { readonly is: 'knownField'; readonly options: readonly string[] }
  /** Not together with another field, which opens in its stead. */
  | { readonly is: 'beside'; readonly opened: string }
  | { readonly is: 'rule'; readonly rule: Rule };

/** Rules between fields. */
export type Rule =
  | 'nesterovNeedsMomentum'
  | 'highAboveLow'
  | 'xHighAboveXLow'
  | 'dropLastNeedsFullBatch'
  | 'stepMaxAboveMin'
  | 'editsInOrder'
  | 'givenOnce'
  | 'namedOnce'
  | 'apart'
  | 'whole';

/** One thing wrong with an experiment that came from outside: where, what, and what is allowed. */
export interface Fault {
  /** Dotted path of the field, e.g. `optimizer.lr`, foreign names in it quoted; empty for the whole. */
  readonly path: string;
  /** Of a list of points: which of them, from 1 as the chart counts them. */
  readonly row?: number;
  /** The value found, quoted. */
  readonly got: string;
  readonly allowed: Allowed;
}

/** So many faults are told in sentences; of the others, how many they are. */
export const MOST_TOLD = 10;

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
  xHighAboveXLow: 'must be greater than xLow',
  dropLastNeedsFullBatch: 'must be false when the batch is larger than the data',
  stepMaxAboveMin: 'must be at least stepMin',
  editsInOrder: 'must not be smaller than the one before',
  givenOnce: 'must be given once; the last is taken',
  namedOnce: 'must be named once in its object',
  apart: 'must come as a file: too many points for a link',
  whole: 'must be all of what was copied: it was cut or changed',
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
    case 'data':
      return 'must have points, or a preset';
    case 'points':
      return `must be a list of 1 to ${allowed.most} pairs [x, y]`;
    case 'increasing':
      return 'must be a list of increasing whole numbers ≥ 1';
    case 'list':
      return 'must be a list';
    case 'point':
      return allowed.most === undefined
        ? 'must be a pair [x, y] of finite numbers'
        : `must be a pair [x, y] of numbers from -${allowed.most} to ${allowed.most}`;
    case 'range':
      return `must be low,high: two numbers, the lower first${limitsText(allowed.limits)}`;
    case 'name':
      return `must be a line of 1 to ${allowed.most} characters`;
    case 'knownField':
      return `is not a field here; the fields are ${allowed.options.join(', ')}`;
    case 'beside':
      return `must not stand beside ${allowed.opened}, which is opened instead`;
    case 'rule':
      return RULES[allowed.rule];
  }
}

/** The fault in one English sentence: `optimizer.lr: must be > 0 and ≤ 10, got -1`. */
export function faultSentence(fault: Fault): string {
  const row = fault.row === undefined ? '' : `, row ${fault.row}`;
  return `${fault.path || 'experiment'}${row}: ${requirement(fault.allowed)}, got ${fault.got}`;
}
