import { within } from '@testing-library/dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { open, until } from './page.ts';
import type { Downhill } from './page.ts';

/** Who wants no motion is shown at once what there is to do. */
beforeEach(() => {
  const { settings } = Reflect.get(window, 'happyDOM') as {
    settings: { device: { prefersReducedMotion: string } };
  };
  settings.device.prefersReducedMotion = 'reduce';
});

// A tab remembers its lecture.
afterEach(() => window.sessionStorage.clear());

/** Where the lesson stands, and all that a room is shown of it. */
function shown(app: Downhill) {
  const given = document.querySelector('[data-room="given"]');
  const article = given?.querySelector('article') ?? null;
  return {
    stage: article?.dataset.stage ?? null,
    text: article?.textContent ?? '',
    step: app.read('Step'),
    rate: app.read('Learning rate now'),
  };
}

async function stands(app: Downhill, stage: string, beat: string) {
  await until(() => {
    const now = shown(app);
    expect(now.stage).toBe(stage);
    expect(now.text).toContain(beat);
  });
}

const FIRST = 'Subtract it as it is';
const SECOND = 'Times 0.1';

test('a clicker gives a lesson press by press, and goes back through exactly what it was', async () => {
  const app = await open('lesson=stride.1&present');
  const forward = [
    ['question', FIRST, '0', '1'],
    ['options', FIRST, '0', '1'],
    ['done', FIRST, '4', '1'],
    ['explained', FIRST, '4', '1'],
    ['question', SECOND, '0', '1'],
    ['options', SECOND, '0', '1'],
    ['done', SECOND, '21', '0.1'],
  ] as const;
  const seen: ReturnType<typeof shown>[] = [];
  for (const [i, [stage, beat, step, rate]] of forward.entries()) {
    if (i > 0) await app.user.keyboard('{PageDown}');
    await stands(app, stage, beat);
    // The numbers come with the next frame.
    await until(() => expect(shown(app)).toMatchObject({ step, rate }));
    seen.push(shown(app));
  }
  for (const before of seen.slice(0, -1).toReversed()) {
    await app.user.keyboard('{PageUp}');
    await until(() => expect(shown(app)).toEqual(before));
  }
});

test('nothing is given away before it has happened: no answer, no number, no name of the reason', async () => {
  const app = await open('lesson=predict.1&present');
  await stands(app, 'question', 'Fit by hand');
  expect(shown(app).text).not.toContain('Five, one per point');
  expect(app.read('Loss')).toMatch(/\d/);
  await app.user.keyboard('{PageDown}');
  await stands(app, 'options', 'Five, one per point');
  expect(shown(app).text).not.toContain('What happened');
  await app.user.keyboard('{PageDown}');
  await stands(app, 'done', 'What happened');
  expect(shown(app).text).not.toContain('Slope a and intercept b');
  await app.user.keyboard('{PageDown}');
  await stands(app, 'explained', 'Slope a and intercept b');
});

test('hands are typed by keys, shown as bars, and stay beside the right answer', async () => {
  const app = await open('lesson=stride.1&present');
  await stands(app, 'question', FIRST);
  await app.user.keyboard('{PageDown}');
  await stands(app, 'options', FIRST);
  const field = (option: string) =>
    app.page.getByRole<HTMLInputElement>('textbox', { name: `Hands for: ${option}` });
  field('0').focus();
  await app.user.keyboard('1b2{Tab}30x{Tab}0');
  expect(['0', '1', '−3'].map((option) => field(option).value)).toEqual(['12', '30', '0']);
  const counts = () => {
    const rows = within(app.page.getByRole('article')).getAllByRole('listitem');
    return rows.map((row) => {
      const width = row.querySelector('i')?.style.width;
      return `${row.textContent} ${width}`;
    });
  };
  // From a field, too.
  await app.user.keyboard('{PageDown}');
  await stands(app, 'hands', FIRST);
  expect(counts()).toEqual(['A012 40%', 'B130 100%', 'C−30 0%']);
  await app.user.keyboard('{PageDown}');
  await stands(app, 'done', FIRST);
  expect(counts()).toEqual(['A012 40%', '✓What happened: 130 100%', 'C−30 0%']);
  for (const stage of ['hands', 'options'] as const) {
    await app.user.keyboard('{PageUp}');
    await stands(app, stage, FIRST);
  }
  expect(field('1').value).toBe('30');
});

