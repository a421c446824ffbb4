import { Downhill, expect, FLAT, test } from './page.ts';
import { formatParameter } from '../../src/ui/format.ts';
import { problemOf, trainToEnd } from '../support/train.ts';

// Among many minima one bit that differs grows into another end: Math.sin is not the same everywhere.
test(
  'a long run among many minima ends in the browser where it ends in Node',
  FLAT,
  async ({ app }) => {
    const { columns, rows } = trainToEnd(
      problemOf({
        data: { preset: 'noisy-sine' },
        model: 'sine',
        loss: { type: 'mae' },
        optimizer: { type: 'sgd', lr: 0.1 },
        batch: { size: 1 },
        epochs: 300,
        seed: 3,
      }),
    );
    await app.open(
      'data=noisy-sine&model=sine&loss=mae&optimizer=sgd&optimizer.lr=0.1&batch.size=1&epochs=300&seed=3',
    );
    await app.toEnd();
    await expect(app.readout('a')).toHaveText(formatParameter(columns.a[rows - 1]));
    await expect(app.readout('b')).toHaveText(formatParameter(columns.b[rows - 1]));
  },
);

test('the address is readable from the first view on', async ({ app, page }) => {
  await app.open();
  expect(new URL(page.url()).hash).not.toContain('%');
  await expect.poll(() => app.link).toContain('data=five-points');
  await expect.poll(() => app.link).toContain('optimizer.lr=0.05');
});

test('reload keeps everything', FLAT, async ({ app, page }) => {
  await app.open();
  await app.control('Data').selectOption('women');
  await app.control('Initializer').selectOption('uniform');
  await app.control('Optimizer').selectOption('adam');
  await app.control('Learning rate').fill('0.3');
  await app.pick('Batch size', '4');
  await app.control('Epochs').fill('33');
  await app.control('Seed').fill('12345');
  await app.toEnd();
  const before = await app.state();
  const { link } = app;
  await page.reload();
  await app.toEnd();
  expect(await app.state()).toEqual(before);
  await expect.poll(() => app.link).toBe(link);
  await expect(app.control('Data')).toHaveValue('women');
  await expect(app.control('Initializer')).toHaveValue('uniform');
  await expect(app.control('Optimizer')).toHaveValue('adam');
  await expect(app.control('Learning rate')).toHaveValue('0.3');
  await expect(app.control('Epochs')).toHaveValue('33');
  await expect(app.control('Seed')).toHaveValue('12345');
});

test('the link opens to the same run in another window', FLAT, async ({ app, context }) => {
  await app.open(
    'data=davis&scaling=x&optimizer=adam&optimizer.lr=0.1&batch.size=16&epochs=9&seed=5',
  );
  await app.toEnd();
  const mine = await app.state();
  const other = new Downhill(await context.newPage());
  await other.open(app.link);
  await other.toEnd();
  expect(await other.state()).toEqual(mine);
});

test(
  'Back undoes one change at a time, and Forward brings it again',
  FLAT,
  async ({ app, page }) => {
    await app.open();
    const links = [app.link];
    await app.control('Data').selectOption('cars');
    await expect.poll(() => app.link).toContain('data=cars');
    links.push(app.link);
    await app.control('Optimizer').selectOption('adam');
    await expect.poll(() => app.link).toContain('optimizer=adam');
    links.push(app.link);
    await page.goBack();
    await expect(app.control('Optimizer')).toHaveValue('sgd');
    await expect.poll(() => app.link).toBe(links[1]);
    await page.goBack();
    await expect(app.control('Data')).toHaveValue('five-points');
    await expect.poll(() => app.link).toBe(links[0]);
    await page.goForward();
    await expect(app.control('Data')).toHaveValue('cars');
  },
);

test('typing a number is one move that Back undoes', FLAT, async ({ app, page }) => {
  await app.open();
  const box = app.control('Learning rate');
  await box.fill('');
  await box.pressSequentially('0.125');
  await box.blur();
  await expect(app.readout('Learning rate now')).toHaveText('0.125');
  await page.goBack();
  await expect(app.readout('Learning rate now')).toHaveText('0.05');
});

test(
  'a broken link opens with what could be read and one sentence about the rest',
  FLAT,
  async ({ app, page }) => {
    await app.open('v=1&data=women&optimizer=sgd&optimizer.lr=-4&epochs=9&seed=2');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('optimizer.lr: must be > 0 and ≤ 10, got -4');
    await expect(app.control('Data')).toHaveValue('women');
    await expect(app.control('Epochs')).toHaveValue('9');
    await expect(app.control('Learning rate')).toHaveValue('0.001');
    await app.control('Epochs').fill('10');
    await expect(alert).toHaveCount(0);
  },
);

test('a link of pure nonsense still opens a page that trains', FLAT, async ({ app, page }) => {
  await app.open('%%%&__proto__.x=1&hello=world&data.points=1;2;x');
  await expect(page.getByRole('alert')).toHaveCount(1);
  await app.toEnd();
});

test('points of one’s own come with the link', FLAT, async ({ app }) => {
  await app.open('data.points=0,1;1,3;2,5&batch.size=full&optimizer.lr=0.2&epochs=3000&seed=1');
  await app.toEnd();
  await expect(app.readout('a')).toHaveText('2.000');
  await expect(app.readout('b')).toHaveText('1.000');
});
