import type { OnQuadratic } from '../definitions.ts';

interface Values {
  readonly momentum: number;
  readonly dampening: number;
  readonly nesterov: boolean;
  readonly weightDecay: number;
}

/** z above this is crawling. */
const CRAWLING = 0.9;

type Ends = Pick<OnQuadratic, 'crawl' | 'smooth' | 'swing' | 'limit' | 'left'>;

/** z = 1 − h. */
const PLAIN: Ends = {
  crawl: 1 - CRAWLING,
  smooth: 1,
  swing: 1,
  limit: 2,
  left: (h) => Math.abs(1 - h),
};

/** The larger |z| of z² − T z + D: two real ones, or a pair on the circle of radius √D. */
function largerRoot(trace: number, determinant: number): number {
  const apart = trace * trace - 4 * determinant;
  return apart < 0 ? Math.sqrt(determinant) : (Math.abs(trace) + Math.sqrt(apart)) / 2;
}

/** Where z² − T z + D has the root 0.9, if that is the larger of two real ones. */
function crawlEnd(smooth: number, doubleRoot: number, end: number): number {
  return doubleRoot >= CRAWLING ? smooth : end;
}

/** z² − (1 + μ − h) z + μ, whose roots meet at z = √μ; they leave the circle at z = −1. */
function heavyBall(momentum: number): Ends {
  const root = Math.sqrt(momentum);
  const smooth = (1 - root) ** 2;
  const crawl = crawlEnd(smooth, root, (1 - CRAWLING) * (1 - momentum / CRAWLING));
  const left = (h: number) => largerRoot(1 + momentum - h, momentum);
  return { crawl, smooth, swing: 1 + momentum, limit: 2 * (1 + momentum), left };
}

/** z² − (1 + μ)(1 − h) z + μ (1 − h), whose roots meet at z = 2 μ/(1 + μ). */
function nesterovs(momentum: number): Ends {
  const smooth = ((1 - momentum) / (1 + momentum)) ** 2;
  const end = 1 - CRAWLING ** 2 / (CRAWLING * (1 + momentum) - momentum);
  const crawl = crawlEnd(smooth, (2 * momentum) / (1 + momentum), end);
  const left = (h: number) => largerRoot((1 + momentum) * (1 - h), momentum * (1 - h));
  return { crawl, smooth, swing: 1, limit: (2 * (1 + momentum)) / (1 + 2 * momentum), left };
}

/**
 * SGD of `torch.optim`. Weight decay adds to the gradient what a further curvature would; a
 * dampened gradient does at η what the whole one does at η (1 − τ). The first step, which is not
 * dampened, changes only where the others begin. With τ = 1 it alone counts.
 */
export function onQuadratic(values: Values): OnQuadratic | null {
  const { momentum, dampening, nesterov, weightDecay } = values;
  const isPlain = momentum === 0;
  if (!isPlain && dampening === 1) return null;
  const ends = isPlain ? PLAIN : nesterov ? nesterovs(momentum) : heavyBall(momentum);
  const share = isPlain ? 1 : 1 - dampening;
  const above = isPlain ? '2' : '2(1 + μ)';
  const below = [
    ...(share === 1 ? [] : ['(1 − τ)']),
    ...(nesterov ? ['(1 + 2μ)'] : []),
    weightDecay === 0 ? 'λmax' : '(λmax + λ)',
  ];
  return {
    crawl: ends.crawl / share,
    smooth: ends.smooth / share,
    swing: ends.swing / share,
    limit: ends.limit / share,
    left: (h) => ends.left(h * share),
    formula: `${above}/${below.length === 1 ? below[0] : `(${below.join(' ')})`}`,
    weightDecay,
    isPlain,
  };
}
