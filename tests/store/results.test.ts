import { describe, expect, test } from 'vitest';
import { csvOf, markdownOf, sorted } from '../../src/controls/runs/resultTable.ts';
import { runPanel } from '../../src/i18n/en/runPanel.ts';
import { runPanel as korean } from '../../src/i18n/ko/runPanel.ts';
import { useObjective } from '../../src/store/objective.ts';
import { resultOf } from '../../src/store/results.ts';
import { runOfAll } from '../support/runs.ts';

const base = { data: { preset: 'five-points' }, optimizer: { type: 'sgd', lr: 0.05 }, seed: 7 };

describe('the table of results', () => {
  test('tells when the loss is first within a hundredth of the floor, in steps and samples', () => {
    const run = runOfAll({ ...base, batch: { size: 2 }, epochs: 200 }, 0);
    const floor = 0.0438;
    useObjective.setState({ best: { a: 0, b: 0, loss: floor } });
    const { rows, columns } = run.trace;
    const losses = Array.from({ length: rows }, (_, row) => columns.loss.at(row));
    const first = losses.findIndex((loss) => loss <= 1.01 * floor);
    const result = resultOf(run);
    expect(result.steps).toBe(first < 0 ? null : first);
    // Of an epoch of 2 · 2 · 1.
    const seen = first < 0 ? null : 5 * Math.floor(first / 3) + Math.min(5, 2 * (first % 3));
    expect(result.samples).toBe(seen);
    expect([result.loss, result.outcome]).toEqual([losses[rows - 1], 'finished']);
    expect(result.excess).toBeCloseTo(losses[rows - 1] - floor, 12);
  });

  test('a run that has left its bounds has diverged, though it was trained to its last step', () => {
    const run = runOfAll(
      { ...base, optimizer: { type: 'sgd', lr: 0.6 }, batch: { size: 'full' }, epochs: 100 },
      0,
    );
    expect(run.status.is).toBe('finished');
    expect(resultOf(run).loss).toBeGreaterThan(1e60);
    expect(resultOf(run).outcome).toBe('diverged');
  });

  test('where the floor is 0 what is over it by rounding is on it', () => {
    const run = runOfAll(
      {
        ...base,
        data: { preset: 'exact-line' },
        optimizer: { type: 'sgd', lr: 0.1 },
        batch: { size: 'full' },
        epochs: 3000,
      },
      0,
    );
    useObjective.setState({ best: { a: 0, b: 0, loss: 0 } });
    const { rows, columns } = run.trace;
    expect(columns.loss.at(rows - 1)).toBeGreaterThan(0);
    const { loss, excess, steps } = resultOf(run);
    expect([loss, excess]).toEqual([0, 0]);
    // Numbers below 10 are rounded at 2⁻⁴⁹, some times over, and the loss is the square of that.
    expect(columns.loss.at(steps ?? 0)).toBeLessThan((32 * 2 ** -49) ** 2);
    expect(columns.loss.at((steps ?? 0) - 1)).toBeGreaterThan((2 ** -49) ** 2);
  });

  const row = (name: string, steps: number | null) => ({
    name,
    slot: 0,
    result: { loss: 0.5, excess: null, steps, samples: null, outcome: 'finished' as const },
  });

  test('what is not known comes last, whichever way it is sorted', () => {
    const rows = [row('b', 9), row('a', null), row('c', 10)];
    const order = (isUp: boolean) => sorted(rows, { by: 'steps', isUp }).map(({ name }) => name);
    expect([order(true), order(false)]).toEqual([
      ['b', 'c', 'a'],
      ['c', 'b', 'a'],
    ]);
  });

  test('its CSV is quoted by RFC 4180, and no name is a formula', () => {
    const csv = csvOf([row('a "b", c', 9), row('=1+1', null)], runPanel);
    expect(csv.split('\r\n').slice(1)).toEqual([
      '"a ""b"", c",0.5,,9,,finished',
      "'=1+1,0.5,,,,finished",
      '',
    ]);
    for (const sign of ['-', '+', '@', '\t']) {
      expect(csvOf([row(`${sign}2`, 9)], runPanel)).toContain(`\r\n'${sign}2,0.5,,9,`);
    }
    const below = { ...row('a', 9).result, loss: -0.5 };
    expect(csvOf([{ ...row('a', 9), result: below }], runPanel)).toContain('\r\na,-0.5,,9,');
  });

  test('a copy says at its heads of which steps and samples it tells, in the order of the page', () => {
    for (const t of [runPanel, korean]) {
      const row9 = [row('a', 9)];
      const heads = csvOf(row9, t).split('\r\n')[0].split(',');
      expect(markdownOf(row9, t).split('\n')[0]).toBe(`| ${heads.join(' | ')} |`);
      const { run, loss, excess, outcome } = t.columns;
      expect([...heads.slice(0, 3), heads[5]]).toEqual([run, loss, excess, outcome]);
      for (const [k, counted] of [t.columns.steps, t.columns.samples].entries()) {
        expect(heads[3 + k]).toContain(counted);
        expect(heads[3 + k]).toContain('1 %');
      }
    }
  });

  test('in its Markdown a bar within a name parts no cells', () => {
    expect(markdownOf([row('a|b', 9)], runPanel).split('\n')[2]).toBe(
      String.raw`| a\|b | 0.5 |  | 9 |  | finished |`,
    );
  });
});
