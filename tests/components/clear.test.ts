import { within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { enlarge } from '../support/dom.ts';
import { open, until } from './page.ts';

// Of pixels.
enlarge();

test('the chart is cleared by a press, and by another what there was is shown again', async () => {
  const app = await open('seed=23');
  await app.press('Edit points');
  await app.press('Clear');
  const points = () => app.page.queryAllByRole('button', { name: /^Point \d/ });
  await until(() => expect(points()).toEqual([]));
  await app.press('Clear');
  await until(() => expect(points()).toHaveLength(5));
  await app.press('Clear');
  // Other data are shown, and so are these once nobody edits any more.
  await until(() => expect(points()).toEqual([]));
  await app.press('Edit points');
  await until(() => expect(points()).toHaveLength(5));
  await app.press('Edit points');
  await app.press('Clear');
  await until(() => expect(points()).toEqual([]));
  await app.user.selectOptions(app.control('Data'), 'two-points');
  await until(() => expect(points()).toHaveLength(2));
});

test('of a crowd of points, too, nothing is left in a chart that is cleared', async () => {
  const app = await open('data=noisy-line&data.n=500&seed=3');
  const svg = await app.page.findByRole('group', { name: /500 points and the line/ });
  const crowd = () => svg.parentElement?.querySelector('canvas') ?? null;
  await until(() => expect(crowd()).not.toBeNull());
  await app.press('Edit points');
  await app.press('Clear');
  await until(() => expect(crowd()).toBeNull());
  await app.press('Clear');
  await until(() => expect(crowd()).not.toBeNull());
});

test('the table of a cleared chart is empty, says so, and is the way to other data, too', async () => {
  const app = await open('data.name=a.csv&data.points=1,2;2,3;3,10&seed=3');
  await app.press('Edit points');
  const [button] = await app.page.findAllByRole('button', { name: 'Table of points' });
  await app.user.click(button);
  const grid = await app.page.findByRole('grid', { name: 'Table of points' });
  const table = within(app.page.getByRole('region', { name: 'Table of points' }));
  const listed = () => grid.querySelectorAll('[data-point]').length;
  const says = () => table.queryByText('Empty: the next point begins new data');
  expect(listed()).toBe(3);
  expect(says()).toBeNull();
  await app.user.click(table.getByRole('button', { name: 'Sort by y' }));
  await app.press('Clear');
  await until(() => expect(listed()).toBe(0));
  expect(grid.getAttribute('aria-rowcount')).toBe('2');
  expect(says()).not.toBeNull();
  await app.press('Clear');
  await until(() => expect(listed()).toBe(3));
  expect(says()).toBeNull();
  await app.press('Clear');
  await app.user.click(table.getByRole('button', { name: 'Add a point' }));
  await app.user.keyboard('5{Enter}7{Enter}');
  const field = (name: string) => new URLSearchParams(window.location.hash.slice(1)).get(name);
  await until(() => expect(field('data.points')).toBe('5,7'));
  expect(field('data.name')).toBeNull();
  expect(listed()).toBe(1);
});
