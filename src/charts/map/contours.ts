import { ticks, tickStep } from 'd3-array';
import { valleysOf } from '../../engine/minimum/valleys.ts';
import { finerLevels, levelBy, lossOfLevel } from '../../ui/lossColours.ts';
import type { FinerLevels } from '../../ui/lossColours.ts';
import { lossOnMap } from './frame.ts';
import type { Ground, Plot } from './frame.ts';

/** Where contours lie: at the whole levels from 0 on. */
export interface Contours {
  readonly levelOf: (loss: number) => number;
  readonly lossOf: (level: number) => number;
  /** What sets the loss of a level apart from its neighbours. */
  readonly apartAt: (level: number) => number;
  readonly kind:
    | {
        readonly is: 'doubling';
        /** Between which levels there are finer ones; null where there are none. */
        readonly finer: FinerLevels | null;
      }
    /** In even steps of the loss, where what is in view holds too few levels that double. */
    | { readonly is: 'even'; readonly step: number }
    /** Nothing in view is higher than the rest. */
    | { readonly is: 'flat'; readonly loss: number };
}

/** A single contour that doubles shows nothing doubling. */
const FEWEST = 2;
const EVEN_COUNT = 6;
/** Looked at for the lowest and the highest loss, along each side. */
const LOOKS = 33;
/** Differences below this part of the loss are rounding, and below this nothing. */
const ROUNDING = 1e-12;
const NOTHING = 1e-290;

function extentOf(lossAt: (a: number, b: number) => number, { frame: { a, b } }: Plot) {
  let low = Infinity;
  let high = -Infinity;
  for (let j = 0; j < LOOKS; j++) {
    const atB = b[0] + (j / (LOOKS - 1)) * (b[1] - b[0]);
    for (let i = 0; i < LOOKS; i++) {
      const loss = lossAt(a[0] + (i / (LOOKS - 1)) * (a[1] - a[0]), atB);
      if (loss < low) low = loss;
      if (loss > high) high = loss;
    }
  }
  return { low, high };
}

function doubling({ problem, surface }: Ground, { frame }: Plot): Contours {
  const valleys = surface === null ? [] : valleysOf(problem, surface);
  return {
    levelOf: levelBy(frame),
    lossOf: (level) => lossOfLevel(frame, level),
    apartAt: (level) => lossOfLevel(frame, level) - frame.lossLow,
    kind: { is: 'doubling', finer: finerLevels(valleys, frame) },
  };
}

function even(low: number, high: number): Contours {
  const step = tickStep(low, high, EVEN_COUNT);
  const [first] = ticks(low, high, EVEN_COUNT);
  // One below: between the looks it may be a little lower than it was seen to be.
  const base = first - step;
  return {
    levelOf: (loss) => (loss - base) / step,
    lossOf: (level) => first + (level - 1) * step,
    apartAt: () => step,
    kind: { is: 'even', step },
  };
}

/** Levels that double above the minimum; in a narrow view, away from it, finer ones. */
export function contoursOf(ground: Ground, map: Plot): Contours {
  const usual = doubling(ground, map);
  const lossAt = lossOnMap(ground, map);
  if (lossAt === null) return usual;
  const { low, high } = extentOf(lossAt, map);
  if (!(high < Infinity) || !(low > -Infinity)) return usual;
  const first = Math.max(0, Math.ceil(usual.levelOf(low)));
  if (Math.floor(usual.levelOf(high)) - first + 1 >= FEWEST) return usual;
  const isLevel = high - low <= Math.max(NOTHING, ROUNDING * Math.abs(high));
  if (isLevel) return { ...usual, kind: { is: 'flat', loss: low } };
  return even(low, high);
}
