import type { Page } from '@playwright/test';
import { expect, FLAT, test } from './page.ts';

const chartOf = (page: Page) => page.getByRole('img', { name: /^Loss .* at the start/ });

test('hovering reads a step, a click goes there, a drag scrubs', FLAT, async ({ app, page }) => {
  await app.open('optimizer=sgd&optimizer.lr=0.05&batch.size=2&seed=23&step=12');
  await expect(app.readout('Step')).toHaveText('12');
  const twelfth = await app.state();
  const box = await chartOf(page).boundingBox();
  if (box === null) throw new Error('the chart must be laid out');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.95, y);
  const reading = page.locator('dl[class*="reading"]');
  await expect(reading).toContainText(/Step12/);
  await expect(reading).toContainText(`Epoch${twelfth.Epoch}`);
  await expect(reading).toContainText(`Loss${twelfth.Loss}`);
  await expect(reading).toContainText(/this batch[\d.]+η0\.05/);
  await page.mouse.move(box.x + box.width * 0.4, y);
  await page.mouse.down();
  await expect(app.readout('Step')).not.toHaveText('12');
  const clicked = Number(await app.read('Step'));
  await page.mouse.move(box.x + box.width * 0.6, y, { steps: 3 });
  await expect.poll(async () => Number(await app.read('Step'))).toBeGreaterThan(clicked);
  await page.mouse.up();
});

test(
  'a learning rate that changes has a panel of its own, under its steps',
  FLAT,
  async ({ app, page }) => {
    await app.open();
    const panel = page.locator('canvas[class*="rate"]');
    await expect(chartOf(page)).toBeVisible();
    await expect(panel).toHaveCount(0);
    await app.control('Schedule').selectOption('cosine');
    await app.toEnd();
    await expect(panel).toBeVisible();
    const inked = () =>
      panel.evaluate((canvas: HTMLCanvasElement) => {
        const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
        return data?.filter((value, k) => k % 4 === 3 && value > 200).length ?? 0;
      });
    await expect.poll(inked).toBeGreaterThan(200);
  },
);

test(
  'a chart is as large as its room in the very frame in which that changes',
  FLAT,
  async ({ app, page }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await app.open('seed=23');
    await expect(page.getByRole('group', { name: /points and the line/ })).toBeVisible();
    await page.evaluate(() => {
      const drawn = document.querySelector('svg[role=group]');
      const room = drawn?.parentElement;
      if (drawn == null || room == null) throw new Error('the fit chart must be there');
      const seen = { height: 0, apart: [] as number[] };
      Object.assign(window, { seen });
      // Called after the product's own, and right before the frame is shown.
      new ResizeObserver(() => {
        seen.height = room.clientHeight;
        const apart = seen.height - drawn.getBoundingClientRect().height;
        if (Math.abs(apart) > 1) seen.apart.push(apart);
      }).observe(room);
    });
    const heightSeen = () => page.evaluate(() => Reflect.get(window, 'seen').height);
    await expect.poll(heightSeen).toBeGreaterThan(0);
    for (const height of [560, 640, 520]) {
      const before = await heightSeen();
      await page.setViewportSize({ width: 1366, height });
      await expect.poll(heightSeen).not.toBe(before);
    }
    expect(await page.evaluate(() => Reflect.get(window, 'seen').apart)).toEqual([]);
  },
);

test(
  'on a phone no word of the fit chart lies over another, or under a line',
  FLAT,
  async ({ app, page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await app.open('seed=23');
    await page.getByRole('switch', { name: 'squares' }).click();
    const fit = page.getByRole('group', { name: /points and the line/ });
    const collisions = () =>
      fit.evaluate((svg) => {
        const placeOf = (element: Element) => element.getBoundingClientRect();
        const words = [...svg.querySelectorAll('text')].filter((text) => placeOf(text).width > 0);
        const named = words.filter((text) => /[a-z]{2}/i.test(text.textContent));
        // A line box has room above and below the letters.
        const areApart = (p: DOMRect, q: DOMRect) =>
          p.right <= q.left || q.right <= p.left || p.bottom - 3 <= q.top || q.bottom - 3 <= p.top;
        const lines = [
          ...svg.querySelectorAll<SVGPathElement>('path[class*=line], path[class*=best]'),
        ];
        const origin = placeOf(svg);
        const places = lines.flatMap((line) =>
          Array.from({ length: Math.ceil(line.getTotalLength()) }, (_, along) => {
            const { x, y } = line.getPointAtLength(along);
            return { x: x + origin.left, y: y + origin.top };
          }),
        );
        const isStruck = ({ left, right, top, bottom }: DOMRect) =>
          places.some(({ x, y }) => x > left && x < right && y > top + 3 && y < bottom - 3);
        const over = words.flatMap((one, i) =>
          words
            .slice(i + 1)
            .filter((other) => !areApart(placeOf(one), placeOf(other)))
            .map((other) => `${one.textContent} over ${other.textContent}`),
        );
        const struck = named
          .filter((word) => isStruck(placeOf(word)))
          .map((word) => `${word.textContent} struck through`);
        return { words: named.length, faults: [...over, ...struck] };
      });
    let most = 0;
    for (let step = 0; step <= 6; step++) {
      await app.stepTo(step);
      const { words, faults } = await collisions();
      expect(faults, `at step ${step}`).toEqual([]);
      most = Math.max(most, words);
    }
    // The line now, the best line and the mean square.
    expect(most).toBe(3);
  },
);
