import { POINT_KEYS, PREDICTION_KEYS } from '../charts/fit/keys.ts';
import { LOSS_KEYS } from '../charts/loss/keys.ts';
import { MAP_KEYS } from '../charts/map/keys.ts';
import type { KeyGroups } from '../i18n/keyMessages.ts';
import { SURFACE_KEYS } from '../scene/keys.ts';
import type { KeyTable } from '../ui/keys.ts';
import { NUMBER_KEYS } from '../ui/NumberBox.tsx';
import { PAGE_KEYS } from './keys.ts';

interface HelpGroup {
  readonly name: keyof KeyGroups;
  /** They work while that has the focus. */
  readonly isFocused: boolean;
  readonly keys: KeyTable<string>;
}

const FOCUSED = {
  surface: SURFACE_KEYS,
  map: MAP_KEYS,
  point: POINT_KEYS,
  prediction: PREDICTION_KEYS,
  loss: LOSS_KEYS,
  number: NUMBER_KEYS,
} as const satisfies Partial<Record<keyof KeyGroups, KeyTable<string>>>;

function keysOf(group: (typeof PAGE_KEYS)[keyof typeof PAGE_KEYS]): KeyTable<string> {
  const lines = Object.entries(group).map(
    ([act, { keys, clicker = [] }]) => [act, [...keys, ...clicker]] as const,
  );
  return Object.fromEntries(lines);
}

function namesOf<T extends object>(table: T): readonly (keyof T)[] {
  return Object.keys(table) as (keyof T)[];
}

/** Every key there is, in the order of the help. */
export function helpGroups(): readonly HelpGroup[] {
  const page = namesOf(PAGE_KEYS).map((name) => {
    return { name, isFocused: false, keys: keysOf(PAGE_KEYS[name]) };
  });
  const focused = namesOf(FOCUSED).map((name) => {
    return { name, isFocused: true, keys: FOCUSED[name] };
  });
  return [...page, ...focused];
}
