import { expect, test } from 'vitest';
import { open, until } from './page.ts';

const root = document.documentElement;

test('the language is switched by its own name, keeps the run, and is remembered', async () => {
  const app = await open();
  await app.stepTo(4);
  const { link } = app;
  await app.press('한국어');
  await app.page.findByRole('button', { name: 'English' });
  expect(app.page.getByRole('status', { name: '스텝' }).textContent).toBe('4');
  expect(app.link).toBe(link);
  const again = await open(link);
  expect(root.lang).toBe('ko');
  await again.press('English');
  await again.page.findByRole('button', { name: '한국어' });
  expect(root.lang).toBe('en');
  expect(again.read('Step')).toBe('0');
});

test('a browser is answered in the first language of its own that the page speaks', async () => {
  const app = await open('', { languages: ['fr-FR', 'ko-KR', 'en-US'] });
  expect(root.lang).toBe('ko');
  app.page.getByRole('button', { name: 'English' });
});

test('the theme follows the system, is switched, and is remembered', async () => {
  const app = await open('', { colorScheme: 'dark' });
  expect(root.dataset.theme).toBe('dark');
  await app.press('Light theme');
  await until(() => expect(root.dataset.theme).toBe('light'));
  const again = await open('', { colorScheme: 'dark' });
  expect(root.dataset.theme).toBe('light');
  again.button('Dark theme');
});
