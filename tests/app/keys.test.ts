// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useHelp } from '../../src/store/help.ts';
import { startKeys } from '../../src/app/keys.ts';
import { useView } from '../../src/store/view.ts';

const listening = { stop: () => {} };
beforeEach(() => {
  useView.setState(useView.getInitialState(), true);
  useHelp.setState(useHelp.getInitialState(), true);
  listening.stop = startKeys();
});
afterEach(() => {
  listening.stop();
  document.body.replaceChildren();
});

function put(html: string): Element {
  document.body.innerHTML = html;
  const [target] = document.body.querySelectorAll('[data-here]');
  return target;
}

/** Presses a key where the focus is. @returns whether the page took it */
function press(target: Element, key: string, code: string, init: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', {
    key,
    code,
    bubbles: true,
    cancelable: true,
    ...init,
  });
  target.dispatchEvent(event);
  return event.defaultPrevented;
}

test('digits and letters choose a view by their place on the keyboard', () => {
  const at = put('<p data-here></p>');
  press(at, '2', 'Digit2');
  expect(useView.getState().viewpoint).toBe('top');
  press(at, 'ㅡ', 'KeyM');
  expect(useView.getState().picture).toBe('map');
  press(at, 'm', 'KeyM');
  expect(useView.getState().picture).toBe('3d');
  press(at, 'ㅇ', 'KeyD');
  expect(useView.getState().showsWheel).toBe(true);
  // Held down it does not flicker.
  press(at, 'ㅇ', 'KeyD', { repeat: true });
  expect(useView.getState().showsWheel).toBe(true);
  press(at, '?', 'Slash', { shiftKey: true });
  expect(useHelp.getState().is).toBe('open');
});

test('another modifier makes it another key', () => {
  const at = put('<p data-here></p>');
  for (const held of ['ctrlKey', 'metaKey', 'altKey'] as const) {
    for (const [key, code] of [
      ['m', 'KeyM'],
      ['d', 'KeyD'],
      ['2', 'Digit2'],
      ['ArrowRight', 'ArrowRight'],
      ['PageDown', 'PageDown'],
      ['?', 'Slash'],
    ]) {
      expect(press(at, key, code, { [held]: true }), `${held} ${key}`).toBe(false);
    }
  }
  expect(press(at, 'M', 'KeyM', { shiftKey: true })).toBe(false);
  expect(press(at, 'ArrowRight', 'ArrowRight', { shiftKey: true })).toBe(false);
});

const INPUT = '<input data-here />';
const RADIO = '<input type="radio" data-here />';
const SLIDER = '<div role="slider" data-here></div>';
const CANVAS = '<canvas data-here></canvas>';
const BUTTON = '<button data-here></button>';
const TAB = '<button role="tab" data-here></button>';
const DIALOG = '<div role="dialog"><button data-here></button></div>';

test.each([
  // Which of: Space, an arrow, End, Page Down, M.
  ['<p data-here></p>', [true, true, true, true, true]],
  [INPUT, [false, false, false, true, false]],
  ['<select data-here></select>', [false, false, false, true, false]],
  [RADIO, [false, false, false, true, true]],
  [SLIDER, [false, false, false, true, true]],
  [TAB, [false, false, false, true, true]],
  [BUTTON, [false, true, true, true, true]],
  [CANVAS, [true, false, true, true, true]],
  [DIALOG, [false, false, false, false, false]],
])('%s leaves the page its keys where it has no use for them', (html, taken) => {
  const at = put(html);
  const keys = [
    [' ', 'Space'],
    ['ArrowRight', 'ArrowRight'],
    ['End', 'End'],
    ['PageDown', 'PageDown'],
    ['m', 'KeyM'],
  ] as const;
  expect(keys.map(([key, code]) => press(at, key, code))).toEqual(taken);
});

test('a key that something else has used is not used again', () => {
  const at = put('<p data-here></p>');
  at.addEventListener('keydown', (event) => event.preventDefault());
  press(at, 'm', 'KeyM');
  expect(useView.getState().picture).toBe('3d');
});
