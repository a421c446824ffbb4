import { expect, test } from 'vitest';
import { open, until } from './page.ts';
import type { Downhill } from './page.ts';

/** The words under the slider, that of the zone of the rate first. */
function wordsOf(app: Downhill): readonly string[] {
  const slider = app.page.getByRole('slider', { name: 'Learning rate, slider' });
  const words = [...(slider.parentElement?.querySelectorAll('[class*=word]') ?? [])];
  const texts = words.filter(({ tagName }) => tagName === 'SPAN');
  const isNow = ({ className }: Element) => className.includes('wordNow');
  return [...texts.filter(isNow), ...texts.filter((text) => !isNow(text))].map(
    ({ textContent }) => textContent,
  );
}

/** What is said below the slider, which also describes it. */
function knownOf(app: Downhill): string {
  const slider = app.page.getByRole('slider', { name: 'Learning rate, slider' });
  const id = slider.getAttribute('aria-describedby');
  return id === null ? '' : (document.querySelector(`#${id}`)?.textContent ?? '');
}

test('the slider says of a rate what it does, and where nothing is known says only that', async () => {
  const app = await open('batch.size=full&optimizer.lr=0.2');
  expect(app.rate).toBe('η 0.2, overshoot, stability limit 2/λmax = 0.277');
  expect(wordsOf(app)).toEqual(['overshoot', 'crawl', 'smooth', 'diverge']);
  expect(knownOf(app)).toBe('');

  await app.select('Optimizer', 'adam');
  app.fill('Learning rate', '1');
  await until(() => expect(app.rate).toBe('η 1'));
  expect(wordsOf(app)).toEqual([]);
  await until(() => expect(knownOf(app)).toContain('sizes its own steps'));

  await app.select('Optimizer', 'sgd');
  await app.select('Loss function', 'huber');
  await until(() => expect(knownOf(app)).toContain('curvature of this surface'));
  expect(wordsOf(app)).toEqual([]);
});

test('momentum moves the limit, and batches make it a guide', async () => {
  const app = await open('batch.size=full&optimizer.lr=0.35&optimizer.momentum=0.99');
  expect(app.rate).toBe('η 0.35, overshoot, stability limit 2(1 + μ)/λmax = 0.551');
  const batches = await open('batch.size=2&optimizer.lr=0.2');
  expect(batches.rate).toBe('η 0.2, may diverge, stability limit 2/λmax ≈ 0.277');
  expect(wordsOf(batches)[0]).toBe('may diverge');
  expect(wordsOf(batches)).not.toContain('diverge');
  await until(() => expect(knownOf(batches)).toContain('guide'));
});

test('exactly at the limit a run bounces for ever, and that is what is said', async () => {
  const link = 'data.points=-1,0;1,0&init=point&init.a=1&init.b=0&batch.size=full&epochs=50';
  const app = await open(`${link}&optimizer.lr=1`);
  expect(app.rate).toBe('η 1, bounces for ever, stability limit 2/λmax = 1');
  expect(wordsOf(app)[0]).toBe('bounces for ever');
  expect(wordsOf(app)).not.toContain('diverge');
});

test('a schedule shows where its rate stands now', async () => {
  const app = await open(
    'batch.size=full&optimizer.lr=0.2&schedule=exponential&schedule.gamma=0.5',
  );
  await until(() => expect(knownOf(app)).toContain('schedule changes η'));
  expect(app.page.queryByText(/^now η/)).toBeNull();
  await app.stepTo(2);
  const now = await app.page.findByText(/^now η/);
  expect(now.textContent).toBe('now η 0.1');
});
