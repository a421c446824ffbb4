import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { holds } from '../../src/engine/range.ts';
import { faultSentence } from '../../src/engine/fault.ts';
import { parseExperiment } from '../../src/engine/parse.ts';
import { prepare } from '../../src/engine/problem.ts';
import {
  changeBatch,
  changeEpochs,
  changeInitializer,
  changeModel,
  changeRate,
  changeSeed,
  endGesture,
} from '../../src/store/intents/experiment.ts';
import { dismissLinkFaults, openLink } from '../../src/store/intents/openRuns.ts';
import { addPoint, removePoint } from '../../src/store/intents/points.ts';
import { reportDeviation, reportStatus, reportSurface } from '../../src/store/intents/reports.ts';
import { useObjective } from '../../src/store/objective.ts';
import {
  FIRST_VIEW,
  activeExperiment,
  activeRun,
  freshRun,
  useRuns,
} from '../../src/store/runs.ts';
import { trainToEnd } from '../support/train.ts';

const now = () => useRuns.getState();

// Nothing is drawn here, and no frame comes.
beforeAll(() => vi.stubGlobal('requestAnimationFrame', () => 1));
afterAll(() => vi.unstubAllGlobals());
beforeEach(() => openLink(FIRST_VIEW, []));

test('the first view: five points, He, plain steps, η 0.05, batch 2, 80 epochs', () => {
  expect(parseExperiment(FIRST_VIEW).faults.map(faultSentence)).toEqual([]);
  expect(FIRST_VIEW).toMatchObject({
    data: { preset: 'five-points' },
    init: { type: 'he-normal' },
    optimizer: { type: 'sgd', lr: 0.05, momentum: 0, weightDecay: 0 },
    batch: { size: 2, order: 'shuffle' },
    epochs: 80,
  });
});

test('the first view starts well up the wall and ends close to the floor', () => {
  const { columns, rows } = trainToEnd(prepare(FIRST_VIEW));
  expect(columns.loss[0]).toBeGreaterThan(100 * 0.0438);
  expect(columns.loss[rows - 1]).toBeLessThan(2 * 0.0438);
  // A few strides do most of the way; the rest is a walk along the floor.
  expect(columns.loss[10]).toBeLessThan(0.1 * columns.loss[0]);
  expect(columns.loss[10]).toBeGreaterThan(columns.loss[rows - 1]);
});

test('a change replaces what it names and keeps the rest', () => {
  changeEpochs(5);
  expect(activeExperiment()).toEqual({ ...FIRST_VIEW, epochs: 5 });
  expect(now().change.isFromAddress).toBe(false);
});

test('a change gives a new experiment, so that a run knows that it is another', () => {
  changeEpochs(80);
  expect(activeExperiment()).not.toBe(FIRST_VIEW);
});

test('the sentences about a link go when the person goes on, or dismisses them', () => {
  const { experiment, faults } = parseExperiment({ epochs: -1 });
  openLink(experiment, faults);
  expect([now().linkFaults.length, now().change.isFromAddress]).toEqual([1, true]);
  dismissLinkFaults();
  expect(now().linkFaults).toEqual([]);
  openLink(experiment, faults);
  changeSeed(1);
  expect(now().linkFaults).toEqual([]);
});

test('changes of one gesture carry its name until it ends', () => {
  changeSeed(1, 'slider');
  changeSeed(2, 'slider');
  expect(now().change.gesture).toBe('slider');
  endGesture();
  expect(now().change.gesture).toBeNull();
  changeSeed(3);
  expect(now().change.gesture).toBeNull();
});

test('the objective is taken over where only the training has changed', () => {
  const { objective } = activeRun().problem;
  const { frame, surface, problem } = useObjective.getState();
  changeRate(0.1);
  changeEpochs(7);
  expect(activeRun().problem.objective).toBe(objective);
  // The very same: nothing of the picture is computed anew.
  expect(useObjective.getState().frame).toBe(frame);
  expect(useObjective.getState().surface).toBe(surface);
  expect(useObjective.getState().problem).toBe(problem);
});

