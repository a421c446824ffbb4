import type { Problem } from '../../engine/problem.ts';
import { boxOf } from '../../ui/geometry.ts';
import type { Box } from '../../ui/geometry.ts';
import { textWidth } from '../../ui/textWidth.ts';
import type { FitFrame } from './frame.ts';

/** More squares than this at once would paint the plot over. */
export const MOST_SQUARES = 30;
/** So many stand for a batch that has more. */
const FEW_SQUARES = 12;

/** Of how many points of the batch one shows its square. */
export function squareEvery({ batchings }: Problem): number {
  const batchSize = Math.max(...batchings.map((each) => each.batchSize));
  return batchSize > MOST_SQUARES ? Math.ceil(batchSize / FEW_SQUARES) : 1;
}

/** Every 1st, 2nd, 3rd, … point of a batch; of all points always the same ones, or they would flicker. */
export function thinned(problem: Problem, batch: Uint32Array, every: number): readonly number[] {
  const { points, batchings } = problem;
  const mayRepeat = batchings.some((each) => each.batch.order === 'replacement');
  const isWhole = batch.length === points.n && !mayRepeat;
  const count = Math.ceil(batch.length / every);
  return Array.from({ length: count }, (_, k) => (isWhole ? k * every : batch[k * every]));
}

const MEAN_LABEL_PX = 12;
/** Bold letters are wider by about so much. */
const BOLD = 1.1;

/** Where the mean square may stand: in a corner, grown out of its label. */
export interface MeanPlace {
  readonly isRight: boolean;
  readonly isBelow: boolean;
  /** Of the label. */
  readonly box: Box;
}

/**
 * The four corners, those with the fewest points first.
 * @param text the longest that the label may say
 */
export function meanPlaces({ plot, few }: FitFrame, text: string): readonly MeanPlace[] {
  const width = BOLD * textWidth(text, MEAN_LABEL_PX) + 12;
  const reach = { x: 0.4 * (plot.right - plot.left), y: 0.4 * (plot.bottom - plot.top) };
  const placed = (isRight: boolean, isBelow: boolean): MeanPlace => {
    const left = isRight ? plot.right - width : plot.left + 2;
    const top = isBelow ? plot.bottom - 20 : plot.top + 2;
    return { isRight, isBelow, box: boxOf(left, top, width, 18) };
  };
  const crowd = ({ isRight, isBelow }: MeanPlace) =>
    few.filter(({ x, y }) => {
      const isNearX = isRight ? x > plot.right - reach.x : x < plot.left + reach.x;
      const isNearY = isBelow ? y > plot.bottom - reach.y : y < plot.top + reach.y;
      return isNearX && isNearY;
    }).length;
  const corners = [
    placed(true, true),
    placed(false, false),
    placed(true, false),
    placed(false, true),
  ];
  const crowds = new Map(corners.map((corner) => [corner, crowd(corner)]));
  return corners.toSorted((one, other) => (crowds.get(one) ?? 0) - (crowds.get(other) ?? 0));
}

/** A square with this side, on the scale of the screen, beside its label. */
export function meanPath({ plot }: FitFrame, { isRight, isBelow, box }: MeanPlace, side: number) {
  // One that is larger than the chart would be a slab that says nothing.
  if (!(side <= plot.bottom - plot.top)) return '';
  const x = (isRight ? box.left : box.right).toFixed(1);
  const y = (isBelow ? plot.bottom : plot.top).toFixed(1);
  const across = (isRight ? -side : side).toFixed(1);
  return `M${x} ${y}v${(isBelow ? -side : side).toFixed(1)}h${across}V${y}z`;
}
