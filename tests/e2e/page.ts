import { test as base, expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

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

interface Fixtures {
  readonly app: Downhill;
}

/** Every journey also claims that nothing broke on the way and nothing was asked of elsewhere. */
export const test = base.extend<Fixtures>({
  app: async ({ page, baseURL }, use) => {
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      const url = request.url();
      const isOwn = url.startsWith(baseURL ?? '') || /^(?:data|blob):/.test(url);
      if (!isOwn) troubles.push(`a request to elsewhere: ${url}`);
    });
    await use(new Downhill(page));
    expect(troubles).toEqual([]);
  },
});

/**
 * For a journey whose subject is not the surface: in a browser without WebGL it is the same and
 * spares the drawing of 3D by the processor, which is most of what a journey costs.
 */
export const FLAT = { tag: '@no-webgl' };

export { expect };
