import type { Page } from '@playwright/test';
import { expect } from './page.ts';

// What the last row of a hall can read.

/** From now on the page tells of each text on a canvas how large it stands on the screen. */
export function watchCanvases() {
  const drawn = new Map<HTMLCanvasElement, Map<string, number>>();
  const { prototype } = CanvasRenderingContext2D;
  const fill: CanvasText['fillText'] = Reflect.get(prototype, 'fillText');
  prototype.fillText = new Proxy(fill, {
    apply(_, context: CanvasRenderingContext2D, args: [string, number, number]) {
      const { canvas, font } = context;
      const { a, b } = context.getTransform();
      const dots = canvas.width / canvas.getBoundingClientRect().width;
      const px = (Number(/([\d.]+)px/.exec(font)?.[1]) * Math.hypot(a, b)) / dots;
      const texts = drawn.get(canvas) ?? new Map<string, number>();
      drawn.set(canvas, texts.set(args[0], px));
      return Reflect.apply(fill, context, args);
    },
  });
  Object.assign(window, { drawn });
}

/** All text that is seen and is smaller on the screen than it should be. */
export function smallText(page: Page, leastPx: number): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const small: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const isCut = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).clipPath !== 'none' || isCut(element.parentElement));
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || node.nodeValue?.trim() === '') continue;
      range.selectNodeContents(node);
      const { width, height } = range.getBoundingClientRect();
      const isSeen = width * height > 0 && element.checkVisibility({ visibilityProperty: true });
      if (!isSeen || isCut(element)) continue;
      const own = element.closest('svg') ?? element;
      const px = Number.parseFloat(getComputedStyle(element).fontSize) * own.currentCSSZoom;
      if (px < least) small.push(`${node.nodeValue}: ${px}`);
    }
    const drawn = Reflect.get(window, 'drawn') as Map<Element, Map<string, number>>;
    for (const [canvas, texts] of drawn) {
      if (!canvas.isConnected) continue;
      for (const [text, px] of texts) if (px < least) small.push(`${text} (drawn): ${px}`);
    }
    return small;
  }, leastPx);
}

/** The least that a value of the run may be, and what is left of it. */
export async function keyNumberPx(page: Page): Promise<number> {
  const sizes = await page
    .locator('[data-room="numbers"] output')
    .evaluateAll((outputs) =>
      outputs.map(
        (output) => Number.parseFloat(getComputedStyle(output).fontSize) * output.currentCSSZoom,
      ),
    );
  expect(sizes.length).toBe(5);
  return Math.min(...sizes);
}
