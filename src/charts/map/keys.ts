import type { ActOf } from '../../i18n/keyMessages.ts';
import { ARROW_KEYS, SHIFT_ARROW_KEYS } from '../../ui/keys.ts';
import type { KeyTable } from '../../ui/keys.ts';

/** While the map has the focus. */
export const MAP_KEYS: KeyTable<ActOf<'map'>> = {
  read: ARROW_KEYS,
  stride: SHIFT_ARROW_KEYS,
  start: ['Enter'],
  leave: ['Escape'],
};
