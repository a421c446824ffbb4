// What a frame costs of the pictures of eight runs of a million steps each: scrubbing, and the frames
// after they are opened at their end. Reading, draping and thinning; without the strokes of the
// canvas and without the graphics card.
import { axisEnd, createLossComposer } from '../src/charts/loss/composing.ts';
import { mapFrame } from '../src/charts/map/frame.ts';
import { createTrail } from '../src/charts/map/trail.ts';
import type { RunStyle } from '../src/charts/shared/runStyle.ts';
import { prospectOf } from '../src/engine/frame/frame.ts';
import { parseExperiment } from '../src/engine/parse.ts';
import { prepare } from '../src/engine/problem.ts';
import type { Problem } from '../src/engine/problem.ts';
import { surfaceGrid } from '../src/engine/surface.ts';
import { startTraining } from '../src/engine/trainer.ts';
import { en } from '../src/i18n/en/index.ts';
import { Segments } from '../src/scene/path/segments.ts';
import { MOST_SEGMENTS, MOST_TIP_SEGMENTS, Trail } from '../src/scene/path/trail.ts';
import { createHeightField } from '../src/scene/space/heightField.ts';
import { createSpace } from '../src/scene/space/space.ts';
import type { DrawnRun } from '../src/store/drawing.ts';
import type { Run } from '../src/store/runs.ts';
import { CHUNK_ROWS, CHUNK_VALUES, columnsIn } from '../src/trace/columns.ts';
import { createTrace } from '../src/trace/trace.ts';
import { median } from './median.ts';

const RUNS = 8;
const STEPS = 990_000;
const SCRUBS = 60;
const SIZE = { width: 686, height: 434 };

function problemOf(seed: number): Problem {
  const parts = {
    data: { preset: 'women' },
    scaling: 'x',
    batch: { size: 1 },
    optimizer: { type: 'sgd', lr: 0.02 },
    epochs: STEPS / 15,
    seed,
  };
  return prepare(parseExperiment(parts).experiment);
}

function trained(problem: Problem) {
  const trace = createTrace(problem.length.totalSteps);
  const training = startTraining(problem);
  const buffer = new Float64Array(CHUNK_VALUES);
  const chunk = columnsIn(buffer, CHUNK_ROWS);
  while (trace.rows < trace.totalRows) {
    const filled = training.advance(chunk, 0, CHUNK_ROWS);
    trace.append(buffer, filled, training.step);
  }
  return trace;
}

type Part = 'surface' | 'map' | 'loss';

/** Milliseconds of a frame in which all runs are shown up to a row, by picture. */
function createPictures() {
  const problems = Array.from({ length: RUNS }, (_, k) => problemOf(k + 1));
  const at = { row: 0 };
  const drawn = problems.map((problem, k): DrawnRun => {
    const trace = trained(problem);
    const cursor = {
      get row() {
        return at.row;
      },
      get from() {
        return at.row;
      },
      glide: 1,
    };
    const run = { id: k, slot: k, problem, trace, cursor, status: { is: 'finished' } };
    return {
      run: run as unknown as Run,
      key: String(k),
      isActive: k === 0,
      isGhost: false,
      emphasis: 'usual',
    };
  });
  const { frame } = prospectOf(problems[0]);
  const space = createSpace(frame, 'log');
  const n = 65;
  const losses = surfaceGrid(problems[0].objective, frame, n);
  const surface = { n, losses, quality: { kind: 'exact' } } as const;
  const heightField = createHeightField(space, surface, problems[0]);
  const map = mapFrame(frame, SIZE, true, true, (text) => 6.5 * text.length);
  const trails = drawn.map(
    () => new Trail(new Segments(MOST_SEGMENTS), new Segments(MOST_TIP_SEGMENTS), 'several'),
  );
  const mapTrails = drawn.map(() => createTrail(map));
  const styles = drawn.map(() => ({}) as RunStyle);
  const composer = createLossComposer({
    axis: 'steps',
    scale: 'log',
    messages: en,
    slot: 0,
    styles,
  });
  const pictures: Readonly<Record<Part, () => boolean>> = {
    surface: () => {
      const all = drawn.map(({ run: { trace } }, k) => {
        const head = {
          x: space.xOf(trace.columns.a.at(at.row)),
          z: space.zOf(trace.columns.b.at(at.row)),
        };
        return trails[k].show(heightField, trace, at.row, head, RUNS).isComplete;
      });
      return all.every(Boolean);
    },
    map: () =>
      drawn
        .map(({ run: { trace } }, k) => mapTrails[k].upTo(trace, at.row, RUNS).isAll)
        .every(Boolean),
    loss: () => {
      const end = axisEnd(drawn, 'steps');
      composer.compose({ drawn, best: null, isPlaying: false, nameOf: () => '' }, end, 300);
      return true;
    },
  };
  return { at, pictures };
}

function ms(value: number): string {
  return value.toFixed(2);
}

export function benchRuns(print: (line: string) => void) {
  const { at, pictures } = createPictures();
  for (const part of ['surface', 'map', 'loss'] as const) {
    const opened: number[] = [];
    at.row = STEPS - 1;
    for (let isAll = false; !isAll;) {
      const begun = performance.now();
      isAll = pictures[part]();
      opened.push(performance.now() - begun);
    }
    const scrubbed = Array.from({ length: SCRUBS }, (_, k) => {
      at.row = Math.floor(STEPS * ((k * 0.381966) % 1));
      const begun = performance.now();
      pictures[part]();
      return performance.now() - begun;
    });
    print(
      `${part.padEnd(8)} opened at the end: ${opened.length} frames of ${ms(median(opened))} ms, ${ms(Math.max(...opened))} ms at most; ` +
        `scrubbed: ${ms(median(scrubbed))} ms, ${ms(Math.max(...scrubbed))} ms at most`,
    );
  }
}
