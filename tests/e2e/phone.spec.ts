import { atRest, expect, Fingers, FLAT, middleOf, test } from './page.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test('a phone has the run under the thumb, at least 44 px, the rest in tabs, and nothing to the side', async ({
  app,
  page,
}) => {
  await app.open();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  for (const name of ['Play', 'Step forward', 'Step back', 'Reset', 'To end']) {
    const box = await app.button(name).boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(44);
  }
  await page.getByRole('button', { name: 'Step forward', exact: true }).tap();
  await expect(app.readout('Step')).toHaveText('1');
  // How it ended is said over the chart, which makes room for it: the batches stay whole.
  await page.setViewportSize({ width: 360, height: 740 });
  await app.toEnd();
  const panel = page.getByRole('tabpanel', { name: 'Fit', exact: true });
  await expect(panel.getByText(/keep it bouncing/)).toBeVisible();
  await expect(panel.getByRole('listitem').last()).toBeInViewport({ ratio: 1 });
  await page.getByRole('tab', { name: 'Controls' }).tap();
  await app.control('Data').selectOption('women');
  await expect(app.readout('Step')).toHaveText('0');
  for (const name of ['Fit', 'Loss', 'Numbers']) {
    await page.getByRole('tab', { name, exact: true }).tap();
    await expect(page.getByRole('tabpanel', { name, exact: true })).toBeVisible();
  }
  for (const name of ['Epoch', 'Gradient norm', 'Learning rate now']) {
    await expect(app.readout(name)).toBeVisible();
  }
});

