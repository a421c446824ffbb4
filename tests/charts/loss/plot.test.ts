import type uPlot from 'uplot';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createLossPlot } from '../../../src/charts/loss/plot.ts';
import type { LossLook } from '../../../src/charts/loss/picture.ts';
import { en } from '../../../src/i18n/en/index.ts';
import { drawnRuns } from '../../../src/store/drawing.ts';
import { activeRun, useRuns } from '../../../src/store/runs.ts';
import type { Run } from '../../../src/store/runs.ts';
import { CHUNK_ROWS, CHUNK_VALUES, COLUMNS, columnsIn } from '../../../src/trace/columns.ts';
import { beginRun } from '../../support/store.ts';
import { problemOf, trainToEnd } from '../../support/train.ts';

// Nothing is drawn here, and no frame comes.
beforeAll(() => {
  vi.stubGlobal('requestAnimationFrame', () => 1);
  vi.stubGlobal('devicePixelRatio', 1);
});
afterAll(() => vi.unstubAllGlobals());

/** What of uPlot the plot asks without a picture. */
class Unseen {
  readonly height = 300;
  readonly bbox = { left: 40, top: 10, width: 500, height: 250 };
  setData() {}
}

function runOf(epochs: number): Run {
  const problem = problemOf({ schedule: { type: 'exponential' }, batch: { size: 'full' }, epochs });
  const { columns, rows, lastStep } = trainToEnd(problem);
  const trace = beginRun(problem);
  const chunk = new Float64Array(CHUNK_VALUES);
  for (const name of COLUMNS) {
    columnsIn(chunk, CHUNK_ROWS)[name].set(columns[name].subarray(0, rows));
  }
  trace.append(chunk, rows, lastStep);
  return activeRun();
}

test('rates are told with the run that they are of, also while another waits to be drawn', () => {
  const told: { steps: number; most: number }[] = [];
  const styles = [{ colour: '#000000', edge: null, dash: [] }];
  const look = {
    zoom: 1,
    axis: 'steps',
    scale: 'log',
    palette: {},
    messages: en,
    slot: 0,
    styles,
  } as unknown as LossLook;
  const plot = createLossPlot(
    Unseen as unknown as typeof uPlot,
    null as unknown as HTMLElement,
    { width: 600, height: 300 },
    look,
    (run, { rates }) => {
      const found = new Float64Array(2);
      rates?.extremes(0, run.trace.rows, found);
      told.push({ steps: run.trace.rows - 1, most: found[1] });
    },
  );
  plot.tellDrawn();
  expect(told).toEqual([]);
  runOf(80);
  const show = () =>
    plot.update({
      drawn: drawnRuns(useRuns.getState(), null),
      best: null,
      isPlaying: false,
      nameOf: () => '',
    });
  show();
  plot.tellDrawn();
  const long = runOf(400);
  plot.tellDrawn();
  show();
  plot.tellDrawn();
  const most = long.problem.experiment.optimizer.lr;
  expect(told).toEqual([
    { steps: 80, most },
    { steps: 80, most },
    { steps: 400, most },
  ]);
});
