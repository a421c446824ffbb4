import { within } from '@testing-library/dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HIDDEN, LECTURE, openDropped, prefer, shown, stands } from './givenLecture.ts';
import { open, until } from './page.ts';

/** Who wants no motion is shown each stop at once. */
beforeEach(() => prefer('reduce'));

// A tab remembers its lecture.
afterEach(() => {
  window.sessionStorage.clear();
  vi.restoreAllMocks();
});

const STANDS: readonly (readonly [scene: number, pressed: number, step: number])[] = [
  [1, 0, 0],
  [1, 1, 0],
  [1, 2, 3],
  [1, 3, 3],
  [1, 4, 3],
  [1, 5, 3],
  [1, 6, 40],
  [2, 0, 0],
  [2, 1, 5],
];

test('a dropped lecture is given press by press, and each press is undone exactly', async () => {
  const app = await open();
  await openDropped(app);
  const seen: ReturnType<typeof shown>[] = [];
  for (const [i, place] of STANDS.entries()) {
    if (i > 0) await app.user.keyboard('{PageDown}');
    await stands(app, ...place);
    // The address is written a moment later.
    const ofScene =
      place[0] === 1 ? /epochs=40&seed=7&present$/ : /epochs=9&.*&view=top&.*present$/;
    await until(() => expect(app.link).toMatch(ofScene));
    seen.push(shown(app));
  }
  expect(seen[0].text).toBe('Two scenes · 1 / 2DownHow far?');
  expect(seen[1].text).toContain('not at all');
  expect(seen[2].a).toMatch(HIDDEN);
  expect(seen[3].a).toMatch(/^[−\d.]+$/);
  expect(seen[3].text).not.toContain('Because');
  expect(seen[4].text).toContain('Right answer: a little');
  expect(seen[4].text).toContain('Because it goes down.');
  expect(seen[7].link).toContain('run2.optimizer=adam');
  // At the end there is nothing more.
  await app.user.keyboard('{PageDown}');
  await stands(app, 2, 1, 5);
  for (let i = seen.length - 2; i >= 0; i--) {
    await app.user.keyboard('{PageUp}');
    await stands(app, ...STANDS[i]);
    await until(() => expect(shown(app)).toEqual(seen[i]));
  }
  await app.user.keyboard('{PageUp}');
  await stands(app, 1, 0, 0);
});

test('hands are typed beside the options of a scene, and stay beside its answer', async () => {
  const app = await open();
  await openDropped(app);
  await stands(app, 1, 0, 0);
  const fields = () =>
    within(app.page.getByRole('article')).queryAllByRole<HTMLInputElement>('textbox');
  const typed = () => fields().map(({ value }) => value);
  const rows = () =>
    within(app.page.getByRole('article'))
      .getAllByRole('listitem')
      .map((row) => `${row.textContent} ${row.querySelector('i')?.style.width}`);
  expect(fields()).toEqual([]);
  await app.user.keyboard('{PageDown}');
  await stands(app, 1, 1, 0);
  app.page.getByRole('textbox', { name: 'Hands for: not at all' }).focus();
  await app.user.keyboard('1b2{Tab}30');
  expect(typed()).toEqual(['12', '30']);
  expect(rows()).toEqual(['Anot at all 40%', 'Ba little 100%']);
  // From a field, too; and the keys are the run's again.
  await app.user.keyboard('{PageDown}');
  await stands(app, 1, 2, 3);
  expect(document.activeElement).toBe(document.body);
  expect(typed()).toEqual(['12', '30']);
  await app.user.keyboard('{PageDown}{PageDown}');
  await stands(app, 1, 4, 3);
  expect(typed()).toEqual([]);
  const [first, second] = rows();
  expect(first).toBe('Anot at all12 40%');
  expect(second).toBe('✓Right answer: a little30 100%');
  await app.user.keyboard('{PageUp}');
  await stands(app, 1, 3, 3);
  expect(typed()).toEqual(['12', '30']);
  // With a code that has come there are more than the field says.
  const { usePresenter } = await import('../../src/store/presenter.ts');
  const guess = { is: 'choice', option: 1, whose: 1 } as const;
  usePresenter.setState({ guesses: { 'scene 1': [{ code: 'AAAAAA', guess }] } });
  await until(() => expect(rows()[1]).toBe('Ba little31 100%'));
  expect(rows()[0]).toMatch(/^Anot at all \d/);
  // Begun again it is before another room.
  await openDropped(app);
  await stands(app, 1, 0, 0);
  await app.user.keyboard('{PageDown}');
  await stands(app, 1, 1, 0);
  expect(typed()).toEqual(['', '']);
});

test('the code for phones hides what the scene still hides', async () => {
  const app = await open();
  await openDropped(app);
  const hides: (string | null)[] = [];
  for (const [i, place] of STANDS.slice(0, 6).entries()) {
    if (i > 0) await app.user.keyboard('{PageDown}');
    await stands(app, ...place);
    if (i % 5 > 0 && i !== 3) continue;
    await app.user.keyboard('q');
    const { textContent } = await app.page.findByRole('dialog', { name: 'This very page' });
    hides.push(/&hide=([a-z,]+)/.exec(textContent ?? '')?.[1] ?? null);
    await app.user.keyboard('q');
  }
  expect(hides).toEqual(['minimum,best,values', 'minimum,best', null]);
});

test('what was changed by hand amid a scene is put back by the next press', async () => {
  const app = await open();
  await openDropped(app);
  await stands(app, 1, 0, 0);
  await app.user.keyboard('{PageDown}{PageDown}');
  await stands(app, 1, 2, 3);
  await app.user.keyboard('{Escape}{Escape}');
  // Who has left the room sees all of it.
  await app.shows('a', /^[−\d.]+$/);
  app.fill('Learning rate', '0.2');
  await until(() => expect(app.link).toContain('optimizer.lr=0.2'));
  await app.focus('Play');
  await app.user.keyboard('p');
  await stands(app, 1, 2, 3);
  await until(() => expect(app.link).toContain('optimizer.lr=0.05'));
  await until(() => expect(app.read('a')).toMatch(HIDDEN));
});

test('a press plays to its stop, and the next one is there at once', async () => {
  prefer('no-preference');
  const app = await open();
  await openDropped(app, {
    title: 'T',
    scenes: [{ ...LECTURE.scenes[0], presses: [3, 'end', 1, 'end'] }],
  });
  await stands(app, 1, 0, 0);
  await app.user.keyboard('{PageDown}');
  await stands(app, 1, 1, 3);
  await app.user.keyboard('{PageDown}');
  await until(() => {
    expect(app.number('Step')).toBeGreaterThan(3);
    expect(app.number('Step')).toBeLessThan(40);
    expect(app.status).toBe('Running');
  });
  // The screen stands still until the key has been heard.
  const request: typeof requestAnimationFrame = Reflect.get(window, 'requestAnimationFrame');
  const held: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => held.push(callback));
  await app.user.keyboard('{PageDown}');
  vi.stubGlobal('requestAnimationFrame', request);
  for (const callback of held) request(callback);
  // Far fewer than the rest would take to be played.
  await app.frames(8);
  expect(shown(app)).toMatchObject({ scene: '1', pressed: '2', step: '40' });
  // Back to a step before is no way that is played.
  await app.user.keyboard('{PageDown}');
  await stands(app, 1, 3, 1);
  // Who leaves the room amid it has a run that stands.
  await app.user.keyboard('{PageDown}');
  await until(() => expect(app.status).toBe('Running'));
  await app.user.keyboard('{Escape}{Escape}');
  await until(() => expect(app.status).toMatch(/^Paused at step \d+:/));
});
