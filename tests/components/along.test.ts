import { expect, test } from 'vitest';
import { watchDrawing } from '../support/dom.ts';
import { open, until } from './page.ts';

/** How many grounds of the map have been painted: each is an image that is put onto a canvas. */
const painted = { count: 0 };

watchDrawing((_canvas, method) => {
  if (method === 'putImageData') painted.count++;
});

test('a change of the rate while the run plays leaves the pictures where they are', async () => {
  const app = await open('data=five-points&batch.size=2&epochs=4000&optimizer.lr=0.05&seed=7');
  const canvases = () => [...document.querySelectorAll('canvas')];
  await until(() => expect(painted.count).toBeGreaterThan(1));
  await app.press('Play');
  await until(() => expect(app.number('Step')).toBeGreaterThan(1));
  const before = canvases();
  // The map, and the loss.
  expect(before.length).toBeGreaterThan(1);
  const grounds = painted.count;
  app.fill('Learning rate', '0.2');
  await until(() => expect(app.link).toContain('edits=[{"at":'));
  const at = Number(/"at":(\d+)/.exec(app.link)?.[1]);
  await until(() => expect(app.number('Step')).toBeGreaterThan(at + 1));
  // The panel of the rates is one canvas more; those that were there are the very same.
  const after = new Set(canvases());
  expect(before.every((canvas) => after.has(canvas))).toBe(true);
  expect(painted.count).toBe(grounds);
  await app.press('Pause');
});

test('a flag that has the focus is told in words, and goes without a keyboard', async () => {
  const edits = [4, 9].map((at) => ({ at, batch: { size: at === 4 ? 1 : 'full' } }));
  const app = await open(`data=five-points&seed=7&edits=${JSON.stringify(edits)}`);
  const flags = () => app.page.queryAllByRole('slider', { name: 'A change along the way' });
  const removal = () => app.page.queryByRole('button', { name: 'Remove' });
  await until(() => expect(flags()).toHaveLength(2));
  expect(removal()).toBeNull();
  flags()[0].focus();
  await until(() => expect(removal()?.parentElement?.textContent).toMatch(/^batch 1 from step 4/));
  await app.press('Remove');
  // The other takes its place, and can be taken away, too.
  await until(() => expect(flags()).toHaveLength(1));
  await until(() =>
    expect(removal()?.parentElement?.textContent).toMatch(/^full batch from step 9/),
  );
  await app.press('Remove');
  await until(() => expect(app.link).not.toContain('edits'));
  expect([flags(), removal()]).toEqual([[], null]);
});

test('with the last flag the focus goes to the one before, and then to the timeline', async () => {
  const edits = [4, 9].map((at) => ({ at, batch: { size: at === 4 ? 1 : 'full' } }));
  const app = await open(`data=five-points&seed=7&edits=${JSON.stringify(edits)}`);
  const flags = () => app.page.queryAllByRole('slider', { name: 'A change along the way' });
  await until(() => expect(flags()).toHaveLength(2));
  flags()[1].focus();
  await app.user.keyboard('{Delete}');
  await until(() => expect(flags()).toHaveLength(1));
  expect(document.activeElement).toBe(flags()[0]);
  await app.user.keyboard('{Delete}');
  await until(() => expect(flags()).toHaveLength(0));
  expect(document.activeElement).toBe(
    app.page.getByRole('slider', { name: 'Position in the run' }),
  );
});
