import { within } from '@testing-library/dom';
import { expect, test, vi } from 'vitest';
import { readLecture } from '../../src/share/lecture/read.ts';
import { drop } from '../support/drop.ts';
import { open, until } from './page.ts';
import type { Downhill } from './page.ts';

const LINK = 'v=1&data=five-points&seed=7&epochs=8&view=top&step=3';

async function openDialog(app: Downhill) {
  await app.press('Take it home');
  await app.press('Make or give a lecture…');
  const own = await app.page.findByRole('region', { name: 'A lecture of your own' });
  return within(own);
}

type Own = Awaited<ReturnType<typeof openDialog>>;

const titles = (own: Own) =>
  own
    .queryAllByRole<HTMLInputElement>('textbox', { name: /^Title of scene/ })
    .map(({ value }) => value);

/** Written in one go, and left. */
async function type(app: Downhill, own: Own, name: string, text: string) {
  const box = own.getByRole<HTMLInputElement>('textbox', { name });
  box.focus();
  app.fill(box, text);
  await app.frames(1);
  await app.user.tab();
  return box;
}

/** What the page hands over as a file. */
function watchDownload() {
  const files: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    files.push(content as Blob);
    return 'blob:lecture';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  return files;
}

test('a lecture is made of what is on the page: added, named, ordered, undone, kept, saved and given', async () => {
  const files = watchDownload();
  const app = await open(LINK);
  await app.shows('Step', '3');
  const own = await openDialog(app);
  await app.user.click(own.getByRole('button', { name: 'Add this as a scene' }));
  await app.user.click(own.getByRole('button', { name: 'Add this as a scene' }));
  expect(titles(own)).toEqual(['Scene 1', 'Scene 2']);
  // A room is not shown the want of a title.
  await app.user.click(own.getByRole('button', { name: 'Save as a file' }));
  expect(readLecture((await files.at(-1)?.text()) ?? '').lecture?.title).toBe('Lecture');
  await type(app, own, 'Title of scene 2', 'Down');
  await type(app, own, 'Title of the lecture', 'Mine');
  await app.user.click(own.getByRole('button', { name: 'Move Down up' }));
  expect(titles(own)).toEqual(['Down', 'Scene 1']);
  // One that cannot be read is not taken, and says why by its number.
  const presses = await type(app, own, 'Presses of Down', '5, 99');
  expect(own.getByRole('alert').textContent).toBe(
    'Press 2 must be a step of this run, a whole number from 0 to 8, got 99',
  );
  await type(app, own, 'Presses of Down', '5, end');
  expect(own.queryByRole('alert')).toBeNull();
  expect(presses.value).toBe('5, end');
  await type(app, own, 'Notes for Down', 'Slowly.');
  await app.user.click(own.getByRole('button', { name: 'Remove Scene 1' }));
  expect(titles(own)).toEqual(['Down']);
  await app.user.click(own.getByRole('button', { name: 'Undo' }));
  expect(titles(own)).toEqual(['Down', 'Scene 1']);
  await app.user.click(own.getByRole('button', { name: 'Save as a file' }));
  const { lecture, faults } = readLecture((await files.at(-1)?.text()) ?? '');
  expect(faults).toEqual([]);
  expect(lecture?.title).toBe('Mine');
  const [first] = lecture?.scenes ?? [];
  expect(first).toMatchObject({
    title: 'Down',
    notes: 'Slowly.',
    presses: [
      { is: 'go', to: 5 },
      { is: 'go', to: 'end' },
    ],
  });
  expect(first.runs[0].experiment).toMatchObject({ seed: 7, epochs: 8 });
  expect([first.view.view, first.view.step]).toEqual(['top', 3]);
  // Another visit finds it as it was.
  const again = await open();
  const kept = await openDialog(again);
  expect(titles(kept)).toEqual(['Down', 'Scene 1']);
  await again.user.click(kept.getByRole('button', { name: 'Give it' }));
  const article = () => document.querySelector<HTMLElement>('[data-room="given"] article');
  await until(() => expect(article()?.textContent).toBe('Mine · 1 / 2Down'));
  await again.shows('Step', '3');
  await until(() => expect(again.link).toMatch(/epochs=8&seed=7&view=top&present$/));
  window.sessionStorage.clear();
});

test('of a copy one language is emptied alone, and its presses are as many as there are', async () => {
  const files = watchDownload();
  const app = await open();
  const said = (what: string) => ({ en: `${what} of it`, ko: `그것의 ${what}` });
  const experiment = { data: { preset: 'five-points' }, seed: 7, epochs: 200 };
  const scene = { title: said('scene'), notes: said('notes'), experiment };
  drop('both.json', JSON.stringify({ title: said('title'), scenes: [scene] }));
  await app.press('Edit a copy');
  const own = within(await app.page.findByRole('region', { name: 'A lecture of your own' }));
  await own.findByRole('textbox', { name: 'Title of the lecture' });
  await type(app, own, 'Title of the lecture', '');
  await type(app, own, 'Notes for scene of it', '');
  await type(app, own, 'Title of scene 1', '');
  // As many as a longer line than a title may have.
  const presses = Array.from({ length: 60 }, (_, k) => String(k + 1)).join(', ');
  const line = own.getByRole<HTMLInputElement>('textbox', { name: /^Presses of/ });
  expect(line.maxLength).toBe(-1);
  await type(app, own, line.getAttribute('aria-label') ?? '', presses);
  const save = async () => {
    await app.user.click(own.getByRole('button', { name: 'Save as a file' }));
    return JSON.parse((await files.at(-1)?.text()) ?? '') as object;
  };
  const saved = await save();
  expect(readLecture(JSON.stringify(saved)).faults).toEqual([]);
  const steps = Array.from({ length: 60 }, (_, k) => k + 1);
  expect(saved).toMatchObject({
    title: { ko: '그것의 title' },
    scenes: [{ title: { ko: '그것의 scene' }, notes: { ko: '그것의 notes' }, presses: steps }],
  });
  expect(JSON.stringify(saved)).not.toContain('of it');
  // The last that is left of it is emptied, too, but for the title of a scene.
  await type(app, own, 'Title of the lecture', '');
  await type(app, own, 'Notes for 그것의 scene', '');
  await type(app, own, 'Title of scene 1', '');
  const bare = await save();
  expect(bare).toMatchObject({ title: 'Lecture', scenes: [{ title: { ko: '그것의 scene' } }] });
  expect(JSON.stringify(bare)).not.toContain('notes');
  window.localStorage.clear();
});

test('what is hidden by then is hidden in the scene, and each press shows one of it', async () => {
  const app = await open(LINK);
  const { cover } = await import('../../src/store/intents/cover.ts');
  cover(['minimum', 'floor']);
  const own = await openDialog(app);
  await app.user.click(own.getByRole('button', { name: 'Add this as a scene' }));
  own.getByText('from step 3 · hidden: minimum, floor · 2 presses');
  expect(own.getByRole<HTMLInputElement>('textbox', { name: 'Presses of Scene 1' }).value).toBe(
    'minimum, floor',
  );
});

test('where the browser keeps nothing more, a sentence says so while there is time', async () => {
  const app = await open(LINK);
  const own = await openDialog(app);
  const { localStorage } = window;
  vi.stubGlobal('localStorage', {
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
    clear: () => undefined,
  });
  await app.user.click(own.getByRole('button', { name: 'Add this as a scene' }));
  expect((await own.findByRole('alert')).textContent).toMatch(/save the lecture as a file/);
  vi.stubGlobal('localStorage', localStorage);
});
