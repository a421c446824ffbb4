import { expect, test } from 'vitest';
import type { Experiment } from '../../src/engine/experiment.ts';
import { jsonOf } from '../../src/engine/json.ts';
import {
  createExperimentReceiver,
  createExperimentSender,
} from '../../src/worker/sentExperiment.ts';
import { prepare, prepareGiven, withPoints } from '../../src/engine/problem.ts';
import { experimentOf, sentOf, trainToEnd } from '../support/train.ts';

const points = [
  [0.1, -3],
  [12345.678, 0],
  [-0.5, 1e-9],
];
const own = experimentOf({ data: { points } });
const edited = experimentOf({ data: { preset: 'five-points', points } });
const preset = experimentOf({ data: { preset: 'noisy-line', n: 50 } });

/** A page and a worker, which can be replaced, with the thread's border between them. */
function border() {
  const state = { receive: null as ReturnType<typeof createExperimentReceiver> | null };
  const send = createExperimentSender(() => state.receive !== null);
  return {
    pass: (experiment: Experiment) => {
      const { sent, transfer } = send(experiment);
      state.receive ??= createExperimentReceiver();
      const isWithData = sent.data !== null;
      const copy = structuredClone(sent, { transfer: [...transfer] });
      return { isWithData, arrived: state.receive(copy) };
    },
    replaceWorker: () => {
      state.receive = null;
    },
  };
}

test.each([
  ['own points', own],
  ['a preset whose points were edited', edited],
  ['a preset', preset],
])('%s arrive as they are', (_name, experiment) => {
  const { pass } = border();
  expect(pass(experiment).arrived).toEqual(experiment);
});

test.each([own, edited])(
  'the page keeps its points: they are copies that are handed over',
  (one) => {
    const before = jsonOf(one);
    const { arrived } = border().pass(one);
    expect(jsonOf(one)).toEqual(before);
    expect(jsonOf(arrived)).toEqual(before);
  },
);

test('the same data are sent once, and are the same object there', () => {
  const { pass } = border();
  const first = pass(own);
  const second = pass({ ...own, epochs: 7 });
  expect([first.isWithData, second.isWithData]).toEqual([true, false]);
  expect(second.arrived).toEqual({ ...own, epochs: 7 });
  expect(second.arrived.data).toBe(first.arrived.data);
});

test('other data in between are not mistaken for them', () => {
  const { pass } = border();
  for (const experiment of [own, preset, own, edited, edited, preset]) {
    expect(pass(experiment).arrived).toEqual(experiment);
  }
});

test('neither are the same points sent twice, of whatever object', () => {
  const { pass } = border();
  const problem = prepare(preset);
  const [first, second] = [pass(withPoints(problem)), pass(withPoints(problem))];
  expect([first.isWithData, second.isWithData]).toEqual([true, false]);
  expect(prepareGiven(second.arrived).points).toEqual(problem.points);
});

test('a worker needs no data set: what it is sent has its points, and trains to the same bits', () => {
  expect(() => prepareGiven(preset)).toThrow('must have its points');
  const [given, drawn] = [prepareGiven(sentOf({ data: preset.data })), prepare(preset)];
  expect(trainToEnd(given).columns).toEqual(trainToEnd(drawn).columns);
});

test('a new worker is sent them again', () => {
  const { pass, replaceWorker } = border();
  pass(own);
  replaceWorker();
  expect(pass(own)).toEqual({ isWithData: true, arrived: own });
});
