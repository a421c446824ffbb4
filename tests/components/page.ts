import { configure, fireEvent, waitFor, within } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import type ReactDom from 'react-dom/client';
import type * as Frames from '../../src/store/frames.ts';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { furnish, leave, unmountOnLeaving } from '../support/dom.ts';

configure({
  // Longer than anything takes: no time is asserted.
  asyncUtilTimeout: 120_000,
  // No style sheet is read here: what is hidden from whom is for a browser to say.
  defaultHidden: true,
  getElementError: (message) => new Error(message?.split(/[\n.]/)[0]),
});
furnish();

/** What the page has failed in; a test that makes it fail takes it from here. */
export const troubles: string[] = [];
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation((...said) => {
    troubles.push(said.map(String).join(' '));
  });
});
vi.stubGlobal('reportError', (error: unknown) => troubles.push(String(error)));

interface Visitor {
  /** What the browser speaks, first the language that it would rather. */
  readonly languages?: readonly string[];
  readonly colorScheme?: 'light' | 'dark';
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What the window of these tests has besides those of browsers. */
interface Simulated {
  readonly setViewport: (size: Size) => void;
  readonly settings: { readonly device: { prefersColorScheme: string } };
}

/** The window that vite.config.ts asks for, whatever a test has made of it. */
const ROOMY = { width: 1280, height: 720 };

const simulated = () => Reflect.get(window, 'happyDOM') as Simulated;

/** As a person does with the window, or a page with a frame in it; one that is opened has room for all. */
export function resize(width: number, height: number) {
  simulated().setViewport({ width, height });
}

/**
 * Opens the page as index.html does, at a link's experiment (after `#` or, with it, after `?`) if one is given, and waits until a run
 * is there. A page that was open before is left, as in a reload: only the storage is the same.
 */
export async function open(link = '', visitor: Visitor = {}): Promise<Downhill> {
  const { languages = ['en-US'], colorScheme = 'light' } = visitor;
  await leave();
  simulated().settings.device.prefersColorScheme = colorScheme;
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
  const fragment = link === '' || link.startsWith('?') ? link : `#${link}`;
  window.history.replaceState(null, '', `/${fragment}`);
  document.body.append(Object.assign(document.createElement('div'), { id: 'root' }));
  vi.resetModules();
  vi.doMock('react-dom/client', async (importActual) => {
    const actual = await importActual<typeof ReactDom>();
    const createRoot: typeof actual.createRoot = (...args) => {
      const root = actual.createRoot(...args);
      unmountOnLeaving(root);
      return root;
    };
    return { ...actual, createRoot };
  });
  vi.doMock('../../src/store/frames.ts', async (importActual) => {
    const actual = await importActual<typeof Frames>();
    const schedule = (callback: FrameRequestCallback) => requestAnimationFrame(callback);
    // This screen shows frames as fast as they are computed: by the clock on the wall none rests.
    const rest = (_: number, callback: FrameRequestCallback) => {
      const request = schedule(callback);
      return () => cancelAnimationFrame(request);
    };
    return { ...actual, frames: actual.createFrames(schedule, () => {}, rest) };
  });
  await import('../../src/app/main.tsx');
  const app = new Downhill();
  await until(() => {
    const said = [...document.querySelectorAll('p[role=status], output[aria-live=off]')];
    expect(said.length).toBeGreaterThan(1);
    for (const { textContent } of said) expect(textContent).not.toBe('');
    // The controls come a moment later, in windows that show them at first.
    const isWide = document.querySelector('[data-layout="wide"]') !== null;
    if (isWide) expect(document.querySelector('form')).not.toBeNull();
  });
  return app;
}

afterEach(async () => {
  await leave();
  window.localStorage.clear();
  resize(ROOMY.width, ROOMY.height);
  const told = troubles.splice(0);
  expect(told).toEqual([]);
});

const endOfTask = () => new Promise((resolve) => setTimeout(resolve));

/** Another link in the same tab. */
export function follow(link: string) {
  window.history.replaceState(null, '', `#${link}`);
  window.dispatchEvent(new PopStateEvent('popstate'));
}

/** Waits until a claim holds. */
export function until(claim: () => void): Promise<void> {
  return waitFor(claim);
}

/** The page by the names that a person and a screen reader find things by. */
export class Downhill {
  readonly page = within(document.body);
  readonly user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });

  get status(): string {
    return this.page.getByRole('status', { name: 'Run status' }).textContent;
  }

  /** A number of the run, as printed. */
  read(name: string): string {
    return within(this.page.getByRole('group', { name: 'The run now' })).getByLabelText(name, {
      selector: 'output',
    }).textContent;
  }

  /** A number of the run; large ones are printed in groups of digits. */
  number(name: string): number {
    return Number(this.read(name).replaceAll(/\s/g, '').replace('−', '-'));
  }

  /** All numbers of a step, as printed. */
  state(): Readonly<Record<string, string>> {
    const names = ['Step', 'Epoch', 'a', 'b', 'Loss', 'Gradient norm', 'Learning rate now'];
    return Object.fromEntries(names.map((name) => [name, this.read(name)]));
  }

  button(name: string | RegExp): HTMLElement {
    return this.page.getByRole('button', { name });
  }

  /** A select or a box of the panel. */
  control(name: string): HTMLInputElement | HTMLSelectElement {
    const found = this.page
      .getAllByLabelText<HTMLInputElement | HTMLSelectElement>(name, { exact: true })
      .filter((element) => element.matches('select, input:not([type=range])'));
    expect(found, name).toHaveLength(1);
    return found[0];
  }

  /** What beside a control says that it cannot be so. */
  get alerts(): readonly string[] {
    return this.page.queryAllByRole('alert').map((alert) => alert.textContent);
  }

  tile(group: string, choice: string): HTMLInputElement {
    const tiles = within(this.page.getByRole('radiogroup', { name: group }));
    return tiles.getByRole('radio', { name: choice });
  }

  /** One tile of a group whose choices are all in view. */
  async pick(group: string, choice: string) {
    const tile = this.tile(group, choice);
    await this.user.click(tile);
    await until(() => expect(tile.checked).toBe(true));
  }

  async press(name: string | RegExp, times = 1) {
    // Some parts come later than the page.
    for (let i = 0; i < times; i++) {
      await this.user.click(await this.page.findByRole('button', { name }));
    }
    // A hand is on what it has pressed for as long as the task of the click takes.
    await endOfTask();
  }

  /** Some parts come later than the page. */
  async focus(name: string | RegExp) {
    (await this.page.findByRole('button', { name })).focus();
  }

  /** Puts a whole text in the place of what stands in a box. */
  fill(box: HTMLElement | string, value: string) {
    fireEvent.input(typeof box === 'string' ? this.control(box) : box, { target: { value } });
  }

  /** What the slider of the learning rate says of where it stands. */
  get rate(): string | null {
    const slider = this.page.getByRole('slider', { name: 'Learning rate, slider' });
    return slider.getAttribute('aria-valuetext');
  }

  async select(list: string, value: string) {
    await this.user.selectOptions(this.control(list), value);
  }

  async shows(name: string, text: string | RegExp) {
    await until(() => expectText(this.read(name), text));
  }

  async says(text: string | RegExp) {
    await until(() => expectText(this.status, text));
  }

  /** Steps by hand until the readouts stand at a step. */
  async stepTo(step: number) {
    const by = step - this.number('Step');
    await this.press(by < 0 ? 'Step back' : 'Step forward', Math.abs(by));
    await this.shows('Step', String(step));
  }

  /** Goes to the last step of the run, past a pause before a divergence. */
  async toEnd() {
    await this.press('To end');
    await this.says(/^(?:Finished|Diverged)/);
  }

  /** Lets the screen show some frames more. */
  async frames(count: number) {
    for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  }

  get link(): string {
    return decodeURIComponent(window.location.hash.slice(1));
  }
}

/** A string is the whole text. */
function expectText(found: string, text: string | RegExp) {
  if (typeof text === 'string') expect(found).toBe(text);
  else expect(found).toMatch(text);
}
