// What a frame of the loss chart and of the map's path costs when a hundred steps have come.
import { createLossReader } from '../src/charts/loss/curves.ts';
import { createTrail } from '../src/charts/map/trail.ts';
import { mapFrame } from '../src/charts/map/frame.ts';
import { prospectOf } from '../src/engine/frame/frame.ts';
import { parseExperiment } from '../src/engine/parse.ts';
import { prepare } from '../src/engine/problem.ts';
import { startTraining } from '../src/engine/trainer.ts';
import { CHUNK_ROWS, CHUNK_VALUES, columnsIn } from '../src/trace/columns.ts';
import { createTrace } from '../src/trace/trace.ts';
import { median } from './median.ts';

const NEW_ROWS = 100;
const FRAMES = 41;
const SIZE = { width: 686, height: 434 };

function problemOf(steps: number) {
  const data = { preset: 'women' };
  const optimizer = { type: 'sgd', lr: 0.001 };
  const epochs = Math.ceil(steps / 15);
  const parts = { data, scaling: 'x', batch: { size: 1 }, optimizer, epochs, seed: 23 };
  return prepare(parseExperiment(parts).experiment);
}

/** Median milliseconds of a frame, 100 rows after the other, when `rows` are there already. */
function frameMs(rows: number): { readonly loss: number; readonly path: number } {
  const problem = problemOf(rows + FRAMES * NEW_ROWS);
  const trace = createTrace(problem.length.totalSteps);
  const training = startTraining(problem);
  const buffer = new Float64Array(CHUNK_VALUES);
  const chunk = columnsIn(buffer, CHUNK_ROWS);
  const train = (count: number) => {
    const filled = training.advance(chunk, 0, count);
    trace.append(buffer, filled, training.step);
  };
  if (trace.totalSteps < rows) throw new Error(`a run of ${trace.totalSteps} steps is too short`);
  while (trace.rows < rows) train(Math.min(CHUNK_ROWS, rows - trace.rows));
  const { frame } = prospectOf(problem);
  const reader = createLossReader(trace, true);
  const trail = createTrail(mapFrame(frame, SIZE, true, true, (text) => 6.5 * text.length));
  reader.grow();
  while (!trail.upTo(trace, trace.rows - 1).isAll);
  const times = { loss: [] as number[], path: [] as number[] };
  for (let k = 0; k < FRAMES; k++) {
    train(NEW_ROWS);
    const last = trace.rows - 1;
    const begun = performance.now();
    reader.read(last, trace.totalSteps, 'log', (step) => step);
    reader.extent(last);
    const between = performance.now();
    trail.upTo(trace, last);
    times.loss.push(between - begun);
    times.path.push(performance.now() - between);
  }
  return { loss: median(times.loss), path: median(times.path) };
}

export function benchCharts(print: (line: string) => void) {
  // The first round is for the compiler.
  frameMs(1000);
  const few = frameMs(1000);
  const many = frameMs(990_000);
  for (const part of ['loss', 'path'] as const) {
    const [one, other] = [few[part], many[part]].map((ms) => `${ms.toFixed(3)} ms`);
    const ratio = (many[part] / few[part]).toFixed(2);
    print(`${part.padEnd(6)} 10³ rows ${one}, 10⁶ rows ${other}, ratio ${ratio}`);
  }
}
