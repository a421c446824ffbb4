import { within } from '@testing-library/dom';
import { afterEach, expect, test } from 'vitest';
import { codeOfGuess, guessOfCode, subjectOf } from '../../src/share/guess.ts';
import type { GuessedOf } from '../../src/share/guess.ts';
import { drop } from '../support/drop.ts';
import { open, until } from './page.ts';
import type { Downhill } from './page.ts';

const RUN = 'v=1&data=five-points&optimizer=sgd&optimizer.lr=0.05&seed=3';
const START = 'init=point&init.a=-1&init.b=2';

// A tab remembers its lecture.
afterEach(() => window.sessionStorage.clear());

/** What codes are about, in the page that is open; its modules are its own. */
async function asked(): Promise<GuessedOf> {
  const { objectiveNow } = await import('../../src/store/objective.ts');
  const { tagNow } = await import('../../src/store/question.ts');
  const { problem, automatic } = objectiveNow();
  return { frame: automatic, subject: subjectOf(problem.experiment), tag: tagNow() };
}

const card = (app: Downhill) => app.page.findByRole('region', { name: 'Your guess' });

/** The six characters that the card shows. */
async function codeShown(app: Downhill): Promise<string> {
  const shown = within(await card(app))
    .getByRole('status')
    .querySelector('strong');
  return shown?.textContent ?? '';
}

test('a phone of the room marks a place in the stead of starting there, moves it, and shows its code', async () => {
  const app = await open(`${RUN}&${START}&view=map&hide=minimum,best,floor&guess=place`);
  await card(app);
  expect(app.button('Show my code')).toHaveProperty('disabled', true);
  const map = await app.page.findByRole('application', { name: 'Contour map of the loss' });
  map.focus();
  await app.user.keyboard('{ArrowRight}{Enter}');
  const said = async () => within(await card(app)).getByRole('status').textContent;
  await until(async () => expect(await said()).toMatch(/^Your guess: a = −?\d/));
  const first = await said();
  await app.user.keyboard('{Shift>}{ArrowRight}{ArrowDown}{/Shift}{Enter}');
  await until(async () => expect(await said()).not.toBe(first));
  await app.press('Show my code');
  const code = await codeShown(app);
  const { useMany } = await import('../../src/store/many.ts');
  const [place, ...others] = useMany.getState().guesses;
  expect(others).toEqual([]);
  const of = await asked();
  expect(code).toBe(codeOfGuess({ is: 'place', ...place }, of));
  const back = guessOfCode(code, of) as typeof place;
  expect(Math.abs(back.a - place.a)).toBeLessThan((of.frame.a[1] - of.frame.a[0]) / 2000);
  within(await card(app)).getByRole('img', { name: 'QR code of your guess' });
  // Nothing else has moved, and the page still asks after a reload.
  expect(app.link).toContain('init.a=-1&init.b=2');
  await until(() => expect(app.link).toMatch(/&guess=place&hide=minimum,best,floor$/));
  await app.press('Change it');
  await app.press('Put the question away');
  await until(() => expect(app.page.queryByRole('region', { name: 'Your guess' })).toBeNull());
  map.focus();
  await app.user.keyboard('{ArrowRight}{Enter}');
  await until(() => expect(app.link).not.toContain('init.a=-1&init.b=2'));
  expect(app.link).not.toContain('guess');
});

test('a choice is a letter; who chooses the same has another code, and who changes it says so', async () => {
  const codes = [];
  for (const language of ['en', 'ko']) {
    const app = await open(`${RUN}&lang=${language}&guess=choice-3`);
    const name = language === 'en' ? 'Your guess' : '내 예상';
    const group = await app.page.findByRole('group', { name });
    const letters = within(group).getAllByRole('button');
    expect(letters.map(({ textContent }) => textContent)).toEqual(['A', 'B', 'C']);
    await app.user.click(letters[1]);
    expect(letters[1].getAttribute('aria-pressed')).toBe('true');
    await app.press(language === 'en' ? 'Show my code' : '내 코드 보기');
    const region = app.page.getByRole('region', { name });
    const code = within(region).getByRole('status').querySelector('strong')?.textContent ?? '';
    expect(guessOfCode(code, await asked())).toMatchObject({ is: 'choice', option: 1 });
    codes.push(code);
  }
  expect(codes[0]).not.toBe(codes[1]);
});

