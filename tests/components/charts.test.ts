import { expect, test } from 'vitest';
import { enlarge } from '../support/dom.ts';
import { open, until } from './page.ts';
import type { Downhill } from './page.ts';

// Of pixels.
enlarge();

const meanSquares = () => [...document.querySelectorAll('path[class*="mean"]')];

/** Width and height of a path that is one rectangle, in CSS pixels. */
function sidesOf(path: Element) {
  const [, height, width] =
    /v(-?[\d.]+)h(-?[\d.]+)/.exec(path.getAttribute('d') ?? '')?.map(Number) ?? [];
  return { width: Math.abs(width), height: Math.abs(height) };
}

const squaresOf = (app: Awaited<ReturnType<typeof open>>) =>
  app.page.findByRole('switch', { name: 'squares' });

test('the mean square is a square, as large as the loss says', async () => {
  const app = await open();
  expect(meanSquares()).toEqual([]);
  await app.user.click(await squaresOf(app));
  const sides: { loss: number; side: number }[] = [];
  for (const step of [2, 9]) {
    await app.stepTo(step);
    const loss = app.number('Loss');
    await app.page.findByText(`MSE ${Number(loss.toPrecision(3))}`);
    const { width, height } = sidesOf(meanSquares()[0]);
    expect(width).toBe(height);
    sides.push({ loss, side: width });
  }
  const [one, other] = sides;
  expect((one.side / other.side) ** 2).toBeCloseTo(one.loss / other.loss, 0);
  await app.user.click(app.page.getByRole('switch', { name: 'squares' }));
  await until(() => expect(meanSquares()).toEqual([]));
});

test('it is there in Korean, too, and not for a loss that squares nothing', async () => {
  const app = await open();
  await app.user.click(await squaresOf(app));
  const words = () => app.page.queryAllByText(/^MSE \d/);
  await app.select('Loss function', 'mae');
  await until(() => expect(words()).toEqual([]));
  await app.select('Loss function', 'mse');
  await app.press('한국어');
  await app.page.findByRole('button', { name: 'English' });
  await until(() => expect(words()).toHaveLength(1));
});

test('of a large batch a few squares stand for all, and the chart says so', async () => {
  const app = await open('data=noisy-line&batch.size=full&optimizer.lr=0.1&seed=3&view.squares=on');
  await app.stepTo(1);
  await app.page.findByText('1 in 5 + largest');
  const count = () => {
    const squares = document.querySelector('path[class*="litSquare"]')?.getAttribute('d') ?? '';
    return squares.split('z').length - 1;
  };
  await until(() => expect(count()).toBeGreaterThan(0));
  expect(count()).toBeLessThanOrEqual(12);
  await app.pick('Batch size', '8');
  await app.shows('Step', '1');
  await until(() => expect(app.page.queryAllByText(/^1 in \d+ \+ largest$/)).toEqual([]));
});

test('the keys read a step of the loss, and Enter goes there', async () => {
  const app = await open();
  await app.stepTo(8);
  const reader = await app.page.findByRole('slider', { name: 'Read a step of the loss' });
  // What draws comes after what is read.
  const chart = app.page.getByRole('img', { name: /^Loss .* at the start/ });
  await until(() => expect(chart.querySelector('canvas')).not.toBeNull());
  const said = () => reader.getAttribute('aria-valuetext');
  reader.focus();
  await app.user.keyboard('{ArrowLeft}{ArrowLeft}');
  await until(() => expect(said()).toMatch(/^Step 6 Epoch 2 Loss [\d.]+ /));
  expect(app.read('Step')).toBe('8');
  const sixth = said();
  await app.user.keyboard('{Enter}');
  await app.shows('Step', '6');
  expect(sixth).toContain(`Loss ${app.read('Loss')}`);
  await app.user.keyboard('{Home}');
  await until(() => expect(said()).toMatch(/^Step 0 Epoch 0 Loss [\d.]+$/));
  await app.user.keyboard('{Escape}');
  await until(() => expect(document.querySelector('dl[class*="reading"]')).toBeNull());
});

