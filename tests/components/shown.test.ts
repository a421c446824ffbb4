import { afterEach, expect, test, vi } from 'vitest';
import { open, until } from './page.ts';
import type { Downhill } from './page.ts';

const RUN = 'v=1&data=five-points&optimizer=sgd&optimizer.lr=0.05&batch.size=2&seed=3';
const root = document.documentElement;

// A tab remembers how its page was shown.
afterEach(() => {
  window.sessionStorage.clear();
  vi.restoreAllMocks();
});

const speedOf = (app: Downhill) =>
  app.page.getByRole<HTMLSelectElement>('combobox', { name: 'Speed' }).value;

/** Loads the page anew, as F5 does. */
async function reload(app: Downhill): Promise<Downhill> {
  const { link } = app;
  window.dispatchEvent(new Event('pagehide'));
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type: 'reload' } as never]);
  return open(link);
}

test('a link opens at its step and speed, in its language and theme, and changes no preference', async () => {
  const app = await open(`${RUN}&step=17&speed=30&lang=ko&theme=dark`);
  await until(() => expect(app.page.getByRole('status', { name: '스텝' }).textContent).toBe('17'));
  expect(root.lang).toBe('ko');
  expect(root.dataset.theme).toBe('dark');
  expect(app.page.getByRole<HTMLSelectElement>('combobox', { name: '속도' }).value).toBe('30');
  // The address goes on saying what a reload needs.
  await until(() => expect(app.link).toBe(`${RUN}&lang=ko&theme=dark`));
  await app.press('링크 공유');
  expect(decodeURIComponent(await navigator.clipboard.readText())).toMatch(/seed=3$/);
  await app.press('English');
  await app.page.findByRole('button', { name: '한국어' });
  await until(() => expect(app.link).toBe(`${RUN}&theme=dark`));
  // Nobody has chosen the theme: another page is as the system is.
  await open(RUN);
  expect(root.dataset.theme).toBe('light');
  expect(root.lang).toBe('en');
});

test('what a link tells amiss is said in one sentence, and the rest is done', async () => {
  const app = await open(`${RUN}&speed=5&lang=xx&theme=dark&hide=answer,floor`);
  await until(() => expect(app.alerts).toHaveLength(1));
  const [said] = app.alerts;
  expect(said).toContain('speed: must be one of 0.25, 0.5, 1, 4, 30, max, got "5"');
  expect(said).toContain('lang: must be one of en, ko, got "xx"');
  expect(said).toContain('hide: must be one of');
  expect(said).toContain('got "answer"');
  expect(root.dataset.theme).toBe('dark');
  const { isCovered } = await import('../../src/store/cover.ts');
  expect(isCovered('floor')).toBe(true);
});

test('loaded anew it stands at its step, speed, loop, wheel and panels, and hides what was hidden', async () => {
  const app = await open(`${RUN}&hide=minimum,floor`);
  await app.pick('Speed', '30');
  await app.stepTo(2);
  await app.press('Loop from here');
  await app.stepTo(5);
  await app.press('Loop to here');
  await app.user.keyboard('D');
  await app.user.keyboard('h');
  await until(() => expect(app.link).toMatch(/&hide=floor$/));
  const { useView } = await import('../../src/store/view.ts');
  expect(useView.getState().showsWheel).toBe(true);
  const again = await reload(app);
  await again.shows('Step', '5');
  expect(speedOf(again)).toBe('30');
  again.button('End the loop');
  const stores = {
    ...(await import('../../src/store/view.ts')),
    ...(await import('../../src/store/cover.ts')),
    ...(await import('../../src/store/transport.ts')),
  };
  expect(stores.useView.getState().showsWheel).toBe(true);
  expect(stores.useTransport.getState().loop).toEqual({ from: 2, to: 5 });
  expect([...stores.useCover.getState().covered]).toEqual(['floor']);
  // The key hides what it did before.
  expect(stores.useCover.getState().wanted).toEqual(['minimum', 'floor']);
});

const covered = async () => [
  ...(await import('../../src/store/cover.ts')).useCover.getState().covered,
];

