import { create } from 'zustand';
import type { Unit } from '../engine/progress.ts';

export type HeightScale = 'log' | 'linear';
export type Viewpoint = '3d' | 'top' | 'along-a' | 'along-b';

/** The surface as it was turned by hand: degrees about the box and above its floor. */
export interface Turned {
  readonly azimuth: number;
  readonly elevation: number;
  /** How much larger than the whole figure. */
  readonly zoom: number;
}

/** The surface in 3D, or the flat contour map of the same frame. */
export type Picture = '3d' | 'map';
/** One scale of the arrows for the whole run, or one for each step. */
export type ArrowScale = 'run' | 'step';

/**
 * Whether the browser draws in 3D: never, no longer, as after the graphics card was reset, or not
 * this surface, whose shaders the card's driver does not take.
 */
export type Webgl = 'here' | 'missing' | 'lost' | 'broken';

/** How the person looks at the run; none of it changes the run. */
export interface ViewState {
  /** What the person chose; without WebGL it is the map all the same. */
  readonly picture: Picture;
  /** The place that the pointer or the keys read on the surface or the map. */
  readonly candidate: { readonly a: number; readonly b: number } | null;
  /** x of the place that is read in the fit chart, in the data's own unit. */
  readonly probe: number | null;
  /** x at which a lesson points in the fit chart, where the person points nowhere. */
  readonly askedX: number | null;
  /** The run under the pointer, or with the focus, in the list or a picture: lifted in all. */
  readonly lifted: number | null;
  /** Height of the surface. */
  readonly height: HeightScale;
  readonly viewpoint: Viewpoint | Turned;
  readonly showsSquares: boolean;
  /** The slopes of the full-data loss around the ball. */
  readonly showsWheel: boolean;
  /** The objective of the batch, over that of all the data. */
  readonly showsBowl: boolean;
  /** The gradients of the batches that may come next. */
  readonly showsFan: boolean;
  readonly arrows: ArrowScale;
  readonly lossAxis: Unit;
  readonly lossScale: HeightScale;
  /** Unless it is here the flat map takes the surface's place. */
  readonly webgl: Webgl;
}

export const useView = create<ViewState>(() => ({
  picture: '3d',
  candidate: null,
  probe: null,
  askedX: null,
  lifted: null,
  height: 'log',
  viewpoint: '3d',
  showsSquares: false,
  showsWheel: false,
  showsBowl: false,
  showsFan: false,
  arrows: 'run',
  lossAxis: 'steps',
  lossScale: 'log',
  webgl: 'here',
}));

/** One of the views that have a name: a viewpoint of the surface, or the map. */
export type NamedView = Viewpoint | 'map';

/** The view shown, if it is one with a name. */
export function namedView({ picture, viewpoint }: ViewState): NamedView | null {
  if (picture === 'map') return 'map';
  return typeof viewpoint === 'string' ? viewpoint : null;
}
