import { expect, test } from 'vitest';
import { open, until } from './page.ts';

const field = (name: string) => new URLSearchParams(window.location.hash.slice(1)).get(name);
const THREE = 'There are only 3 points: a batch has 3, not 8, and an epoch is one step.';

test('a batch that the data do not fill is told beside its size, and is there again when they do', async () => {
  const app = await open('data=women&batch.size=8&batch.dropLast=true&seed=1');
  const says = () => app.page.queryByText(/^There (is|are) only/)?.textContent;
  const dropLast = () => (app.control('Drop the leftover batch') as HTMLInputElement).checked;
  expect(says()).toBeUndefined();
  expect(dropLast()).toBe(true);
  await app.user.selectOptions(app.control('Data'), 'two-points');
  await until(() =>
    expect(says()).toBe('There are only 2 points: a batch has 2, not 8, and an epoch is one step.'),
  );
  // What was asked for is what is shown, and the link says what is done.
  expect(dropLast()).toBe(true);
  await until(() => expect([field('batch.size'), field('batch.dropLast')]).toEqual(['8', null]));
  await app.user.selectOptions(app.control('Data'), 'women');
  await until(() => expect(says()).toBeUndefined());
  await until(() => expect([field('batch.size'), field('batch.dropLast')]).toEqual(['8', 'true']));
});

test('so is one of a link, which is taken as it is', async () => {
  const app = await open('data.points=1,2;2,3;3,5&batch.size=8&seed=1');
  expect(app.alerts).toEqual([]);
  expect((await app.page.findByText(THREE)).getAttribute('role')).toBe('status');
  await until(() => expect(field('batch.size')).toBe('8'));
  // Chosen as the full batch it is one, and nothing is left to be said.
  await app.user.click(app.page.getByRole('radio', { name: '2' }));
  await until(() => expect(app.page.queryByText(THREE)).toBeNull());
});
