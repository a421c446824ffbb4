import type { Model } from '../definitions.ts';
import type { Ranges } from '../range.ts';
import { spacingOf } from '../surface.ts';
import type { SurfaceMethod } from '../surface.ts';
import { quadratureMethod, squareRisk } from './quadrature.ts';
import type { Nodes } from './nodes.ts';
import { phaseRange } from './phase.ts';

/** A table's step is at most this, so that linear interpolation errs by about 1e-7. */
const WIDEST = 1e-3;
/** Values of f that are quickly made and stay near the processor. */
const MOST_VALUES = 65_536;

/** f at first + (rows q + r) step, at r · length + q. */
interface RowTable {
  readonly first: number;
  readonly step: number;
  /** So many steps of the table are a step of b. */
  readonly rows: number;
  readonly length: number;
  /** One row more than `rows`: its last is the first moved on by one. */
  readonly values: Float64Array;
}

/**
 * f over a frame at a whole part of b's step, so that a x lies at the same fraction between two
 * values whatever b; in rows, so that its values for one b after another are neighbours. null where
 * that would be too many values.
 */
function rowsOf(model: Model, frame: Ranges, n: number, xs: Float64Array): RowTable | null {
  const [from, to] = phaseRange(frame, xs);
  const stepOfB = spacingOf(frame.b, n);
  const rows = Math.ceil(stepOfB / WIDEST);
  const step = stepOfB / rows;
  // A step to spare at either end, for the rounding of a x + b.
  const first = from - step;
  const length = Math.ceil((to + step - first) / stepOfB) + 2;
  if (!((rows + 1) * length <= MOST_VALUES)) return null;
  const values = new Float64Array((rows + 1) * length);
  for (let r = 0; r <= rows; r++) {
    for (let q = 0; q < length; q++) {
      values[r * length + q] = model.predict(0, first + (rows * q + r) * step, 0);
    }
  }
  return { first, step, rows, length, values };
}

/**
 * Adds w (f − y)² of a strip's two nodes at every b to `sums`. Two at once, which halves the work
 * on the sums.
 */
function addSquares(
  { rows, length, values }: RowTable,
  { ys, weights }: Nodes,
  k: number,
  place0: number,
  place1: number,
  sums: Float64Array,
): void {
  const cell0 = Math.floor(place0);
  const cell1 = Math.floor(place1);
  const part0 = place0 - cell0;
  const part1 = place1 - cell1;
  const at0 = (cell0 % rows) * length + Math.floor(cell0 / rows);
  const at1 = (cell1 % rows) * length + Math.floor(cell1 / rows);
  const [y0, y1] = [ys[k], ys[k + 1]];
  const [weight0, weight1] = [weights[k], weights[k + 1]];
  for (let j = 0; j < sums.length; j++) {
    const value0 = values[at0 + j];
    const value1 = values[at1 + j];
    const off0 = value0 + part0 * (values[at0 + length + j] - value0) - y0;
    const off1 = value1 + part1 * (values[at1 + length + j] - value1) - y1;
    sums[j] += weight0 * off0 * off0 + weight1 * off1 * off1;
  }
}

/**
 * The squared error of f(a x + b) on the nodes of strips, as `quadratureMethod` but quicker where
 * the frame allows for a table whose step is a whole part of b's.
 * @param rest Σ of the squares that the strips' lines leave
 */
export function phaseSquaresMethod(model: Model, nodes: Nodes, rest: number): SurfaceMethod {
  const { n: size, xs, points } = nodes;
  return (frame, n) => {
    const table = rowsOf(model, frame, n, xs);
    if (table === null) return quadratureMethod(model, nodes, squareRisk(nodes, rest))(frame, n);
    const { first, step } = table;
    const sums = new Float64Array(n);
    return (a, out) => {
      sums.fill(rest);
      const slope = a / step;
      const offset = (frame.b[0] - first) / step;
      for (let k = 0; k < size; k += 2) {
        addSquares(table, nodes, k, xs[k] * slope + offset, xs[k + 1] * slope + offset, sums);
      }
      for (let j = 0; j < n; j++) out[j] = sums[j] / points;
    };
  };
}
