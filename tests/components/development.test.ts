import { afterEach, expect, test } from 'vitest';
import { open, until } from './page.ts';

// React's development build mounts each part twice, and complains of what the other lets pass: keys
// that are missing or twice there, elements within those that may not have them, state that is set
// while something else is rendered. What it says is an error on the console, which no test allows.

afterEach(() => window.sessionStorage.clear());

test('React’s development build finds nothing in the page: its panels, dialogs, charts and lists', async () => {
  const app = await open(
    'data=five-points&model=sine&optimizer=adam&schedule=step&batch.size=2&epochs=20&seed=3',
  );
  const { act, version } = await import('react');
  expect(act, version).toBeTypeOf('function');
  await app.press('Step forward', 3);
  await app.press('Edit points');
  await app.press('Ranges of a and b');
  const [whole] = await app.page.findAllByRole('button', { name: 'whole step' });
  await app.user.click(whole);
  await app.page.findByRole('region', { name: /, whole$/ });
  await app.press('show next');
  await app.user.keyboard('{Escape}');
  await app.press('Runs');
  await app.press('Add run');
  await app.press('Many runs');
  await app.page.findByText('A grid of runs');
  await app.press('Take it home');
  await app.page.findByRole('textbox', { name: 'The program' });
  await app.user.keyboard('{Escape}');
  await app.user.keyboard('?');
  await app.page.findByRole('dialog', { name: 'Keyboard shortcuts' });
  await app.user.keyboard('{Escape}');
  await app.press('Open or paste…');
  // The one before may still be on its way out.
  await app.page.findByRole('dialog', { name: 'Your data' });
  await app.user.keyboard('{Escape}');
  await app.press('Lessons');
  await app.page.findByRole('button', { name: /^The stride/ });
  await app.press('한국어');
  await app.page.findByRole('button', { name: 'English' });
});

test('nor in a run that diverged', async () => {
  const app = await open('optimizer.lr=10&epochs=500&seed=23');
  await app.toEnd();
  await app.page.findByRole('button', { name: /^Use η = / });
});

test('nor in a lesson, as one learns and as one teaches', async () => {
  const app = await open('lesson=loss.2');
  await app.user.click(await app.page.findByRole('radio', { name: 'The first' }));
  await app.press('Guess');
  await app.press('Show me');
  await until(() => expect(document.querySelector('article')?.dataset.phase).toBe('explained'));
  await open('lesson=stride.1&present');
  const stands = (stage: string) =>
    until(() =>
      expect(document.querySelector('[data-room="given"] article')).toHaveProperty(
        'dataset.stage',
        stage,
      ),
    );
  await stands('question');
  for (const stage of ['options', 'done', 'explained']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await app.user.keyboard('{PageDown}');
    // oxlint-disable-next-line no-await-in-loop
    await stands(stage);
  }
});
