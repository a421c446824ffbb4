import { within } from '@testing-library/dom';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  chosenData,
  dialogOf,
  fieldOf,
  LARGE_LINK as LINK,
  MANY,
  manyPoints,
  storeMany,
} from './keptData.ts';
import { database, emptyStorage, hold, keptBefore, stored, trouble } from './keptStorage.ts';
import { open, troubles, until } from './page.ts';

vi.mock('../../src/app/keep/database.ts', () => database);

beforeEach(() => {
  emptyStorage();
});

test('data are kept by a name when told to, renamed, opened and deleted', async () => {
  const app = await open('data.name=a.csv&data.yUnit=kg&data.points=1,2;2,3;3,5&seed=1');
  expect(chosenData(app)).toBe('a.csv');
  expect(app.page.queryByText('Points set by hand.')).toBeNull();
  expect(stored.size).toBe(0);
  const dialog = await dialogOf(app);
  await app.user.click(await dialog.findByRole('button', { name: 'Keep' }));
  await dialog.findByText('“a.csv” is kept');
  const row = await dialog.findByRole('listitem', { name: 'a.csv' });
  expect(row.textContent).toMatch(/^a\.csv 3 points · 48 B/);
  await app.user.click(dialog.getByRole('button', { name: 'Keep' }));
  await dialog.findByText('“a.csv” is kept already: choose another name.');
  await app.user.click(within(row).getByRole('button', { name: 'Rename' }));
  await app.user.click(within(row).getByRole('button', { name: 'Cancel' }));
  expect(dialog.queryByRole('textbox', { name: 'New name of a.csv' })).toBeNull();
  await app.user.click(within(row).getByRole('button', { name: 'Rename' }));
  const box = dialog.getByRole('textbox', { name: 'New name of a.csv' });
  await app.user.clear(box);
  await app.user.type(box, 'mine{Enter}');
  const renamed = await dialog.findByRole('listitem', { name: 'mine' });
  expect([...stored.keys()]).toEqual(['mine']);
  await app.user.click(within(renamed).getByRole('button', { name: 'Open' }));
  await until(() => expect(app.page.queryByRole('dialog')).toBeNull());
  expect(fieldOf('data.points')).toBe('1,2;2,3;3,5');
  const again = await dialogOf(app);
  await app.user.click(
    within(await again.findByRole('listitem', { name: 'mine' })).getByRole('button', {
      name: 'Delete',
    }),
  );
  await until(() => expect(stored.size).toBe(0));
  // One press is not the end of them.
  await app.user.click(await again.findByRole('button', { name: 'Undo' }));
  await again.findByText('“mine” is kept');
  expect(stored.get('mine')).toMatchObject({ set: { n: 3, isAuto: false }, data: { yUnit: 'kg' } });
  expect(again.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('what another window has done to what is kept is said, and written over by nothing', async () => {
  const app = await open('data.name=a.csv&data.points=1,2;2,3;3,5&seed=1');
  keptBefore('mine');
  keptBefore('other');
  const dialog = await dialogOf(app);
  const row = await dialog.findByRole('listitem', { name: 'mine' });
  // From here on this window knows no better.
  keptBefore('a.csv');
  keptBefore('theirs');
  await app.user.click(dialog.getByRole('button', { name: 'Keep' }));
  await dialog.findByText('“a.csv” is kept already: choose another name.');
  expect(stored.get('a.csv')?.set.n).toBe(2);
  stored.delete('theirs');
  await app.user.click(within(row).getByRole('button', { name: 'Rename' }));
  keptBefore('yours');
  const box = dialog.getByRole('textbox', { name: 'New name of mine' });
  await app.user.clear(box);
  await app.user.type(box, 'yours{Enter}');
  await dialog.findByText('“yours” is kept already: choose another name.');
  expect([...stored.keys()].toSorted()).toEqual(['a.csv', 'mine', 'other', 'yours']);
  stored.delete('mine');
  await app.user.type(box, '2{Enter}');
  await dialog.findByText('“mine” is no longer there.');
  expect([...stored.keys()].toSorted()).toEqual(['a.csv', 'other', 'yours']);
  // What was said last is no longer said of what comes next. This window would go to a file.
  const taken = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  await app.user.click(dialog.getAllByRole('button', { name: 'Download CSV' })[0]);
  await until(() => expect(dialog.queryByText('“mine” is no longer there.')).toBeNull());
  await until(() => expect(taken).toHaveBeenCalledOnce());
  taken.mockRestore();
});

test('a failure of the page’s own is told as one, not as the storage’s', async () => {
  const app = await open('data.name=a.csv&data.points=1,2;2,3;3,5&seed=1');
  const dialog = await dialogOf(app);
  await dialog.findByText('Kept in this browser');
  trouble.error = new TypeError('a bug');
  await app.user.click(dialog.getByRole('button', { name: 'Keep' }));
  await until(() => expect(troubles).toEqual(['TypeError: a bug']));
  expect(dialog.queryByText(/^This browser keeps nothing /)).toBeNull();
  troubles.length = 0;
});

test('where there is nothing to keep, and nothing is kept, no list is headed', async () => {
  const app = await open('data=women&seed=5');
  const dialog = await dialogOf(app);
  const { listKept } = await import('../../src/app/keep/database.ts');
  await listKept();
  expect(dialog.queryByText('Kept in this browser')).toBeNull();
  keptBefore('mine');
  const again = await dialogOf(await open('data=women&seed=5'));
  await again.findByText('Kept in this browser');
});

test('a reload has data that are too many for the address, which names them', async () => {
  storeMany();
  const app = await open(`${LINK}&data.kept=mine`);
  await until(() => expect(chosenData(app)).toBe('big.csv'));
  expect(app.alerts).toEqual([]);
  const { activeRun } = await import('../../src/store/runs.ts');
  expect(activeRun().problem.unscaled).toEqual(manyPoints);
  await until(() => expect(fieldOf('data.kept')).toBe('mine'));
  expect(fieldOf('data.apart')).toBe(String(MANY));
  // What becomes of them has a name of its own; the others are as they were.
  const { movePoint } = await import('../../src/store/intents/points.ts');
  const { endGesture } = await import('../../src/store/intents/experiment.ts');
  movePoint(0, 5, 5);
  endGesture();
  await until(() => expect(fieldOf('data.kept')).toMatch(/^big\.csv [0-9a-f]{8}$/));
  expect(fieldOf('data.print')).toBe(fieldOf('data.kept')?.slice(-8));
  expect(chosenData(app)).toBe('big.csv, edited');
  expect(fieldOf('data.edited')).toBe('true');
  expect([...stored.keys()]).toEqual(['mine', fieldOf('data.kept')]);
});

test('what is changed by hand while such data are fetched stays, and Back fetches them', async () => {
  const arrive = hold();
  storeMany();
  const app = await open(`${LINK}&data.kept=mine`);
  app.fill('Learning rate', '0.02');
  await until(() => expect(fieldOf('optimizer.lr')).toBe('0.02'));
  arrive();
  const { getKept } = await import('../../src/app/keep/database.ts');
  await getKept('mine');
  app.fill('Epochs', '7');
  await until(() => expect(fieldOf('epochs')).toBe('7'));
  expect(fieldOf('optimizer.lr')).toBe('0.02');
  expect(chosenData(app)).not.toBe('big.csv');
  await app.press('Undo');
  await until(() => expect(fieldOf('epochs')).not.toBe('7'));
  // What became of them is said, with a way to have them in what the page is now.
  await app.page.findByText(/before the 20 001 points of the link had been read/);
  await app.press('Bring the points');
  await until(() => expect(chosenData(app)).toBe('big.csv'));
  expect(fieldOf('optimizer.lr')).toBe('0.02');
  await until(() => expect(fieldOf('data.kept')).toBe('mine'));
  await app.press('Undo');
  await until(() => expect(chosenData(app)).not.toBe('big.csv'));
  await app.press('Undo');
  await until(() => expect(chosenData(app)).toBe('big.csv'));
  expect(app.control('Learning rate').value).toBe('0.001');
});

test('of data that are neither there nor kept nothing is offered but what a link without them says', async () => {
  const arrive = hold();
  const app = await open(`${LINK}&data.kept=gone`);
  app.fill('Learning rate', '0.02');
  await until(() => expect(fieldOf('optimizer.lr')).toBe('0.02'));
  arrive();
  await until(() => expect(app.alerts.join()).toContain('too many points for a link, got 20001'));
  expect(app.page.queryByRole('button', { name: 'Bring the points' })).toBeNull();
});

test('as many are kept for a reload as Back goes to; those that have gone are kept again', async () => {
  const app = await open('data=women&seed=5');
  const { changeData } = await import('../../src/store/intents/experiment.ts');
  const sets = Array.from({ length: 7 }, (_, k) => ({
    name: 'big.csv',
    points: { ...manyPoints, ys: manyPoints.ys.with(k, -1) },
  }));
  const names: (string | null)[] = [];
  for (const data of sets) {
    changeData(data);
    await until(() => expect([null, names.at(-1)]).not.toContain(fieldOf('data.kept')));
    names.push(fieldOf('data.kept'));
  }
  expect(new Set(names).size).toBe(7);
  await until(() => expect([...stored.keys()]).toEqual(names.slice(1)));
  // What was kept first has gone; no name stands for two sets, whenever they were there.
  changeData(sets[0]);
  await until(() => expect(fieldOf('data.kept')).toBe(names[0]));
  expect([...stored.keys()]).toEqual([...names.slice(2), names[0]]);
  expect(stored.get(names[0] ?? '')?.data).toEqual(sets[0]);
  expect(app.alerts).toEqual([]);
});

test('a large set that was deleted by word stays deleted until the data change', async () => {
  const app = await open('data=women&seed=5');
  const { changeData } = await import('../../src/store/intents/experiment.ts');
  changeData({ name: 'big.csv', points: manyPoints });
  await until(() => expect(fieldOf('data.kept')).not.toBeNull());
  const dialog = await dialogOf(app);
  await app.user.click(await dialog.findByRole('button', { name: 'Delete' }));
  await until(() => expect(fieldOf('data.kept')).toBeNull());
  // What this writes waits for longer than what would keep them again.
  await app.user.keyboard('{Escape}');
  const { openView } = await import('../../src/store/intents/view.ts');
  openView({ lossScale: 'linear' });
  await until(() => expect(fieldOf('view.lossScale')).toBe('linear'));
  expect([...stored.keys()]).toEqual([]);
  const { movePoint } = await import('../../src/store/intents/points.ts');
  movePoint(0, 5, 5);
  await until(() => expect(fieldOf('data.kept')).toMatch(/^big\.csv /));
  expect(stored.size).toBe(1);
});

test.each([
  ['this browser has none of the name', null, ''],
  ['its storage is forbidden', new DOMException('denied', 'SecurityError'), ''],
  ['the name has come to stand for others', null, '&data.print=1a2b3c4d'],
])(
  'a link to such data says that they are not in it, and offers the file: %s',
  async (_, error, print) => {
    trouble.error = error;
    if (print !== '') {
      const set = { name: 'mine', n: MANY, bytes: 0, isAuto: false, savedMs: 0, origin: {} };
      stored.set('mine', { set, data: { name: 'big.csv', points: manyPoints } });
    }
    const app = await open(`${LINK}&data.kept=mine${print}`);
    await until(() =>
      expect(app.alerts.join()).toContain(
        'data: must come as a file: too many points for a link, got 20001.',
      ),
    );
    expect(fieldOf('data.kept')).toBe('mine');
    const alert = app.page.getByRole('alert');
    await app.user.click(within(alert).getByRole('button', { name: 'Open or paste…' }));
    await app.page.findByRole('dialog', { name: 'Your data' });
  },
);

test.each([
  ['full', new DOMException('no room', 'QuotaExceededError'), /^This browser has no room left /],
  ['forbidden', new DOMException('denied', 'SecurityError'), /^This browser keeps nothing /],
])(
  'a storage that is %s is one sentence, and the page works without',
  async (_, error, sentence) => {
    const app = await open('data.name=a.csv&data.points=1,2;2,3;3,5&seed=1');
    trouble.error = error;
    const dialog = await dialogOf(app);
    await app.user.click(await dialog.findByRole('button', { name: 'Keep' }));
    await dialog.findByText(sentence);
    await app.user.keyboard('{Escape}');
    const { changeData } = await import('../../src/store/intents/experiment.ts');
    changeData({ name: 'big.csv', points: manyPoints });
    await app.page.findByText(/^This browser keeps nothing for the page/);
    expect(fieldOf('data.kept')).toBeNull();
    expect(fieldOf('data.apart')).toBe(String(MANY));
    await app.press('Step forward');
    await until(() => expect(app.read('Step')).toBe('1'));
  },
);