test('until its question is put away a phone shows nothing of what its link hides, and goes no further', async () => {
  const app = await open(`${RUN}&${START}&epochs=9&step=4&hide=minimum,best,floor&guess=choice-2`);
  await card(app);
  await app.shows('Step', '4');
  const { useCover } = await import('../../src/store/cover.ts');
  const hidden = () => [...useCover.getState().covered];
  const { seekPlace, seek } = await import('../../src/store/intents/transport.ts');
  const { choose } = await import('../../src/store/intents/hiding.ts');
  const { changeModel, changeRate } = await import('../../src/store/intents/experiment.ts');
  const { activeExperiment } = await import('../../src/store/runs.ts');
  const setNow = () => [activeExperiment().model, activeExperiment().optimizer.lr];
  await app.focus('Play');
  const acts = [
    ...['h', '{Shift>}h{/Shift}', ' ', '{ArrowRight}', '{End}', '{Shift>}{ArrowRight}{/Shift}'].map(
      (keys) => () => app.user.keyboard(keys),
    ),
    () => app.press('Play'),
    () => app.press('To end'),
    async () => seekPlace(8),
    async () => seek(9),
    async () => choose('minimum', false),
    async () => changeRate(0.5),
    async () => changeModel('sine'),
    async () => drop('mine.csv', 'x,y\n1,2\n2,3\n'),
  ];
  for (const act of acts) {
    await act();
    await app.frames(3);
    expect(app.read('Step'), String(act)).toBe('4');
    expect(hidden(), String(act)).toEqual(['minimum', 'best', 'floor']);
    expect(setNow(), String(act)).toEqual(['line', 0.05]);
    expect(app.page.queryByRole('dialog'), String(act)).toBeNull();
  }
  // Of another start its codes would not count.
  const { startAt } = await import('../../src/store/intents/experiment.ts');
  startAt(0, 0, { a: [-1, 1], b: [-1, 1] });
  await app.frames(3);
  expect(app.link).toContain('init.a=-1&init.b=2');
  await app.press('Put the question away');
  await app.focus('Play');
  await app.user.keyboard('{End}');
  await app.shows('Step', '9');
  // And what was hidden is shown at once.
  await app.user.keyboard('{Shift>}h{/Shift}');
  await until(() => expect(hidden()).toEqual([]));
});

test('what is asked for amiss is said, and the page is the page', async () => {
  const app = await open(`${RUN}&guess=choice-7`);
  await until(() =>
    expect(app.alerts.join()).toContain(
      'guess: must be one of place, choice-2, choice-3, choice-4, got "choice-7"',
    ),
  );
  expect(app.page.queryByRole('region', { name: 'Your guess' })).toBeNull();
});

/** Opens what asks the room, and gives it codes. */
async function ask(app: Downhill) {
  await app.press('Ask the room');
  return app.page.findByRole('dialog', { name: 'Ask the room' });
}

async function give(app: Downhill, text: string) {
  app.fill(await app.page.findByRole('textbox', { name: 'Codes of the room' }), text);
  await app.press('Add');
}

const marked = async () =>
  (await import('../../src/store/many.ts')).useMany.getState().guesses.map(({ a, b }) => [a, b]);

test('the room is asked by a link that gives nothing away; its places are counted once, drawn, and taken back', async () => {
  const app = await open(`${RUN}&${START}&hide=minimum,best&present`);
  const dialog = await ask(app);
  // No presenter either.
  expect(dialog.textContent).toContain('&seed=3&guess=place&hide=minimum,bestCopy link');
  const of = await asked();
  const middle = (part: number) => ({
    a: of.frame.a[0] + part * (of.frame.a[1] - of.frame.a[0]),
    b: of.frame.b[0] + part * (of.frame.b[1] - of.frame.b[0]),
  });
  const codes = [0.2, 0.4, 0.6].map((part) => codeOfGuess({ is: 'place', ...middle(part) }, of));
  const choice = codeOfGuess({ is: 'choice', option: 0, whose: 5 }, of);
  const slip = (codes[0].startsWith('0') ? '1' : '0') + codes[0].slice(1);
  await give(app, `${codes[0].toLowerCase()}, ${codes[1]}\n${codes[0]} DOWNHILL:${codes[2]}`);
  await until(() =>
    expect(dialog.textContent).toContain('3 codes counted. 1 code counted before.'),
  );
  await until(async () => expect(await marked()).toHaveLength(3));
  await give(app, `${slip} ${choice} K7U2MX 12`);
  await until(() =>
    expect(app.alerts.join()).toContain(`${slip}: mistyped, or of another question or other data.`),
  );
  expect(app.alerts.join()).toContain(`${choice}: a choice, where a place is asked for.`);
  expect(app.alerts.join()).toContain('K7U2MX: a code has figures and letters');
  expect(app.alerts.join()).toContain('12: a code has six characters.');
  expect(await marked()).toHaveLength(3);
  // Nothing of the minimum before it is shown.
  expect(document.body.textContent).not.toContain('The nearest is');
  await app.press(`Take ${codes[1]} back`);
  await until(async () => expect(await marked()).toHaveLength(2));
  await app.press('Close');
  await app.user.keyboard('{Shift>}h{/Shift}');
  const { objectiveNow } = await import('../../src/store/objective.ts');
  const best = objectiveNow().best ?? { a: NaN, b: NaN };
  const away = [0.2, 0.6].map((part) => {
    const { a, b } = middle(part);
    return Math.hypot(a - best.a, b - best.b);
  });
  const told = await app.page.findByText(/^The nearest is/);
  const said = Number(/is ([\d.]+) from/.exec(told.textContent)?.[1]);
  expect(Math.abs(said - Math.min(...away))).toBeLessThan(0.01);
  await ask(app);
  await app.press('Take all back');
  await until(async () => expect(await marked()).toEqual([]));
});

