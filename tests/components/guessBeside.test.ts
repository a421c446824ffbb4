import { afterEach, expect, test } from 'vitest';
import { follow, open, until } from './page.ts';
import type { Downhill } from './page.ts';

const RUN = 'v=1&data=five-points&optimizer=sgd&optimizer.lr=0.05&seed=3';

// A tab remembers its lecture.
afterEach(() => window.sessionStorage.clear());

const card = (app: Downhill) => app.page.findByRole('region', { name: 'Your guess' });

test('of a link that asks for a guess beside something else one opens, whole, and the other is named', async () => {
  const isCard = () => document.querySelector('[data-guess]') !== null;
  const isLesson = () => document.querySelector('article') !== null;
  const isPresenting = () => 'presenting' in document.documentElement.dataset;
  const told = (app: Downhill, sentence: string) =>
    until(() => expect(app.alerts.join()).toContain(sentence));
  const instead = (name: string) => `${name}: must not stand beside guess, which is opened instead`;

  let app = await open(`lesson=stride.3&${RUN}&present&guess=choice-3`);
  await card(app);
  await told(app, instead('lesson'));
  await told(app, instead('present'));
  await app.frames(3);
  expect([isLesson(), isPresenting()]).toEqual([false, false]);
  // Another link in the same tab, and back to one such.
  follow('lesson=stride.3');
  await until(() => expect(isLesson()).toBe(true));
  await until(() => expect([isCard(), app.alerts.length]).toEqual([false, 0]));
  follow(`lesson=stride.3&${RUN}&guess=place`);
  await card(app);
  await told(app, instead('lesson'));
  await until(() => expect(isLesson()).toBe(false));
  await app.press('Put the question away');
  await until(() => expect(isCard()).toBe(false));

  // The lesson with its own experiment, which another's question would not be about.
  app = await open('lesson=stride.3&guess=choice-3');
  await told(app, 'guess: must not stand beside lesson, which is opened instead, got "choice-3"');
  await until(() => expect(isLesson()).toBe(true));
  await until(() => expect(app.read('Learning rate now')).toBe('1'));
  expect(isCard()).toBe(false);

  app = await open(`${RUN}&guess=place&embed&panels=numbers`, { languages: ['ko'] });
  await told(app, 'guess: embed 항목과 함께 쓸 수 없어서 그 항목만 열었어요 (받은 값: "place")');
  expect(isCard()).toBe(false);

  // What asks for nothing that there is takes nothing away.
  app = await open(`lesson=stride.3&${RUN}&guess=choice-7`);
  await told(app, 'guess: must be one of place');
  await until(() => expect(isLesson()).toBe(true));
  expect(app.alerts.join()).not.toContain('beside');
});
