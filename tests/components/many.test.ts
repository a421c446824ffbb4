import { within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { WAVE } from '../../src/lessons/wave.ts';
import { open, until } from './page.ts';

const points = WAVE.map((pair) => pair.join(',')).join(';');
/** From the bottom of a flat valley. */
const FLAT = `v=1&data.points=${points}&model=sine&init=point&init.a=-0.0167&init.b=0.2567&optimizer=sgd&optimizer.lr=0.06&batch=1&epochs=40&seed=1`;

const PER_CENT = /: (\S+) % left the local minimum \(95 %: (\S+)–(\S+) %\)/;

test('a cloud is counted by what its runs end in, and kept beside that of plain descent', async () => {
  const app = await open(FLAT);
  await app.press('Many runs');
  await app.page.findByText('A cloud of runs');
  await app.pick('A cloud of runs', 'Seeds');
  await app.press('Run 200');
  const sgd = await app.page.findByText(/^SGD, batch 1, η 0\.06: /);
  const [share, low, high] = PER_CENT.exec(sgd.textContent)?.slice(1).map(Number) ?? [];
  expect(share).toBeGreaterThan(5);
  expect(low).toBeLessThan(share);
  expect(high).toBeGreaterThan(share);
  const cloud = within(app.page.getByRole('region', { name: 'A cloud of runs' }));
  const rows = within(cloud.getByRole('table')).getAllByRole('row').slice(1);
  const cells = rows.map((row) =>
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  );
  expect(cells.reduce((sum, [, runs]) => sum + Number(runs), 0)).toBe(200);
  expect(cells.map(([loss]) => loss)).toEqual(cells.map(([loss]) => loss).toSorted());
  const home = cells.find(([loss]) => loss === '0.349');
  expect(home?.[2]).toBe(`${100 - share} %`);
  await app.press('GD beside it');
  const descent = await app.page.findByText(/^GD, η 0\.06: 0 % left/);
  expect(descent.textContent).toMatch(/0–1\.9 %/);
  // Another experiment: its runs are others, and what is kept stays for comparison.
  app.fill('Epochs', '41');
  await until(() => expect(cloud.queryByRole('table')).toBeNull());
  expect(cloud.getAllByText(/left the local minimum/)).toHaveLength(2);
  await app.press(/^Forget: GD/);
  await until(() => expect(cloud.getAllByText(/left the local minimum/)).toHaveLength(1));
});

test('a cell of a sweep is read by the arrow keys, and Enter makes its run the active one', async () => {
  const app = await open(
    'v=1&data=five-points&optimizer=sgd&optimizer.lr=0.05&batch=2&epochs=5&seed=7',
  );
  await app.press('Many runs');
  await app.page.findByText('A grid of runs');
  await app.pick('A grid of runs', 'Sweep');
  await app.press('Sweep');
  const map = app.page.getByRole('application', { name: 'Batch size across, Learning rate up' });
  // After a click the arrow keys are the run's: the map has them once the focus comes by Tab.
  await app.user.tab();
  map.focus();
  await app.user.keyboard('{ArrowRight}{ArrowDown}');
  const reading = app.page.getByLabelText('A grid of runs', { selector: 'output' });
  const says = /^Batch size (\S+) · Learning rate (\S+): (?:\S+ above the floor|grows)$/;
  await until(() => expect(reading.textContent).toMatch(says));
  const [, size, rate] = says.exec(reading.textContent) ?? [];
  await app.user.keyboard('{Enter}');
  await until(() => expect(app.control('Learning rate').value).toBe(rate));
  expect(app.tile('Batch size', size === '5' ? 'Full' : size).checked).toBe(true);
  // The sweep goes on being of this run: another epoch and it would not be.
  expect(app.page.queryByText(/Of other settings/)).toBeNull();
  await until(() => expect(document.querySelector('progress')).toBeNull());
  app.fill('Epochs', '6');
  expect(await app.page.findByText(/Of other settings/)).toBeTruthy();
});
