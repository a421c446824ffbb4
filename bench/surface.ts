// Surfaces of a million points on 256 × 256 cells: how long they take, against the mean over all
// points at every cell, and their worst error at random cells.
import type { Points } from '../src/engine/points.ts';
import type { ModelId } from '../src/engine/experiment.ts';
import { losses } from '../src/engine/losses/index.ts';
import { models } from '../src/engine/models/index.ts';
import { createObjective, loopedLoss } from '../src/engine/objective.ts';
import { parseExperiment } from '../src/engine/parse.ts';
import { createRandom } from '../src/engine/numeric/random.ts';
import { fillSurfaceColumns, nodeOf } from '../src/engine/surface.ts';
import { createSurfaceWays } from '../src/engine/surfaces/index.ts';
import type { SurfaceWay } from '../src/engine/surfaces/index.ts';

const N = 1_000_000;
const SIDE = 256;
const CELLS = 200;
const FRAME = { a: [-3, 4], b: [-3, 3] } as const;

function noisyWave(): Points {
  const random = createRandom(1, 'data');
  const xs = Float64Array.from({ length: N }, () => 4 * random.uniform() - 2);
  return { n: N, xs, ys: xs.map((x) => Math.sin(1.5 * x + 0.4) + 0.3 * random.normal()) };
}

function randomCells(): readonly number[] {
  const random = createRandom(2, 'data');
  return Array.from({ length: CELLS }, () => random.below(SIDE * SIDE));
}

/** In processor time, which other work on the machine stretches less than the clock's. */
function timed<T>(act: () => T): readonly [made: T, ms: number] {
  const begun = process.cpuUsage();
  const made = act();
  return [made, process.cpuUsage(begun).user / 1000];
}

/** Lets the preparation run through its pauses. */
function drained(work: Generator<void, SurfaceWay>): SurfaceWay {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** One line of the table; the naive time is that of the random cells, for all of them. */
function measure(points: Points, cells: readonly number[], modelId: ModelId, type: string): string {
  const { experiment } = parseExperiment({ model: modelId, loss: { type } });
  const { model, loss } = experiment;
  const ways = createSurfaceWays();
  const [way, prepareMs] = timed(() => {
    const objective = createObjective(points, model, loss);
    return drained(ways({ points, experiment, objective }, FRAME));
  });
  const grid = new Float64Array(SIDE * SIDE);
  const [, fillMs] = timed(() =>
    fillSurfaceColumns(way.method(FRAME, SIDE), FRAME, SIDE, grid, 0, SIDE),
  );
  const naive = loopedLoss(points, model, loss);
  const [exact, cellsMs] = timed(() =>
    cells.map((cell) => {
      const { a, b } = nodeOf(FRAME, SIDE, cell);
      return naive(a, b);
    }),
  );
  const errors = cells.map((cell, k) => Math.abs(grid[cell] - exact[k]) / exact[k]);
  const ms = prepareMs + fillMs;
  const naiveMs = (cellsMs / CELLS) * SIDE * SIDE;
  return [
    `${model}, ${type}`.padEnd(26),
    `${prepareMs.toFixed(0).padStart(5)} + ${fillMs.toFixed(0).padStart(5)} ms`,
    `naive ${(naiveMs / 1000).toFixed(0).padStart(5)} s, ratio ${(naiveMs / ms).toFixed(0).padStart(6)},`,
    `worst error ${Math.max(...errors).toExponential(0)}${way.isExact ? ', exact' : ''}`,
  ].join(' ');
}

/** Preparation of the points and the frame, and the grid, for every model with every loss. */
export function benchSurfaces(print: (line: string) => void) {
  const points = noisyWave();
  const cells = randomCells();
  for (const model of Object.keys(models) as ModelId[]) {
    for (const type of Object.keys(losses)) print(measure(points, cells, model, type));
  }
}
