import type { Allowed, Fault } from '../engine/fault.ts';
import { UNITS } from '../engine/progress.ts';
import { quote, quoteName } from '../engine/quote.ts';
import { isWithin } from '../engine/range.ts';
import type { Range } from '../engine/range.ts';
import { numberText } from './numberText.ts';
import { fieldsIn, repeatsIn } from './repeats.ts';

/**
 * What a person sees, as the address holds it after the experiment: only what differs from the
 * usual, e.g. `view=top&view.height=linear&view.a=-1,2`. The surface turned by hand is
 * `view=azimuth,elevation,zoom`. Where a link leads to one step it ends with that: `step=17`; with
 * `present` it opens as a room is shown it.
 */

/** Each choice with its options; the first is the usual one. */
const CHOICES = {
  height: ['log', 'linear'],
  lossAxis: UNITS,
  lossScale: ['log', 'linear'],
  squares: ['off', 'on'],
  arrows: ['run', 'step'],
  bowl: ['off', 'on'],
  fan: ['off', 'on'],
} as const;

const VIEWS = ['3d', 'top', 'along-a', 'along-b', 'map'] as const;

type Choices = { readonly [K in keyof typeof CHOICES]: (typeof CHOICES)[K][number] };

/** Degrees about the box and above its floor, and how much larger than the whole figure. */
interface TurnedView {
  readonly azimuth: number;
  readonly elevation: number;
  readonly zoom: number;
}

export interface SharedView extends Choices {
  readonly view: (typeof VIEWS)[number] | TurnedView;
  /** The ranges drawn; null for those that the objective chooses. */
  readonly a: Range | null;
  readonly b: Range | null;
  /** The step at which the run is opened; null for its start. */
  readonly step: number | null;
}

/** Azimuth, elevation and zoom: what the hand can do. */
const TURNS: readonly Range[] = [
  [-180, 180],
  [-2, 90],
  [0.1, 10],
];

const NAMES = Object.keys(CHOICES) as (keyof Choices)[];
const AXES = ['a', 'b'] as const;

/** All that a view has after `view.` in a link. */
export const VIEW_FIELDS: readonly string[] = [...NAMES, ...AXES];

function listed(values: readonly number[]): string {
  return values.map(numberText).join();
}

/** The part of the link after the experiment, with its leading `&`; empty for the usual view. */
export function viewLinkOf(shared: SharedView): string {
  const { view } = shared;
  const shown = typeof view === 'string' ? view : listed([view.azimuth, view.elevation, view.zoom]);
  const parts = [
    shown === VIEWS[0] ? '' : `&view=${shown}`,
    ...NAMES.map((name) =>
      shared[name] === CHOICES[name][0] ? '' : `&view.${name}=${shared[name]}`,
    ),
    ...AXES.map((axis) => {
      const range = shared[axis];
      return range === null ? '' : `&view.${axis}=${listed(range)}`;
    }),
  ];
  return `${parts.join('')}${shared.step === null ? '' : `&step=${shared.step}`}`;
}

/** Finite numbers with commas between; null where the text is none. */
function numbersOf(text: string): readonly number[] | null {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  return numbers.every(Number.isFinite) ? numbers : null;
}

function turnOf(text: string): TurnedView | null {
  const numbers = numbersOf(text);
  if (numbers?.length !== TURNS.length) return null;
  const isTurn = TURNS.every((range, i) => isWithin(numbers[i], range));
  const [azimuth, elevation, zoom] = numbers;
  return isTurn ? { azimuth, elevation, zoom } : null;
}

function rangeOf(text: string): Range | null {
  const numbers = numbersOf(text);
  if (numbers?.length !== 2 || !(numbers[0] < numbers[1])) return null;
  return [numbers[0], numbers[1]];
}

const STEP = { min: 0, max: Number.MAX_SAFE_INTEGER, integer: true };

