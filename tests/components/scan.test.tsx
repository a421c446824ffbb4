import { within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import type { Downhill } from './page.ts';
import { open, until } from './page.ts';

const SCENE =
  'v=1&data=five-points&init=point&init.a=-1&init.b=-1&optimizer=sgd&optimizer.lr=0.25&batch=full&epochs=200&seed=7';

/** The page at the scene with the fog over its map, and the panel beside it. */
async function openScanner(languages?: readonly string[]) {
  const app = await open(SCENE, languages === undefined ? {} : { languages });
  const { createElement, Suspense } = await import('react');
  const { createRoot } = await import('react-dom/client');
  const { ScanPanel } = await import('../../src/controls/scan/ScanPanel.tsx');
  const { openScan } = await import('../../src/store/intents/scan.ts');
  const { setMotionReduced } = await import('../../src/store/intents/preferences.ts');
  // What is to be seen on the way is claimed of the store.
  setMotionReduced(true);
  const host = document.body.appendChild(document.createElement('div'));
  openScan();
  createRoot(host).render(createElement(Suspense, { fallback: null }, createElement(ScanPanel)));
  return app;
}

function counter(app: Downhill, name: string): string {
  return app.page.getByLabelText(name, { selector: 'output' }).textContent;
}

function table(app: Downhill, name: string) {
  const rows = within(app.page.getByRole('region', { name })).getAllByRole('row').slice(1);
  return rows.map((row) => [
    within(row).getByRole('rowheader').textContent,
    ...within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ]);
}

test('cells are paid for by the keys of the map, and the rest by a press; all is counted and said', async () => {
  const app = await openScanner();
  await app.page.findByText(/41 × 41 cells.*all 5 points/);
  expect(counter(app, 'Lowest so far')).toBe('none yet');
  const map = await app.page.findByRole('application', { name: /map/i });
  await app.user.tab();
  map.focus();
  await app.user.keyboard('{ArrowRight}{ArrowUp}{Enter}');
  await until(() => expect(counter(app, 'Losses computed')).toBe('1'));
  expect(counter(app, 'Points looked at')).toBe('5');
  // (−0.9, −0.9): by hand, the mean square of the residuals 2.65, 3.4, 4.85, 5.4 and 6.95.
  expect(counter(app, 'Lowest so far')).toBe('23.91 at (−0.9, −0.9)');
  const reads = (text: string) => until(() => expect(counter(app, 'Cell read')).toBe(text));
  await reads('a −0.9, b −0.9: loss 23.91');
  await app.user.keyboard('{Enter}{ArrowRight}');
  await reads('a −0.8, b −0.9: not computed');
  expect(counter(app, 'Losses computed')).toBe('1');
  // The run is where it was: no press has started another.
  expect(app.state()).toMatchObject({ Step: '0', a: '−1.000', b: '−1.000' });
  await app.press('One row');
  await until(() => expect(counter(app, 'Losses computed')).toBe('42'));
  await app.press('20 random cells');
  await until(() => expect(counter(app, 'Losses computed')).toBe('62'));
  await app.press('Paint the rest');
  await until(() => expect(counter(app, 'Losses computed')).toBe('1681'));
  expect(counter(app, 'Points looked at')).toBe('8405');
  expect(counter(app, 'Lowest so far')).toBe('0.0440 at (1.2, 0.6)');
  const said = 'Losses computed: 1681. Points looked at: 8405. Lowest: 0.0440 at (1.2, 0.6).';
  await app.page.findByText(said);
  expect((app.button('Paint the rest') as HTMLButtonElement).disabled).toBe(true);
  await app.press('Clear');
  await until(() => expect(counter(app, 'Losses computed')).toBe('0'));
  expect((app.button('Clear') as HTMLButtonElement).disabled).toBe(true);
  expect(app.page.getByText('All cells cleared.')).toBeTruthy();
});

test('the race is read from its table, as far as it was run; ten parameters take 155 days', async () => {
  const app = await openScanner();
  await app.page.findByText('A race on one budget');
  await app.press('To 20');
  await app.page.findByText(/^After 20 losses: row by row 11\.5, .*typically 0\.17, .* 0\.398\.$/);
  const at20 = table(app, 'A race on one budget');
  expect(at20.map(([name, first]) => [name, first])).toEqual([
    ['row by row', '11.5'],
    ['at random, this seed', expect.stringMatching(/^\d/)],
    ['at random, typically', '0.17'],
    ['gradient descent', '0.398'],
  ]);
  for (const [, , second, third] of at20) expect([second, third]).toEqual(['–', '–']);
  await app.press('To 100');
  await app.page.findByText(/^After 100 losses/);
  const [rows, , typical, descent] = table(app, 'A race on one budget');
  expect(rows.slice(1)).toEqual(['11.5', '3.32', '2.85']);
  expect(typical.slice(1)).toEqual(['0.17', '0.093', '0.069']);
  expect(descent.slice(1)).toEqual(['0.398', '0.0446', '0.0438']);
  expect(app.page.getByRole('img', { name: /run to 100$/ })).toBeTruthy();
  // And with ten parameters.
  const slider = await app.page.findByRole('slider', { name: 'Parameters d' });
  expect(slider.getAttribute('aria-valuetext')).toBe(
    '2: 41² = 1681 cells, 1.7 µs, at 10⁹ losses a second',
  );
  app.fill(slider, '10');
  await app.page.findByText('155 days, at 10⁹ losses a second');
  expect(app.page.getByText('41¹⁰ ≈ 1.34 × 10¹⁶ cells')).toBeTruthy();
});

test('in Korean too', async () => {
  const app = await openScanner(['ko-KR']);
  await app.press('나머지 칠하기');
  await app.page.findByText(
    '구한 손실 1681개, 점을 본 횟수 8405번. 가장 낮은 칸은 (1.2, 0.6)에서 0.0440.',
  );
  const slider = await app.page.findByRole('slider', { name: '파라미터 수 d' });
  app.fill(slider, '10');
  await app.page.findByText('1초에 10⁹칸씩 155일');
});
