import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ruleThrough } from '../../src/controls/many/heat.ts';
import { axisOf, axisSettings } from '../../src/engine/many/axis.ts';
import { CLOUD, drawsStart } from '../../src/engine/many/plan.ts';
import type { Grid } from '../../src/engine/many/plan.ts';
import { createTally } from '../../src/engine/many/tally.ts';
import { casesWork } from '../../src/engine/many/work.ts';
import type { CaseEnd } from '../../src/engine/many/work.ts';
import { parseExperiment } from '../../src/engine/parse.ts';
import { jsonOf } from '../../src/engine/json.ts';
import { changeOptimizer } from '../../src/store/intents/experiment.ts';
import { openLink } from '../../src/store/intents/openRuns.ts';
import { openCell, reportMany, runCloud, runSweep } from '../../src/store/intents/many.ts';
import { useMany } from '../../src/store/many.ts';
import { isOf, plainDescent } from '../../src/store/manyOf.ts';
import { activeExperiment, activeRun } from '../../src/store/runs.ts';
import { problemOf } from '../support/train.ts';

// Nothing is drawn here, and no frame comes.
beforeAll(() => vi.stubGlobal('requestAnimationFrame', () => 1));
afterAll(() => vi.unstubAllGlobals());

const five = { data: { preset: 'five-points' }, seed: 3, init: { type: 'point', a: 1, b: 2 } };

function endsOf(json: object, count = 5) {
  const base = problemOf(json);
  const ends: CaseEnd[] = [];
  const order = Uint32Array.from({ length: count }, (_, k) => k);
  for (const _ of casesWork({ is: 'seeds', count }, base, order, (end) => ends.push(end)));
  const tally = createTally(base);
  for (const end of ends) tally.add(end);
  return { ends, tally };
}

test('a run that has run away ends in no minimum, finite as its last loss may be', () => {
  // Beyond 2/λmax = 0.277 each step multiplies the error: after 30 epochs still within a double.
  const { ends, tally } = endsOf({ ...five, optimizer: { type: 'sgd', lr: 2 }, epochs: 30 });
  expect(ends.every(({ loss }) => Number.isFinite(loss) && loss > 1e20)).toBe(true);
  expect([tally.without.diverged, tally.counts.reduce((sum, n) => sum + n, 0)]).toEqual([5, 0]);
});

test('of one that is no longer finite the loss is Infinity', () => {
  const { ends } = endsOf({ ...five, optimizer: { type: 'sgd', lr: 5 }, epochs: 400 });
  expect(ends.map(({ loss }) => loss)).toEqual(ends.map(() => Infinity));
});

const open = (json: object) => openLink(parseExperiment({ ...five, ...json }).experiment, []);
const rate = { of: 'optimizer', name: 'lr' } as const;

test('a cell of a sweep opens its own run, whatever is set by then, and the sweep stays its own', () => {
  open({ optimizer: { type: 'sgd', lr: 0.05, momentum: 0.5 } });
  runSweep({ of: 'optimizer', name: 'momentum' }, rate);
  const [cell, { grid }] = [37, useMany.getState()];
  if (grid === null) throw new Error('there must be a grid');
  changeOptimizer(problemOf({ optimizer: { type: 'adagrad' } }).experiment.optimizer);
  openCell(cell);
  const { x, y } = grid.plan;
  const columns = x.values.length;
  expect(activeExperiment().optimizer).toMatchObject({
    type: 'sgd',
    momentum: x.values[cell % columns],
    lr: y.values[Math.floor(cell / columns)],
  });
  expect(parseExperiment(jsonOf(activeExperiment())).faults).toEqual([]);
  expect(isOf(grid, activeRun().problem)).toBe(true);
});

test('a sweep over the start is that of the runs of its cells', () => {
  open({});
  runSweep({ of: 'start', name: 'a' }, rate);
  const { grid } = useMany.getState();
  if (grid === null) throw new Error('there must be a grid');
  openCell(5);
  expect(isOf(grid, activeRun().problem)).toBe(true);
  open({ init: { type: 'point', a: 1, b: 9 } });
  expect(isOf(grid, activeRun().problem), 'b is none of its axes').toBe(false);
});

test('a rate that a schedule sets by itself is no axis', () => {
  const names = (schedule: object) =>
    axisSettings(problemOf({ ...five, schedule })).map(({ of, name }) => `${of}.${name}`);
  expect(names({ type: 'constant' })).toContain('optimizer.lr');
  expect(names({ type: 'one-cycle' })).not.toContain('optimizer.lr');
  expect(names({ type: 'one-cycle' })).toContain('schedule.maxLr');
});

test('where the rate is tied to the batch by itself the rule η ∝ B asks for no other', () => {
  const base = problemOf({
    data: { preset: 'women' },
    optimizer: { type: 'sgd', lr: 0.01 },
    batch: { size: 4, lrScaling: 'linear' },
  });
  const plan: Grid = {
    is: 'sweep',
    x: axisOf(base, { of: 'batch', name: 'size' }, 6),
    y: axisOf(base, rate, 9),
    seeds: 5,
  };
  const heights = ruleThrough(plan, base)?.map(([, y]) => y) ?? [];
  expect(heights.length).toBeGreaterThan(2);
  for (const height of heights) expect(height).toBeCloseTo(heights[0], 9);
  expect(plainDescent(base.experiment).batch.lrScaling).toBe('none');
});

test('an initializer that draws nothing has but one start', () => {
  const drawn = ['zeros', 'point', 'he-normal', 'uniform'].map((type) =>
    drawsStart(problemOf({ init: { type } }).experiment),
  );
  expect(drawn).toEqual([false, false, true, true]);
});

test('each share that is kept is another, also after its cloud was taken away', () => {
  open({});
  for (let k = 0; k < 3; k++) {
    runCloud('seeds', false);
    const { cloud } = useMany.getState();
    if (cloud === null) throw new Error('there must be a cloud');
    const base = { case: 0, isFinite: true, a: 0, b: 0, isGrowing: false, rest: null, home: null };
    for (let i = 0; i < CLOUD; i++) {
      cloud.ends[i] = { ...base, case: i, loss: i < 100 ? 1 : 3, path: new Float32Array(0) };
    }
    reportMany(cloud.id, { is: 'done' });
    useMany.setState({ cloud: null });
  }
  const { kept } = useMany.getState();
  expect(new Set(kept.map(({ id }) => id)).size).toBe(3);
  // Half of them 1 and half 3: the middle of the two in the middle.
  expect(kept.map(({ medianLoss, points }) => [medianLoss, points])).toEqual([
    [2, 5],
    [2, 5],
    [2, 5],
  ]);
});