test('points of a preset that are edited keep the names and units of their axes', async () => {
  const app = await open('data=women&optimizer.lr=1e-5&seed=1');
  await app.page.findByText('height (cm)');
  await app.focus(/^Point 1: x 147\.3 cm/);
  await app.user.keyboard('{Enter}{ArrowUp}');
  await until(() => expect(app.link).toMatch(/data=women&data\.points=147\.\d+,\d/));
  await app.page.findByText('height (cm)');
  await app.page.findByText('weight (kg)');
  const { link } = app;
  const loss = app.read('Loss');
  const other = await open(link);
  await other.page.findByText('height (cm)');
  await until(() => expect(other.link).toBe(link));
  await other.shows('Loss', loss);
});

test('any x can be asked for its prediction: ŷ = a x + b of the line now', async () => {
  const app = await open(
    'data=women&scaling=none&init=point&init.a=0.5&init.b=-20&optimizer.lr=1e-6&seed=1',
  );
  const probe = await app.page.findByRole('slider', { name: 'Predict at x' });
  probe.focus();
  await app.user.keyboard('{ArrowRight}');
  const said = () => (probe.getAttribute('aria-valuetext') ?? '').replaceAll('−', '-');
  await until(() => expect(said()).toMatch(/\d/));
  const [x, y] = (said().match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  expect(y).toBeCloseTo(0.5 * x - 20, 1);
});

test('the charts say in words what they show', async () => {
  const app = await open();
  await app.stepTo(4);
  const loss = app.read('Loss');
  const chart = await app.page.findByRole('img', { name: /^Loss .* at the start/ });
  await until(() =>
    expect(chart.getAttribute('aria-label')).toMatch(new RegExp(`, ${loss} at step 4$`)),
  );
  const fit = await app.page.findByRole('group', { name: /^5 points and the line y = / });
  const equation = () =>
    /y = (\S+) x \+ (\S+)/
      .exec(fit.getAttribute('aria-label') ?? '')
      ?.slice(1)
      .map(Number);
  // Three digits of each.
  const printed = [expect.closeTo(app.number('a'), 2), expect.closeTo(app.number('b'), 2)];
  await until(() => expect(equation()).toEqual(printed));
  await app.page.findByRole('region', { name: 'Epoch 2, batch 1 of 3' });
  await app.page.findByText('Step 4 in numbers');
});

test('the step in numbers is copied as LaTeX', async () => {
  const app = await open();
  await app.stepTo(3);
  await app.page.findByRole('button', { name: 'Copy as LaTeX' });
  await app.press('Copy as LaTeX');
  await app.page.findByText('Copied');
  const latex = await navigator.clipboard.readText();
  expect(latex).toMatch(/\\begin\{[bp]matrix\}/);
  expect(latex).toContain(app.read('a').replace('−', '-').slice(0, -1));
});

const readingOf = (app: Downhill) => app.page.getByLabelText('Place read');

/** The numbers of the readout: a, b and the loss. */
function placeIn(app: Downhill) {
  const text = readingOf(app).textContent.replaceAll('−', '-');
  const [a, b, loss] = (text.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  return { a, b, loss };
}

async function mapOf(app: Downhill) {
  const map = await app.page.findByRole('application', { name: 'Contour map of the loss' });
  // In React's development build a part is mounted twice, the second time a moment later.
  await app.frames(3);
  map.focus();
  /** Presses a key and waits until another place is read. */
  const press = async (keys: string) => {
    const before = readingOf(app).textContent;
    await app.user.keyboard(keys);
    await until(() => expect(readingOf(app).textContent).not.toBe(before));
    return placeIn(app);
  };
  return { map, press };
}

test('a crowd of a batch lies under the lines, which it would cover', async () => {
  const app = await open('data=noisy-line&data.n=2000&seed=23');
  await app.stepTo(1);
  const crowd = () => document.querySelector('path[class*="litCloud"]');
  await until(() => expect(crowd()?.getAttribute('d')).toMatch(/^M/));
  const line = document.querySelector('[class*="moving"] path[class*="line"]');
  if (line === null) throw new Error('no line is drawn');
  const order = crowd()?.compareDocumentPosition(line) ?? 0;
  expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

test('the place read on the map is a ghost in the fit chart, and only while it is read', async () => {
  const app = await open('init=point&init.a=1&init.b=1&seed=23');
  const { press } = await mapOf(app);
  const ghost = () => document.querySelector('path[class*="candidate"]')?.getAttribute('d') ?? '';
  await press('{ArrowRight}');
  await until(() => expect(ghost()).toMatch(/^M/));
  const before = ghost();
  await press('{Shift>}{ArrowUp}{/Shift}');
  await until(() => expect(ghost()).not.toBe(before));
  expect(ghost()).toMatch(/^M/);
  await app.user.keyboard('{Escape}');
  await until(() => expect(ghost()).toBe(''));
});

test('a place is read with the digits of a thousandth of each axis, as in 3D', async () => {
  const app = await open('init=point&init.a=300&init.b=20&seed=23&view.a=0,4000&view.b=0,40');
  const { press } = await mapOf(app);
  await press('{ArrowRight}');
  expect(readingOf(app).textContent).toMatch(/^a \d+, b \d+\.\d\d, loss /);
});

test('arrows move the crosshair, with Shift further, and Enter starts there', async () => {
  const app = await open('init=point&init.a=0.5&init.b=0.5&seed=23');
  await app.stepTo(2);
  const { press } = await mapOf(app);
  const first = await press('{ArrowLeft}');
  const back = await press('{ArrowRight}');
  const far = await press('{Shift>}{ArrowRight}{/Shift}');
  expect((far.a - back.a) / (back.a - first.a)).toBeCloseTo(10, 0);
  expect(far.b).toBe(first.b);
  const chosen = await press('{Shift>}{ArrowUp}{/Shift}');
  expect(chosen.b).toBeGreaterThan(far.b);
  await app.user.keyboard('{Enter}');
  await app.shows('Step', '0');
  const link = new URLSearchParams(app.link);
  expect(link.get('init')).toBe('point');
  expect(Number(link.get('init.a'))).toBeCloseTo(chosen.a, 1);
  expect(Number(link.get('init.b'))).toBeCloseTo(chosen.b, 1);
});

test('equal axes are there on demand', async () => {
  const app = await open('data=women&optimizer.lr=1e-5&seed=2');
  const { map, press } = await mapOf(app);
  const equal = app.button('1 : 1');
  expect(equal.getAttribute('aria-pressed')).toBe('false');
  const shares = async () => {
    // A click is over when the task is that it came in.
    await app.frames(1);
    map.focus();
    const from = await press('{ArrowLeft}');
    await press('{Shift>}{ArrowLeft}{/Shift}');
    const to = await press('{Shift>}{ArrowDown}{/Shift}');
    return { a: from.a - to.a, b: from.b - to.b };
  };
  const own = await shares();
  await app.user.click(equal);
  await until(() => expect(equal.getAttribute('aria-pressed')).toBe('true'));
  const alike = await shares();
  // A tenth of the map is about as long either way, where it was a few against many.
  expect(Math.abs(own.b / own.a)).toBeGreaterThan(10);
  expect(Math.abs(alike.b / alike.a)).toBeLessThan(3);
});

test('the legend names the arrows on the map, and none once the ball has left it', async () => {
  const app = await open('data=women&optimizer=adam&optimizer.lr=0.1&batch.size=full&seed=7');
  await app.stepTo(1);
  await app.page.findByText('→ gradient');
  await app.stepTo(8);
  await until(() => expect(app.page.queryAllByText('→ gradient')).toEqual([]));
});

test.each([
  ['a hair apart', '0,0;1e-310,5e-324;3e-310,1e-323'],
  ['all one', '-0,3;0,3;0,3'],
  ['far out and close together', '1e15,1e15;1000000000000.001,999999999999.999'],
])('no picture of points that are %s says NaN', async (_, points) => {
  const app = await open(
    `v=1&data.points=${points}&optimizer=sgd`.replaceAll('1e12', String(1e12)),
  );
  await app.page.findByRole('slider', { name: 'Read a step of the loss' });
  const dots = () => document.querySelectorAll('[class*="point"] circle').length;
  await until(() => expect(dots()).toBeGreaterThan(0));
  await app.press('Step forward', 2);
  await app.frames(2);
  // The fastest speed is a value of its own.
  const said = document.body.innerHTML.replace('value="Infinity"', '');
  expect(said.match(/.{0,60}(?:NaN|Infinity).{0,20}/g) ?? []).toEqual([]);
});
