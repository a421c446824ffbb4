import { expect, test } from 'vitest';
import { open, until } from './page.ts';
import type { Downhill } from './page.ts';

/** A range of the plane as the link tells it; null where the objective chooses it. */
function rangeIn(app: Downhill, axis: 'a' | 'b'): readonly number[] | null {
  const text = new URLSearchParams(app.link).get(`view.${axis}`);
  return text === null ? null : text.split(',').map(Number);
}

function sizeIn(app: Downhill, axis: 'a' | 'b'): number {
  const [low, high] = rangeIn(app, axis) ?? [NaN, NaN];
  return high - low;
}

test('zooming to the ball halves what is drawn, about the ball, each time again', async () => {
  const app = await open();
  await app.stepTo(2);
  await app.press('Zoom to the ball');
  await until(() => expect(rangeIn(app, 'a')).not.toBeNull());
  const first = sizeIn(app, 'a');
  await app.press('Zoom to the ball');
  await until(() => expect(sizeIn(app, 'a') / first).toBeCloseTo(0.5, 2));
  for (const axis of ['a', 'b'] as const) {
    const [low, high] = rangeIn(app, axis) ?? [];
    expect((low + high) / 2, axis).toBeCloseTo(app.number(axis), 1);
  }
  await app.press('Zoom out');
  await until(() => expect(sizeIn(app, 'a') / first).toBeCloseTo(1, 2));
  await app.press('Automatic range');
  await until(() => expect(rangeIn(app, 'a')).toBeNull());
});

test('a zoom ends at a limit and says so, whichever way and however often it is pressed', async () => {
  const app = await open();
  await app.stepTo(3);
  // Faster than they are shown.
  const pressFast = async (name: string, times: number) => {
    const button = await app.page.findByRole('button', { name });
    for (let i = 0; i < times; i++) button.click();
  };
  await pressFast('Zoom to the ball', 40);
  await app.page.findByText('The surface is not drawn any nearer.');
  await pressFast('Zoom out', 60);
  await app.page.findByText('The surface is not drawn any further out.');
  expect(document.body.textContent).not.toContain('NaN');
  await app.press('Fit all');
  await until(() => expect(rangeIn(app, 'a')).toBeNull());
});

test('a chosen frame stays while the training changes, and goes with its objective', async () => {
  const app = await open();
  await app.press('Zoom out');
  await until(() => expect(rangeIn(app, 'a')).not.toBeNull());
  const chosen = rangeIn(app, 'a');
  app.fill('Learning rate', '0.1');
  await app.pick('Batch size', '1');
  await app.select('Initializer', 'zeros');
  // The address is written a moment later.
  await until(() => expect(app.link).toContain('init=zeros'));
  expect(rangeIn(app, 'a')).toEqual(chosen);
  await app.select('Model', 'sine');
  await until(() => expect(rangeIn(app, 'a')).toBeNull());
});

test('ranges are typed; one that makes no sense is answered beside it and changes nothing', async () => {
  const app = await open();
  await app.press('Ranges of a and b');
  await until(() => app.control('a from'));
  app.fill('a from', '-1');
  app.fill('a to', '2.5');
  await until(() => expect(rangeIn(app, 'a')).toEqual([-1, 2.5]));
  for (const text of ['-1', '-7', 'x', '1e300', '']) {
    app.fill('a to', text);
    await until(() =>
      expect(app.alerts, text).toEqual([expect.stringMatching(/^must be ≥ -0\.99\S* and ≤ \S+$/)]),
    );
  }
  app.fill('a to', '2');
  await until(() => expect(app.alerts).toEqual([]));
  await until(() => expect(rangeIn(app, 'a')).toEqual([-1, 2]));
});

test('a ball that has left the map is told of, and a button brings it back', async () => {
  const app = await open('data=five-points&optimizer.lr=0.6&batch.size=2&seed=23');
  const notes = () => app.page.queryAllByText(/^Path cut at the drawn range\./);
  expect(notes()).toEqual([]);
  await app.stepTo(4);
  await until(() => expect(notes()).toHaveLength(1));
  expect(notes()[0].textContent).toContain(`Ball at a = ${app.read('a')}`);
  await app.press('Show the whole path');
  await until(() => expect(notes()).toEqual([]));
  await until(() => expect(rangeIn(app, 'a')).not.toBeNull());
  const [low, high] = rangeIn(app, 'a') ?? [];
  expect(app.number('a')).toBeGreaterThan(low);
  expect(app.number('a')).toBeLessThan(high);
});
