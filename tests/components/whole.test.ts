import { expect, test } from 'vitest';
import { problemOf, trainToEnd } from '../support/train.ts';
import { open, until } from './page.ts';
import type { Downhill } from './page.ts';

const POINTS = [
  [0.5, 1.3],
  [1, 1.6],
  [1.5, 2.6],
  [2, 2.7],
  [2.5, 3.8],
] as const;

async function openWhole(app: Downhill): Promise<HTMLElement> {
  // That of the strip: the other is for windows without one.
  const [button] = await app.page.findAllByRole('button', { name: 'whole step' });
  await app.user.click(button);
  const panel = await app.page.findByRole('region', { name: /, whole$/ });
  // The diagnosis, which has one, too, is there before the optimizer's memory is.
  await until(() => expect(panel.querySelector('table [data-row]')).not.toBeNull());
  return panel;
}

async function copied(app: Downhill): Promise<string> {
  await app.press('Text');
  await app.page.findByText('Copied as Text');
  return navigator.clipboard.readText();
}

/** The numbers of a line of the text, by what it begins with. */
function numbersAfter(text: string, name: string): readonly number[] {
  const line = text.split('\n').find((one) => one.startsWith(name));
  if (line === undefined) throw new Error(`the text must have a line ${name}`);
  return (line.slice(name.length).match(/-?\d+(?:\.\d+)?(?:e[-+]?\d+)?/g) ?? []).map(Number);
}

test('a step of momentum is written out whole, as it is recomputed from the rows of the run', async () => {
  const experiment = {
    version: 1,
    data: { points: POINTS },
    init: { type: 'point', a: -1, b: 3 },
    optimizer: { type: 'sgd', lr: 0.03, momentum: 0.9, weightDecay: 0.1 },
    batch: { size: 2, order: 'sequential' },
    epochs: 4,
  };
  const app = await open(
    'data.points=0.5,1.3;1,1.6;1.5,2.6;2,2.7;2.5,3.8&init=point&init.a=-1&init.b=3&optimizer.lr=0.03&optimizer.momentum=0.9&optimizer.weightDecay=0.1&batch.size=2&batch.order=sequential&epochs=4',
  );
  await app.stepTo(5);
  await openWhole(app);
  const text = await copied(app);
  const { columns } = trainToEnd(problemOf(experiment));
  const rows = [0, 1, 2, 3, 4, 5].map((row) => [columns.a[row], columns.b[row], columns.loss[row]]);
  const [a, b] = rows[4];
  // The batches of an epoch are 1 2, 3 4, 5: step 5 is the second epoch's second.
  const batchAt = (step: number) =>
    [POINTS.slice(0, 2), POINTS.slice(2, 4), POINTS.slice(4)][(step - 1) % 3];
  const meanOf = (step: number) => {
    const batch = batchAt(step);
    const [p, q] = rows[step - 1];
    const sum = (of: (x: number, r: number) => number) =>
      batch.reduce((all, [x, y]) => all + of(x, p * x + q - y), 0);
    return [(2 * sum((x, r) => r * x)) / batch.length, (2 * sum((_x, r) => r)) / batch.length];
  };
  const lines = text.split('\n').map((line) => line.split('\t').map(Number));
  for (const [k, [x, y]] of batchAt(5).entries()) {
    const r = a * x + b - y;
    const line = lines[3 + k];
    expect(line.slice(0, 3)).toEqual([k + 3, x, y]);
    const expected = [a * x + b, -r, 2 * r * x, 2 * r];
    for (const [i, number] of expected.entries()) expect(line[3 + i]).toBeCloseTo(number, 12);
  }
  const gradient = meanOf(5);
  const mean = numbersAfter(text, 'mean');
  for (const k of [0, 1]) expect(mean[k]).toBeCloseTo(gradient[k], 12);
  // v ← μ v + g + λ θ, from the first step on.
  let velocity = [NaN, NaN];
  for (let step = 1; step <= 4; step++)
    velocity = nextVelocity(velocity, meanOf(step), rows[step - 1]);
  const after = nextVelocity(velocity, gradient, rows[4]);
  const told = numbersAfter(text, 'velocity v: ');
  for (const [k, number] of [...velocity, ...after].entries())
    expect(told[k]).toBeCloseTo(number, 12);
  expect(numbersAfter(text, 'η = ')).toEqual([0.03]);
  const [oldA, oldB, moveA, moveB, newA, newB] = numbersAfter(text, 'θ_5 = ');
  expect([oldA, oldB, newA, newB]).toEqual([a, b, rows[5][0], rows[5][1]]);
  expect([oldA - moveA, oldB - moveB]).toEqual([newA, newB]);
  expect(moveA).toBeCloseTo(0.03 * after[0], 12);
  expect(numbersAfter(text, 'L(θ_5) = ')).toEqual([rows[5][2]]);
});

