import type { ActOf } from '../i18n/keyMessages.ts';
import { ARROW_KEYS, SHIFT_ARROW_KEYS } from '../ui/keys.ts';
import type { KeyTable } from '../ui/keys.ts';

/** While the surface has the focus. */
export const SURFACE_KEYS: KeyTable<ActOf<'surface'>> = {
  turn: ARROW_KEYS,
  nearer: ['[Shift]++', '='],
  further: ['-'],
  read: SHIFT_ARROW_KEYS,
  start: ['Enter'],
  leave: ['Escape'],
};
