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