test('H hides the answer, then shows one thing at a time; with Shift all; the link follows', async () => {
  const app = await open(RUN);
  const said = () => app.page.queryByText(/^Hidden for now/)?.textContent ?? null;
  await app.user.keyboard('h');
  await until(() =>
    expect(said()).toBe('Hidden for now: minimum, best fit, floor, zones of the rate.'),
  );
  expect(document.body.textContent).not.toMatch(/2\/λmax ≈/);
  await until(() => expect(app.link).toBe(`${RUN}&hide=minimum,best,floor,zones`));
  for (const left of [['best', 'floor', 'zones'], ['floor', 'zones'], ['zones'], []]) {
    await app.user.keyboard('h');
    await until(async () => expect(await covered()).toEqual(left));
  }
  await until(() => expect(said()).toBeNull());
  expect(document.body.textContent).toMatch(/2\/λmax ≈/);
  await until(() => expect(app.link).toBe(RUN));
  await app.user.keyboard('{Shift>}h{/Shift}');
  await until(async () => expect(await covered()).toHaveLength(4));
  await app.user.keyboard('{Shift>}h{/Shift}');
  await until(async () => expect(await covered()).toEqual([]));
  // In the order of a link; a finger has buttons for it.
  const other = await open(`${RUN}&hide=values,path,minimum`);
  await until(async () => expect(await covered()).toEqual(['values', 'path', 'minimum']));
  expect(other.read('a')).toContain('?');
  await other.press('Show a and b');
  await until(() => expect(other.read('a')).toMatch(/\d/));
  await other.press('Show all');
  await until(async () => expect(await covered()).toEqual([]));
});

test('what the hand hides stays hidden while a lesson covers and uncovers its own', async () => {
  const app = await open('lesson=predict.1&hide=values');
  await until(async () => expect(await covered()).toEqual(['values', 'best', 'minimum', 'floor']));
  await app.press('Lessons');
  await until(async () => expect(await covered()).toEqual(['values']));
  expect(app.read('a')).toContain('?');
});

test('Q shows the code of this very page at its step, and puts it away; too long a link says what to do', async () => {
  const app = await open(`${RUN}&hide=minimum`);
  await app.stepTo(3);
  await app.user.keyboard('p');
  await until(() => expect(app.link).toMatch(/&present/));
  await app.user.keyboard('q');
  const dialog = await app.page.findByRole('dialog', { name: 'This very page' });
  await app.page.findByRole('img', { name: 'QR code of the link below' });
  // A phone opens no presenter, and is told no answer.
  const here = `${window.location.origin}/#${RUN}&step=3&hide=minimum`;
  expect(dialog.textContent).toContain(here);
  await app.user.keyboard('q');
  await until(() => expect(app.page.queryByRole('dialog')).toBeNull());
  await app.user.keyboard('q');
  await app.page.findByRole('dialog');
  await until(() => expect(document.activeElement?.getAttribute('role')).toBe('dialog'));
  await app.user.keyboard('{Escape}');
  await until(() => expect(app.page.queryByRole('dialog')).toBeNull());
  expect(document.documentElement.dataset.presenting).toBe('');
  const pointsOf = (length: number) =>
    Array.from({ length }, (_, i) => `${i}.5,${(i * 7919) % 1009}.25`).join(';');
  // Packed, a hundred points have room in a code.
  const some = await open(`data.points=${pointsOf(100)}&seed=1`);
  await some.user.keyboard('q');
  await some.page.findByRole('img', { name: /^QR/ });
  const many = await open(`data.points=${pointsOf(2000)}&seed=1`);
  await many.user.keyboard('q');
  await until(() =>
    expect(many.alerts.join()).toMatch(/This link has \d+ letters.*copy it and send it/),
  );
  expect(many.page.queryByRole('img', { name: /^QR/ })).toBeNull();
  await many.press('Close');
});

test('a code, and a link by choice, hide what a scene of a lecture covers as well as what the hand does', async () => {
  const app = await open(`${RUN}&hide=floor`);
  const { cover } = await import('../../src/store/intents/cover.ts');
  cover(['minimum', 'values']);
  await app.user.keyboard('q');
  const dialog = await app.page.findByRole('dialog', { name: 'This very page' });
  await until(() => expect(dialog.textContent).toContain('&hide=floor,minimum,values'));
  await app.user.keyboard('q');
  await app.press('Take it home');
  await app.page.findByRole('checkbox', { name: 'hidden: floor, minimum, a and b' });
});

test('before a room one Escape takes nothing away; W calls up the step in numbers', async () => {
  const app = await open(`${RUN}&present`);
  await until(() => expect(root.dataset.presenting).toBe(''));
  await app.user.keyboard('{ArrowRight}w');
  await app.page.findByRole('heading', { name: 'Step 1, whole' });
  await app.user.keyboard('{Escape}');
  await until(() => expect(app.page.queryByRole('heading', { name: 'Step 1, whole' })).toBeNull());
  await app.user.keyboard('{Escape}');
  await until(() => expect(app.alerts.join()).toBe('Esc once more, or P, leaves the presenter.'));
  expect(root.dataset.presenting).toBe('');
  await app.user.keyboard('{Escape}');
  await until(() => expect(root.dataset.presenting).toBeUndefined());
  // Outside it stands in the place of the loss chart.
  await app.user.keyboard('w');
  await app.page.findByRole('heading', { name: 'Step 1, whole' });
  await app.user.keyboard('w');
  await until(() => expect(app.page.queryByRole('heading', { name: 'Step 1, whole' })).toBeNull());
});
