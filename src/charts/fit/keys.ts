import type { ActOf } from '../../i18n/keyMessages.ts';
import { ARROW_KEYS, SHIFT_ARROW_KEYS } from '../../ui/keys.ts';
import type { KeyTable } from '../../ui/keys.ts';

/** While a point has the focus; but for the first, only while points are edited. */
export const POINT_KEYS: KeyTable<ActOf<'point'>> = {
  edit: ['Enter'],
  move: ARROW_KEYS,
  nudge: SHIFT_ARROW_KEYS,
  stride: ['PageUp', 'PageDown'],
  strideAlong: ['Shift+PageUp', 'Shift+PageDown'],
  remove: ['Delete', 'Backspace'],
};

/** While the handle on the axis has the focus. */
export const PREDICTION_KEYS: KeyTable<ActOf<'prediction'>> = {
  move: ARROW_KEYS,
  stride: SHIFT_ARROW_KEYS,
  ends: ['[Shift]+Home', '[Shift]+End'],
  add: ['Enter'],
};
