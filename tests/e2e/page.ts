import { test as base, expect } from '@playwright/test';
import type { CDPSession, ConsoleMessage, Frame, Locator, Page, Request } from '@playwright/test';

/** The page by the names that a person and a screen reader find things by. */
export class Downhill {
  constructor(readonly page: Page) {}

  /** Opens the page, at a link's experiment if one is given, and waits until a run is there. */
  async open(link = '') {
    await this.page.goto(link === '' ? './' : `./#${link}`);
    await expect(this.status).not.toBeEmpty();
    await expect(this.readout('Loss')).toHaveText(/\d/);
  }

  get status(): Locator {
    return this.page.getByRole('status', { name: 'Run status', exact: true });
  }

  readout(name: string): Locator {
    return this.page.getByRole('status', { name, exact: true });
  }

  async read(name: string): Promise<string> {
    return (await this.readout(name).innerText()).trim();
  }

  /** All numbers of a step, as printed. */
  async state(): Promise<Readonly<Record<string, string>>> {
    const names = ['Step', 'Epoch', 'a', 'b', 'Loss', 'Gradient norm', 'Learning rate now'];
    const texts = await Promise.all(names.map((name) => this.read(name)));
    return Object.fromEntries(names.map((name, i) => [name, texts[i]]));
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** A select or a number of the panel. */
  control(name: string): Locator {
    return this.page
      .getByRole('combobox', { name, exact: true })
      .or(this.page.getByRole('textbox', { name, exact: true }));
  }

  /** One tile of a group whose choices are all in view. */
  async pick(group: string, choice: string) {
    const tiles = this.page.getByRole('radiogroup', { name: group, exact: true });
    const tile = tiles.getByRole('radio', { name: choice, exact: true });
    await tile.click({ force: true });
    await expect(tile).toBeChecked();
  }

  /** Clicks without waiting for two frames of rest, which take long where 3D is drawn in software. */
  async press(name: string, times = 1) {
    for (let i = 0; i < times; i++) await this.button(name).click({ force: true });
  }

  /** Steps by hand until the readouts stand at a step. */
  async stepTo(step: number) {
    const by = step - Number(await this.read('Step'));
    await this.press(by < 0 ? 'Step back' : 'Step forward', Math.abs(by));
    await expect(this.readout('Step')).toHaveText(String(step));
  }

  /** Goes to the last step of the run, past a pause before a divergence. */
  async toEnd() {
    await this.press('To end');
    await expect(this.status).toContainText(/^(?:Finished|Diverged)/);
  }

  get link(): string {
    return decodeURIComponent(new URL(this.page.url()).hash.slice(1));
  }
}

/** Counts what the page still has to come to, and lets a journey wait until that is nothing. */
function watchRest() {
  /** What comes later than this, as a hint that goes, is none of the movement. */
  const SOON_MS = 600;
  const show = window.requestAnimationFrame.bind(window);
  const moved = { count: 0 };
  window.requestAnimationFrame = (callback) => {
    moved.count += 1;
    return show(callback);
  };
  const due = new Set<number>();
  window.setTimeout = new Proxy(window.setTimeout, {
    apply(set, _, [callback, ms = 0, ...args]: [unknown, number?, ...unknown[]]) {
      const call = (...given: readonly unknown[]) => {
        due.delete(timer);
        if (typeof callback === 'function') callback(...given);
      };
      const timer: number = Reflect.apply(set, window, [call, ms, ...args]);
      if (ms <= SOON_MS) due.add(timer);
      return timer;
    },
  });
  window.clearTimeout = new Proxy(window.clearTimeout, {
    apply(clear, _, [timer]: [number]) {
      due.delete(timer);
      Reflect.apply(clear, window, [timer]);
    },
  });
  // A finger's swing goes on after it was lifted, and ends with a word of its own.
  const swinging = new Set<EventTarget | null>();
  const onScroll = ({ type, target }: Event) => {
    moved.count += 1;
    if (type === 'scroll') swinging.add(target);
    else swinging.delete(target);
  };
  for (const type of ['scroll', 'scrollend']) {
    window.addEventListener(type, onScroll, { capture: true, passive: true });
  }
  /** What goes on for ever, as a sign of life, is no movement to an end. */
  const isGliding = () =>
    document.getAnimations().some(({ playState, effect }) => {
      return playState === 'running' && effect?.getComputedTiming().endTime !== Infinity;
    });
  const rest = async (frames: number) => {
    let quiet = 0;
    while (quiet < frames) {
      const before = moved.count;
      await new Promise((resolve) => show(resolve));
      const isQuiet = moved.count === before && due.size === 0 && swinging.size === 0;
      quiet = isQuiet && !isGliding() ? quiet + 1 : 0;
    }
  };
  Object.assign(window, { rest });
}

/**
 * Waits until nothing moves any more: no frame is asked for, nothing is to be done soon, as telling
 * the address, nothing glides, and no scroll swings on. Between what a person does and the first frame that the page
 * asks for there may be a few.
 */
export function atRest(page: Page | Frame): Promise<void> {
  return page.evaluate((frames) => Reflect.get(window, 'rest')(frames) as Promise<void>, 6);
}

/** One finger, or several, as the browser hears of them from a screen: scrolled by, and cancelled. */
export class Fingers {
  private constructor(private readonly client: CDPSession) {}