/** A whole number of steps, written with digits alone; null where the text is none. */
function stepOf(text: string): number | null {
  const step = /^\d+$/.test(text) ? Number(text) : NaN;
  return step <= STEP.max ? step : null;
}

function optionOf<T extends string>(options: readonly T[], text: string): T | null {
  return options.find((option) => option === text) ?? null;
}

export interface ParsedView {
  readonly view: SharedView;
  readonly faults: readonly Fault[];
}

/** The lesson of a link, e.g. `stride.3`; null where it has none. Whether it is there its player knows. */
export function lessonInLink(fragment: string): string | null {
  return fieldsIn(fragment).find(([path]) => path === 'lesson')?.[1] ?? null;
}

/** The file of the lecture that a link opens; null where it names none. */
export function scenesInLink(fragment: string): string | null {
  return fieldsIn(fragment).find(([path]) => path === 'scenes')?.[1] ?? null;
}

/** Whether the link opens the page as a room is shown it. */
export function presentsInLink(fragment: string): boolean {
  return fieldsIn(fragment).some(([path]) => path === 'present');
}

/** Whether the link has no more than a lesson or a lecture: the experiment is then that of these. */
export function isLessonAlone(fragment: string): boolean {
  return fieldsIn(fragment).every(([path]) => isOfPage(path));
}

/** Whether a field is about the page, and not about what is seen of a run. */
function isOfPage(path: string): boolean {
  return /^(?:lesson|present|scenes)$/.test(path) || isChoice(path);
}

/** Whether a field is one of those that stand in a link by choice: how the page is shown. */
export function isChoice(path: string): boolean {
  return /^(?:speed|lang|theme|hide|guess)$/.test(path);
}

/** These fields with their leading `&`; what is empty is left out. */
export function choicesText(told: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(told)
    .map(([name, text]) => (text ? `&${name}=${text}` : ''))
    .join('');
}

/** Whether a field of the link is about the view and not about the experiment. */
export function isOfView(path: string): boolean {
  return isOfPage(path) || /^(?:step|view(?:\..*)?)$/s.test(path);
}

/** Reads the view of a link; what can't be read is as usual and leaves a fault. Never throws. */
export function viewFromLink(fragment: string): ParsedView {
  const read: Record<string, unknown> = { view: VIEWS[0], a: null, b: null, step: null };
  for (const name of NAMES) [read[name]] = CHOICES[name];
  const fields = fieldsIn(fragment).filter(([path]) => isOfView(path));
  const faults: Fault[] = [...repeatsIn(fields, (path) => path)];
  const set = (path: string, text: string, name: string, value: unknown, allowed: Allowed) => {
    if (value === null) faults.push({ path, got: quote(text), allowed });
    else read[name] = value;
  };
  for (const [path, text] of fields) {
    if (isOfPage(path)) {
      if (path === 'present' && text !== '' && text !== 'on') {
        faults.push({ path, got: quote(text), allowed: { is: 'oneOf', options: ['on'] } });
      }
      continue;
    }
    const name = path.slice(5);
    const choice = optionOf(NAMES, name);
    const axis = optionOf(AXES, name);
    if (path === 'step') {
      set(path, text, path, stepOf(text), { is: 'number', range: { ...STEP, max: Infinity } });
    } else if (path === 'view') {
      const options = [...VIEWS, 'azimuth,elevation,zoom'];
      const value = optionOf(VIEWS, text) ?? turnOf(text);
      set(path, text, path, value, { is: 'oneOf', options });
    } else if (choice !== null) {
      const options = CHOICES[choice];
      set(path, text, choice, optionOf<string>(options, text), { is: 'oneOf', options });
    } else if (axis !== null) set(path, text, axis, rangeOf(text), { is: 'range' });
    else {
      const options = [...NAMES, ...AXES].map((known) => `view.${known}`);
      set(`view.${quoteName(name)}`, text, name, null, { is: 'knownField', options });
    }
  }
  return { view: read as unknown as SharedView, faults };
}
