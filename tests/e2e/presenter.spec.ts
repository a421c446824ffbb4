import type { Locator, Page } from '@playwright/test';
import { keyNumberPx, smallText, watchCanvases } from './lastRow.ts';
import { expect, FLAT, middleOf, test } from './page.ts';

async function boxOf(one: Locator) {
  await expect(one).toBeVisible();
  const box = await one.boundingBox();
  if (box === null) throw new Error('it has no place');
  return box;
}

interface Hall {
  readonly width: number;
  readonly height: number;
  readonly leastPx: number;
  readonly leastNumberPx: number;
}

/** Opens a beat in a hall, to press a key, which leads to a stage: all is large enough for the last row. */
async function openHall(page: Page, number: number, hall: Hall) {
  const { width, height, leastPx, leastNumberPx } = hall;
  await page.setViewportSize({ width, height });
  await page.goto(`./#lesson=predict.${number}&present`);
  await page.evaluate(watchCanvases);
  const beat = page.locator('[data-room="given"] article');
  await expect(beat).toHaveAttribute('data-stage', 'question');
  const press = async (key: string, stage: string) => {
    await page.keyboard.press(key);
    await expect(beat).toHaveAttribute('data-stage', stage, { timeout: 40_000 });
    expect(await smallText(page, leastPx)).toEqual([]);
    expect(await keyNumberPx(page)).toBeGreaterThanOrEqual(leastNumberPx);
    for (const picture of ['picture', 'fit', 'loss']) {
      const part = page.locator(`:is(main, [data-room="charts"]) [data-light="${picture}"]`);
      const whole = await boxOf(part);
      expect(Math.min(whole.width, whole.height), picture).toBeGreaterThan(0.2 * height);
      // Drawn anew a frame after its room has changed.
      for (const drawn of await part.locator('canvas, svg[role]').all()) {
        const beyond = async () => {
          const [box, room] = [await boxOf(drawn), await boxOf(part)];
          const right = Math.min(width, room.x + room.width);
          const bottom = Math.min(height, room.y + room.height);
          return Math.max(box.x + box.width - right, box.y + box.height - bottom);
        };
        await expect.poll(beyond).toBeLessThanOrEqual(1);
      }
    }
  };
  return { beat, press };
}

