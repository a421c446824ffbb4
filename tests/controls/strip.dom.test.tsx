import { act, cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Suspense } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { INSTRUMENTS } from '../../src/app/lessons/instruments.ts';
import { axisOf, placeOn } from '../../src/controls/strip/axis.ts';
import { sentenceOf } from '../../src/controls/strip/sentence.ts';
import { ACTIVATIONS, LAYERS, WEIGHTS } from '../../src/engine/strip/settings.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { setLanguage } from '../../src/store/intents/preferences.ts';
import { beginStrip, reportStackFailed } from '../../src/store/intents/strip.ts';
import { useStrip } from '../../src/store/strip.ts';
import { furnish, leave } from '../support/dom.ts';

// Longer than anything takes: no time is asserted.
configure({ asyncUtilTimeout: 20_000, getElementError: (message) => new Error(message ?? '') });
furnish();

beforeAll(async () => setLanguage('en', await LANGUAGES.en.load()));
beforeEach(() => beginStrip('relu', null));
afterEach(async () => {
  cleanup();
  await leave();
});

async function open() {
  const Strip = INSTRUMENTS.strip.now();
  await act(async () => {
    render(
      <Suspense fallback={null}>
        <Strip />
      </Suspense>,
    );
  });
  await screen.findByRole('region', { name: 'Signal by layer' });
  return userEvent.setup({ delay: null, pointerEventsCheck: 0 });
}

const choice = (group: string, name: string) =>
  within(screen.getByRole('radiogroup', { name: group })).getByRole('radio', { name });
/** Asked for at each layer that comes: by its role it would take longer than the layers. */
const said = () =>
  document.querySelector('[role=status]')?.textContent.replaceAll('\u00a0', ' ') ?? '';
const reader = () => screen.getByRole('slider', { name: 'Layer read' });
const reading = () => reader().getAttribute('aria-valuetext')?.replaceAll('\u00a0', ' ') ?? '';

test('nothing is shown before weights are chosen; then what is left is said, and what He gives back', async () => {
  const user = await open();
  expect(screen.getByText(/^Choose the weights/)).toBeTruthy();
  expect(said()).toBe('');
  await user.click(choice('Weights', 'Xavier'));
  await waitFor(() =>
    expect(said()).toMatch(/^After 20 layers about 1\/1\d00 of the size is left\./),
  );
  expect(said()).toContain('LeCun and Xavier are the same');
  expect(screen.queryByText(/^Choose the weights/)).toBeNull();
  await user.click(choice('Weights', 'He'));
  await waitFor(() => expect(said()).toMatch(/^After 20 layers the signal is still there: size 1/));
  expect(said()).not.toContain('LeCun');
  expect(useStrip.getState().tried.relu).toEqual(['xavier', 'he']);
  await user.click(choice('Activation', 'Step'));
  await waitFor(() => expect(said()).toContain('The gradient sent back is exactly 0'));
});

test('each layer is read by the arrow keys, and stands in a table', async () => {
  const user = await open();
  await user.click(choice('Activation', 'Sigmoid'));
  await user.click(choice('Weights', 'N(0, 0.01²)'));
  await waitFor(() => expect(said()).not.toBe(''));
  expect(said()).toContain('the outputs are the same but for rounding');
  // 0 is no short bar: it is said to be 0.
  expect(reading()).toBe('Layer 20: size 0.5, spread 0, gradient 1');
  reader().focus();
  await user.keyboard('{Home}');
  expect(reading()).toMatch(/^Input: size 1, spread 0\.9\d, gradient 1\.1 × 10⁻²⁸$/);
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
  expect(reading()).toMatch(/^Layer 1: size 0\.5, spread 0\.0\d+, gradient /);
  await user.keyboard('{End}{ArrowRight}');
  expect(reader().getAttribute('aria-valuenow')).toBe('20');
  await user.click(screen.getByRole('button', { name: 'Table and terms' }));
  const byLayer = within(screen.getByRole('table', { name: 'By layer' }));
  const rows = byLayer.getAllByRole('row').slice(1);
  expect(rows).toHaveLength(LAYERS + 1);
  const cells = rows.map((row) =>
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  );
  expect(cells.every((row) => row.every((cell) => cell !== ''))).toBe(true);
  const { signals } = useStrip.getState().outcome;
  expect(cells.map(([, spread]) => spread === '0')).toEqual(
    signals.map(({ spread }) => spread === 0),
  );
  const tried = within(screen.getByRole('table', { name: /^Tried so far/ }));
  expect(tried.getAllByRole('rowheader').map((head) => head.textContent)).toEqual([
    'Sigmoid · N(0, 0.01²)',
  ]);
});