function nextVelocity(
  velocity: readonly number[],
  gradient: readonly number[],
  theta: readonly number[],
) {
  return velocity.map((v, k) => {
    const g = gradient[k] + 0.1 * theta[k];
    return Number.isNaN(v) ? g : 0.9 * v + g;
  });
}

test('the rule is that of the settings in force, with what its letters stand for, in the panel and beside the settings', async () => {
  const app = await open(
    'optimizer=adagrad&optimizer.lr=0.2&optimizer.lrDecay=0.05&init=point&init.a=-1&init.b=3&batch.size=full&epochs=20',
  );
  await app.page.findByText('ηₜ = η / (1 + (t − 1) δ)');
  await app.stepTo(7);
  const panel = await openWhole(app);
  await until(() => expect(panel.textContent).toContain('steps t67'));
  expect(panel.textContent).toContain('θ ← θ − ηₜ g / (√s + ε)');
  expect(panel.textContent).toContain(
    `δ = 0.05 · ηₜ = ${Number((0.2 / (1 + 6 * 0.05)).toPrecision(5))}`,
  );
});

test('of a batch of 4096 only the rows in sight are there, and the keys go on to those that are not', async () => {
  const app = await open('data=noisy-line&data.n=5000&batch.size=4096');
  await app.stepTo(1);
  const panel = await openWhole(app);
  const table = panel.querySelector('table');
  expect(table?.getAttribute('aria-rowcount')).toBe('4098');
  const rows = () => panel.querySelectorAll<HTMLElement>('tr:has([data-row])');
  expect(rows().length).toBeLessThan(30);
  expect(rows()[0].getAttribute('aria-rowindex')).toBe('2');
  panel.querySelector<HTMLElement>('[data-row="0"]')?.focus();
  await app.user.keyboard('{ArrowDown>40/}');
  expect(document.activeElement?.getAttribute('data-row')).toBe('40');
  expect(rows().length).toBeLessThan(30);
});

test('a point that is pointed at is read in the fit chart, and no longer after', async () => {
  const app = await open('batch.size=full');
  await app.stepTo(1);
  const panel = await openWhole(app);
  const row = panel.querySelector<HTMLElement>('[data-row="1"]');
  const name = row?.getAttribute('aria-label');
  expect(name).toMatch(/^Point \d$/);
  row?.focus();
  const [x, y] = POINTS[Number(name?.slice(6)) - 1];
  const reading = app.page.getByLabelText('Point read');
  await until(() => expect(reading.textContent).toContain(`x ${x} · y ${y}`));
  row?.blur();
  await until(() => expect(reading.textContent).toBe(''));
});

test('it stands in the place of the loss chart, and Escape gives that back, and the focus', async () => {
  const app = await open();
  const panel = await openWhole(app);
  const button = document.querySelector('[data-opens-whole-step]');
  expect(button?.getAttribute('aria-expanded')).toBe('true');
  expect(app.page.queryByRole('heading', { name: 'Loss', level: 2 })).toBeNull();
  panel.querySelector<HTMLElement>('[data-row="0"]')?.focus();
  await app.user.keyboard('{Escape}');
  await until(() => expect(app.page.queryByRole('region', { name: /, whole$/ })).toBeNull());
  expect(document.activeElement).toBe(button);
  await app.page.findByRole('heading', { name: 'Loss', level: 2 });
});

test('the next step is written out before it is taken, and it is the one that comes', async () => {
  const app = await open('optimizer=rmsprop&optimizer.lr=0.1');
  await app.stepTo(3);
  await openWhole(app);
  await app.press('show next');
  await app.page.findByRole('region', { name: 'Step 4, next, whole' });
  const before = await copied(app);
  await app.press('show taken');
  await app.page.findByRole('region', { name: 'Step 3, whole' });
  await app.stepTo(4);
  await app.page.findByRole('region', { name: 'Step 4, whole' });
  const after = await copied(app);
  expect(after.split('\n').slice(1)).toEqual(before.split('\n').slice(1));
});

