import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseExperiment } from '../../src/engine/parse.ts';
import { prepare } from '../../src/engine/problem.ts';
import { keepGhost, takeOffer } from '../../src/store/intents/ghost.ts';
import { moveEdit, removeEdit } from '../../src/store/intents/reEdit.ts';
import {
  changeBatch,
  changeEpochs,
  changeRate,
  changeSchedule,
} from '../../src/store/intents/experiment.ts';
import { openLink, openRuns } from '../../src/store/intents/openRuns.ts';
import { play, seek } from '../../src/store/intents/transport.ts';
import { countIn } from '../../src/store/intents/view.ts';
import { readyQuick } from '../../src/store/quick.ts';
import { FIRST_VIEW, activeRun, stepShown, useRuns } from '../../src/store/runs.ts';
import { useTransport } from '../../src/store/transport.ts';
import { trainToEnd } from '../support/train.ts';
import { expectRowsOf, train } from '../support/worked.ts';

// Nothing is drawn here, and no frame comes.
beforeAll(() => vi.stubGlobal('requestAnimationFrame', () => 1));
beforeAll(readyQuick);
afterAll(() => vi.unstubAllGlobals());

const listed = () => useRuns.getState().runs;

beforeEach(() => {
  countIn('steps');
  openLink(FIRST_VIEW, []);
  train(activeRun());
});

