// The mean loss over a grid of (a, b) without a pass over all points at every cell. Which method
// serves which model and loss, the first that fits:
//
// | model            | loss         | method                              | why
// | any              | any          | exactMethod, of few or huge numbers | a pass is quick; squares overflow
// | line, a b x      | square       | exactMethod, of the closed form     | a quadratic
// | line             | in pieces    | residualMethod (cellBins, rankBins) | exact: y − a x binned, once per a
// | threshold        | any          | thresholdMethod                     | exact: sums on either side of a cut
// | smooth f(ax + b) | square       | phaseSquaresMethod                  | f from a table shared by all b
// | other            | square       | quadratureMethod with squareRisk    | two nodes stand for a strip of points
// | other            | other        | quadratureMethod with profileRisk   | a loss per strip, its noise averaged in
//
// strips.ts cuts the points by x, statistics.ts and nodes.ts put two quadrature nodes in the place of
// each strip, profiles.ts tabulates the mean loss over a strip's residuals, phase.ts tabulates f.
import type { Points } from '../points.ts';
import type { Loss, Model } from '../definitions.ts';
import type { Experiment } from '../experiment.ts';
import { losses } from '../losses/index.ts';
import { models } from '../models/index.ts';
import type { Problem } from '../problem.ts';
import { exactMethod } from '../surface.ts';
import type { Ranges } from '../range.ts';
import type { SurfaceMethod } from '../surface.ts';
import { quadratureMethod, profileRisk, reachOf, squareRisk } from './quadrature.ts';
import { nodesOf, residualsOf, smoothedSlopes } from './nodes.ts';
import { phaseSquaresMethod } from './phaseSquares.ts';
import { profilesOf, sortedWithin } from './profiles.ts';
import { haveFewKnots, residualMethod } from './residuals.ts';
import { statisticsOf } from './statistics.ts';
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
function memoizeLast<Argument extends object, Made>(make: (of: Argument) => Made) {
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
  const fineStrips = memoizeLast((points: Points) =>
    sortedInto(locatedIn(points, FINE_STRIPS), points),
  );
  const nodesOnLines = memoizeLast((points: Points) => {
    const statistics = statisticsOf(points, locatedIn(points, STRIPS_OF_SQUARES));
    const slopes = statistics.map(({ slope }) => slope);
    const rest = statistics.reduce((sum, strip) => sum + strip.rest, 0);
    return { nodes: nodesOf(statistics, slopes), rest };
  });
  const sorted = memoizeLast((points: Points) => {
    const located = locatedIn(points, STRIPS);
    return { strips: sortedInto(located, points), statistics: statisticsOf(points, located) };
  });
  const nodesOnTrends = memoizeLast(({ strips, statistics }: ReturnType<typeof sorted>) => {
    const slopes = smoothedSlopes(statistics);
    const residuals = sortedWithin(strips, residualsOf(strips, statistics, slopes));
    return { nodes: nodesOf(statistics, slopes), residuals };
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
      return exactly(thresholdMethod(fineStrips(points), model, loss, values));
    }
    if (loss.isSquare === true) {
      const { nodes, rest } = nodesOnLines(points);
      const method =
        model.isSmoothPhase === true
          ? phaseSquaresMethod(model, nodes, rest)
          : quadratureMethod(model, nodes, squareRisk(nodes, rest));
      return nearly(method);
    }
    const parts = sorted(points);
    yield;
    const { nodes, residuals } = nodesOnTrends(parts);
    const reach = reachOf(model, nodes, frame);
    const profiles = yield* profilesOf(parts.strips, residuals, reach, loss, values);
    return nearly(quadratureMethod(model, nodes, profileRisk(nodes, profiles)));
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
