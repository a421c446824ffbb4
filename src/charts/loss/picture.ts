import type uPlot from 'uplot';
import type { Problem } from '../../engine/problem.ts';
import type { Unit } from '../../engine/progress.ts';
import type { Messages } from '../../i18n/index.ts';
import type { DrawnRun, Emphasis } from '../../store/drawing.ts';
import type { HeightScale } from '../../store/view.ts';
import type { LossFloor } from './floor.ts';
import type { LossTick, Range } from './axes.ts';
import type { LossCurves } from './curves.ts';
import type { Palette } from '../shared/palette.ts';
import type { Drawing } from '../../ui/svg/svgContext.ts';
import type { RunStyle } from '../shared/runStyle.ts';

/** Where the painter draws: uPlot's own canvas, or an SVG that is being written. */
export interface LossCanvas extends Pick<uPlot, 'bbox' | 'valToPos'> {
  readonly ctx: Drawing;
}

export interface LossLook {
  readonly axis: Unit;
  readonly scale: HeightScale;
  readonly palette: Palette;
  readonly messages: Messages;
  /** Of the runs, by slot, and which of them is the active one's. */
  readonly styles: readonly RunStyle[];
  readonly slot: number;
  /** How much larger the chart is drawn than in pixels of its own. */
  readonly zoom: number;
}

/** The full-data loss of a run that is not the active one. */
export interface OtherCurve extends Pick<LossCurves, 'xs' | 'loss'> {
  readonly drawn: DrawnRun;
  readonly style: RunStyle;
  /** What it is called; null of a ghost. */
  readonly name: string | null;
}

/** What is drawn now. */
export interface LossPicture {
  readonly problem: Problem;
  readonly curves: LossCurves;
  /** In the order in which they are drawn. */
  readonly others: readonly OtherCurve[];
  /** What the active run is called among others; null where it is alone. */
  readonly name: string | null;
  readonly emphasis: Emphasis;
  readonly xRange: Range;
  readonly yRange: Range;
  readonly xTicks: readonly LossTick[];
  readonly yTicks: readonly LossTick[];
  /** The loss at the playhead. */
  readonly lossNow: number;
  readonly floor: LossFloor | null;
  /** In its place stands that it is covered. */
  readonly hidesFloor: boolean;
  /** The step at which a diverged run stopped, when the playhead stands there. */
  readonly stoppedAt: number | null;
  readonly showsBatch: boolean;
}
