import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseExperiment } from '../../src/engine/parse.ts';
import { prepare } from '../../src/engine/problem.ts';
import {
  changeBatch,
  changeData,
  changeLoss,
  changeRate,
  changeSeed,
} from '../../src/store/intents/experiment.ts';
import { openLink } from '../../src/store/intents/openRuns.ts';
import {
  activate,
  addRun,
  hideRun,
  lineUp,
  moveRun,
  removeRun,
  renameRun,
  soloRun,
} from '../../src/store/intents/runs.ts';
import { seek, toEnd } from '../../src/store/intents/transport.ts';
import { countIn } from '../../src/store/intents/view.ts';
import { useObjective } from '../../src/store/objective.ts';
import { FIRST_VIEW, activeRun, shownRuns, stepShown, useRuns } from '../../src/store/runs.ts';
import { useTransport } from '../../src/store/transport.ts';
import { COLUMNS } from '../../src/trace/columns.ts';
import { expectRowsOf, train } from '../support/worked.ts';

// Nothing is drawn here, and no frame comes.
beforeAll(() => vi.stubGlobal('requestAnimationFrame', () => 1));
afterAll(() => vi.unstubAllGlobals());

const listed = () => useRuns.getState().runs;

beforeEach(() => {
  countIn('steps');
  openLink(FIRST_VIEW, []);
  train(activeRun());
});

describe('the list', () => {
  test('one more is a copy with rows and a colour of its own, and the controls are about it', () => {
    const before = activeRun();
    addRun();
    const [first, copy] = listed();
    expect(first).toBe(before);
    expect(activeRun()).toBe(copy);
    expect(copy.slot).not.toBe(first.slot);
    expect(copy.trace).not.toBe(first.trace);
    train(copy);
    expectRowsOf(copy);
    expect(useObjective.getState().problem.objective).toBe(first.problem.objective);
  });

  test('there are at most eight', () => {
    for (let k = 0; k < 10; k++) addRun();
    expect(listed()).toHaveLength(8);
    expect(new Set(listed().map(({ slot }) => slot)).size).toBe(8);
    expect(new Set(listed().map(({ id }) => id)).size).toBe(8);
  });

  test('a colour is kept for life, and free again after it', () => {
    addRun();
    addRun();
    const [first, second, third] = listed();
    removeRun(first.id);
    expect(listed().map(({ slot }) => slot)).toEqual([second.slot, third.slot]);
    addRun();
    expect(activeRun().slot).toBe(first.slot);
  });

  test('the last one stays', () => {
    removeRun(activeRun().id);
    expect(listed()).toHaveLength(1);
  });

  test('of a removed one the neighbour takes the controls', () => {
    addRun();
    addRun();
    const [first, second, third] = listed();
    activate(second.id);
    removeRun(second.id);
    expect(activeRun()).toBe(third);
    removeRun(third.id);
    expect(activeRun()).toBe(first);
  });

  test('a hidden one is not shown, and is again once the controls are about it', () => {
    addRun();
    const [first, second] = listed();
    hideRun(first.id, true);
    expect(shownRuns(useRuns.getState()).map(({ id }) => id)).toEqual([second.id]);
    activate(first.id);
    expect(shownRuns(useRuns.getState())).toHaveLength(2);
    expect(listed().map(({ isHidden }) => isHidden)).toEqual([false, false]);
  });

  test('of one that is hidden the next that is seen takes the controls; the last that is seen stays', () => {
    addRun();
    addRun();
    const [first, second, third] = listed();
    activate(second.id);
    hideRun(second.id, true);
    expect(activeRun().id).toBe(third.id);
    hideRun(third.id, true);
    expect(activeRun().id).toBe(first.id);
    hideRun(first.id, true);
    expect(listed().map(({ isHidden }) => isHidden)).toEqual([false, true, true]);
    expect(shownRuns(useRuns.getState()).map(({ id }) => id)).toEqual([first.id]);
  });

  test('solo shows one alone, and then all again', () => {
    addRun();
    addRun();
    const [first] = listed();
    soloRun(first.id);
    expect(listed().map(({ isHidden }) => isHidden)).toEqual([false, true, true]);
    soloRun(first.id);
    expect(listed().map(({ isHidden }) => isHidden)).toEqual([false, false, false]);
  });

  test('a name is the person’s until it is emptied', () => {
    const { id } = activeRun();
    renameRun(id, '  mine ');
    expect(activeRun().name).toBe('mine');
    renameRun(id, ' ');
    expect(activeRun().name).toBeNull();
  });

  test('a run moves in the list, not beyond its ends', () => {
    addRun();
    const [first, second] = listed();
    moveRun(first.id, -1);
    expect(listed().map(({ id }) => id)).toEqual([first.id, second.id]);
    moveRun(first.id, 1);
    expect(listed().map(({ id }) => id)).toEqual([second.id, first.id]);
  });
});