test('loaded anew the lecture goes on where it was, and who leaves finds the page as it was', async () => {
  const app = await open('lesson=stride.1&present');
  await stands(app, 'question', FIRST);
  await app.user.keyboard('{PageDown}');
  await stands(app, 'options', FIRST);
  app.fill(app.page.getByRole('textbox', { name: 'Hands for: 1' }), '9');
  await app.user.keyboard('{PageDown}{PageDown}');
  await stands(app, 'done', FIRST);
  await until(() => expect(app.link).toMatch(/^lesson=stride\.1&.*&present$/));
  const again = await open(app.link);
  await stands(again, 'done', FIRST);
  expect(shown(again).text).toContain('What happened: 19');
  await again.user.keyboard('{PageDown}');
  await stands(again, 'explained', FIRST);
  await again.user.keyboard('{Escape}{Escape}');
  await until(() => expect(again.page.getByText('Your guess')).toBeTruthy());
  expect(document.documentElement.dataset.presenting).toBeUndefined();
  await until(() => expect(again.link).not.toMatch(/present/));
});

test('loaded anew amid a chapter a room has all that was noted in it', async () => {
  const app = await open('lesson=stride.1&present');
  await stands(app, 'question', FIRST);
  const { usePlayer } = await import('../../src/store/player.ts');
  const { parseExperiment } = await import('../../src/engine/parse.ts');
  const { reportNotes } = await import('../../src/store/intents/lessons.ts');
  const points = [
    [0, 1],
    [1, 3],
  ];
  const noted = [0.3, 0.1].map((lr, id) => {
    const json = { data: { points }, optimizer: { type: 'sgd', lr } };
    const { experiment, faults } = parseExperiment(json);
    expect(faults).toEqual([]);
    const reach = { steps: 7, samples: 35 };
    const ended = { is: 'diverged', steps: 9, loss: Infinity, above: null } as const;
    return { id, experiment, ...ended, to10: reach, to1: null };
  });
  reportNotes(noted);
  await app.user.keyboard('{PageDown}{PageDown}');
  await stands(app, 'done', FIRST);
  expect(usePlayer.getState().notes).toEqual(noted);
  await until(() => expect(app.link).toMatch(/^lesson=stride\.1&.*&present$/));
  const again = await open(app.link);
  await stands(again, 'done', FIRST);
  const { usePlayer: player } = await import('../../src/store/player.ts');
  await until(() => expect(player.getState().notes).toEqual(noted));
  // What a press back undoes is of this beat alone.
  expect(player.getState().open?.notes).toEqual([]);
});

test('P shows the page to a room and brings it back; outside a lesson a clicker steps', async () => {
  const app = await open('v=1&data=five-points&seed=7&view=top');
  await until(() => expect(app.link).toMatch(/optimizer=sgd/));
  const before = app.link;
  await app.focus('Step forward');
  await app.user.keyboard('p');
  await until(() => expect(app.page.queryByRole('group', { name: 'The run now' })).toBeTruthy());
  await until(() => expect(document.documentElement.dataset.presenting).toBe(''));
  expect(document.activeElement).toBe(document.body);
  await app.user.keyboard('{PageDown}{PageDown}');
  await app.shows('Step', '2');
  await app.user.keyboard('{PageUp}');
  await app.shows('Step', '1');
  await until(() => expect(app.link).toMatch(/&present$/));
  await app.user.keyboard('p');
  await until(() => expect(app.link).toBe(before));
  await until(() => expect(document.activeElement).toBe(app.button('Step forward')));
});

test('B or a clicker’s own key darkens the screen, and the key that lights it does nothing else', async () => {
  const app = await open();
  for (const keys of ['b', 'p.']) {
    await app.user.keyboard(keys);
    const dark = await app.page.findByRole('button', { name: 'Light the screen again' });
    await app.user.keyboard('{Shift}');
    expect(dark.isConnected).toBe(true);
    await app.user.keyboard('{PageDown}');
    await until(() => expect(dark.isConnected).toBe(false));
    expect(app.read('Step')).toBe('0');
  }
  // Elsewhere that key is a step, as in a player of films, and a point in a number is neither.
  await app.user.keyboard('p..,');
  await app.shows('Step', '1');
  const rate = app.control('Learning rate');
  rate.focus();
  await app.user.keyboard('.');
  expect(app.page.queryByRole('button', { name: 'Light the screen again' })).toBeNull();
  expect(app.read('Step')).toBe('1');
});

test('where the browser opens no window for the notes, a sentence says so', async () => {
  vi.spyOn(window, 'open').mockReturnValue(null);
  const app = await open('lesson=stride.1&present');
  await stands(app, 'question', FIRST);
  await app.user.keyboard('n');
  await until(() => expect(app.alerts.join()).toMatch(/opened no window.*pop-ups/));
});

test('a link says in words what `present` may be', async () => {
  const app = await open('v=1&data=five-points&present=maybe');
  await until(() => expect(document.body.textContent).toMatch(/present.*maybe/));
  expect(document.documentElement.dataset.presenting).toBe('');
  await app.user.keyboard('{Escape}{Escape}');
});
