import {
  ConstantAlphaFactor,
  CustomBlending,
  GreaterDepth,
  OneMinusConstantAlphaFactor,
} from 'three';

/** How much of what lies behind the surface is seen through it. */
const SEEN_THROUGH = 0.45;

/**
 * Makes a material one that is drawn faintly where the surface hides it, so that the near wall of a
 * bowl does not hide what walks in it. To be drawn at `RENDER_ORDER.ghost`, beside the same without.
 */
export const GHOST = {
  // The shaders write no opacity of their own. Not `transparent`: that would be drawn last.
  blending: CustomBlending,
  blendSrc: ConstantAlphaFactor,
  blendDst: OneMinusConstantAlphaFactor,
  blendAlpha: SEEN_THROUGH,
  depthFunc: GreaterDepth,
  depthWrite: false,
} as const;

/** A veil over the surface, before or behind, under all that stands on it. */
export const SEEN_THROUGH_ALL = { ...GHOST, blendAlpha: 0.72, depthTest: false } as const;
