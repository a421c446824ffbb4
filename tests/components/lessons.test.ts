import { within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { open, until } from './page.ts';
import type { Downhill } from './page.ts';

async function title(app: Downhill, name: string) {
  await app.page.findByRole('heading', { name });
}

async function guess(app: Downhill, option: string) {
  await app.user.click(await app.page.findByRole('radio', { name: option }));
  await app.press('Guess');
}

/** The guess beside what happened, as they are said. */
function outcome(app: Downhill): readonly (string | null)[] {
  return ['Your guess', 'What happened'].map(
    (term) => app.page.getByText(term).nextElementSibling?.textContent ?? null,
  );
}

test('a link to a beat opens it with its scene, and a wrong guess stays beside what happened', async () => {
  const app = await open('lesson=stride.1');
  await title(app, 'Subtract it as it is');
  await app.shows('Loss', '1.000');
  expect(app.page.queryByText('What happened')).toBeNull();
  await guess(app, '0');
  await app.stepTo(3);
  // Of four steps three are not enough.
  expect(app.page.queryByText('What happened')).toBeNull();
  await app.stepTo(4);
  await until(() => expect(outcome(app)).toEqual(['0', '1']));
  expect(app.page.getByText(/The direction is right, the distance exactly double/)).toBeTruthy();
});

test('what was done stays in this browser, and is there again after a reload, in the middle of a chapter', async () => {
  const app = await open('lesson=stride.1');
  await title(app, 'Subtract it as it is');
  await guess(app, '−3');
  await app.stepTo(4);
  await until(() => expect(outcome(app)).toEqual(['−3', '1']));
  await app.press('Next');
  await title(app, 'Times 0.1');
  await until(() => expect(app.link).toMatch(/^lesson=stride\.2&/));
  const again = await open(app.link);
  await title(again, 'Times 0.1');
  await again.press('Back');
  await title(again, 'Subtract it as it is');
  expect(outcome(again)).toEqual(['−3', '1']);
  await again.press('The stride');
  expect((await again.page.findByRole('button', { name: /^The stride/ })).textContent).toMatch(
    /1 of 7 done/,
  );
  await again.press('Forget what I have done');
  expect(again.page.queryByText(/of 7 done/)).toBeNull();
});

test('who strays is brought back to the scene by one press, and a beat can be skipped', async () => {
  const app = await open('lesson=stride.2');
  await title(app, 'Times 0.1');
  await guess(app, '0.7');
  expect(app.page.queryByRole('button', { name: 'Back to this scene' })).toBeNull();
  app.fill('Learning rate', '0.3');
  await app.press('Back to this scene');
  await until(() => expect(app.control('Learning rate').value).toBe('1'));
  await until(() =>
    expect(app.page.queryByRole('button', { name: 'Back to this scene' })).toBeNull(),
  );
  await app.press('Skip');
  await title(app, 'Overshooting is fine');
});

test('what gives the answer away is hidden until it is done, and Back to the list shows it again', async () => {
  let seen = false;
  const watching = new MutationObserver(() => {
    seen ||= document.body.textContent.includes('0.0438');
  });
  watching.observe(document.body, { childList: true, subtree: true, characterData: true });
  const app = await open('lesson=loss.4');
  await title(app, 'How low?');
  const floor = () => document.body.textContent.includes('0.0438');
  // Nor was it to be seen before the chapter had arrived.
  watching.disconnect();
  expect(seen).toBe(false);
  await until(() => expect(app.page.getAllByText(/hidden for now/).length).toBeGreaterThan(0));
  expect(floor()).toBe(false);
  await app.press('How wrong?');
  await until(() => expect(app.page.queryByText(/hidden for now/)).toBeNull());
});

test('what there is to do can be watched, and is then done', async () => {
  const app = await open('lesson=loss.2');
  await title(app, 'The mean of squares');
  await guess(app, 'The first');
  await app.press('Show me');
  await until(() => expect(outcome(app)).toEqual(['The first', 'The second']));
  expect(app.page.getByRole<HTMLInputElement>('switch', { name: 'squares' }).checked).toBe(true);
});

test('runs that were seen to their end are noted, and stand side by side by one press', async () => {
  const app = await open('lesson=stride.6');
  await title(app, 'Our bowl’s edge');
  await app.toEnd();
  const notes = within(await app.page.findByRole('table'));
  expect(notes.getAllByRole('row')).toHaveLength(2);
  app.fill('Learning rate', '0.25');
  await app.toEnd();
  await until(() => expect(notes.getAllByRole('row')).toHaveLength(3));
  expect(notes.getByRole('row', { name: /^η 0\.25 / }).textContent).toContain('58');
  expect(notes.getByRole('row', { name: /^η 0\.05 / }).textContent).toContain('296');
  await app.press('Side by side');
  await until(() => expect(app.button('Runs').textContent).toMatch(/2/));
});

test('a lesson that is not there is said to be none, and the list is there to choose from', async () => {
  const app = await open('lesson=nothing.1');
  await until(() => expect(app.alerts.join()).toMatch(/no such lesson/));
  await app.press(/^A line that predicts/);
  await title(app, 'Fit by hand');
});

test('a newcomer is shown where to start, once', async () => {
  const app = await open();
  await app.press('Start here');
  await title(app, 'Fit by hand');
  await until(() => expect(app.link).toMatch(/^lesson=predict\.1&/));
  await app.press('Close the lessons');
  await until(() => expect(app.link).not.toMatch(/lesson/));
});

test('a sentence calls a control what the control is called, in either language', async () => {
  for (const [language, control] of [
    ['en-US', 'Learning rate'],
    ['ko-KR', '학습률'],
  ] as const) {
    window.localStorage.clear();
    const app = await open('lesson=stride.2', { languages: [language] });
    const radios = await app.page.findAllByRole('radio', { name: '0.64' });
    await app.user.click(radios[0]);
    await app.press(/^(?:Guess|이걸로 예상하기)$/);
    const task = await app.page.findByText(/0\.01/, { selector: 'article p[tabindex]' });
    expect(task.textContent).toContain(control);
    expect(app.control(control)).toBeTruthy();
  }
});

test('a chapter that arrives once the lessons are closed changes nothing', async () => {
  const app = await open('data=women&seed=3');
  const { goToBeat } = await import('../../src/store/intents/lessons.ts');
  const { closeLessons, startLessons } = await import('../../src/store/intents/openLesson.ts');
  startLessons();
  const arriving = goToBeat({ chapter: 'stride', beat: 1 });
  closeLessons();
  expect(await arriving).toBe(false);
  await app.frames(3);
  expect(app.control('Data').value).toBe('women');
});

test('runs of another loss stand in the notes, and none is left out without a word', async () => {
  const app = await open('lesson=loss.6');
  await title(app, 'Another loss');
  await app.toEnd();
  await app.select('Loss function', 'huber');
  await app.toEnd();
  const notes = within(await app.page.findByRole('table'));
  await until(() => expect(notes.getAllByRole('row')).toHaveLength(3));
  expect(app.page.queryByRole('button', { name: 'Side by side' })).toBeNull();
});

test('words that are no place of a lesson are said to be none', async () => {
  const app = await open('lesson=Stride.3');
  await until(() => expect(app.alerts.join()).toMatch(/no such lesson/));
});
