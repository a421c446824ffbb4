import type { Problem } from '../../engine/problem.ts';
import type { Unit } from '../../engine/progress.ts';
import type { Messages } from '../../i18n/index.ts';
import type { HeightScale } from '../../store/view.ts';
import type { LossFloor } from './floor.ts';
import type { LossTick, Range } from './axes.ts';
import type { LossCurves } from './curves.ts';
import type { Palette } from '../shared/palette.ts';

export interface LossLook {
  readonly axis: Unit;
  readonly scale: HeightScale;
  readonly palette: Palette;
  readonly messages: Messages;
}

/** What is drawn now. */
export interface LossPicture {
  readonly problem: Problem;
  readonly curves: LossCurves;
  readonly xRange: Range;
  readonly yRange: Range;
  readonly xTicks: readonly LossTick[];
  readonly yTicks: readonly LossTick[];
  /** The loss at the playhead. */
  readonly lossNow: number;
  readonly floor: LossFloor | null;
  /** The step at which a diverged run stopped, when the playhead stands there. */
  readonly stoppedAt: number | null;
  readonly showsBatch: boolean;
}
