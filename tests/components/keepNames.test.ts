import { beforeEach, expect, test, vi } from 'vitest';
import { chosenData, dialogOf, fieldOf, LARGE_LINK as LINK, storeMany } from './keptData.ts';
import { database, emptyStorage, stored } from './keptStorage.ts';
import { open, until } from './page.ts';

vi.mock('../../src/app/keep/database.ts', () => database);

beforeEach(() => {
  emptyStorage();
});

test('points without a name are called as they are kept, here and when they are opened', async () => {
  const app = await open('data.points=1,2;2,3;3,5&epochs=9&seed=1');
  await app.press('Step forward');
  await until(() => expect(app.read('Step')).toBe('1'));
  const dialog = await dialogOf(app);
  const box = await dialog.findByRole('textbox', { name: 'The data on the page, as' });
  await app.user.clear(box);
  await app.user.type(box, 'mine{Enter}');
  await until(() => expect(fieldOf('data.name')).toBe('mine'));
  expect(chosenData(app)).toBe('mine');
  expect(stored.get('mine')?.data).toMatchObject({ name: 'mine' });
  // A name is none of the run's business.
  expect(app.read('Step')).toBe('1');
  await app.user.click(await dialog.findByRole('button', { name: 'Rename' }));
  const other = dialog.getByRole('textbox', { name: 'New name of mine' });
  await app.user.type(other, '2{Enter}');
  await until(() => expect(fieldOf('data.name')).toBe('mine2'));
  await dialog.findByRole('listitem', { name: 'mine2' });
  await app.user.click(await dialog.findByRole('button', { name: 'Open' }));
  await until(() => expect(app.page.queryByRole('dialog')).toBeNull());
  expect(chosenData(app)).toBe('mine2');
});

test.each([
  ['another name', 'data.name=a.csv&data.edited=true&data.points=1,2;2,3;3,5'],
  ['the name of a built-in set', 'data=women&data.points=1,2;2,3;3,5'],
])(
  'data that came by %s are called as they are kept and renamed, here and opened',
  async (_, link) => {
    const app = await open(`${link}&seed=1`);
    const before = chosenData(app);
    const dialog = await dialogOf(app);
    // By the name that they have they are kept as they are.
    await app.user.click(await dialog.findByRole('button', { name: 'Keep' }));
    await dialog.findByText(`“${before}” is kept`);
    expect(chosenData(app)).toBe(before);
    expect(fieldOf('data.name')).toBe(new URLSearchParams(link).get('data.name'));
    const rename = async (from: string, to: string) => {
      await app.user.click(await dialog.findByRole('button', { name: 'Rename' }));
      const box = dialog.getByRole('textbox', { name: `New name of ${from}` });
      await app.user.clear(box);
      await app.user.type(box, `${to}{Enter}`);
      await dialog.findByRole('listitem', { name: to });
    };
    await rename(before ?? '', 'mine');
    await until(() => expect(fieldOf('data.name')).toBe('mine'));
    expect(chosenData(app)).toBe('mine');
    expect(fieldOf('data')).toBe(new URLSearchParams(link).get('data'));
    // They are elsewhere by then.
    await app.user.keyboard('{Escape}');
    await app.user.selectOptions(app.control('Data'), 'two-points');
    const again = await dialogOf(app);
    await app.user.click(await again.findByRole('button', { name: 'Open' }));
    await until(() => expect(chosenData(app)).toBe('mine'));
    const { setPoints } = await import('../../src/store/intents/points.ts');
    setPoints({ n: 2, xs: Float64Array.of(1, 2), ys: Float64Array.of(3, 4) });
    await until(() => expect(chosenData(app)).toBe('mine, edited'));
  },
);

test('data kept by another name than they have are called so from then on', async () => {
  const app = await open('data.name=a.csv&data.points=1,2;2,3;3,5&seed=1');
  const dialog = await dialogOf(app);
  const box = await dialog.findByRole('textbox', { name: 'The data on the page, as' });
  await app.user.clear(box);
  await app.user.type(box, 'mine{Enter}');
  await until(() => expect(chosenData(app)).toBe('mine'));
  expect(stored.get('mine')?.data.name).toBe('mine');
});

test('large data that are renamed are called so on the page and after a reload', async () => {
  storeMany();
  const app = await open(`${LINK}&data.kept=mine`);
  await until(() => expect(chosenData(app)).toBe('big.csv'));
  const dialog = await dialogOf(app);
  await app.user.click(await dialog.findByRole('button', { name: 'Rename' }));
  const box = dialog.getByRole('textbox', { name: 'New name of mine' });
  await app.user.clear(box);
  await app.user.type(box, 'yours{Enter}');
  await until(() => expect(fieldOf('data.kept')).toBe('yours'));
  expect(chosenData(app)).toBe('yours');
  expect(fieldOf('data.name')).toBe('yours');
  const link = window.location.hash.slice(1);
  const later = await open(link);
  await until(() => expect(chosenData(later)).toBe('yours'));
  expect(later.alerts).toEqual([]);
});
