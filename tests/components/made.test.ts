import { expect, test, vi } from 'vitest';
import { open, until } from './page.ts';

// Data that are drawn, by sliders, and the stories of those that were published.

const about = (app: Awaited<ReturnType<typeof open>>) => {
  const id = app.control('Data').getAttribute('aria-describedby') ?? '';
  return document.getElementById(id)?.textContent ?? '';
};

test('each data set says on the page what it teaches, its axes and units, and its source', async () => {
  const app = await open();
  expect(about(app)).toContain('Five points near a line');
  await app.select('Data', 'davis');
  await until(() =>
    expect(about(app)).toMatch(/37 %.*200 points · x: height \(cm\) · y: weight \(kg\)/),
  );
  expect(about(app)).toContain('Source: Davis (1990), Body image and weight preoccupation');
  await app.select('Data', 'two-points');
  await until(() => expect(about(app)).toMatch(/exactly a² \+ b².*2 points$/));
  await app.press('한국어');
  await app.page.findByRole('button', { name: 'English' });
  await until(() => expect(document.body.textContent).toMatch(/정확히 a² \+ b².*점 2개/));
});

test('of Davis the largest square is that of the swapped row, at the best line', async () => {
  const app = await open(
    'data=davis&init=point&init.a=0.2384&init.b=25.27&optimizer.lr=0.00003&view.squares=on',
  );
  await app.stepTo(1);
  const sides = () => {
    const d = document.querySelector('path[class*="litSquare"]')?.getAttribute('d') ?? '';
    return [...d.matchAll(/h(-?[\d.]+)/g)].map(([, side]) => Math.abs(Number(side)));
  };
  await until(() => expect(sides().length).toBeGreaterThan(12));
  const [first, second] = sides().toSorted((p, q) => q - p);
  expect(first).toBeGreaterThan(2 * second);
});

test('a slider and the number beside it are one setting, and only what differs is in the link', async () => {
  const app = await open();
  await app.select('Data', 'noisy-line');
  const slider = await app.page.findByRole<HTMLInputElement>('slider', { name: 'Points, slider' });
  expect(app.control('Points').value).toBe('50');
  app.fill(slider, String(Number(slider.max) / 2));
  // Half way from 2 to 10⁶ in orders of magnitude: √(2 · 10⁶).
  await until(() => expect(app.control('Points').value).toBe('1400'));
  app.fill('Share of outliers', '0.2');
  await until(() => expect(app.link).toContain('data.outliers=0.2'));
  expect(app.link).toMatch(/data=noisy-line&data\.n=1400&data\.outliers=0\.2&(?!data)/);
  const outliers = app.page.getByRole<HTMLInputElement>('slider', {
    name: 'Share of outliers, slider',
  });
  expect(Number(outliers.value)).toBe(0.4 * Number(outliers.max));
  await app.press('Undo');
  await until(() => expect(app.link).not.toContain('data.outliers'));
  // Many are drawn while the page goes on; what is asked for last is what is there in the end.
  app.fill('Points', '90000');
  app.fill('Points', '60000');
  expect(app.control('Points').value).toBe('60000');
  await until(() => expect(app.link).toContain('data.n=6e4'));
  await until(() => expect(app.page.queryAllByText(/^Drawing /)).toEqual([]));
  expect(app.control('Points').value).toBe('60000');
});

test('many points are drawn in parts, whatever asks for them: a seed, Undo, a link, a scene', async () => {
  const app = await open('data=noisy-line&data.n=60000&epochs=1');
  const { datasets } = await import('../../src/engine/datasets/index.ts');
  const drawing = vi.spyOn(datasets['noisy-line'], 'points');
  const { areDataAlike } = await import('../../src/engine/data.ts');
  const { activeRun } = await import('../../src/store/runs.ts');
  const { showAlone } = await import('../../src/app/presenter/scenes.ts');
  const { readLecture } = await import('../../src/share/lecture/read.ts');
  /** How many points were drawn since, all of them and at once. */
  const drawn = () => {
    const sizes = drawing.mock.calls.map(([{ n }]) => Number(n));
    drawing.mockClear();
    return { all: sizes.reduce((sum, n) => sum + n, 0), isInParts: Math.max(...sizes) < 10_000 };
  };
  const link = app.link;
  app.fill('Seed', '6');
  await until(() => expect(app.link).toContain('seed=6'));
  expect(drawn()).toEqual({ all: 60_000, isInParts: true });
  await app.press('Undo');
  await until(() => expect(app.control('Seed').value).toBe('0'));
  expect(app.link).toBe(link);
  expect(drawn()).toEqual({ all: 60_000, isInParts: true });
  // A link that was followed; while it is on its way the address stays as it was written.
  window.history.pushState(null, '', '/#data=noisy-line&data.n=70000&step=1');
  window.dispatchEvent(new PopStateEvent('popstate'));
  expect(app.link).toBe('data=noisy-line&data.n=70000&step=1');
  await until(() => expect(app.control('Points').value).toBe('70000'));
  expect(drawn()).toEqual({ all: 70_000, isInParts: true });
  const experiment = { data: { preset: 'noisy-line', n: 80_000 } };
  const { lecture } = readLecture(
    JSON.stringify({ title: 'T', scenes: [{ title: 'S', experiment }] }),
  );
  showAlone(lecture?.scenes[0] ?? expect.fail('it has a scene'));
  await until(() => expect(app.control('Points').value).toBe('80000'));
  expect(drawn()).toEqual({ all: 80_000, isInParts: true });
  // Of two, what was asked for last; and with the same points nothing is drawn.
  app.fill('Seed', '8');
  app.fill('Seed', '9');
  await until(() => expect(app.link).toContain('seed=9'));
  drawn();
  const before = activeRun().problem.experiment;
  await app.pick('Scaling', 'x');
  expect(areDataAlike(activeRun().problem.experiment, before)).toBe(true);
  expect(drawing.mock.calls.map(([{ n }]) => n)).toEqual([]);
});

test('the middle and the width of x are both its ends, and may take neither too far', async () => {
  const app = await open('data=noisy-line');
  await app.page.findByRole('slider', { name: 'Offset of x, slider' });
  expect([app.control('Offset of x').value, app.control('Spread of x').value]).toEqual([
    '0.5',
    '3',
  ]);
  app.fill('Offset of x', '10');
  await until(() => expect(app.link).toMatch(/data\.xLow=8\.5&data\.xHigh=11\.5/));
  app.fill('Spread of x', '4');
  await until(() => expect(app.link).toMatch(/data\.xLow=8&data\.xHigh=12/));
  app.fill('Offset of x', '1e6');
  await app.page.findByText('must be ≥ -999998 and ≤ 999998');
  app.fill('Points', '1e7');
  await app.page.findByText('must be a whole number ≥ 2 and ≤ 1000000');
  expect(app.link).toMatch(/data\.xLow=8&data\.xHigh=12/);
});

test('two groups have two lines, and growing noise has its growth', async () => {
  const app = await open('data=two-groups');
  await app.page.findByRole('slider', { name: 'Share of second, slider' });
  expect([app.control('Slope').value, app.control('Second slope').value]).toEqual(['1.5', '-1.5']);
  await app.select('Data', 'growing-noise');
  await app.page.findByRole('slider', { name: 'Growth of noise, slider' });
  expect(app.control('Noise at the left').value).toBe('0.1');
});
