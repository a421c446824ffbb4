import { within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { exactOptimum } from '../../src/engine/diagnostics.ts';
import { problemOf } from '../support/train.ts';
import { follow, open, until } from './page.ts';
import type { Downhill } from './page.ts';

// Data of which too little can be said: the page says what, and every part of it stands.

/** Opens what is only there when it is asked for: it must show numbers, and break nothing. */
async function openAll(app: Downhill) {
  const [whole] = await app.page.findAllByRole('button', { name: 'whole step' });
  await app.user.click(whole);
  const panel = await app.page.findByRole('region', { name: /, whole$/ });
  await until(() => expect(panel.querySelector('table')).not.toBeNull());
  await app.press('Take it home');
  const dialog = within(await app.page.findByRole('dialog'));
  const program = await dialog.findByRole<HTMLTextAreaElement>('textbox', { name: 'The program' });
  for (const text of [panel.textContent, program.value, document.body.textContent]) {
    expect(text).not.toMatch(/NaN|undefined|\bInfinity/);
  }
}

const LITTLE: readonly (readonly [points: string, sentence: string, least: string])[] = [
  ['3,2', 'one point alone', '0'],
  ['3,1;3,2;3,6', 'every x is 3', '4.667'],
  ['-2,5;-2,5', 'every x is −2', '0'],
  ['1736125199000,1;1736125199000,3', 'every x is 1.736125199 × 10¹²', '1'],
];

test('where no line is the only best one, the chart says why, and all parts stand', async () => {
  const app = await open();
  for (const [points, sentence, least] of LITTLE) {
    // Standardised, x are 0: b alone is learned, and any start is as good.
    follow(`data.points=${points}&scaling=x&optimizer.lr=0.5&epochs=60&view=map`);
    // The picture in words: where in it they stand is for its layout to find.
    await until(() => expect(document.body.innerHTML).toContain(`no unique line: ${sentence}`));
    await app.toEnd();
    await app.says(new RegExp(`^Finished after 60 steps, loss ${least.replace('.', '\\.')}\\.`));
  }
  follow('data.points=1,2;2,3&optimizer.lr=0.05&epochs=5');
  await until(() => expect(document.body.innerHTML).not.toContain('no unique line'));
  follow('data.points=3,1;3,2;3,6&optimizer.lr=0.05&epochs=5');
  await app.toEnd();
  await openAll(app);
});

test('x of 10¹² and the largest there are train once they are standardised', async () => {
  const app = await open();
  for (const points of ['1e12,1;1000000000010,2;1000000000020,4', '1e15,-1e15;-1e15,1e15;0,1']) {
    follow(`data.points=${points}&scaling=xy&optimizer.lr=0.25&epochs=200`);
    await app.toEnd();
    await app.says(/^Finished after 200 steps, loss \d/);
    expect(app.alerts).toEqual([]);
  }
});

const NOT_ALL: readonly (readonly [points: string, sentence: string])[] = [
  ['', 'data.points: must be a list of 1 to 5000000 pairs [x, y], got []'],
  ['1,2;NaN,3;5,6', 'row 2: must be a pair [x, y] of finite numbers, got ["NaN",3]'],
  ['1,2;3,4;5,Infinity', 'row 3: must be a pair [x, y] of finite numbers, got [5,"Infinity"]'],
  ['1e400,2;3,4;5,6', 'row 1: must be a pair [x, y] of finite numbers, got ["1e400",2]'],
  [
    '1,2;1e16,4;5,6',
    'row 2: must be a pair [x, y] of numbers from -1e15 to 1e15, got [10000000000000000,4]',
  ],
];

test('a link with points that are none names each, and trains on the rest', async () => {
  const app = await open();
  for (const [points, sentence] of NOT_ALL) {
    follow(`data.points=${points}&epochs=3&optimizer.lr=0.01`);
    await until(() => expect(app.alerts.join()).toContain(sentence));
    expect(app.alerts.join()).not.toMatch(/null|default/);
    await app.toEnd();
  }
});

test('what is rounding of a least loss of 0 is no floor: the map and the chart both say 0', async () => {
  const points = [0.1, 0.2, 0.4, 0.7].map((x) => [x, 1.1 * x + 0.3] as const);
  const { quadratic } = problemOf({ data: { points } }).objective;
  const least = quadratic === null ? null : exactOptimum(quadratic);
  // Without which there would be nothing to be seen here.
  expect(least?.loss).toBeGreaterThan(0);
  expect(least?.loss).toBeLessThan(1e-30);
  const link = points.map((pair) => pair.join()).join(';');
  const app = await open(`data.points=${link}&optimizer.lr=0.5&epochs=20&view=map`);
  await app.page.findByText(/^each contour doubles the loss above 0(?!\.)/);
});
