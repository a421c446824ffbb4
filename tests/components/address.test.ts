import { fireEvent } from '@testing-library/dom';
import { afterEach, expect, test } from 'vitest';
import { follow, open, until } from './page.ts';

afterEach(() => window.sessionStorage.clear());

test('the address is readable from the first view on', async () => {
  const app = await open();
  expect(window.location.hash).not.toContain('%');
  await until(() => expect(app.link).toContain('data=five-points'));
  expect(app.link).toContain('optimizer.lr=0.05');
});

test('the link opens to the same run in another window', async () => {
  const app = await open(
    'data=davis&scaling=x&optimizer=adam&optimizer.lr=0.1&batch.size=16&epochs=9&seed=5',
  );
  await app.toEnd();
  const mine = app.state();
  const other = await open(app.link);
  await other.toEnd();
  expect(other.state()).toEqual(mine);
});

test('a link written with ? is read as with #, and is one with # from then on', async () => {
  const app = await open('?utm_source=mail&data=women&seed=4&view.squares=on#optimizer.lr=0.02');
  expect(app.alerts).toEqual([]);
  expect(app.control('Data').value).toBe('women');
  expect(app.control('Learning rate').value).toBe('0.02');
  await until(() =>
    expect(app.link).toBe('v=1&data=women&optimizer=sgd&optimizer.lr=0.02&seed=4&view.squares=on'),
  );
  expect(window.location.search).toBe('?utm_source=mail');
  app.fill('Seed', '5');
  await until(() => expect(app.link).toContain('seed=5'));
  const both = await open('?data=women#data=cars');
  expect(both.control('Data').value).toBe('cars');
  await until(() => expect(both.alerts.join()).toContain('data: must be given once'));
});

test('another link followed in the tab goes on with nothing that the last one has told', async () => {
  const app = await open('seed=4&lang=en&theme=dark&guess=choice-2');
  await until(() => expect(app.link).toMatch(/seed=4.*lang=en&theme=dark.*guess=choice-2/));
  follow('seed=5&view=top');
  await until(() =>
    expect(app.link).toMatch(/^v=1&data=five-points&optimizer=sgd.*&seed=5&view=top$/),
  );
  const { useScreen } = await import('../../src/store/screen.ts');
  expect(useScreen.getState().linked.guess).toBeUndefined();
});

test('a broken link opens with what could be read and one sentence about the rest', async () => {
  const broken = 'v=1&data=women&optimizer=sgd&optimizer.lr=-4&epochs=9&seed=2';
  const app = await open(broken);
  await until(() => expect(app.alerts).toHaveLength(1));
  expect(app.alerts[0]).toContain('optimizer.lr: must be > 0 and ≤ 10, got -4');
  expect(app.link).toBe(broken);
  expect(app.control('Data').value).toBe('women');
  expect(app.control('Epochs').value).toBe('9');
  expect(app.control('Learning rate').value).toBe('0.001');
  app.fill('Epochs', '10');
  await until(() => expect(app.alerts).toEqual([]));
  // Back comes to it, not to what was before it.
  await app.press('Undo');
  await until(() => expect(app.control('Epochs').value).toBe('9'));
  expect(app.link).toBe(broken);
  expect(app.button('Undo')).toHaveProperty('disabled', true);
  await app.press('Redo');
  await until(() => expect(app.control('Epochs').value).toBe('10'));
});

test('a link of pure nonsense still opens a page that trains', async () => {
  const app = await open('%%%&__proto__.x=1&hello=world&data.points=1;2;x');
  await until(() => expect(app.alerts).toHaveLength(1));
  await app.toEnd();
});

test('of many faults in a link ten are told, each in a short sentence, and how many more', async () => {
  const names = Array.from({ length: 30 }, (_, i) => `${'x'.repeat(1000)}${i}%1b%0a`);
  const app = await open(`seed=1&${names.join('=1&')}&data=women&data=cars`);
  await until(() => expect(app.alerts).toHaveLength(1));
  const [alert] = app.alerts;
  expect(alert.match(/is not a field here/g)).toHaveLength(9);
  expect(alert).toContain('data: must be given once; the last is taken, got ["women","cars"]');
  expect(alert).toMatch(/; and 21 more\.$/);
  expect(alert.length).toBeLessThan(3000);
  expect(app.control('Data').value).toBe('cars');
});

test('points of one’s own come with the link', async () => {
  const app = await open(
    'data.points=0,1;1,3;2,5&batch.size=full&optimizer.lr=0.2&epochs=3000&seed=1',
  );
  await app.toEnd();
  expect(app.read('a')).toBe('2.000');
  expect(app.read('b')).toBe('1.000');
});

test('the link that is shared tells the view, without its language or theme', async () => {
  const app = await open('seed=23&view.squares=on');
  await app.press('Dark theme');
  await app.press('한국어');
  await until(() => app.button('링크 공유'));
  await app.press('English');
  await until(() => app.button('Share link'));
  await app.press('Share link');
  await until(() => app.button('Link copied'));
  const copied = await navigator.clipboard.readText();
  expect(copied).toMatch(/seed=23&view\.squares=on$/);
  await app.press('Zoom out');
  await until(() => app.button('Share link'));
});

test('a link that tells a step opens the run there, at rest, and the address goes on without it', async () => {
  const app = await open('seed=23&epochs=80&step=17');
  await app.shows('Step', '17');
  const spoken = ['Loss', 'a', 'b'].map((name) => Number(app.number(name).toPrecision(3)));
  const [loss, a, b] = spoken.map((value) => String(value).replace('-', '−'));
  // A screen reader is told what the eye finds in the readouts.
  expect(app.status).toBe(`Paused at step 17: loss ${loss}, a ${a}, b ${b}`);
  expect(app.alerts).toEqual([]);
  expect(app.link).toMatch(/seed=23$/);
});

test('a run that is shorter than its link tells is shown at its end, with one sentence', async () => {
  const app = await open('seed=23&epochs=9&step=1700');
  await app.says(/^Finished after 9 steps/);
  await until(() => expect(app.alerts).toHaveLength(1));
  expect(app.alerts[0]).toContain('at step 1700, but it ends at step 9');
  await app.press('Step back');
  await until(() => expect(app.alerts).toEqual([]));
});

test('the link that is shared at a step opens at that step', async () => {
  const app = await open('seed=23&epochs=80');
  await app.stepTo(3);
  const third = app.state();
  await app.press('Share link at this step');
  await until(() => app.button('Link copied'));
  const copied = await navigator.clipboard.readText();
  expect(copied).toMatch(/seed=23&step=3$/);
  await app.press('Step forward');
  await until(() => app.button('Share link at this step'));
  const other = await open(copied.split('#')[1]);
  await other.shows('Step', '3');
  expect(other.state()).toEqual(third);
});

test('what no link holds is kept for a reload from the first, whatever it was changed by', async () => {
  const app = await open();
  // Without a hand on the page nothing more of it is fetched.
  fireEvent.click(app.tile('Speed', '30'));
  await until(() => {
    window.dispatchEvent(new Event('pagehide'));
    expect(window.sessionStorage.getItem('downhill.stay')).toContain('"speed":"30"');
  });
});
