import { extentOf } from '../../engine/extent.ts';
import { models } from '../../engine/models/index.ts';
import type { Problem } from '../../engine/problem.ts';
import { chooseDomain, scalingBy } from './frame.ts';
import type { Domain } from './frame.ts';

/** So much higher than for the points alone the chart may be, so that these stay in sight. */
const MOST_TALLER = 2.25;
const SAMPLES = 24;
/** Beyond the line, as a part of the whole. */
const ROOM = 0.04;

/** How far the model at the start reaches down and up over the points' x; NaN where it overflows. */
function reachOfStart({ experiment, start, unscaled, scale }: Problem) {
  const { predict } = models[experiment.model];
  const [x, y] = [scalingBy(scale.x), scalingBy(scale.y)];
  const [low, high] = extentOf(unscaled.xs);
  const values = Array.from({ length: SAMPLES + 1 }, (_, k) => {
    const own = low + ((high - low) * k) / SAMPLES;
    return y.toOwn(predict(start.a, start.b, x.toModel(own)));
  });
  return { low: Math.min(...values), high: Math.max(...values) };
}

/**
 * The axes for the points, with room for the line where the run starts: it depends on the points
 * and the start alone, so that it stays put while a run plays. A start too far off is left out, or
 * there would be nothing to see of the points.
 */
export function domainOf(problem: Problem): Domain {
  const domain = chooseDomain(problem.unscaled);
  const { low, high } = reachOfStart(problem);
  const [first, last] = domain.y;
  const [from, to] = [Math.min(first, low), Math.max(last, high)];
  if (from === first && to === last) return domain;
  if (!(to - from <= MOST_TALLER * (last - first))) return domain;
  const room = ROOM * (to - from);
  return { x: domain.x, y: [from < first ? from - room : first, to > last ? to + room : last] };
}
