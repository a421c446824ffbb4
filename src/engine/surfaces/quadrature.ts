import type { Model } from '../definitions.ts';
import { spacingOf } from '../surface.ts';
import type { Ranges } from '../range.ts';
import type { SurfaceMethod } from '../surface.ts';
import type { Nodes } from './nodes.ts';
import { S_MAX } from './profiles.ts';
import { phaseTableOf } from './phase.ts';
import type { PhaseTable } from './phase.ts';
import type { Profiles } from './profiles.ts';

/** The mean loss of all points, from the model's outputs at the nodes. */
type Risk = (outputs: Float64Array) => number;

/**
 * Squares: those of the nodes, and those that the strips' own lines leave.
 * @param rest the sum of the latter
 */
export function squareRisk({ n, ys, weights, points }: Nodes, rest: number): Risk {
  return (outputs) => {
    let sum = 0;
    for (let k = 0; k < n; k++) {
      const off = outputs[k] - ys[k];
      sum += weights[k] * off * off;
    }
    return (sum + rest) / points;
  };
}

/** Any other loss: each node has the profile of its strip. */
export function profileRisk(
  { n, ys, weights, points }: Nodes,
  { scales, floors, cells, table }: Profiles,
): Risk {
  const half = cells / 2;
  const perS = half / S_MAX;
  const row = 2 * (cells + 1);
  let floor = 0;
  for (let k = 0; k < n; k++) floor += weights[k] * floors[k >> 1];
  return (outputs) => {
    let sum = 0;
    for (let k = 0; k < n; k++) {
      const v = outputs[k] - ys[k];
      const size = Math.abs(v) + scales[k >> 1];
      const place = half + (perS * v) / size;
      const cell = place > 0 ? (place < cells ? place | 0 : cells - 1) : 0;
      const at = row * (k >> 1) + 2 * cell;
      const t = place - cell;
      // Hermite's cubic between two nodes of the table; beyond its ends a straight line in s is one in
      // v.
      const rise = table[at + 2] - table[at];
      const inside =
        t < 0 || t > 1
          ? t < 0
            ? table[at] + t * table[at + 1]
            : table[at + 2] + (t - 1) * table[at + 3]
          : table[at] +
            t *
              (table[at + 1] +
                t *
                  (3 * rise -
                    2 * table[at + 1] -
                    table[at + 3] +
                    t * (table[at + 1] + table[at + 3] - 2 * rise)));
      sum += weights[k] * size * inside;
    }
    return (sum + floor) / points;
  };
}

/** About how far the model's outputs over a frame are from the nodes: at most so far at its corners. */
export function reachOf(model: Model, { n, xs, ys }: Nodes, { a, b }: Ranges): number {
  const outputs = new Float64Array(n);
  let reach = 0;
  for (const slope of a) {
    for (const offset of b) {
      model.outputs(slope, offset, xs, 0, n, outputs);
      for (let k = 0; k < n; k++) reach = Math.max(reach, Math.abs(outputs[k] - ys[k]));
    }
  }
  return reach;
}

/** Writes the model's outputs at every node, at one a. */
type Evaluator = (b: number, out: Float64Array) => void;

/**
 * Any model and loss on the nodes of strips: nodes × cells of work, whatever the number of points.
 * Its error is of the fourth order in the strips' width for squares; of a smaller order where the
 * model has a kink, or where the spread of y about the strips' lines varies within strips.
 */
export function quadratureMethod(model: Model, nodes: Nodes, risk: Risk): SurfaceMethod {
  const { n: size, xs } = nodes;
  const outputs = new Float64Array(size);
  const units = new Float64Array(size);

  function scaledByB(a: number): Evaluator {
    model.outputs(a, 1, xs, 0, size, units);
    return (b, out) => {
      for (let k = 0; k < size; k++) out[k] = b * units[k];
    };
  }

  function tabulated(a: number, table: PhaseTable): Evaluator {
    const { first, step, values } = table;
    const slope = a / step;
    return (b, out) => {
      const offset = (b - first) / step;
      for (let k = 0; k < size; k++) {
        const place = xs[k] * slope + offset;
        // Never negative, so this is the floor.
        const cell = place | 0;
        const value = values[cell];
        out[k] = value + (place - cell) * (values[cell + 1] - value);
      }
    };
  }

  return (frame, n) => {
    const step = spacingOf(frame.b, n);
    const table = model.isSmoothPhase === true ? phaseTableOf(model, frame, xs) : null;
    const evaluatorAt = (a: number): Evaluator => {
      if (model.isScaledByB === true) return scaledByB(a);
      if (table !== null) return tabulated(a, table);
      return (b, out) => model.outputs(a, b, xs, 0, size, out);
    };
    return (a, out) => {
      const evaluate = evaluatorAt(a);
      for (let j = 0; j < n; j++) {
        evaluate(frame.b[0] + j * step, outputs);
        out[j] = risk(outputs);
      }
    };
  };
}
