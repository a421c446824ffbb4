import { within } from '@testing-library/dom';
import { expect, test, vi } from 'vitest';
import { examples } from '../../src/lessons/examples.ts';
import { paintThumbnail } from '../../src/app/gallery/thumbnail.ts';
import { open, until } from './page.ts';

// What is painted on a canvas is for a browser to show.
vi.mock(import('../../src/app/gallery/thumbnail.ts'), () => ({ paintThumbnail: vi.fn() }));

const WELCOME = /place \(a, b\) is this line/;

test('a newcomer is told what is seen, until the first step that this browser has seen', async () => {
  const app = await open();
  expect(app.page.getByText(WELCOME)).toBeTruthy();
  await app.stepTo(1);
  await until(() => expect(app.page.queryByText(WELCOME)).toBeNull());
  expect(app.page.getByText(/open another experiment/).parentElement?.dataset.isOver).toBe('true');
  const again = await open();
  expect(again.page.queryByText(WELCOME)).toBeNull();
});

test('the experiments are links, each with its name and a sentence, and one opens as a link does', async () => {
  const app = await open();
  await app.press('Choose one…');
  const dialog = within(await app.page.findByRole('dialog', { name: 'Experiments' }));
  const links = dialog.getAllByRole<HTMLAnchorElement>('link');
  expect(links).toHaveLength(Object.keys(examples).length);
  expect(new Set(links.map(({ hash }) => hash)).size).toBe(links.length);
  await until(() => expect(vi.mocked(paintThumbnail)).toHaveBeenCalledTimes(links.length));
  const { hash } = dialog.getByRole<HTMLAnchorElement>('link', { name: /A dead ReLU/ });
  const opened = await open(hash.slice(1));
  await opened.stepTo(2);
  expect(opened.control('Model').value).toBe('relu');
  expect([opened.read('a'), opened.read('b')]).toEqual(['−0.500', '−2.000']);
});

test('a term opens what it means by a press, and closes by Escape, the focus back on it', async () => {
  const app = await open();
  const term = app.page.getByRole('button', { name: 'Gradient norm' });
  expect(term.getAttribute('aria-expanded')).toBe('false');
  term.focus();
  await app.user.keyboard('{Enter}');
  const note = await app.page.findByRole('dialog', { name: 'gradient norm' });
  expect(note.textContent).toMatch(/length of the gradient/);
  expect(term.getAttribute('aria-expanded')).toBe('true');
  await app.user.keyboard('{Escape}');
  await until(() => expect(term.getAttribute('aria-expanded')).toBe('false'));
  expect(document.activeElement).toBe(term);
});

test('what each choice is stands on the page, and belongs to its control', async () => {
  const app = await open();
  for (const [name, says] of [
    ['Data', /Five points near a line/],
    ['Model', /one minimum/],
    ['Loss function', /squared residuals/],
    ['Initializer', /fan-in/],
    ['Optimizer', /against the gradient/],
    ['Schedule', /stays as it is/],
  ] as const) {
    const about = app.control(name).getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(about)?.textContent, name).toMatch(says);
  }
  await app.select('Loss function', 'huber');
  const about = app.control('Loss function').getAttribute('aria-describedby') ?? '';
  await until(() => expect(document.getElementById(about)?.textContent).toMatch(/beyond δ/));
});
