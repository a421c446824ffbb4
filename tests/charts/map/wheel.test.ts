import { expect, test } from 'vitest';
import { mapFrame } from '../../../src/charts/map/frame.ts';
import { mapWheel } from '../../../src/charts/map/wheel.ts';
import { prospectOf } from '../../../src/engine/frame/frame.ts';
import type { Run } from '../../../src/store/runs.ts';
import { createTrace } from '../../../src/trace/trace.ts';
import { problemOf } from '../../support/train.ts';

const size = { width: 686, height: 434 };
const measure = (text: string) => 6.5 * text.length;

/** The wheel around a start; before the first rows come the ball is there. */
function wheelAt(a: number, b: number, json: object = { data: { preset: 'five-points' } }) {
  const problem = problemOf({ ...json, init: { type: 'point', a, b } });
  const { frame } = prospectOf(problem);
  const map = mapFrame(frame, size, problem.objective.quadratic !== null, true, measure);
  const run = { problem, trace: createTrace(10) } as unknown as Run;
  return { map, problem, wheel: mapWheel(run, map) };
}

test('the steepest of 16 spokes is that nearest to −∇L, and one half falls', () => {
  const { map, problem, wheel } = wheelAt(0.2, 0.4);
  expect(map.hasOneScale).toBe(true);
  const gradient = new Float64Array(2);
  problem.objective.gradient(0.2, 0.4, gradient);
  const downhill = Math.atan2(-gradient[1], -gradient[0]);
  const { from, spokes, steepest } = wheel ?? expect.fail('the ball is on the map');
  const { to } = steepest ?? expect.fail('the loss slopes');
  const angle = Math.atan2(from.y - to.y, to.x - from.x);
  const off = Math.abs(Math.atan2(Math.sin(angle - downhill), Math.cos(angle - downhill)));
  expect(off).toBeLessThanOrEqual(Math.PI / 16 + 1e-9);
  expect(spokes.filter(({ slope }) => slope < 0)).toHaveLength(8);
  // As long as the slope is steep, the steepest one as far as the wheel reaches.
  const lengths = spokes.map((spoke) => Math.hypot(spoke.to.x - from.x, spoke.to.y - from.y));
  const perSlope = lengths.map((length, k) => length / Math.abs(spokes[k].slope));
  for (const each of perSlope) expect(each / perSlope[0]).toBeCloseTo(1, 6);
  expect(Math.max(...lengths)).toBeCloseTo(wheel?.reach ?? NaN, 6);
});

test('where nothing slopes no spoke is steepest', () => {
  const { wheel } = wheelAt(1, 0, { data: { preset: 'noisy-step' }, model: 'step' });
  expect(wheel?.spokes).toEqual([]);
  expect(wheel?.steepest).toBe(null);
});
