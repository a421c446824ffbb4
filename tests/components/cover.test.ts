import { expect, test } from 'vitest';
import type { Answer } from '../../src/store/cover.ts';
import { watchDrawing } from '../support/dom.ts';
import { open, until } from './page.ts';
import type { Downhill } from './page.ts';

/** What is written on canvases, by the letters of the last picture of each. */
const written = new Map<HTMLCanvasElement, Set<string>>();

watchDrawing((canvas, method, [text]) => {
  const words = written.get(canvas) ?? new Set();
  written.set(canvas, words);
  if (method === 'clearRect') words.clear();
  if (method === 'fillText') words.add(String(text));
});

const SPOKEN = ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'alt'];

/** All that the page says: in words, to a screen reader, and on its canvases. */
function everything(): string {
  const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
    SPOKEN.map((name) => element.getAttribute(name) ?? ''),
  );
  const drawn = [...written]
    .filter(([canvas]) => canvas.isConnected)
    .flatMap(([, words]) => [...words]);
  return [document.body.textContent, ...attributes, ...drawn].join('\n');
}

/** The intents of the page that is open. */
const intents = async () => await import('../../src/store/intents/cover.ts');
const answers = async () => (await import('../../src/store/cover.ts')).ANSWERS;

/** Five points, all at once, at a rate that diverges: a loss that cannot be less than 0.0438. */
const DIVERGES =
  'data=five-points&init=point&init.a=-1.5&init.b=3&optimizer.lr=10&batch.size=full&epochs=80';
const ARRIVES = DIVERGES.replace('lr=10', 'lr=0.1').replace('epochs=80', 'epochs=400');

interface Told {
  /** Whether the page gives it away. */
  readonly shows: (app: Downhill) => boolean;
  /** What stands in its place. */
  readonly instead: RegExp;
  /** What else must be uncovered for it to be seen at all. */
  readonly under?: readonly Answer[];
}

const has = (selector: string) => document.querySelector(selector) !== null;

/** The parameters after one step of 10 against the gradient (−7.67, −3.3), by hand from the points. */
const AFTER_ONE = /75\.2|36\.0/;

const TOLD: Readonly<Record<Answer, Told>> = {
  best: {
    shows: () => has('[clip-path] > path[class*="best"]') || /best line(?!:)/.test(everything()),
    instead: /best line: hidden for now/,
  },
  minimum: {
    shows: () => /★(?! minimum)|^minimum$/m.test(everything()),
    instead: /★ minimum: hidden for now/,
  },
  floor: { shows: () => everything().includes('0.0438'), instead: /floor: hidden for now/ },
  values: { shows: () => AFTER_ONE.test(everything()), instead: /a\?hidden for now/ },
  zones: {
    shows: () => /2\/λ|0\.277|smooth|overshoot/.test(everything()) || has('[class*="track"] span'),
    instead: /zones of the rate: hidden for now/,
  },
  advice: {
    shows: () => /Use η|Standardise x/.test(everything()),
    instead: /what would help: hidden for now/,
    // The ways out tell of the limit.
    under: ['zones'],
  },
  // The numbers of the step that comes next.
  path: {
    shows: () => has('[aria-label="Copy as LaTeX"]'),
    instead: /next step: hidden for now/,
  },
  surface: {
    shows: () => has('[aria-label="Contour map of the loss"]'),
    instead: /Loss surface: hidden for now/,
  },
};

const of = Object.keys(TOLD) as Answer[];

test('each answer is nowhere on the page while it is covered, and there once it is uncovered', async () => {
  const app = await open(DIVERGES);
  await app.stepTo(1);
  await app.says(/^Diverged/);
  await app.press('show next');
  const { cover } = await intents();
  expect([...(await answers())].toSorted()).toEqual(of.toSorted());
  await until(() => expect(of.filter((answer) => !TOLD[answer].shows(app))).toEqual([]));
  // A note that comes later than the map.
  await app.page.findByText(/Ball at a = 75\.2/);
  const { link } = app;
  // The surface over which others stand is covered last.
  const others = of.filter((answer) => answer !== 'surface');
  cover(others);
  const shown = () => others.filter((answer) => TOLD[answer].shows(app));
  await until(() => expect(shown()).toEqual([]));
  // Words of a picture come with its next frame.
  await until(() => {
    for (const answer of others) expect(everything(), answer).toMatch(TOLD[answer].instead);
  });
  for (const answer of others) {
    const under = TOLD[answer].under ?? [];
    cover(others.filter((one) => one !== answer && !under.includes(one)));
    await until(() => expect(shown().toSorted()).toEqual([answer, ...under].toSorted()));
  }
  // Each way out is a rate, and says how far it is from the limit.
  cover([]);
  await until(() => expect(TOLD.advice.shows(app)).toBe(true));
  cover(['zones']);
  await until(() => expect(TOLD.advice.shows(app)).toBe(false));
  cover(['surface']);
  await until(() => expect(TOLD.surface.shows(app)).toBe(false));
  await until(() => expect(everything()).toMatch(TOLD.surface.instead));
  // A link tells of none of it.
  expect(app.link).toBe(link);
});

