import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useHelp } from '../../src/store/help.ts';
import { startKeys } from '../../src/app/keys.ts';
import { useScreen } from '../../src/store/screen.ts';
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
  expect(press(at, 'ArrowUp', 'ArrowUp', { shiftKey: true })).toBe(false);
});

const endOfTask = () => new Promise((resolve) => setTimeout(resolve));

/** As a mouse or a finger that presses it. @param meanwhile what the page does at it */
async function point(target: Element, meanwhile = () => {}) {
  target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  focus(target);
  target.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
  meanwhile();
  await endOfTask();
}

function focus(target: Element) {
  if (target instanceof HTMLElement) target.focus();
  target.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
}

const INPUT = '<input data-here />';
const RADIO = '<input type="radio" data-here />';
const SLIDER = '<div role="slider" data-here></div>';
const CANVAS = '<canvas data-here></canvas>';
const BUTTON = '<button data-here></button>';
const TAB = '<button role="tab" data-here></button>';
const RANGE = '<input type="range" data-here />';
/** As a point of the data: moved by the arrows. */
const POINT = '<svg><circle role="button" tabindex="0" data-here></circle></svg>';
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

const RUN_KEYS = [
  [' ', 'Space'],
  ['ArrowRight', 'ArrowRight'],
  ['End', 'End'],
  ['PageDown', 'PageDown'],
  ['m', 'KeyM'],
] as const;

test.each([RADIO, SLIDER, TAB, BUTTON, CANVAS, '<select data-here></select>', RANGE, POINT])(
  'after a click %s has no keys of the run, and with Tab has its own again',
  async (html) => {
    const at = put(html);
    const own = RUN_KEYS.map(([key, code]) => press(at, key, code));
    const heard = vi.fn<() => void>();
    at.addEventListener('keydown', heard);
    await point(at);
    expect(RUN_KEYS.map(([key, code]) => press(at, key, code))).toEqual(RUN_KEYS.map(() => true));
    // Nor one that would change it in silence.
    if (!at.matches('button')) expect(press(at, 'ArrowDown', 'ArrowDown')).toBe(true);
    if (at.matches('select')) expect(press(at, 'b', 'KeyB')).toBe(true);
    if (!at.matches('button')) expect(heard).not.toHaveBeenCalled();
    press(at, 'Tab', 'Tab');
    expect(RUN_KEYS.map(([key, code]) => press(at, key, code))).toEqual(own);
  },
);

test.each([INPUT, '<textarea data-here></textarea>', DIALOG])(
  '%s keeps its keys, also after a click',
  async (html) => {
    const at = put(html);
    const own = RUN_KEYS.map(([key, code]) => press(at, key, code));
    await point(at);
    expect(RUN_KEYS.map(([key, code]) => press(at, key, code))).toEqual(own);
  },
);

test('what a screen reader or the page gives the focus to has its keys, also after a click', async () => {
  const at = put(`${RADIO}<button id="other"></button>`);
  const other = document.querySelector('#other') ?? at;
  await point(other);
  focus(at);
  expect(press(at, 'ArrowRight', 'ArrowRight')).toBe(false);
  // But not what the page gives it to at a click, nor what had it when the window comes back.
  await point(other, () => focus(at));
  expect(press(at, 'ArrowRight', 'ArrowRight')).toBe(true);
  focus(at);
  expect(press(at, 'ArrowRight', 'ArrowRight')).toBe(true);
});

test('what a click has opened is put away by a key, and what was clicked is left by the pointer still', async () => {
  const at = put('<button data-here><b></b></button><div role="dialog" tabindex="-1"></div>');
  await point(at);
  focus(document.querySelector('[role=dialog]') ?? at);
  expect(document.documentElement.dataset.hand).toBe('keys');
  focus(at);
  expect(press(at, ' ', 'Space')).toBe(true);
  // Unless Tab has been pressed since.
  await point(at);
  press(at, 'Tab', 'Tab');
  focus(at);
  expect(press(at, ' ', 'Space')).toBe(false);
});

test('a dialog on its way out keeps no key, though it still has the focus', () => {
  const at = put('<div role="dialog"><button data-here></button></div>');
  expect(press(at, 'PageDown', 'PageDown')).toBe(false);
  at.parentElement?.setAttribute('data-closed', '');
  expect(press(at, 'PageDown', 'PageDown')).toBe(true);
});

test('there is no space in a number that was clicked, and what is entered gives the keys back', async () => {
  const at = put('<input inputmode="decimal" data-here>');
  expect(press(at, ' ', 'Space')).toBe(false);
  await point(at);
  expect(press(at, ' ', 'Space')).toBe(true);
  expect(press(at, 'ArrowRight', 'ArrowRight')).toBe(false);
  press(at, 'Enter', 'Enter');
  expect(document.activeElement).toBe(document.body);
  // Words have spaces, and who has come by Tab stays.
  const name = put('<input type="text" data-here>');
  await point(name);
  expect(press(name, ' ', 'Space')).toBe(false);
  const other = put('<input inputmode="decimal" data-here>');
  press(other, 'Tab', 'Tab');
  focus(other);
  press(other, 'Enter', 'Enter');
  expect(document.activeElement).toBe(other);
});

test('after a click a key with a modifier, Enter and Escape are left as they are', async () => {
  const at = put('<select data-here></select>');
  await point(at);
  expect(press(at, 'b', 'KeyB', { ctrlKey: true })).toBe(false);
  expect(press(at, 'ArrowDown', 'ArrowDown', { altKey: true })).toBe(false);
  expect(press(at, 'Enter', 'Enter')).toBe(false);
  expect(press(at, 'Escape', 'Escape')).toBe(false);
});

test('a part that scrolls by the keys has its Page Down, and a clicker steps after a click', async () => {
  const at = put('<div data-here tabindex="0" style="overflow-y: auto"></div>');
  vi.spyOn(at, 'scrollHeight', 'get').mockReturnValue(900);
  vi.spyOn(at, 'clientHeight', 'get').mockReturnValue(90);
  expect(press(at, 'PageDown', 'PageDown')).toBe(false);
  await point(at);
  expect(press(at, 'PageDown', 'PageDown')).toBe(true);
});

test('the help comes from a list, too, which has no use for a question mark', () => {
  const at = put('<select data-here></select>');
  press(at, '?', 'Slash', { shiftKey: true });
  expect(useHelp.getState().is).toBe('open');
});

test('of what else a clicker sends the black screen is taken, F5 and Escape do nothing here', () => {
  const at = put('<p data-here></p>');
  for (const [key, code, isPresenting] of [
    ['b', 'KeyB', false],
    ['b', 'KeyB', true],
    ['.', 'Period', true],
  ] as const) {
    useScreen.setState({ isPresenting });
    expect(press(at, key, code), key).toBe(true);
    expect(useScreen.getState().isDark).toBe(true);
    // Any key lights it, and is then used.
    expect(press(at, 'F5', 'F5')).toBe(true);
    expect(useScreen.getState().isDark).toBe(false);
  }
  useScreen.setState({ isPresenting: false });
  for (const key of ['F5', 'Escape']) expect(press(at, key, key), key).toBe(false);
});

test('a key that something else has used is not used again', () => {
  const at = put('<p data-here></p>');
  at.addEventListener('keydown', (event) => event.preventDefault());
  press(at, 'm', 'KeyM');
  expect(useView.getState().picture).toBe('3d');
});