test('the view is chosen and the frame zoomed by thumb, with the surface in view', async ({
  app,
  page,
}) => {
  await app.open();
  const view = page.getByRole('combobox', { name: 'View', exact: true });
  const targets = [view, app.button('Ranges of a and b')];
  await app.button('Ranges of a and b').tap();
  targets.push(app.control('a from'), app.button('Zoom to the ball'), app.button('Fit all'));
  for (const target of targets) {
    // A field is as high as its box, which takes the touch.
    const box = await target
      .locator('xpath=ancestor-or-self::*[self::span or self::select or self::button][1]')
      .boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  await app.button('Zoom to the ball').tap();
  await expect.poll(() => app.link).toContain('view.a=');
  await atRest(page);
  const surface = await page.getByLabel(/^Loss surface\./).boundingBox();
  const sheet = await page.getByRole('region', { name: 'Ranges of a and b' }).boundingBox();
  expect(sheet?.y).toBeGreaterThanOrEqual((surface?.y ?? 0) + (surface?.height ?? 0));
  await app.button('Close').tap();
  await view.selectOption('Map');
  await expect(page.getByRole('application', { name: 'Contour map of the loss' })).toBeVisible();
});

test(
  'a diverged run leaves the settings free, and its card is read by scrolling the panel',
  FLAT,
  async ({ app, page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await app.open('data=women&optimizer.lr=0.05&batch.size=2&seed=23');
    await app.toEnd();
    const card = page.getByRole('tabpanel').locator('section').filter({ hasText: 'Diverged' });
    await expect(app.button(/^Use η = /)).toBeInViewport({ ratio: 1 });
    await card.locator('p').first().scrollIntoViewIfNeeded();
    await expect(card.locator('p').first()).toBeInViewport({ ratio: 1 });
    await page.getByRole('tab', { name: 'Controls' }).tap();
    await expect(card).toHaveCount(0);
    const rate = app.control('Learning rate');
    await rate.tap();
    await rate.fill('0.00001');
    await expect(rate).toBeFocused();
  },
);

test(
  'a finger on the fit chart scrolls and reads; once it edits it adds, drags and removes',
  FLAT,
  async ({ app, page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await app.open('seed=23');
    const fingers = await Fingers.on(page);
    const third = page.getByRole('button', { name: /^Point 3: / });
    const points = () => new URLSearchParams(app.link).get('data.points');
    const reading = page.getByLabel('Point read');
    const panel = page.getByRole('tabpanel', { name: 'Fit' });
    // Lower than it has to be, so that there is something to scroll.
    await panel.evaluate((element) => (element.style.maxHeight = '180px'));
    await fingers.drag([await middleOf(third)], 0, -60);
    await expect.poll(() => panel.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(20);
    await atRest(page);
    await panel.evaluate((element) => (element.style.maxHeight = ''));
    // Along the chart the line is read, and nothing takes the finger.
    await fingers.drag([await middleOf(third)], 80, 0);
    await expect(page.locator('g[class*=reading] text', { hasText: '→' })).toBeVisible();
    await third.tap();
    await expect(reading).toHaveText(/^x 1\.5 · y 2\.6, predicted/);
    expect(points()).toBeNull();

    await app.button('Edit points').tap();
    // The chart has made room for what is said of it.
    await atRest(page);
    const from = await middleOf(third);
    // The way of a scroll, and further than the browser waits before it takes a finger for one.
    await fingers.drag([from], 20, 50);
    await expect.poll(() => points()?.split(';')[2]).toMatch(/^1\.[6-9]\d*,-?\d/);
    await atRest(page);
    const to = await middleOf(third);
    expect(to.x - from.x).toBeCloseTo(20, 0);
    expect(to.y - from.y).toBeCloseTo(50, 0);
    await page.touchscreen.tap(from.x, from.y);
    await expect.poll(() => points()?.split(';')).toHaveLength(6);
    await app.button('Remove the point').tap();
    await expect.poll(() => points()?.split(';')).toHaveLength(5);
  },
);

test(
  'the panels are a sheet that is pulled up and down, and the settings have most of the room',
  FLAT,
  async ({ app, page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await app.open();
    const fingers = await Fingers.on(page);
    const handle = page.getByRole('slider', { name: 'Panel height' });
    const tab = (name: string) => page.getByRole('tab', { name, exact: true });
    const heightOf = (name: string) =>
      page.getByRole('tabpanel', { name, exact: true }).evaluate((panel) => panel.clientHeight);
    const picture = page.getByRole('application', { name: 'Contour map of the loss' });
    // The chart and the batches whole.
    await expect(page.getByRole('region', { name: /^Epoch/ })).toBeInViewport({ ratio: 1 });
    const middle = await heightOf('Fit');
    await tab('Controls').tap();
    await expect.poll(() => heightOf('Controls')).toBeGreaterThan(360);
    await expect(picture).toBeInViewport({ ratio: 1 });
    for (const name of ['Play', 'Step forward', 'Reset']) {
      await expect(app.button(name)).toBeInViewport({ ratio: 1 });
    }
    // By its handle, by the row of tabs, by a tap, by keys.
    await fingers.drag([await middleOf(handle)], 0, 200, 500);
    await expect.poll(() => heightOf('Controls')).toBe(middle);
    await handle.tap();
    await expect(handle).toHaveAttribute('aria-valuetext', 'high');
    await atRest(page);
    // The same way, and not held at its end: the flick carries on.
    await fingers.drag([await middleOf(handle)], 0, 200);
    await expect.poll(() => heightOf('Controls')).toBe(0);
    await tab('Controls').press('Enter');
    await expect.poll(() => heightOf('Controls')).toBe(middle);
    await atRest(page);
    await fingers.drag([await middleOf(tab('Fit'))], 0, 260);
    await expect.poll(() => heightOf('Controls')).toBe(0);
    await expect(tab('Controls')).toHaveAttribute('aria-selected', 'true');
    // Chromium takes the tap that comes right after a flick for its end: the keys come between.
    await handle.press('ArrowUp');
    await expect.poll(() => heightOf('Controls')).toBe(middle);
    await handle.press('ArrowDown');
    await expect.poll(() => heightOf('Controls')).toBe(0);
    await tab('Controls').tap();
    await expect.poll(() => heightOf('Controls')).toBe(middle);
    await handle.tap();
    await expect(handle).toHaveAttribute('aria-valuetext', 'high');
    await handle.tap();
    await expect.poll(() => heightOf('Controls')).toBe(middle);
    // Another panel stands as it stood before.
    await tab('Loss').tap();
    await expect(handle).toHaveAttribute('aria-valuetext', 'middle');
  },
);

test('in no low window does anything lie over anything else', async ({ app, page }) => {
  const sizes = [
    [740, 360],
    [640, 360],
    [800, 600],
    [1280, 540],
  ] as const;
  const surface = page.getByLabel(/^Loss surface\./);
  const placeNow = async () => {
    await atRest(page);
    const box = await surface.boundingBox();
    if (box === null) throw new Error('the surface has no place');
    expect(box.height).toBeGreaterThan(150);
    return box;
  };
  await page.setViewportSize({ width: 740, height: 360 });
  await app.open('data=women&optimizer.lr=0.05&batch.size=2&seed=23');
  for (const [width, height] of sizes) {
    await test.step(`a newcomer at ${width} × ${height}`, async () => {
      await page.setViewportSize({ width, height });
      await expect(surface).toBeVisible();
      await expect(app.button('Start here')).toBeVisible();
      await placeNow();
    });
  }
  await app.toEnd();
  for (const [width, height] of sizes) {
    await test.step(`at the end at ${width} × ${height}`, async () => {
      await page.setViewportSize({ width, height });
      await expect(app.button(/^Use η = /)).toBeInViewport({ ratio: 1 });
      for (const name of ['Play', 'Reset', 'To end']) {
        await expect(app.button(name)).toBeInViewport({ ratio: 1 });
      }
      const picture = await placeNow();
      // What floats over the picture stays within it, and each in a place of its own.
      const floating = [
        page.getByRole('group', { name: 'Drawn range' }),
        app.button('Slopes by direction'),
      ];
      const boxes = await Promise.all(floating.map((one) => one.boundingBox()));
      const [frame, wheel] = boxes.map((box) => {
        if (box === null) throw new Error('a control has no place');
        expect(box.y).toBeGreaterThanOrEqual(picture.y);
        expect(box.y + box.height).toBeLessThanOrEqual(picture.y + picture.height + 1);
        return box;
      });
      expect(frame.y + frame.height <= wheel.y || wheel.x + wheel.width <= frame.x).toBe(true);
    });
  }
});

test(
  'a finger alone changes a cell of the table, adds a point and removes one',
  FLAT,
  async ({ app, page }) => {
    await app.open('data.points=1,2;2,3;3,5&seed=2');
    await app.button('Table of points').tap();
    const cell = page.locator('[data-point="1"] [data-cell="2"]');
    // It opens under the picture, which fills the sheet.
    await expect(cell).toBeInViewport({ ratio: 1 });
    await cell.tap();
    await cell.tap();
    await page.keyboard.type('7');
    await app.button('Add a point').tap();
    await expect.poll(() => app.link).toContain('data.points=1,2;2,37;3,5');
    const fresh = page.getByRole('row').last().locator('[data-cell="1"]');
    await fresh.tap();
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    await page.keyboard.type('8');
    await page.keyboard.press('Enter');
    await expect.poll(() => app.link).toContain('data.points=1,2;2,37;3,5;4,8');
    await app.button('Remove point 1').tap();
    await expect.poll(() => app.link).toContain('data.points=2,37;3,5;4,8');
    const height = (await app.button('Remove point 1').boundingBox())?.height ?? 0;
    expect(height).toBeGreaterThanOrEqual(44);
  },
);

test('a small phone names the colours of its arrows, in each language, and nothing stands over the names', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const run = 'data=five-points&optimizer=sgd&optimizer.lr=0.05&batch.size=2&seed=23&step=3';
  const names = {
    en: ['gradient', 'step', 'velocity', 'next'],
    ko: ['그라디언트', '스텝', '속도', '다음'],
  };
  for (const [lang, all] of Object.entries(names)) {
    for (const momentum of [0, 0.9]) {
      await page.goto('about:blank');
      await page.goto(`./#v=1&${run}&optimizer.momentum=${momentum}&lang=${lang}`);
      const terms = page.locator('dl[data-keeps-clear] dt > span');
      await expect(terms).toHaveText(momentum === 0 ? all.toSpliced(2, 1) : all);
      const view = await page.getByRole('combobox').first().boundingBox();
      const surface = await page.locator('[data-light="picture"]').boundingBox();
      for (const term of await terms.all()) {
        const box = await term.boundingBox();
        // One that is said to a screen reader alone is a dot.
        expect(box?.width).toBeGreaterThan(8);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(view?.x ?? 0);
        expect((box?.y ?? 0) - (surface?.y ?? 0)).toBeLessThan(48);
      }
    }
  }
});
