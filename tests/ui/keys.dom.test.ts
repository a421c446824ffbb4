import { describe, expect, test } from 'vitest';
import { capsOf, keyReader, tableReader } from '../../src/ui/keys.ts';

const down = (key: string, init: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key, ...init });

describe('a table of keys', () => {
  const read = tableReader({
    map: ['KeyM'],
    wheel: ['[Shift]+KeyD', '[Shift]+d'],
    move: ['ArrowUp'],
    stride: ['Shift+ArrowUp'],
    help: ['[Shift]+?'],
  });

  test.each([
    // Under a Korean layout, and under Dvorak, where D is in the place of H.
    [down('ㅡ', { code: 'KeyM' }), 'map'],
    [down('m', { code: 'KeyM' }), 'map'],
    [down('d', { code: 'KeyH' }), 'wheel'],
    [down('ㅇ', { code: 'KeyD' }), 'wheel'],
    [down('D', { code: 'KeyD', shiftKey: true }), 'wheel'],
    [down('ArrowUp', { code: 'ArrowUp' }), 'move'],
    [down('ArrowUp', { code: 'ArrowUp', shiftKey: true }), 'stride'],
    [down('?', { code: 'Slash', shiftKey: true }), 'help'],
    [down('?', { code: 'Minus', shiftKey: true }), 'help'],
    // Not these, and not with another modifier.
    [down('m', { code: 'KeyM', shiftKey: true }), null],
    [down('m', { code: 'KeyM', ctrlKey: true }), null],
    [down('d', { code: 'KeyD', metaKey: true }), null],
    [down('ArrowUp', { code: 'ArrowUp', altKey: true }), null],
    [down('ArrowDown', { code: 'ArrowDown' }), null],
    // A syllable that is being put together is no command.
    [down('ㅡ', { code: 'KeyM', isComposing: true }), null],
  ])('reads %o as %s', (event, act) => {
    expect(read(event)).toBe(act);
  });

  test('takes what a browser fills in for no key', () => {
    const filled = new Event('keydown') as KeyboardEvent;
    expect(keyReader([{ keys: ['Enter'], does: 1 }])(filled)).toBeNull();
  });
});

test.each([
  [['ArrowRight', 'PageDown'], [], ['→', 'Page Down']],
  [['Shift+ArrowLeft', 'Shift+ArrowRight'], ['Shift'], ['←', '→']],
  [['[Shift]+KeyD', '[Shift]+d'], [], ['D']],
  [['Digit1', 'Digit0'], [], ['1', '0']],
  [['[Shift]++', '='], [], ['+', '=']],
  [['Space'], [], ['space bar']],
  [['Escape'], [], ['Esc']],
  [['[Shift]+?'], [], ['?']],
])('%j stands on the keys as %j and %j', (keys, held, caps) => {
  expect(capsOf(keys, 'space bar')).toEqual({ held, keys: caps });
});