  static async on(page: Page): Promise<Fingers> {
    return new Fingers(await page.context().newCDPSession(page));
  }

  async touch(type: Touch, ...spots: readonly Spot[]) {
    await this.#touchAt(undefined, type, ...spots);
  }

  /**
   * Each finger goes from its place by the same way, in a dozen moves, and is lifted. How fast it
   * goes is said, and not the machine's: so many milliseconds from one to the next.
   */
  async drag(from: readonly Spot[], across: number, down: number, restMs = MOVE_MS) {
    const begun = Date.now();
    const at = (k: number) => (begun + k * MOVE_MS) / 1000;
    // One after the other, as fingers come.
    for (let k = 1; k <= from.length; k++) {
      await this.#touchAt(at(0), 'touchStart', ...from.slice(0, k));
    }
    for (let k = 1; k <= MOVES; k++) {
      const part = k / MOVES;
      const moved = from.map(({ x, y }) => ({ x: x + across * part, y: y + down * part }));
      await this.#touchAt(at(k), 'touchMove', ...moved);
    }
    await this.#touchAt(at(MOVES) + restMs / 1000, 'touchEnd');
  }

  async #touchAt(timestamp: number | undefined, type: Touch, ...spots: readonly Spot[]) {
    const touchPoints = spots.map(({ x, y }, id) => ({ x, y, id }));
    await this.client.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp });
  }
}

type Touch = 'touchStart' | 'touchMove' | 'touchEnd';

/** In which a drag goes its way, and from one of them to the next. */
const MOVES = 12;
const MOVE_MS = 16;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The middle of what is in view. */
export async function middleOf(one: Locator): Promise<Spot> {
  const box = await one.boundingBox();
  if (box === null) throw new Error('it has no place');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

interface Options {
  /** Whether the journey leaves something behind in its page that no other must find. */
  readonly ownsPage: boolean;
}

interface Fixtures {
  readonly app: Downhill;
}

/** A page for each kind of visitor: what they speak, see and touch with. */
type KeptPages = Map<string, Page>;

function refuse(): never {
  throw new Error('what a page starts with stays with it: the journey needs `ownsPage`');
}

/** Everything that a journey may have left, save files that the next need not fetch again. */
async function forget(page: Page) {
  const context = page.context();
  await Promise.all(
    context
      .pages()
      .filter((other) => other !== page)
      .map((other) => other.close()),
  );
  await page.unrouteAll();
  await page.evaluate(() => {
    window.localStorage.clear();
    window.sessionStorage.clear();
  });
  // Another document: what ran in the one before has ended.
  await page.goto('about:blank');
  await context.clearPermissions();
  await page.mouse.move(0, 0);
}

/** Every journey also claims that nothing broke on the way and nothing was asked of elsewhere. */
export const test = base.extend<Fixtures & Options, { keptPages: KeptPages }>({
  ownsPage: [false, { option: true }],

  keptPages: [
    async ({ browser }, use) => {
      await use(new Map());
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { scope: 'worker' },
  ],

  // A page costs more to make than most journeys take, so that one is kept by each of Playwright's
  // workers; each journey loads it anew.
  page: async (
    { browser, keptPages, ownsPage, viewport, locale, colorScheme, hasTouch, contextOptions },
    use,
  ) => {
    const kind = JSON.stringify([locale, colorScheme, hasTouch]);
    const kept = ownsPage ? undefined : keptPages.get(kind);
    const page = kept ?? (await (await browser.newContext()).newPage());
    if (kept === undefined) await page.context().addInitScript(watchRest);
    if (!ownsPage) page.addInitScript = refuse;
    if (viewport !== null) await page.setViewportSize(viewport);
    // A kept page was made for another journey, whose visitor may have wanted it otherwise.
    const { reducedMotion = 'no-preference' } = contextOptions;
    await page.emulateMedia({ reducedMotion });
    await use(page);
    if (ownsPage) {
      await page.context().close();
    } else {
      await forget(page);
      keptPages.set(kind, page);
    }
  },

  context: async ({ page }, use) => use(page.context()),

  app: async ({ page, baseURL }, use) => {
    const troubles: string[] = [];
    const onError = (error: Error) => troubles.push(`uncaught: ${error.message}`);
    const onConsole = (message: ConsoleMessage) => {
      if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
    };
    const onRequest = (request: Request) => {
      const url = request.url();
      const isOwn = url.startsWith(baseURL ?? '') || /^(?:data|blob):/.test(url);
      if (!isOwn) troubles.push(`a request to elsewhere: ${url}`);
    };
    page.on('pageerror', onError).on('console', onConsole).on('request', onRequest);
    await use(new Downhill(page));
    page.off('pageerror', onError).off('console', onConsole).off('request', onRequest);
    expect(troubles).toEqual([]);
  },
});

/**
 * For a journey whose subject is not the surface: in a browser without WebGL it is the same and
 * spares the drawing of 3D by the processor, which is most of what a journey costs.
 */
export const FLAT = { tag: '@no-webgl' };

export { expect };
