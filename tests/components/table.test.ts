import { fireEvent } from '@testing-library/dom';
import { expect, test, vi } from 'vitest';
import { open, until } from './page.ts';
import type { Downhill } from './page.ts';

const KNOWN = 'data.points=1,2;2,3;3,10&init=point&init.a=1&init.b=1&seed=3';

const pointsIn = () => new URLSearchParams(window.location.hash.slice(1)).get('data.points');
const cells = (app: Downhill, point: number) =>
  [...app.page.getByRole('grid').querySelectorAll(`[data-point="${point - 1}"] > *`)].map(
    ({ textContent }) => textContent,
  );
const at = () => {
  const cell = document.activeElement?.closest('[data-cell]');
  const point = cell?.closest('[role=row]')?.getAttribute('data-point');
  return `${point === null ? 'new' : Number(point) + 1}:${cell?.getAttribute('data-cell') ?? ''}`;
};

async function openTable(link = KNOWN) {
  const app = await open(link);
  await app.press('Edit points');
  await app.press('Edit points');
  const [button] = await app.page.findAllByRole('button', { name: 'Table of points' });
  await app.user.click(button);
  await app.page.findByRole('grid', { name: 'Table of points' });
  return app;
}

function press(app: Downhill, point: number, column: number) {
  const row = app.page.getByRole('grid').querySelector(`[data-point="${point - 1}"]`);
  const cell = row?.querySelector(`[data-cell="${column}"]`);
  if (!(cell instanceof HTMLElement)) throw new Error('no such cell');
  return app.user.click(cell);
}

function paste(text: string): boolean {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  const clipboardData = { files: [], getData: () => text };
  document.activeElement?.dispatchEvent(Object.assign(event, { clipboardData }));
  return event.defaultPrevented;
}

test('it says of each point what the line of this step says, in rows of a grid', async () => {
  const app = await openTable();
  const grid = app.page.getByRole('grid');
  expect(grid.getAttribute('aria-rowcount')).toBe('5');
  // By hand: ŷ = x + 1, and 10 − 4.
  expect(cells(app, 1).slice(0, 5)).toEqual(['1', '1', '2', '2', '0']);
  expect(cells(app, 3).slice(0, 5)).toEqual(['3', '3', '10', '4', '6']);
  await app.press('Step forward');
  // Once the line has glided there.
  await until(() => {
    expect(app.read('Step')).toBe('1');
    const predicted = app.number('a') * 3 + app.number('b');
    expect(Number(cells(app, 3)[3])).toBeCloseTo(predicted, 2);
  });
  expect(cells(app, 3)[3]).not.toBe('4');
});

test('typing, Enter and Tab go on as in a spreadsheet; one press of Undo takes each back', async () => {
  const app = await openTable();
  await press(app, 1, 1);
  await app.user.keyboard('{ArrowDown}7{Tab}8.5{Enter}');
  expect(pointsIn()).toBe('1,2;7,8.5;3,10');
  expect(at()).toBe('3:1');
  await app.user.keyboard('{F2}{Backspace}4{Escape}');
  expect(pointsIn()).toBe('1,2;7,8.5;3,10');
  await app.user.keyboard('{Control>}z{/Control}');
  await until(() => expect(pointsIn()).toBe('1,2;7,3;3,10'));
  await app.user.keyboard('{Control>}z{/Control}');
  await until(() => expect(pointsIn()).toBe('1,2;2,3;3,10'));
});

test('a cell that is no number is refused in one sentence, stays open and changes nothing', async () => {
  const app = await openTable();
  await press(app, 2, 2);
  await app.user.keyboard('1x{Enter}');
  expect(app.alerts.filter((text) => text !== '')).toEqual([
    '“1x” is not a number: it must be a number from −1e15 to 1e15, like 1.5 or 2e-3. Nothing has changed.',
  ]);
  expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
  expect(app.page.getByRole('grid').contains(document.activeElement)).toBe(true);
  expect(pointsIn()).toBe('1,2;2,3;3,10');
  await app.user.keyboard('{Escape}');
  expect(cells(app, 2)[2]).toBe('3');
});