/** The chapter by two keys alone. */
async function give(page: Page, hall: Hall) {
  const { beat, press } = await openHall(page, 1, hall);
  for (const number of [1, 2, 3, 4]) {
    if (number > 1) await press('PageDown', 'question');
    await expect.poll(() => page.url()).toContain(`#lesson=predict.${number}&`);
    await press('PageDown', 'options');
    if (number === 1) {
      // From the keys alone, too.
      await page.keyboard.press('Tab');
      await page.keyboard.type('12');
      await page.keyboard.press('Tab');
      await page.keyboard.type('31');
      await press('PageDown', 'hands');
    }
    await press('PageDown', 'done');
    if (number === 2) {
      await expect.poll(() => page.url()).toContain('&present');
      await page.reload();
      await expect(beat).toHaveAttribute('data-stage', 'done');
      await page.evaluate(watchCanvases);
    }
    await press('PageDown', 'explained');
  }
  for (const stage of ['done', 'options', 'question', 'explained']) await press('PageUp', stage);
  await expect.poll(() => page.url()).toContain('#lesson=predict.3&');
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.describe('in a small hall, in Korean', () => {
  test.use({ locale: 'ko-KR' });

  test('a chapter is given by a clicker, and the last row reads it', FLAT, async ({ page }) => {
    await give(page, { width: 1024, height: 768, leastPx: 17, leastNumberPx: 26 });
  });
});

const LARGE: Hall = { width: 1920, height: 1080, leastPx: 24, leastNumberPx: 36 };

test('the last row of a large hall reads the surface and the step, too', async ({ app }) => {
  const { page } = app;
  const { press } = await openHall(page, 4, LARGE);
  const surface = page.getByLabel(/^Loss surface\./);
  await expect(surface).toHaveAttribute('data-frames');
  // It is what the room looks at: as high as all that is given beside it.
  const [picture, words] = await Promise.all(
    [surface, page.locator('[data-room="given"] > :first-child')].map((part) => part.boundingBox()),
  );
  expect(picture?.height).toBeGreaterThan(0.9 * (words?.height ?? Infinity));
  expect(picture?.width).toBeGreaterThan(LARGE.width / 3);
  for (const stage of ['options', 'done', 'explained']) await press('PageDown', stage);
  // Also what stands below the line, and the directions of the diagnosis.
  await page.keyboard.press('w');
  const step = page.getByRole('region', { name: /^Step \d+, whole$/ });
  await expect(step.locator('sub').first()).toBeVisible();
  await expect(step.locator('small', { hasText: /^\(/ }).first()).toBeVisible();
  expect(await smallText(page, LARGE.leastPx)).toEqual([]);
});

test(
  'in a large hall, too; notes are in a window whose keys are the page’s',
  FLAT,
  async ({ app }) => {
    const { page } = app;
    await give(page, LARGE);
    await page.mouse.move(700, 400);
    await expect(page.locator('[data-pointing="mouse"]')).toHaveCount(1);
    const dot = await middleOf(page.locator('[data-pointer]'));
    expect([Math.round(dot.x), Math.round(dot.y)]).toEqual([700, 400]);
    await expect(page.locator('[data-pointing]')).toHaveCount(0);
    const opening = page.waitForEvent('popup');
    await page.keyboard.press('n');
    const notes = await opening;
    await expect(notes.getByRole('heading', { level: 1 })).toContainText(
      'A height not in the table',
    );
    await expect(notes.getByText('prediction means looking up the nearest row')).toBeVisible();
    await expect(notes.getByText('about 67.5 kg')).toBeVisible();
    await expect(notes.getByText('A newborn')).toBeVisible();
    await notes.keyboard.press('PageUp');
    const beat = page.locator('[data-room="given"] article');
    await expect(beat).toHaveAttribute('data-stage', 'done');
    await notes.getByRole('button', { name: '30 s' }).click();
    await expect(notes.getByRole('status', { name: 'Think, pair, share' })).toHaveText(/0:\d\d/);
    await notes.keyboard.press('Escape');
    await expect(page.getByText('Esc once more')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-presenting]')).toHaveCount(0);
    await expect.poll(() => notes.isClosed()).toBe(true);
  },
);

test('where all is drawn larger the pointer is where it is seen to be', async ({ app }) => {
  const { page } = app;
  await page.setViewportSize({ width: 1920, height: 1080 });
  await app.open('v=1&data=five-points&seed=7');
  const readsBeside = async (words: Locator) => {
    const picture = await boxOf(page.locator('main canvas').first());
    const at = { x: picture.x + 0.56 * picture.width, y: picture.y + 0.52 * picture.height };
    await page.mouse.move(at.x, at.y);
    const { x, y, width, height } = await boxOf(words);
    const across = Math.max(x - at.x, at.x - x - width, 0);
    const upright = Math.max(y - at.y, at.y - y - height, 0);
    expect(Math.hypot(across, upright)).toBeLessThan(90);
  };
  await readsBeside(page.locator('[data-kind="reading"]'));
  await page.keyboard.press('m');
  await readsBeside(page.getByRole('status', { name: 'Place read' }));
  const point = await middleOf(page.locator('[data-point="2"]'));
  await page.mouse.move(point.x, point.y);
  await expect(page.getByRole('status', { name: 'Point read' })).not.toBeEmpty();
});

/** Where the lecture stands, and all that a press may change. */
function lectureNow(page: Page) {
  return page.evaluate(() => {
    const article = document.querySelector<HTMLElement>('[data-room="given"] article');
    const numbers = [...document.querySelectorAll('[data-room="numbers"] output')];
    return {
      at: `${article?.dataset.scene}.${article?.dataset.pressed}`,
      text: article?.textContent,
      numbers: numbers.map(({ textContent }) => textContent),
    };
  });
}

function columnNow(page: Page) {
  return page.getByRole('region', { name: 'Lecture' }).evaluate((column) => ({
    isScrolled: column.scrollTop > 0,
    fades: getComputedStyle(column).maskImage !== 'none',
  }));
}

test(
  'the ready lecture is given by Page Down alone, through a reload, and back by Page Up',
  FLAT,
  async ({ app }) => {
    const { page } = app;
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.goto('./#scenes=lecture.json&present');
    await page.evaluate(watchCanvases);
    const stands = async (at: string, step: string) => {
      await expect.poll(async () => (await lectureNow(page)).at).toBe(at);
      await expect.poll(async () => (await lectureNow(page)).numbers[0]).toBe(step);
    };
    await stands('1.0', '0');
    const presses = [
      ['0', '1', '200', '200', '200'],
      ['0', '1', '1'],
      ['0', '1', '1', '1', '300'],
      ['0', '1', '2', '3', '21', '21'],
    ];
    const seen = [{ step: '0', now: await lectureNow(page) }];
    for (const [i, steps] of presses.entries()) {
      if (i > 0) {
        await page.keyboard.press('PageDown');
        await stands(`${i + 1}.0`, '0');
        seen.push({ step: '0', now: await lectureNow(page) });
      }
      for (const [k, step] of steps.entries()) {
        await page.keyboard.press('PageDown');
        await stands(`${i + 1}.${k + 1}`, step);
        if (i === 0 && k === 0) {
          await page.getByRole('textbox', { name: 'Hands for: It reaches 0' }).fill('12');
        }
        seen.push({ step, now: await lectureNow(page) });
        if (i === 2 && k === 1) {
          await expect.poll(() => page.url()).toContain('&scenes=lecture.json&present');
          await page.reload();
          await stands('3.2', '1');
          await page.evaluate(watchCanvases);
          await expect.poll(() => lectureNow(page)).toEqual(seen.at(-1)?.now);
        }
      }
      expect(await smallText(page, 17)).toEqual([]);
      // The answers to the first two are longer than the column: no line is cut at its upper edge.
      if (i < 2)
        await expect.poll(() => columnNow(page)).toEqual({ isScrolled: true, fades: true });
    }
    for (const { step, now } of seen.slice(0, -1).toReversed()) {
      await page.keyboard.press('PageUp');
      await stands(now.at, step);
      await expect.poll(() => lectureNow(page)).toEqual(now);
    }
    const opening = page.waitForEvent('popup');
    await page.keyboard.press('n');
    const notes = await opening;
    await expect(notes.getByRole('heading', { level: 1 })).toContainText('The loss surface');
    await expect(notes.getByText('A loss that is not 0 means')).toBeVisible();
    await notes.keyboard.press('PageDown');
    await stands('1.1', '0');
    await expect(notes.getByText('plays to step 1')).toBeVisible();
    // No word of the link lies over the code that phones read.
    await page.keyboard.press('q');
    const code = await boxOf(page.getByRole('img', { name: 'QR code of the link below' }));
    const link = await boxOf(page.getByRole('dialog').getByText('&hide=minimum,best,floor'));
    expect(link.x).toBeGreaterThan(code.x + code.width);
    // Of the link to the page where a room guesses no line is cut off, and all is read in the last row.
    await page.keyboard.press('q');
    await app.press('Ask the room');
    const asked = page.getByRole('dialog').getByText(/&guess=choice-3\.\w+$/);
    expect(await asked.evaluate((text) => text.scrollHeight - text.clientHeight)).toBe(0);
    expect(await smallText(page, 17)).toEqual([]);
  },
);