describe('what runs share', () => {
  test('another objective is that of all, each with its own training', () => {
    addRun();
    changeRate(0.2);
    changeLoss({ type: 'mae' });
    const [first, second] = listed();
    expect(first.problem.objective).toBe(second.problem.objective);
    expect(first.problem.experiment.loss.type).toBe('mae');
    expect([first, second].map(({ problem }) => problem.experiment.optimizer.lr)).toEqual([
      0.05, 0.2,
    ]);
  });

  test('another training is that of the active one alone', () => {
    addRun();
    const [first] = listed();
    changeBatch({ size: 'full' });
    expect(listed()[0]).toBe(first);
  });

  test('points that are drawn are the same whatever the seeds of the runs', () => {
    openLink(
      parseExperiment({ data: { preset: 'noisy-sine' }, model: 'sine', seed: 3 }).experiment,
      [],
    );
    const { objective, points } = activeRun().problem;
    addRun();
    changeSeed(4);
    const [first, second] = listed();
    expect(second.problem.objective).toBe(objective);
    expect(second.problem.points).toBe(points);
    expect(prepare(second.problem.experiment).points).toEqual(points);
    expect(prepare(first.problem.experiment).points).toEqual(points);
    changeData({ ...first.problem.experiment.data, n: 20, seed: undefined } as never);
    const [one, other] = listed();
    expect(one.problem.points).toBe(other.problem.points);
    expect(prepare(one.problem.experiment).points).toEqual(
      points.n === 20 ? points : other.problem.points,
    );
  });
});

describe('one playhead', () => {
  const threeBatches = () =>
    lineUp([{ batch: batchOf('full') }, { batch: batchOf(2) }, { batch: batchOf(1) }]);
  const batchOf = (size: number | 'full') => ({ ...FIRST_VIEW.batch, size });

  test('at 50 samples GD stands at step 10, batch 2 at 30, batch 1 at 50', () => {
    threeBatches();
    for (const run of listed()) train(run);
    countIn('samples');
    useTransport.getState().playhead.moveTo(50, false);
    expect(listed().map(stepShown)).toEqual([10, 30, 50]);
  });

  test('counted otherwise, the active run stays at its step', () => {
    threeBatches();
    for (const run of listed()) train(run);
    activate(listed()[1].id);
    seek(30);
    expect(listed().map(stepShown)).toEqual([30, 30, 30]);
    countIn('epochs');
    expect(listed().map(stepShown)).toEqual([10, 30, 50]);
    countIn('steps');
    expect(listed().map(stepShown)).toEqual([30, 30, 30]);
  });

  test('a run that has ended waits at its end for the others', () => {
    threeBatches();
    for (const run of listed()) train(run);
    toEnd();
    expect(listed().map(stepShown)).toEqual([80, 240, 400]);
  });
});

test('eight runs of a million steps take less than 300 MB', () => {
  openLink({ ...FIRST_VIEW, batch: { ...FIRST_VIEW.batch, size: 1 }, epochs: 100_000 }, []);
  lineUp(Array.from({ length: 8 }, (_, k) => ({ epochs: 200_000, seed: k })));
  expect(listed()).toHaveLength(8);
  const floats = listed().reduce((sum, { trace }) => sum + trace.totalRows * COLUMNS.length, 0);
  expect(floats * Float64Array.BYTES_PER_ELEMENT).toBeLessThan(300e6);
  expect(listed().every(({ trace }) => trace.totalSteps === 1_000_000)).toBe(true);
});
