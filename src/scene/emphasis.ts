import {
  ConstantAlphaFactor,
  CustomBlending,
  NormalBlending,
  OneMinusConstantAlphaFactor,
} from 'three';
import type { DrawnRun } from '../store/drawing.ts';
import { RENDER_ORDER } from './order.ts';

/** How strong a run is drawn beside one that is lifted, and an old future. */
const FADED = 0.22;
const OLD = 0.5;

/** What a run's emphasis does to all that is drawn of it. */
export interface Manner {
  readonly order: number;
  /** How much nearer to the eye it counts than a run alone. */
  readonly pull: number;
  readonly material: {
    readonly blending: typeof NormalBlending | typeof CustomBlending;
    readonly blendSrc: typeof ConstantAlphaFactor;
    readonly blendDst: typeof OneMinusConstantAlphaFactor;
    readonly blendAlpha: number;
    readonly depthWrite: boolean;
  };
}

/** All of it is told for either blending, so that going back leaves nothing of the other. */
function materialOf(opacity: number): Manner['material'] {
  return {
    blending: opacity < 1 ? CustomBlending : NormalBlending,
    blendSrc: ConstantAlphaFactor,
    blendDst: OneMinusConstantAlphaFactor,
    blendAlpha: opacity,
    depthWrite: opacity === 1,
  };
}

const SOLID = materialOf(1);
const MANNERS = {
  faded: { order: RENDER_ORDER.faint, pull: 0, material: materialOf(FADED) },
  ghost: { order: RENDER_ORDER.faint, pull: 0, material: materialOf(OLD) },
  usual: { order: 0, pull: 0, material: SOLID },
  active: { order: RENDER_ORDER.active, pull: 0.012, material: SOLID },
  lifted: { order: RENDER_ORDER.lifted, pull: 0.04, material: SOLID },
} as const satisfies Record<string, Manner>;

/** Of what belongs to no run among others. */
export const PLAIN: Manner = MANNERS.usual;

type Drawn = Pick<DrawnRun, 'emphasis' | 'isGhost' | 'isActive'>;

export function mannerOf({ emphasis, isGhost, isActive }: Drawn, among: number): Manner {
  if (emphasis === 'faded') return MANNERS.faded;
  if (isGhost) return MANNERS.ghost;
  if (emphasis === 'lifted') return MANNERS.lifted;
  return isActive && among > 1 ? MANNERS.active : MANNERS.usual;
}