test('points are added in the last row and removed by their number; the last one stays', async () => {
  const app = await openTable('data.points=1,2&seed=3');
  await app.press('Add a point');
  await app.user.keyboard('5{Enter}6{Enter}7{Tab}8{Enter}');
  expect(pointsIn()).toBe('1,2;5,6;7,8');
  expect(at()).toBe('new:1');
  await press(app, 2, 0);
  await app.user.keyboard('{Delete}');
  expect(pointsIn()).toBe('1,2;7,8');
  await app.press('Remove point 1');
  await app.press('Remove point 1');
  expect(pointsIn()).toBe('7,8');
  expect(app.alerts).toContain('A run needs a point: the last one stays.');
});

test('after a point was removed by a press no key removes another: the next row has the keys', async () => {
  const app = await openTable('data.points=4,4;3,3;2,2;1,1&seed=3');
  const first = app.page.getByRole('button', { name: 'Remove point 1' });
  // A press that was drawn away from it has done nothing but left the focus there.
  await app.user.pointer({ target: first, keys: '[MouseLeft>]' });
  await app.user.pointer({ target: document.body, keys: '[/MouseLeft]' });
  expect(at()).toBe('1:5');
  await app.user.keyboard(' ');
  expect(pointsIn()).toBe('4,4;3,3;2,2;1,1');
  await app.press('Remove point 2');
  await until(() => expect(at()).toBe('2:1'));
  await app.user.keyboard(' ');
  expect(pointsIn()).toBe('4,4;2,2;1,1');
  await app.press('Sort by x');
  await until(() => expect(shownPoints(app)).toEqual([3, 2, 1]));
  await app.press('Remove point 3');
  // In the rows as they are sorted it is the one of x = 2 that comes next.
  await until(() => expect(at()).toBe('2:1'));
  await app.press('Remove point 1');
  await until(() => expect(at()).toBe('1:1'));
  // Of the last one the button has not gone, and is left all the same.
  await app.press('Remove point 1');
  await until(() => expect(at()).toBe('1:1'));
  // By keys it stays at what removes.
  await app.user.keyboard('{ArrowRight>4}{/ArrowRight}{Enter}');
  expect(at()).toBe('1:5');
});

test('a new point has its x first: a y alone stays open, and other data begin with none', async () => {
  const app = await openTable('data.points=1,2;3,4&seed=3');
  await app.press('Add a point');
  await app.user.keyboard('{ArrowRight}8{Enter}');
  expect(app.alerts).toContain(
    'A new point needs its x first: Escape leaves this cell. Nothing has changed.',
  );
  expect(document.activeElement).toHaveProperty('value', '8');
  await app.user.keyboard('{Escape}{ArrowLeft}7{Tab}');
  expect(pointsIn()).toBe('1,2;3,4');
  const { changeData } = await import('../../src/store/intents/experiment.ts');
  const rows = () => [...app.page.getByRole('grid').querySelectorAll('[role=row]')];
  expect(rows().at(-1)?.textContent).toBe('new7y');
  changeData({ points: { n: 2, xs: Float64Array.of(8, 9), ys: Float64Array.of(6, 7) } });
  await until(() => expect(rows().at(-1)?.textContent).toBe('newxy'));
});

test('on the number of a point a letter is a key of the page; what is computed says so', async () => {
  const app = await openTable();
  await press(app, 2, 0);
  await app.user.keyboard('m{Enter}{F2}');
  expect(app.alerts.join('')).toBe('');
  await until(() => expect(app.link).toContain('view=map'));
  await press(app, 2, 3);
  await app.user.keyboard('5');
  expect(app.alerts).toContain('ŷ and the residual are computed: x and y can be changed.');
});

test('cells are pasted where the keys are, all or none, and not read as a file', async () => {
  const app = await openTable();
  await press(app, 3, 1);
  expect(paste('4\t5\r\n6\t7\r\n')).toBe(true);
  await until(() => expect(pointsIn()).toBe('1,2;2,3;4,5;6,7'));
  expect(paste('4\tfive')).toBe(true);
  await until(() => expect(app.alerts.join('')).toMatch(/^Row 1, y: “five” is not a number: /));
  expect(pointsIn()).toBe('1,2;2,3;4,5;6,7');
  expect(app.page.queryByRole('dialog')).toBeNull();
});

test('sorting is of the display alone', async () => {
  const app = await openTable();
  const shown = () =>
    [...app.page.getByRole('grid').querySelectorAll('[data-point]')].map(
      (row) => Number(row.getAttribute('data-point')) + 1,
    );
  await app.press('Sort by residual y − ŷ');
  await app.press('Sort by residual y − ŷ');
  await until(() => expect(shown()[0]).toBe(3));
  const column = app.page.getByRole('columnheader', { name: 'residual y − ŷ' });
  expect(column.getAttribute('aria-sort')).toBe('descending');
  expect(pointsIn()).toBe('1,2;2,3;3,10');
  await app.press('Sort by residual y − ŷ');
  await until(() => expect(shown()).toEqual([1, 2, 3]));
});

