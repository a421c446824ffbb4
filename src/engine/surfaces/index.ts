import type { Points } from '../data.ts';
import type { Loss, Model } from '../definitions.ts';
import type { Experiment } from '../experiment.ts';
import { losses } from '../losses/index.ts';
import { models } from '../models/index.ts';
import type { Problem } from '../problem.ts';
import { exactMethod } from '../surface.ts';
import type { Ranges } from '../range.ts';
import type { SurfaceMethod } from '../surface.ts';
import { compressedMethod, profileRisk, reachOf, squareRisk } from './quadrature.ts';
import { nodesOf, residualsOf, steadySlopes } from './nodes.ts';
import { phaseSquaresMethod } from './phaseSquares.ts';
import { profilesOf, sortedWithin } from './profiles.ts';
import { haveFewKnots, residualMethod } from './residuals.ts';
import { shapesOf } from './statistics.ts';
import { locatedIn, sortedInto } from './strips.ts';
import { thresholdMethod } from './threshold.ts';

/** How the surface of an objective on its points is computed. */
export interface SurfaceWay {
  /** Exact up to rounding; otherwise the strips' error is to be measured. */
  readonly isExact: boolean;
  readonly method: SurfaceMethod;
}

/** Up to here the mean over all points is as quick as anything. */
export const FEW_POINTS = 2048;
/** Strips whose points two nodes stand for, and strips of which one is read for each cell. */
const STRIPS = 384;
/** With a squared loss fewer are as near, for then nothing is lost but terms of fourth order. */
const STRIPS_OF_SQUARES = 256;
const FINE_STRIPS = 8192;
/** Squares and products of numbers up to here do not overflow. */
const MODERATE = 1e70;

/** Remembers what was made of the last argument. */
function remembering<Argument extends object, Made>(make: (of: Argument) => Made) {
  const state = { last: null as { readonly of: Argument; readonly made: Made } | null };
  return (of: Argument): Made => {
    if (state.last?.of !== of) state.last = { of, made: make(of) };
    return state.last.made;
  };
}

/** What is asked for: the part of a problem that its surface depends on. */
interface Question extends Pick<Problem, 'points' | 'objective'> {
  readonly experiment: Pick<Experiment, 'model' | 'loss'>;
}

export type SurfaceWays = (of: Question, frame: Ranges) => Generator<void, SurfaceWay>;

/**
 * Chooses the way for each surface it is asked for, and pauses now and then where it takes long.
 * What depends on the points alone, their sorting into strips, is kept while they stay the same.
 */
export function createSurfaceWays(): SurfaceWays {
  const sortedFinely = remembering((points: Points) =>
    sortedInto(locatedIn(points, FINE_STRIPS), points),
  );
  const onLines = remembering((points: Points) => {
    const shapes = shapesOf(points, locatedIn(points, STRIPS_OF_SQUARES));
    const slopes = shapes.map(({ slope }) => slope);
    const rest = shapes.reduce((sum, shape) => sum + shape.rest, 0);
    return { nodes: nodesOf(shapes, slopes), rest };
  });
  const sorted = remembering((points: Points) => {
    const located = locatedIn(points, STRIPS);
    return { strips: sortedInto(located, points), shapes: shapesOf(points, located) };
  });
  const onTrends = remembering(({ strips, shapes }: ReturnType<typeof sorted>) => {
    const slopes = steadySlopes(shapes);
    const residuals = sortedWithin(strips, residualsOf(strips, shapes, slopes));
    return { nodes: nodesOf(shapes, slopes), residuals };
  });

  return function* surfaceWay({ points, experiment, objective }, frame) {
    const model: Model = models[experiment.model];
    const { type, ...values } = experiment.loss;
    const loss: Loss = losses[type];
    const isFew = points.n <= FEW_POINTS;
    if (objective.closedForm !== null || isFew || !areModerate(points)) {
      return exactly(exactMethod(objective));
    }
    const pieces = loss.pieces?.(values);
    if (model.isLine === true && pieces !== undefined && haveFewKnots(pieces)) {
      return exactly(residualMethod(points, pieces));
    }
    yield;
    if (model.isThreshold === true) {
      return exactly(thresholdMethod(sortedFinely(points), model, loss, values));
    }
    if (loss.isSquare === true) {
      const { nodes, rest } = onLines(points);
      const method =
        model.isSmoothPhase === true
          ? phaseSquaresMethod(model, nodes, rest)
          : compressedMethod(model, nodes, squareRisk(nodes, rest));
      return nearly(method);
    }
    const parts = sorted(points);
    yield;
    const { nodes, residuals } = onTrends(parts);
    const reach = reachOf(model, nodes, frame);
    const profiles = yield* profilesOf(parts.strips, residuals, reach, loss, values);
    return nearly(compressedMethod(model, nodes, profileRisk(nodes, profiles)));
  };
}

const nearly = (method: SurfaceMethod): SurfaceWay => ({ isExact: false, method });
const exactly = (method: SurfaceMethod): SurfaceWay => ({ isExact: true, method });

/** A plain loop, for a function called for each value takes several times as long. */
function areModerate({ n, xs, ys }: Points): boolean {
  for (let i = 0; i < n; i++) {
    if (!(Math.abs(xs[i]) < MODERATE && Math.abs(ys[i]) < MODERATE)) return false;
  }
  return true;
}