test('the floor of a run that is trained ahead is told by no table, ending or diagnosis', async () => {
  const app = await open(ARRIVES);
  const { cover, uncover, uncoverAll } = await intents();
  cover(['floor', 'minimum']);
  await app.press(/^Runs/);
  await app.press('Results');
  const table = await app.page.findByRole('dialog', { name: 'Results' });
  const rows = () => [...table.querySelectorAll('td')].map(({ textContent }) => textContent);
  // The last loss is that of the floor, but for a part that is not printed.
  await until(() => expect(rows()).toEqual(['−', '−', '−', '−', 'finished']));
  expect(table.textContent).toContain('floor: hidden for now');
  expect(everything()).not.toMatch(/0\.0438|0\.0439/);
  uncoverAll();
  await until(() => expect(rows()[0]).toMatch(/^0\.0438/));
  cover(['floor', 'minimum']);
  await app.press('Close');

  // What is taken home holds every number of the run.
  await app.press('Take it home');
  await app.page.findByText(/^A question is open/);
  expect(app.page.queryByRole('textbox', { name: 'The program' })).toBeNull();
  expect(everything()).not.toMatch(/0\.0438|0\.0439/);
  await app.press('Close');

  await app.toEnd();
  await app.user.click((await app.page.findAllByRole('button', { name: 'whole step' }))[0]);
  await app.page.findByRole('region', { name: /, whole$/ });
  const part = () => app.page.getByText('Diagnosis').closest('section')?.textContent;
  await until(() => expect(part()).toBe('Diagnosishidden for now'));
  // Enough frames for the ending to come, were it not covered.
  await app.frames(4);
  const bare = 'Finished after 400 steps, loss 0.0438';
  expect(app.status).toBe(bare);
  uncover('floor');
  await app.frames(2);
  expect(app.status).toBe(bare);
  uncover('minimum');
  await app.says(/minimum/);
  await until(() => expect(part()).toMatch(/Condition number|stability/i));
  // Now that the sentence has been fetched.
  cover(['minimum']);
  await until(() => expect(app.status).toBe(bare));
});

test('a and b are in no number of the step written out, nor in what is copied', async () => {
  const app = await open(`${ARRIVES}&optimizer.weightDecay=0.1`);
  await app.stepTo(2);
  const a = app.read('a');
  // However many digits are printed.
  const digits = [a, app.read('b')].map((value) => value.replace('−', '').slice(0, 4));
  const told = () => digits.filter((value) => everything().includes(value));
  await app.user.click((await app.page.findAllByRole('button', { name: 'whole step' }))[0]);
  const panel = await app.page.findByRole('region', { name: /, whole$/ });
  const inPanel = () => digits.filter((value) => panel.textContent.includes(value));
  await until(() => expect(inPanel()).toEqual(digits));
  const { cover, uncover } = await intents();
  cover(['values']);
  await until(() => expect(told()).toEqual([]));
  // λθ would tell θ.
  const decay = [...panel.querySelectorAll('section')].find(({ textContent }) =>
    textContent.startsWith('Weight decay'),
  );
  expect(decay?.textContent.match(/\?/g)).toHaveLength(4);
  expect(app.read('a')).toBe('?hidden for now');
  expect(app.status).toMatch(/a hidden for now, b hidden for now$/);
  expect(app.page.queryByRole('group', { name: 'Copy as' })).toBeNull();
  await app.press('Copy as LaTeX');
  await app.page.findByText('Copied');
  expect(await navigator.clipboard.readText()).toContain('\\begin{bmatrix}?\\\\?\\end{bmatrix}');
  uncover('values');
  await app.shows('a', a);
  await app.page.findByRole('group', { name: 'Copy as' });
});

test('which points are still to come in an epoch is told by no tile of the ledger', async () => {
  const app = await open(ARRIVES.replace('size=full', 'size=1'));
  await app.stepTo(3);
  const tiles = (state: string) =>
    [...document.querySelectorAll(`li[data-state="${state}"]`)].map((tile) => tile.textContent);
  const toCome = () => tiles('next');
  await until(() => expect([tiles('done').length, toCome().length]).toEqual([2, 2]));
  const told = toCome();
  expect([...tiles('done'), ...tiles('now'), ...told].toSorted()).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
  ]);
  const { cover, uncoverAll } = await intents();
  cover(['path']);
  await until(() => expect(toCome()).toEqual(['?', '?']));
  uncoverAll();
  await until(() => expect(toCome()).toEqual(told));
});
