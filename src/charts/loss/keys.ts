import type { ActOf } from '../../i18n/keyMessages.ts';
import { ARROW_KEYS, SHIFT_ARROW_KEYS } from '../../ui/keys.ts';
import type { KeyTable } from '../../ui/keys.ts';

/** While the chart has the focus. */
export const LOSS_KEYS: KeyTable<ActOf<'loss'>> = {
  read: ARROW_KEYS,
  stride: SHIFT_ARROW_KEYS,
  ends: ['[Shift]+Home', '[Shift]+End'],
  seek: ['Enter'],
  leave: ['Escape'],
};
