import { expect, test } from 'vitest';
import { open, until } from './page.ts';

const GRADIENT = 'Where the gradient comes from';

/** The numbers of a column in LaTeX, and those before columns. */
const TERM = /([-+]?) ?([\d.]+) ?\\begin\{bmatrix\}([-\d.]+)\\\\([-\d.]+)\\end\{bmatrix\}/g;

test('where the gradient comes from: its formula, and numbers that add up to it', async () => {
  const app = await open('batch.size=2&optimizer.lr=0.05&init=point&init.a=-1&init.b=3');
  await app.stepTo(1);
  await app.user.click(await app.page.findByRole('button', { name: GRADIENT }));
  const button = await app.page.findByRole('button', { name: GRADIENT });
  expect(button.getAttribute('aria-pressed')).toBe('true');
  await app.user.click(await app.page.findByRole('button', { name: 'Copy as LaTeX' }));
  await app.page.findByText('Copied');
  const latex = await navigator.clipboard.readText();
  expect(latex).toContain('\\frac{2}{|B|}\\sum_{i\\in B}(\\hat y_i-y_i)');
  const [, sum, result] = latex.split('=').slice(-3);
  const terms = [...(sum ?? '').matchAll(TERM)].map(([, sign, size, a, b]) => {
    const slope = Number(`${sign}${size}`);
    return [slope * Number(a), slope * Number(b)];
  });
  expect(terms).toHaveLength(2);
  // 2/2 Σ (ŷ − y) x and 2/2 Σ (ŷ − y), of numbers with three decimals.
  const total = [0, 1].map((k) => terms[0][k] + terms[1][k]);
  const [, a, b] = /bmatrix\}([-\d.]+)\\\\([-\d.]+)\\end/.exec(result ?? '') ?? [];
  expect(total[0]).toBeCloseTo(Number(a), 1);
  expect(total[1]).toBeCloseTo(Number(b), 1);
  expect(Math.hypot(Number(a), Number(b))).toBeCloseTo(app.number('Gradient norm'), 1);
});

test('a press on a button of the strip leaves the focus there, whatever comes in its place', async () => {
  const app = await open('batch.size=2');
  await app.toEnd();
  for (const name of [GRADIENT, GRADIENT, 'show next', 'show taken']) {
    const button = await app.page.findByRole('button', { name });
    button.focus();
    await app.user.keyboard('{Enter}');
    await until(() => expect(app.page.queryByText('Loading…')).toBeNull());
    expect(document.activeElement, name).toBe(button);
  }
});

test('it is that of the loss and the model in force, and a large batch is cut in the middle', async () => {
  const app = await open('model=tanh&loss=huber&batch.size=full');
  await app.stepTo(1);
  await app.user.click(await app.page.findByRole('button', { name: GRADIENT }));
  await app.user.click(await app.page.findByRole('button', { name: 'Copy as LaTeX' }));
  await app.page.findByText('Copied');
  const latex = await navigator.clipboard.readText();
  expect(latex).toContain('\\frac{1}{|B|}');
  expect(latex).toContain('\\operatorname{clip}');
  expect(latex).toContain('1-\\hat y_i^2');
  expect(latex).toContain('\\cdots');
  expect(latex).toContain('\\dfrac{1}{5}');
});

test('a finished run says what keeps it from the minimum, and names that', async () => {
  const app = await open('batch.size=full&optimizer.lr=0.05&init=point&init.a=-1.5&init.b=3');
  await app.toEnd();
  await app.says(
    /^Finished after 80 steps, loss 0\.2221\. b is still creeping: κ = 26; the least is 0\.0438\.$/,
  );
  // What κ is, beside it.
  await app.press('κ');
  await app.page.findByText(/^The sharpest curvature divided by the flattest\./);
  const points =
    '0.1,0.5;0.4,0.8;0.9,0.8;1.2,0.1;1.7,-0.3;2,-0.7;2.6,-0.8;2.9,-0.1;3.3,0.6;3.8,0.9';
  const wave = `data.points=${points};4.1,0.9;4.6,-0.1&model=sine&init=point&init.a=1&init.b=0`;
  const caught = await open(`${wave}&batch.size=full&epochs=300&optimizer.lr=0.05`);
  await caught.toEnd();
  await caught.says(/Stopped in a local minimum: the best found is 0\.0211\.$/);
  // Only of its end, not of the way there.
  await caught.press('Step back');
  await until(() =>
    expect(caught.status).toMatch(
      /^Paused at step 299: loss [^.]+\.\d+, a [^.]+\.\d+, b [^.]+\.\d+$/,
    ),
  );
});

test('what rounding leaves between a loss and the least is not told as a way to go', async () => {
  const app = await open(
    'data=davis&scaling=xy&loss=huber&init=zeros&optimizer.lr=0.25&batch.size=full&epochs=400',
  );
  await app.toEnd();
  await app.says(/^Finished after 400 steps, loss 0\.2180\. At the best place found\.$/);
});

test('what is 0 on paper is 0 on the page, to the last number', async () => {
  const points = '0.13,0.273;0.77,1.617;1.9,3.99';
  const link = `data.points=${points}&batch.size=full&optimizer.lr=0.2&epochs=2000&init=zeros`;
  const app = await open(link);
  await app.toEnd();
  expect(app.state()).toMatchObject({ a: '2.100', b: '0.000', Loss: '0', 'Gradient norm': '0' });
  await app.says('Finished after 2000 steps, loss 0. At the minimum.');
  for (const n of [1, 2, 3]) {
    (await app.page.findByRole('button', { name: new RegExp(`^Point ${n}: `) })).focus();
    await until(() => {
      const { textContent } = app.page.getByLabelText('Point read');
      expect(textContent).toMatch(/, residual y − ŷ = 0$/);
    });
  }
  await app.press('Step back');
  await app.says('Paused at step 1999: loss 0, a 2.1, b 0');
  const said = document.body.textContent;
  expect(said).not.toMatch(/10⁻[123]\d/);
  for (const element of document.querySelectorAll('[aria-label], [aria-valuetext]')) {
    expect(element.getAttribute('aria-label') ?? '').not.toMatch(/10⁻[123]\d/);
  }
});