describe('a change along the way', () => {
  test('while it plays it is an edit at the step shown; the rows are those of the command line', () => {
    const before = activeRun();
    seek(17);
    play();
    changeRate(0.2);
    const run = activeRun();
    const { edits, optimizer } = run.problem.experiment;
    expect(optimizer.lr).toBe(0.05);
    expect(edits).toEqual([{ at: 17, optimizer: { ...optimizer, lr: 0.2 } }]);
    expect([stepShown(run), useTransport.getState().isPlaying]).toEqual([17, true]);
    expect(run.ghost?.trace).toBe(before.trace);
    train(run);
    expectRowsOf(run);
  });

  test('it stays when the epochs become more or fewer', () => {
    const edits = [
      { at: 15, optimizer: { type: 'sgd', lr: 0.2 } },
      { at: 40, optimizer: { type: 'adam' } },
    ];
    const { experiment, faults } = parseExperiment({ ...FIRST_VIEW, epochs: 80, edits });
    expect(faults).toEqual([]);
    openLink(experiment, []);
    train(activeRun());
    seek(20);
    const { a, b } = activeRun().trace.columns;
    const before = [a.at(20), b.at(20)];
    // As it is typed: 9 epochs end at step 27, before the second edit, and 4 before either.
    for (const epochs of [9, 90, 4, 40]) {
      changeEpochs(epochs, 'typing');
      const run = activeRun();
      expect(run.problem.experiment).toEqual({ ...experiment, epochs });
      train(run);
      if (epochs === 4) continue;
      const { columns } = run.trace;
      expect([columns.a.at(20), columns.b.at(20)]).toEqual(before);
    }
  });

  test('the changes of one move are one edit, where the move began', () => {
    seek(17);
    play();
    changeRate(0.2, 'slider');
    train(activeRun(), 2);
    useTransport.getState().playhead.moveTo(25, false);
    changeRate(0.3, 'slider');
    const { edits } = activeRun().problem.experiment;
    expect(edits.map(({ at, optimizer }) => [at, optimizer?.lr])).toEqual([[17, 0.3]]);
    train(activeRun());
    expectRowsOf(activeRun());
  });

  test('a second one at a later step is beside the first; one at an earlier step ends it', () => {
    seek(17);
    play();
    changeRate(0.2);
    train(activeRun());
    seek(40);
    play();
    changeSchedule({ type: 'exponential', gamma: 0.99, every: 'step' });
    expect(activeRun().problem.experiment.edits.map(({ at }) => at)).toEqual([17, 40]);
    train(activeRun());
    expectRowsOf(activeRun());
    seek(5);
    play();
    changeRate(0.1);
    expect(activeRun().problem.experiment.edits.map(({ at }) => at)).toEqual([5]);
    train(activeRun());
    expectRowsOf(activeRun());
  });

  test('at rest the run is made anew and its step stays; the button makes it an edit instead', () => {
    const before = activeRun();
    seek(17);
    changeRate(0.2);
    expect(activeRun().problem.experiment).toMatchObject({ optimizer: { lr: 0.2 }, edits: [] });
    expect(stepShown(activeRun())).toBe(17);
    train(activeRun());
    expectRowsOf(activeRun());
    takeOffer();
    const run = activeRun();
    expect(run.problem.experiment).toMatchObject({
      optimizer: { lr: 0.05 },
      edits: [{ at: 17, optimizer: { lr: 0.2 } }],
    });
    expect(stepShown(run)).toBe(17);
    expect(run.ghost?.trace).toBe(before.trace);
    train(run);
    expectRowsOf(run);
  });

  test('other batches while it plays are an edit: an epoch ends there, and the run has its epochs', () => {
    const before = activeRun();
    seek(17);
    play();
    changeBatch({ size: 1 });
    const run = activeRun();
    const { batch, edits } = run.problem.experiment;
    expect(batch).toEqual(before.problem.experiment.batch);
    expect(edits).toEqual([{ at: 17, batch: { ...batch, size: 1 } }]);
    expect([stepShown(run), useTransport.getState().isPlaying]).toEqual([17, true]);
    // 2 · 2 · 1 of five points: the sixth epoch is cut short, and 74 of five steps each follow.
    expect(run.problem.length).toMatchObject({ epochs: 80, totalSteps: 17 + 74 * 5 });
    expect(run.trace.rows).toBe(18);
    train(run);
    expectRowsOf(run);
    // A second change begins from the batch in force, and not from the first of all.
    seek(40);
    play();
    changeBatch({ order: 'sequential' });
    expect(activeRun().problem.experiment.edits.at(-1)).toMatchObject({
      at: 40,
      batch: { size: 1, order: 'sequential' },
    });
    train(activeRun());
    expectRowsOf(activeRun());
  });

  test('other batches at rest are of the whole run, and the button makes them an edit instead', () => {
    seek(17);
    changeBatch({ size: 1 });
    expect(activeRun().problem.experiment).toMatchObject({ batch: { size: 1 }, edits: [] });
    expect(stepShown(activeRun())).toBe(17);
    takeOffer();
    expect(activeRun().problem.experiment).toMatchObject({
      batch: { size: 2 },
      edits: [{ at: 17, batch: { size: 1 } }],
    });
    train(activeRun());
    expectRowsOf(activeRun());
  });

  test('a change of batches is moved no further than to the last step but one without it', () => {
    seek(17);
    play();
    changeBatch({ size: 1 });
    train(activeRun());
    expect(activeRun().problem.length.totalSteps).toBe(387);
    moveEdit(0, 300);
    expect(activeRun().problem.experiment.edits[0].at).toBe(239);
    // In force still: the last epoch of 2 · 2 · 1 is cut short, and one of five steps follows.
    expect(activeRun().problem.length).toMatchObject({ totalSteps: 239 + 5, epochs: 81 });
  });

  test('no change is put where no step is left for it: moved to the end, or made there', () => {
    seek(17);
    play();
    changeRate(0.2);
    train(activeRun());
    moveEdit(0, 1e6);
    const [edit] = activeRun().problem.experiment.edits;
    expect(edit.at).toBe(activeRun().problem.length.totalSteps - 1);
    train(activeRun());
    expect(trainToEnd(activeRun().problem).columns.lr[240]).toBe(0.2);
    seek(240);
    changeRate(0.3);
    expect(activeRun().problem.experiment).toMatchObject({ optimizer: { lr: 0.3 }, edits: [] });
    expect(useRuns.getState().offer).toBeNull();
    // While others go on, one that has ended is changed as at rest.
    train(activeRun());
    seek(240);
    useTransport.setState({ isPlaying: true });
    changeBatch({ size: 1 });
    expect(activeRun().problem.experiment).toMatchObject({ batch: { size: 1 }, edits: [] });
  });

  test('what was changed beyond the end of a run that has become shorter goes', () => {
    seek(17);
    play();
    changeBatch({ size: 1 });
    train(activeRun());
    seek(300);
    play();
    changeRate(0.2);
    train(activeRun());
    removeEdit(0);
    expect(activeRun().problem.experiment.edits).toEqual([]);
    train(activeRun());
    expectRowsOf(activeRun());
  });

  test('the old future becomes a run of its own', () => {
    const before = activeRun();
    seek(17);
    play();
    changeRate(0.2);
    keepGhost();
    const [edited, kept] = listed();
    expect([edited.ghost, kept.trace]).toEqual([null, before.trace]);
    expect(kept.slot).not.toBe(edited.slot);
  });

  test('Undo makes it the old future again, Redo the run, with all that is trained of it', () => {
    const before = activeRun();
    seek(17);
    play();
    changeRate(0.2);
    const linked = () => listed().map(({ problem, ...run }) => ({ ...run, ...problem }));
    const one = linked();
    keepGhost();
    const two = linked();
    for (let i = 0; i < 2; i++) {
      expect(openRuns(one, 0, [], 'runs and place')).toBe(true);
      expect(listed().map(({ ghost }) => ghost?.trace)).toEqual([before.trace]);
      expect(openRuns(two, 0, [], 'runs and place')).toBe(true);
      expect(listed().map(({ ghost }) => ghost)).toEqual([null, null]);
      expect(listed()[1].trace).toBe(before.trace);
      expect(listed().map(({ slot }) => slot)).toEqual(two.map(({ slot }) => slot));
      expect(new Set(listed().map(({ id }) => id)).size).toBe(2);
    }
  });

  test('two runs that are what the old future was have rows of their own', () => {
    seek(17);
    play();
    changeRate(0.2);
    const [edited] = listed();
    keepGhost();
    const two = listed().map(({ problem, ...run }) => ({ ...run, ...problem }));
    const three = [...two, { ...two[1], slot: 5 }];
    openRuns([{ ...edited, ...edited.problem }], 0, [], 'runs and place');
    openRuns(three, 0, [], 'runs and place');
    expect(new Set(listed().map(({ trace }) => trace)).size).toBe(3);
  });

  test('edits are moved and taken away, the rows with them', () => {
    seek(17);
    play();
    changeRate(0.2);
    train(activeRun());
    moveEdit(0, 30);
    train(activeRun());
    expect(activeRun().problem.experiment.edits[0].at).toBe(30);
    expectRowsOf(activeRun());
    removeEdit(0);
    train(activeRun());
    expect(activeRun().problem.experiment.edits).toEqual([]);
    expectRowsOf(activeRun());
  });

  test('a schedule that waits for a plateau remembers, and goes on from the rate set by hand', () => {
    // As of PyTorch: ReduceLROnPlateau keeps `best` and `num_bad_epochs` where a group's lr is set.
    const { experiment } = parseExperiment({
      data: {
        points: [
          [0, 0],
          [1, 1],
        ],
      },
      init: { type: 'point', a: 1, b: 0 },
      optimizer: { type: 'sgd', lr: 0.5 },
      schedule: { type: 'reduce-on-plateau', patience: 2, factor: 0.5 },
      epochs: 8,
      edits: [{ at: 2, optimizer: { type: 'sgd', lr: 0.4 } }],
    });
    // The loss is 0 from the start: epoch 1 sets the best, 2 to 4 are bad, and then the rate halves.
    const { columns } = trainToEnd(prepare(experiment));
    expect(Array.from(columns.lr.slice(1, 8))).toEqual([0.5, 0.5, 0.4, 0.4, 0.2, 0.2, 0.2]);
  });
});