const shownPoints = (app: Downhill) =>
  [...app.page.getByRole('grid').querySelectorAll('[data-point]')].map(
    (row) => Number(row.getAttribute('data-point')) + 1,
  );
/** Numbers as printed, down a column of the grid. */
const column = (app: Downhill, k: number) =>
  shownPoints(app).map((point) => Number(cells(app, point)[k].replace('−', '-')));
const ascending = (values: readonly number[]) => values.toSorted((p, q) => p - q);

test('the rows stay sorted by ŷ when a cell, the model or the data are changed', async () => {
  const app = await openTable();
  await app.press('Sort by predicted ŷ');
  await until(() => expect(shownPoints(app)).toEqual([1, 2, 3]));
  await press(app, 1, 1);
  await app.user.keyboard('{F2}{Backspace}9{Enter}');
  await until(() => expect(shownPoints(app)).toEqual([2, 3, 1]));
  const { changeModel } = await import('../../src/store/intents/experiment.ts');
  changeModel('sine');
  // By hand: sin 4 = −0.76, sin 10 = −0.54, sin 3 = 0.14.
  await until(() => expect(shownPoints(app)).toEqual([3, 1, 2]));
});

test('the rows stay sorted by x when other data come, of as many points; a changed cell stays', async () => {
  const app = await openTable('data=noisy-line&data.n=5&seed=3');
  const { changeSeed, changeData } = await import('../../src/store/intents/experiment.ts');
  await app.press('Sort by x');
  for (const seed of [4, 5, 6]) {
    const before = column(app, 1);
    changeSeed(seed);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await until(() => {
      expect(column(app, 1)).not.toEqual(before);
      expect(column(app, 1)).toEqual(ascending(column(app, 1)));
    });
  }
  const n = 5;
  const xs = Float64Array.from({ length: n }, (_, i) => -i);
  changeData({ points: { n, xs, ys: new Float64Array(n) } });
  await until(() => expect(shownPoints(app)).toEqual([5, 4, 3, 2, 1]));
  await press(app, 5, 1);
  await app.user.keyboard('{F2}{Backspace>9}9{Enter}');
  expect(cells(app, 5)[1]).toBe('9');
  expect(shownPoints(app)).toEqual([5, 4, 3, 2, 1]);
});

test('the row of a touched point lights up, and the point of a row in the chart', async () => {
  const app = await openTable();
  const lit = () =>
    app.page.getByRole('grid').querySelector('[data-lit]')?.getAttribute('data-point') ?? null;
  const point = await app.page.findByRole('button', { name: /^Point 3: / });
  point.focus();
  await until(() => expect(lit()).toBe('2'));
  const row = app.page.getByRole('grid').querySelector('[data-point="0"]');
  if (row === null) throw new Error('no row');
  fireEvent.pointerOver(row);
  await until(() =>
    expect(app.page.getByLabelText('Point read').textContent).toMatch(/^x 1 · y 2, /),
  );
});

test('while the values are covered neither ŷ nor the residual is told, sorted by or copied', async () => {
  const app = await openTable();
  const { cover } = await import('../../src/store/intents/cover.ts');
  const sorts = () =>
    app.page.getAllByRole('button', { name: /^Sort by / }).map((one) => one.textContent);
  await app.press('Sort by residual y − ŷ');
  expect(sorts()).toHaveLength(4);
  cover(['values']);
  await until(() => expect(cells(app, 3).slice(3, 5)).toEqual(['?', '?']));
  expect(sorts()).toEqual(['x', 'y']);
  app.page.getByRole('columnheader', { name: 'residual y − ŷ: hidden for now' });
  await app.press('Copy CSV');
  await app.page.findByText('3 rows copied');
  expect(await navigator.clipboard.readText()).toBe('x,y\n1,2\n2,3\n3,10\n');
  // What the clipboard does not take is not said to be copied.
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
  await app.press('Copy TSV');
  const byHand = await app.page.findByRole('textbox', { name: 'Copy TSV' });
  expect(byHand).toHaveProperty('value', 'x\ty\n1\t2\n2\t3\n3\t10\n');
  expect(app.page.queryByText('3 rows copied')).toBeNull();
});
