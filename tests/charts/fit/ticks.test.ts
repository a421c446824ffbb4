import { expect, test } from 'vitest';
import { chooseDomain, fitFrame } from '../../../src/charts/fit/frame.ts';
import { parseExperiment } from '../../../src/engine/parse.ts';
import { prepare } from '../../../src/engine/problem.ts';
import { en } from '../../../src/i18n/en/index.ts';

const far = { y: 12_345_670, x: 10_000_000 };

test.each(['x', 'y'] as const)('the ticks of %s far from 0 tell its points apart', (axis) => {
  const near = [1, 2, 3, 4] as const;
  const points = near.map((k) => (axis === 'x' ? [far.x + k, k] : [k, far.y + k]));
  const problem = prepare(parseExperiment({ data: { points } }).experiment);
  const size = { width: 340, height: 260 };
  const frame = fitFrame(problem, chooseDomain(problem.unscaled), size, en);
  const { ticks, name } = frame[axis];
  expect(ticks.length).toBeGreaterThan(2);
  expect(new Set(ticks.map(({ text }) => text)).size).toBe(ticks.length);
  // What is taken off is said beside the axis, and the other axis has nothing taken off.
  const off = -Number(name.takenOff.replaceAll(/[\s\u202f]/g, '').replace('−', '-'));
  for (const { at, text } of ticks) {
    expect(frame[axis].own(at) - off).toBeCloseTo(Number(text.replace('−', '-')), 6);
  }
  expect(frame[axis === 'x' ? 'y' : 'x'].name.takenOff).toBe('');
});
