import { fireEvent, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { drop } from '../support/drop.ts';
import { open, until } from './page.ts';
import type { Downhill } from './page.ts';

const TABLE = [
  'name;height (cm);weight (kg)',
  'Ann;150,5;51,2',
  'Bo;160;n/a',
  'Cid;170,25;70',
  'Di;1x;60',
  'Ed;180;82,75',
].join('\n');

function paste(target: Element, text: string): boolean {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  const clipboardData = { files: [], getData: () => text };
  target.dispatchEvent(Object.assign(event, { clipboardData }));
  return event.defaultPrevented;
}

function link(): string {
  return decodeURIComponent(window.location.hash);
}

async function dialogOf(app: Downhill, status: string) {
  const dialog = within(await app.page.findByRole('dialog', { name: 'Your data' }));
  await dialog.findByText(status);
  return dialog;
}

const use = (dialog: { getByRole: Downhill['page']['getByRole'] }) =>
  dialog.getByRole<HTMLButtonElement>('button', { name: 'Use these data' });

test('a dropped file is shown first; bad rows are named, and left out by the person’s word', async () => {
  const app = await open();
  const before = link();
  drop('people.csv', TABLE);
  const dialog = await dialogOf(app, '3 rows can be used, 2 cannot');
  dialog.getByText('Read as UTF-8 · semicolons between cells · decimal comma');
  dialog.getByText('Line 3: weight (kg) is marked as missing: “n/a”');
  dialog.getByText('Line 5: height (cm) is not a number: “1x”');
  dialog.getByRole('button', { name: 'x height (cm), y weight (kg): r 1.00' });
  expect(within(dialog.getByRole('table')).getAllByRole('row')).toHaveLength(6);
  expect(use(dialog).disabled).toBe(true);
  expect(link()).toBe(before);
  await app.user.click(dialog.getByRole('checkbox', { name: 'Leave these 2 rows out' }));
  await app.user.click(use(dialog));
  await until(() => expect(link()).toContain('data.points=150.5,51.2;170.25,70;180,82.75'));
  expect(link()).toContain(
    'data.name=people.csv&data.xName=height&data.xUnit=cm&data.yName=weight&data.yUnit=kg',
  );
  await until(() => expect(app.page.queryByRole('dialog')).toBeNull());
  app.page.getByText(/^people\.csv · Line/);
});

test('the columns, their order and a logarithm are chosen; cancel changes nothing', async () => {
  const app = await open();
  const before = link();
  paste(document.body, 'a\tb\tc\n1\t10\t5\n2\t100\t-1\n3\t1000\t7\n');
  const dialog = await dialogOf(app, '3 rows can be used, 0 cannot');
  await app.user.selectOptions(dialog.getByLabelText('Column for x'), 'c');
  await app.user.click(dialog.getByLabelText('log₁₀ x'));
  await dialog.findByText('Line 3: c is not above 0, so it has no logarithm: “-1”');
  await app.user.click(dialog.getByRole('button', { name: 'Cancel' }));
  await until(() => expect(app.page.queryByRole('dialog')).toBeNull());
  expect(link()).toBe(before);
  paste(document.body, 'a\tb\n1\t10\n2\t100\n3\t1000\n');
  const again = await dialogOf(app, '3 rows can be used, 0 cannot');
  await app.user.click(again.getByRole('button', { name: 'Swap x and y' }));
  await app.user.click(again.getByLabelText('log₁₀ x'));
  await again.findByText('3 rows can be used, 0 cannot');
  await until(() => expect(use(again).disabled).toBe(false));
  await app.user.click(use(again));
  await until(() => expect(link()).toContain('data.points=1,1;2,2;3,3'));
  expect(link()).toContain('data.xName=log₁₀ b');
});

test('what is pasted into a text stays there; what is no table is answered in a sentence', async () => {
  const app = await open();
  expect(paste(app.control('Seed'), '1 2\n3 4')).toBe(false);
  expect(app.page.queryByRole('dialog')).toBeNull();
  await app.press('Open or paste…');
  const dialog = within(await app.page.findByRole('dialog', { name: 'Your data' }));
  const box = await dialog.findByRole('textbox', { name: 'Cells or text' });
  fireEvent.input(box, { target: { value: 'only\nwords\nhere\n' } });
  await app.user.click(dialog.getByRole('button', { name: 'Read this text' }));
  await dialog.findByText('It must have two columns of numbers, and has none.');
});
