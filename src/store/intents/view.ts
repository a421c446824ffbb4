import { placeOf } from '../../engine/progress.ts';
import type { Unit } from '../../engine/progress.ts';
import { frames } from '../frames.ts';
import { activeRun, stepShown } from '../runs.ts';
import { useTransport } from '../transport.ts';
import { useView } from '../view.ts';
import type { ArrowScale, HeightScale, NamedView, Turned, ViewState } from '../view.ts';

/** How a person looks at the runs. */

export function showView(view: NamedView) {
  useView.setState(view === 'map' ? { picture: 'map' } : { picture: '3d', viewpoint: view });
}

export function toggleMap() {
  useView.setState(({ picture }) => ({ picture: picture === 'map' ? '3d' : 'map' }));
}

/** The surface was turned or zoomed by hand. */
export function turnSurface(viewpoint: Turned) {
  useView.setState({ viewpoint });
}

/** Reads a place of the surface or the map; null reads none. */
export function pointAt(candidate: ViewState['candidate']) {
  if (useView.getState().candidate !== candidate) useView.setState({ candidate });
}

/** Reads the fit chart at x, in the data's own unit; null reads it no longer. */
export function readAt(probe: number | null) {
  if (useView.getState().probe !== probe) useView.setState({ probe });
}

/** Points at x in the fit chart for who watches, in the data's own unit. */
export function askAt(askedX: number | null) {
  useView.setState({ askedX });
}

/** Lifts a run in every picture; null lets it down. */
export function liftRun(lifted: number | null) {
  if (useView.getState().lifted !== lifted) useView.setState({ lifted });
}

export function scaleHeight(height: HeightScale) {
  useView.setState({ height });
}

export function showSquares(showsSquares: boolean) {
  useView.setState({ showsSquares });
}

export function toggleWheel() {
  useView.setState(({ showsWheel }) => ({ showsWheel: !showsWheel }));
}

export function toggleBowl() {
  useView.setState(({ showsBowl }) => ({ showsBowl: !showsBowl }));
}

export function toggleFan() {
  useView.setState(({ showsFan }) => ({ showsFan: !showsFan }));
}

export function scaleArrows(arrows: ArrowScale) {
  useView.setState({ arrows });
}

/**
 * What the playhead and the loss chart count in: steps, epochs or samples seen. The active run stays
 * at its step, and the others go where that is fair.
 */
export function countIn(unit: Unit) {
  const run = activeRun();
  const step = stepShown(run);
  useView.setState({ lossAxis: unit });
  // Places of another unit are others.
  useTransport.setState({ loop: null });
  useTransport.getState().playhead.moveTo(placeOf(run.problem, unit, step), false);
  frames.request();
}

export function scaleLoss(lossScale: HeightScale) {
  useView.setState({ lossScale });
}

/** Whether the browser draws in 3D. */
export function tell3d(webgl: ViewState['webgl']) {
  useView.setState({ webgl });
}

/** What a link tells of the view. */
export function openView(view: Partial<ViewState>) {
  const { lossAxis, ...rest } = view;
  useView.setState(rest);
  if (lossAxis !== undefined) countIn(lossAxis);
}