test('only the active run begins anew; the others go on as they are', () => {
  const first = activeRun();
  const second = freshRun(
    { id: 1, slot: 1, name: null, isHidden: false },
    prepare(FIRST_VIEW, first.problem),
  );
  useRuns.setState({ runs: [first, second], active: 1 });
  changeRate(0.2);
  const [kept, changed] = now().runs;
  expect(kept).toBe(first);
  expect(changed.trace).not.toBe(second.trace);
  expect(activeExperiment().optimizer.lr).toBe(0.2);
  useRuns.setState({ runs: [first], active: 0 });
});

test('another start is in the frame, and where the person chose a frame that stays', () => {
  changeInitializer({ type: 'point', a: 40, b: -30 });
  const { frame } = useObjective.getState();
  expect(holds(frame, 40, -30)).toBe(true);
  const chosen = { a: [0, 1], b: [0, 1] } as const;
  useObjective.setState({ chosen });
  changeInitializer({ type: 'point', a: 1, b: 1 });
  expect(useObjective.getState()).toMatchObject({ frame, chosen });
});

test('a batch larger than the data have become takes all they are, drops nothing, and is what it was when they fill it again', () => {
  changeBatch({ size: 4, dropLast: true });
  const asked = activeExperiment().batch;
  expect(removePoint(0) && removePoint(0)).toBe(true);
  const { batch } = activeExperiment();
  // A leftover cannot be dropped where it is all there is: in a link that would be a fault.
  expect(batch).toEqual({ ...asked, dropLast: false });
  expect(parseExperiment({ batch, data: { points: [[1, 2]] } }).faults).toEqual([]);
  expect(activeRun().problem).toMatchObject({ batchSize: 3, length: { stepsPerEpoch: 1 } });
  removePoint(0);
  addPoint(1, 2);
  expect(activeExperiment().batch).toEqual({ ...asked, dropLast: false });
  addPoint(2, 3);
  expect(activeExperiment().batch).toEqual(asked);
});

test('what is changed of a batch meanwhile is changed of the one that was asked for', () => {
  changeBatch({ size: 4, dropLast: true });
  removePoint(0);
  removePoint(0);
  changeBatch({ order: 'sequential' });
  expect(activeExperiment().batch).toMatchObject({ size: 4, order: 'sequential', dropLast: false });
  addPoint(1, 2);
  expect(activeExperiment().batch).toMatchObject({ size: 4, order: 'sequential', dropLast: true });
  removePoint(0);
  changeBatch({ dropLast: false });
  addPoint(1, 2);
  expect(activeExperiment().batch).toMatchObject({ size: 4, dropLast: false });
});

test('a batch that the data still fill is left as it is', () => {
  changeBatch({ size: 4, dropLast: true });
  removePoint(0);
  expect(activeExperiment().batch).toMatchObject({ size: 4, dropLast: true });
});

describe('what a worker reports', () => {
  const grid = { n: 2, losses: new Float64Array(4), quality: { kind: 'exact' } } as const;

  test('of the objective is taken in, of one that is gone it is not', () => {
    const { problem } = useObjective.getState();
    reportSurface(problem, grid);
    reportDeviation(problem, 0.01);
    expect(useObjective.getState()).toMatchObject({ surface: grid, deviation: 0.01 });
    changeModel('sine');
    reportSurface(problem, grid);
    reportDeviation(problem, 0.02);
    expect(useObjective.getState()).toMatchObject({ surface: null, deviation: null });
  });

  test('of a run changes that run, of one that is gone none', () => {
    const { trace } = activeRun();
    changeRate(0.3);
    reportStatus(trace, { is: 'finished' });
    expect(activeRun().status).toEqual({ is: 'training' });
    reportStatus(activeRun().trace, { is: 'finished' });
    expect(activeRun().status).toEqual({ is: 'finished' });
  });
});