test('the diagnosis says what creeps, why, and what would help', async () => {
  const app = await open('batch.size=full&optimizer.lr=0.05&init=point&init.a=-1.5&init.b=3');
  await app.toEnd();
  const panel = await openWhole(app);
  // x of mean 1.5 and variance 0.5: λ² − 7.5 λ + 2 = 0, and 1 % of the flat way after ln 0.01 / ln(1 − η λ).
  const high = (7.5 + Math.sqrt(7.5 ** 2 - 8)) / 2;
  const steps = Math.log(0.01) / Math.log(1 - (0.05 * 2) / high);
  const rounded = (value: number) => String(Number(value.toPrecision(2)));
  expect(panel.textContent).toContain(
    `b is creeping: κ = ${rounded(high ** 2 / 2)}, so the flat direction needs about ${rounded(steps)} steps to within 1 %; standardising x makes κ = 1.`,
  );
  expect(panel.textContent).toContain(`η = 2/λmax = ${(2 / high).toPrecision(3)}`);
  const left = 1 - (0.05 * 2) / high;
  const [, predicted, observed] =
    /Predicted: ([\d.]+); observed over \d+ steps: ([\d.]+)\./.exec(panel.textContent) ?? [];
  expect(Number(predicted)).toBeCloseTo(left, 3);
  expect(Number(observed)).toBeCloseTo(left, 2);
});

test('of standardised points the line is told in their own units, too', async () => {
  const app = await open('data=women&scaling=xy&batch.size=full&optimizer.lr=0.5&epochs=60');
  await app.toEnd();
  const panel = await openWhole(app);
  const [, a, b] = /a′ = ([−\d.]+) kg\/cm, b′ = ([−\d.]+) kg/.exec(panel.textContent) ?? [];
  const slope = app.number('a');
  expect(panel.textContent).toContain('The ball is as low as it gets.');
  // Standardised, the best slope is the correlation; R's lm(weight ~ height) has 3.45 and −87.51667
  // in pounds and inches.
  expect(slope).toBeGreaterThan(0.99);
  expect(Number(a)).toBeCloseTo((3.45 * 0.45359237) / 2.54, 3);
  expect(Number(b?.replace('−', '-'))).toBeCloseTo(-87.51667 * 0.45359237, 2);
  // R's summary has 0.991, and 1.525 pounds on 13 degrees of freedom.
  expect(panel.textContent).toMatch(/R², the part of y that it explains0\.991/);
  const [, miss] = /Typical miss, √MSE([\d.]+) kg/.exec(panel.textContent) ?? [];
  expect(Number(miss)).toBeCloseTo(1.525 * Math.sqrt(13 / 15) * 0.45359237, 3);
  // Of 58, 59, … 72 inches the variance is (15² − 1)/12; κ from the trace and the determinant.
  const variance = ((15 ** 2 - 1) / 12) * 2.54 ** 2;
  const trace = variance + (65 * 2.54) ** 2 + 1;
  const kappa = ((trace + Math.sqrt(trace ** 2 - 4 * variance)) / 2) ** 2 / variance;
  const told = `${(kappa / 1e6).toFixed(2)} × 10⁶ → 1`;
  expect(panel.textContent).toContain(`Condition number before and after scaling${told}`);
});

test('of an epoch that other batches cut short only the batches that come are counted', async () => {
  // Epochs of 2 · 2 · 1; after the second step of the second one all points at once.
  const app = await open(
    'data=five-points&batch.size=2&seed=7&edits=[{"at":5,"batch":{"size":"full"}}]',
  );
  await app.stepTo(3);
  await app.page.findByRole('region', { name: 'Epoch 1, batch 3 of 3' });
  await app.stepTo(5);
  const ledger = await app.page.findByRole('region', { name: 'Epoch 2, batch 2 of 2' });
  await until(() => expect(ledger.querySelectorAll('li')).toHaveLength(2));
  const panel = await openWhole(app);
  expect(panel.textContent).toContain('(batch 2 of 2, epoch 2)');
  await app.stepTo(6);
  await app.page.findByRole('region', { name: 'Epoch 3, batch 1 of 1' });
});