test('each scene has guesses of its own, of what it shows, and a lecture that is begun has none', async () => {
  const app = await open();
  const experiment = { data: { preset: 'five-points' }, seed: 3, epochs: 4 };
  const scenes = ['One', 'Two'].map((title) => ({ title, experiment, presses: [2] }));
  const begin = async () => {
    drop('scenes.json', JSON.stringify({ title: 'T', scenes }));
    await app.press('Give it');
    await until(() => expect(document.querySelector('[data-scene="1"]')).not.toBeNull());
  };
  await begin();
  const dialog = await ask(app);
  const of = await asked();
  expect(dialog.textContent).toMatch(new RegExp(`&guess=place\\.${of.tag}Copy`));
  const code = codeOfGuess({ is: 'place', a: of.frame.a[0], b: of.frame.b[0] }, of);
  await give(app, code);
  await until(async () => expect(await marked()).toHaveLength(1));
  await app.press('Close');
  // On another surface it would be a place of nothing; the next press brings the scene's own back.
  const { changeLoss } = await import('../../src/store/intents/experiment.ts');
  changeLoss({ type: 'mae' });
  await until(async () => expect(await marked()).toEqual([]));
  await app.user.keyboard('{PageDown}');
  await until(async () => expect(await marked()).toHaveLength(1));
  await app.user.keyboard('{PageDown}');
  await until(() => expect(document.querySelector('[data-scene="2"]')).not.toBeNull());
  await until(async () => expect(await marked()).toEqual([]));
  // Of the same surface, but of the scene before.
  await ask(app);
  await give(app, `${code} ${code}`);
  await until(() =>
    expect(app.alerts.join()).toContain(`${code}: mistyped, or of another question`),
  );
  await app.press('Close');
  await app.user.keyboard('{PageUp}{PageUp}');
  await until(async () => expect(await marked()).toHaveLength(1));
  await begin();
  await until(async () => expect(await marked()).toEqual([]));
  expect((await ask(app)).textContent).not.toContain(code);
  await give(app, code);
  await until(async () => expect(await marked()).toHaveLength(1));
  // What the tab remembers is of the lecture that it was told in.
  const again = await open();
  await begin();
  expect((await ask(again)).textContent).not.toContain(code);
  expect(await marked()).toEqual([]);
});

test('choices join the hands that were counted, and go on with the lesson', async () => {
  const app = await open('lesson=stride.1&present');
  await until(() => expect(document.querySelector('[data-stage="question"]')).not.toBeNull());
  await app.user.keyboard('{PageDown}');
  await until(() => expect(document.querySelector('[data-stage="options"]')).not.toBeNull());
  app.fill(app.page.getByRole('textbox', { name: 'Hands for: 1' }), '3');
  const dialog = await ask(app);
  // The phones are shown no lesson, which would answer by itself.
  await until(() => expect(dialog.textContent).toMatch(/&guess=choice-3\.[0-9A-Z]{2}Copy/));
  expect(dialog.textContent).not.toContain('lesson=');
  const of = await asked();
  const code = (option: number, whose: number) => codeOfGuess({ is: 'choice', option, whose }, of);
  await give(app, [code(1, 1), code(1, 2), code(0, 1), code(3, 1)].join(' '));
  await until(() =>
    expect(app.alerts.join()).toContain(`${code(3, 1)}: an option that this question`),
  );
  await app.press('Close');
  await app.user.keyboard('{PageDown}');
  await until(() => expect(document.querySelector('[data-stage="hands"]')).not.toBeNull());
  const rows = within(app.page.getByRole('article')).getAllByRole('listitem');
  expect(rows.map(({ textContent }) => textContent)).toEqual(['A01', 'B15', 'C−30']);
});
