// The page of the benchmark of the pictures: the product's own surface with a run on it, alone on a
// page, and what the benchmark does to it. Vite bundles it; `picture.mjs` opens and drives it.
import '../src/ui/tokens.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { prospectOf } from '../src/engine/frame/frame.ts';
import { parseExperiment } from '../src/engine/parse.ts';
import { prepare } from '../src/engine/problem.ts';
import { surfaceGrid } from '../src/engine/surface.ts';
import { startTraining } from '../src/engine/trainer.ts';
import { LANGUAGES } from '../src/i18n/index.ts';
import { Surface } from '../src/scene/index.ts';
import { openLink } from '../src/store/intents/openRuns.ts';
import { setLanguage } from '../src/store/intents/preferences.ts';
import { reportSurface } from '../src/store/intents/reports.ts';
import { seekRow } from '../src/store/intents/transport.ts';
import { useObjective } from '../src/store/objective.ts';
import { activeRun } from '../src/store/runs.ts';
import { CHUNK_ROWS, CHUNK_VALUES, columnsIn } from '../src/trace/columns.ts';
import { strideFor } from '../src/trace/trace.ts';

const APPENDS = 100;
const MOST_APPENDS = 60;
/** Nodes along a side of 256 cells; odd, as the product's own grids have them. */
const NODES = 257;
const MOST_STEPS = 2_000_000;

const experiment = parseExperiment({
  data: { preset: 'noisy-sine', n: 50 },
  model: 'sine',
  optimizer: { type: 'sgd', lr: 0.01 },
  batch: { size: 1 },
  epochs: Math.ceil(MOST_STEPS / 50),
  seed: 23,
}).experiment;

const problem = prepare(experiment);
const training = startTraining(problem, strideFor(problem.length.totalSteps));
const buffer = new Float64Array(CHUNK_VALUES);
const chunk = columnsIn(buffer, CHUNK_ROWS);

function train(rows: number) {
  const filled = training.advance(chunk, 0, rows);
  activeRun().trace.append(buffer, filled, training.step);
}

/** Trained before they are appended: that is the worker's part. */
const ahead: { readonly rows: Float64Array; readonly step: number }[] = [];

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Longer than a frame: each look would count as JavaScript. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 50));

const drawn = () => document.querySelector('canvas')?.dataset.frames;

/**
 * Until the canvas has been drawn anew since then, and the graphics have caught up: a call that
 * waits for the last picture, painted by the processor, is no JavaScript of this one.
 */
async function drawnSince(before: string | undefined) {
  while (drawn() === before) await frame();
  const gl = document.querySelector('canvas')?.getContext('webgl2');
  const fence = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (gl == null || fence == null) throw new Error('the surface must be drawn by WebGL 2');
  gl.flush();
  while (gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED) await pause();
  gl.deleteSync(fence);
}

/** Until nothing is drawn any more: a long path is laid over several frames. */
async function atRest() {
  let before;
  do {
    before = drawn();
    await frame();
    await frame();
    await drawnSince(undefined);
  } while (drawn() !== before);
}

/** Shows the run at its last row, and waits for its picture. */
async function showLast() {
  const before = drawn();
  seekRow(activeRun().trace.rows - 1);
  await drawnSince(before);
}

/** The worker's part: two surfaces to be shown in turn, and the milliseconds that they take. */
function surfaces() {
  const begun = performance.now();
  const grids = [0, 1].map((shift) => {
    const own = prospectOf(problem).frame;
    const moved = { ...own, a: [own.a[0] + shift, own.a[1] + shift] as const };
    return surfaceGrid(problem.objective, moved, NODES);
  });
  return { grids, ms: performance.now() - begun };
}

const { grids, ms: ownMs } = surfaces();

async function refresh(k: number) {
  const before = drawn();
  const grid = { n: NODES, losses: grids[k % 2], quality: { kind: 'exact' } } as const;
  reportSurface(useObjective.getState().problem, grid);
  await drawnSince(before);
}

const actions = {
  /** Mounts the surface, waits until it is drawn, and tells what the benchmark's own part took. */
  start: async () => {
    setLanguage('en', await LANGUAGES.en.load());
    const host = document.createElement('div');
    host.style.cssText = 'display: grid; width: 686px; height: 490px';
    document.body.append(host);
    openLink(problem.experiment, []);
    train(1);
    createRoot(host).render(createElement(Surface, { note: null }));
    await refresh(0);
    return ownMs;
  },
  fill: async (rows: number) => {
    ahead.length = 0;
    while (activeRun().trace.rows < rows)
      train(Math.min(CHUNK_ROWS, rows - activeRun().trace.rows));
    await showLast();
    await atRest();
    for (let k = 0; k < MOST_APPENDS; k++) {
      training.advance(chunk, 0, APPENDS);
      ahead.push({ rows: buffer.slice(), step: training.step });
    }
  },
  append: async (times: number) => {
    for (const { rows, step } of ahead.splice(0, times)) {
      activeRun().trace.append(rows, APPENDS, step);
      await showLast();
    }
  },
  refresh: async (times: number) => {
    for (let k = 1; k <= times; k++) await refresh(k);
  },
};

Object.assign(globalThis, { actions });
