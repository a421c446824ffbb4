import { expect, test } from 'vitest';
import { open, until } from './page.ts';

const FIVE = 'data=five-points&optimizer=sgd&optimizer.lr=0.05&batch.size=2&seed=7';

/** The sentence beside the picture, as it is read aloud. */
function noteOf(name: string): string {
  const names = [...document.querySelectorAll('figcaption b')];
  const found = names.find(({ textContent }) => textContent === `${name}:`);
  return found?.nextElementSibling?.textContent ?? '';
}

/** What a person reads beside the picture. */
function notesSaid(): string {
  return document.querySelector('figcaption [data-is-long]')?.textContent ?? '';
}

/** The numbers of a text. */
function numbersIn(text: string): readonly number[] {
  return (text.match(/−?\d+(?:\.\d+)?/g) ?? []).map((number) => Number(number.replace('−', '-')));
}

test('the batch’s bowl and its minimum are told, and go with the step', async () => {
  const app = await open(FIVE);
  await app.press('Batch’s own bowl');
  // Points 3 and 4 of step 1: the line through (1.5, 2.6) and (2, 2.7).
  await until(() =>
    expect(noteOf('Batch’s own bowl')).toMatch(/step 1, 2 points; least at a 0\.200, b 2\.300/),
  );
  await until(() => expect(app.link).toMatch(/view\.bowl=on$/));
  await app.stepTo(3);
  // Of point 2 alone, (1, 1.6): any line through it.
  await until(() =>
    expect(noteOf('Batch’s own bowl')).toMatch(/step 3, 1 point; .* whole dashed line/),
  );
  const [a, b] = numbersIn(noteOf('Batch’s own bowl')).slice(-2);
  expect(a + b).toBeCloseTo(1.6, 2);
  await app.user.keyboard('g');
  await until(() => expect(noteOf('Batch’s own bowl')).toBe(''));
  expect(app.button('Batch’s own bowl').getAttribute('aria-pressed')).toBe('false');
  await until(() => expect(app.link).not.toMatch(/view\.bowl/));
});

test('a link opens the fan: its spread is what theory says, and shrinks with the batch', async () => {
  const app = await open(`${FIVE}&view.fan=on`);
  const read = () => {
    const [, spread, theory] =
      /spread ([\d.]+), theory .* = ([\d.]+)/.exec(noteOf('Fan of gradients')) ?? [];
    return [Number(spread), Number(theory)];
  };
  await until(() => expect(noteOf('Fan of gradients')).toMatch(/all 10 batches of 2 points/));
  const [two, theoryOfTwo] = read();
  expect(two).toBe(theoryOfTwo);
  await app.pick('Batch size', '1');
  await until(() => expect(noteOf('Fan of gradients')).toMatch(/all 5 batches of 1 point/));
  const [one, theoryOfOne] = read();
  expect(one).toBe(theoryOfOne);
  // √((5 − 2)/(5 − 1)/2), of the same points at the same place.
  expect(two / one).toBeCloseTo(Math.sqrt(3 / 8), 2);
  await app.pick('Batch size', 'Full');
  await app.page.findByText(/^The batch is all the points: its bowl is the surface itself/);
  await app.press('한국어');
  await app.page.findByText(/^배치가 점 전체라서/);
});

test('where batches change, the bowl is told of the step shown and the fan of the next', async () => {
  // Two steps of two points, then all of them at once.
  const app = await open(`${FIVE}&edits=[{"at":2,"batch":{"size":"full"}}]&view.bowl=on`);
  await app.stepTo(2);
  await until(() => expect(noteOf('Batch’s own bowl')).toMatch(/^step 2, 2 points; least/));
  await app.press('Fan of gradients');
  await until(() => expect(noteOf('Fan of gradients')).toMatch(/^of all the points, one arrow/));
  expect(noteOf('Batch’s own bowl')).toMatch(/^step 2, 2 points; least/);
  await app.stepTo(3);
  await until(() => expect(notesSaid()).toMatch(/^The batch is all the points/));
});

test('where all points come before batches, the fan is drawn and the bowl is the surface', async () => {
  const app = await open(
    `${FIVE.replace('size=2', 'size=full')}&edits=[{"at":2,"batch":{"size":2}}]&view.fan=on`,
  );
  await app.stepTo(2);
  await until(() => expect(noteOf('Fan of gradients')).toMatch(/^all 10 batches of 2 points/));
  await app.press('Batch’s own bowl');
  await until(() => expect(noteOf('Batch’s own bowl')).toMatch(/^of all the points, the surface/));
  expect(noteOf('Fan of gradients')).toMatch(/^all 10 batches of 2 points/);
});