test('another draw gives other numbers of the same kind; what fails says so, and is tried again on demand', async () => {
  const user = await open();
  await user.click(choice('Weights', 'He'));
  act(() => reportStackFailed(useStrip.getState().id, 'silent'));
  expect(screen.getByRole('alert').textContent).toMatch(/no longer answers/);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(said()).not.toBe(''));
  expect(screen.queryByRole('alert')).toBeNull();
  const before = useStrip.getState().outcome.signals[LAYERS].size;
  await user.click(screen.getByRole('button', { name: 'Draw again' }));
  await waitFor(() => expect(useStrip.getState().status.is).toBe('done'));
  const { size } = useStrip.getState().outcome.signals[LAYERS];
  expect(size).not.toBe(before);
  expect(size).toBeGreaterThan(0.2);
  expect(size).toBeLessThan(5);
});

describe('the axis', () => {
  const size = fc.double({ min: 1e-60, max: 1e60, noNaN: true });
  const outcome = fc.record({
    signals: fc.array(fc.record({ size, spread: fc.oneof(size, fc.constant(0)) })),
    gradients: fc.array(fc.oneof(size, fc.constant(0))),
  });

  test('holds all that is not 0, and 1, whatever comes', () => {
    fc.assert(
      fc.property(outcome, (one) => {
        const axis = axisOf(one);
        const values = [...one.signals.flatMap((s) => [s.size, s.spread]), ...one.gradients, 1];
        for (const value of values.filter((each) => each > 0)) {
          expect(placeOn(axis, value)).toBeGreaterThanOrEqual(0);
          expect(placeOn(axis, value)).toBeLessThanOrEqual(1);
        }
        expect(axis.ticks).toContain(0);
        expect(axis.minor).not.toContain(0);
        expect(axis.ticks.length).toBeGreaterThan(2);
        expect(axis.ticks.length).toBeLessThan(9);
        expect(Math.min(...axis.ticks)).toBeGreaterThanOrEqual(axis.low);
        expect(Math.max(...axis.ticks)).toBeLessThanOrEqual(axis.high);
      }),
    );
  });
});

describe.each(['en', 'ko'] as const)('what is said in %s', (language) => {
  test('is of its size: parts as fractions, smaller ones as powers, and exactly 0 as 0', async () => {
    const t = await LANGUAGES[language].loadStrip();
    const say = (size: number, spread: number, gradient: number) =>
      sentenceOf({ size, spread, gradient }, t).replaceAll('\u00a0', ' ');
    expect(say(1 / 1024, 3e-4, 1 / 32)).toContain(language === 'en' ? '1/1000' : '1000분의 1쯤');
    expect(say(1 / 1024, 3e-4, 1 / 32)).toContain(language === 'en' ? '1/32' : '32분의 1쯤');
    expect(say(1.2e-16, 1.2e-16, 1.2e24)).toContain('1.2 × 10⁻¹⁶');
    expect(say(1.2e-16, 1.2e-16, 1.2e24)).toContain('1.2 × 10²⁴');
    expect(say(0.52, 2.5e-13, 2.5e-13)).toContain('2.5 × 10⁻¹³');
    const kinds = [
      say(1, 1, 1),
      say(1, 1, 0),
      say(1, 0, 1),
      say(1, 1e-9, 1),
      say(1e-9, 1e-9, 1),
      say(1e9, 1e9, 1),
      say(1, 1, 1e-9),
      say(1, 1, 1e9),
    ];
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  test('names every choice apart', async () => {
    const t = await LANGUAGES[language].loadStrip();
    const { catalogue } = await LANGUAGES[language].load();
    const weights = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];
    expect(new Set(weights.map((id) => t.weightNames[id])).size).toBe(weights.length);
    const { linear: _, ...others } = ACTIVATIONS;
    const names = (Object.keys(others) as (keyof typeof others)[]).map(
      (id) => catalogue.models[id].name,
    );
    expect(new Set([t.none, ...names]).size).toBe(names.length + 1);
  });
});
