import { Downhill, expect, FLAT, test } from './page.ts';

/** A range of the plane as the link tells it; null where the objective chooses it. */
function rangeIn(app: Downhill, axis: 'a' | 'b'): readonly number[] | null {
  const text = new URLSearchParams(app.link).get(`view.${axis}`);
  return text === null ? null : text.split(',').map(Number);
}

function sizeIn(app: Downhill, axis: 'a' | 'b'): number {
  const [low, high] = rangeIn(app, axis) ?? [NaN, NaN];
  return high - low;
}

test(
  'Escape closes the ranges, and the button that opened them has the focus',
  FLAT,
  async ({ app, page }) => {
    await app.open();
    await app.button('Ranges of a and b').click();
    await app.control('a to').fill('2');
    await page.keyboard.press('Escape');
    await expect(app.control('a to')).toHaveCount(0);
    await expect(app.button('Ranges of a and b')).toBeFocused();
  },
);

test('a path above the cut is shown whole on a surface that is still alive', async ({
  app,
  page,
}) => {
  // Low: fewer dots, which are drawn faster.
  await page.setViewportSize({ width: 1280, height: 480 });
  // Within the ranges of a and b, but higher than the surface goes.
  await app.open(
    'data=five-points&scaling=xy&model=relu&optimizer.lr=0.5&batch.size=1&epochs=4&seed=4',
  );
  const surface = page.getByLabel(/^Loss surface\./);
  await expect(surface).toHaveAttribute('data-frames');
  await app.stepTo(3);
  await app.button('Show the whole path').click({ force: true });
  await expect(app.button('Show the whole path')).toHaveCount(0);
  const box = await surface.boundingBox();
  if (box === null) throw new Error('the surface must be laid out');
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.55);
  await expect(page.getByText(/^a \S+ · b \S+ · loss \S+$/)).toBeVisible();
});

/** The map's colours at some hundred places; `0,0,0,0` where no ground is painted yet. */
function groundOf({ page }: Downhill): Promise<readonly string[]> {
  return page
    .getByRole('application', { name: 'Contour map of the loss' })
    .evaluate((canvas: HTMLCanvasElement) => {
      const ctx = canvas.getContext('2d');
      // A square about the middle, which is ground whatever the shape of the map.
      const side = Math.floor(Math.min(canvas.width, canvas.height) / 2);
      const [left, top] = [canvas.width - side, canvas.height - side].map((d) => Math.floor(d / 2));
      const data = ctx?.getImageData(left, top, side, side).data ?? [];
      const places = 127;
      const step = Math.floor(data.length / 4 / places);
      return Array.from({ length: places }, (_, i) =>
        data.slice(4 * i * step, 4 * i * step + 4).join(),
      );
    });
}

/** How many places differ by more than rounding. */
function differing(one: readonly string[], other: readonly string[]): number {
  const isFar = (p: string, q: string) => {
    const values = q.split(',').map(Number);
    return p.split(',').some((value, c) => Math.abs(Number(value) - values[c]) > 4);
  };
  return one.filter((colour, i) => isFar(colour, other[i])).length;
}

test('a surface without a closed form is computed anew for each frame, and the last one wins', async ({
  app,
  context,
}) => {
  await app.open('data=davis&scaling=xy&model=tanh&optimizer.lr=0.01&seed=3&view=map');
  const isPainted = async () => !(await groundOf(app)).includes('0,0,0,0');
  await expect.poll(isPainted).toBe(true);
  const first = await groundOf(app);
  await app.press('Zoom to the ball');
  await expect.poll(() => rangeIn(app, 'a')).not.toBeNull();
  const size = sizeIn(app, 'a');
  await app.press('Zoom out', 6);
  await app.press('Zoom to the ball', 9);
  await expect.poll(() => sizeIn(app, 'a') / size).toBeCloseTo(1 / 8, 2);
  await expect.poll(isPainted).toBe(true);
  expect(differing(await groundOf(app), first)).toBeGreaterThan(60);
  const other = new Downhill(await context.newPage());
  await other.page.setViewportSize(app.page.viewportSize() ?? { width: 1280, height: 640 });
  await other.open(app.link);
  // A letter's edge may be drawn another way.
  await expect
    .poll(async () => differing(await groundOf(other), await groundOf(app)))
    .toBeLessThan(4);
});
