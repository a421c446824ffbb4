import {
  ConstantAlphaFactor,
  CustomBlending,
  GreaterDepth,
  OneMinusConstantAlphaFactor,
} from 'three';
import type { Material, MeshBasicMaterial, ShaderMaterial } from 'three';

/** How much of what lies behind the surface is seen through it. */
const SEEN_THROUGH = 0.45;

/**
 * The surface first, the veil of its underside over it, then faintly what these hide, and at last
 * all else, which thus is no obstacle to the ghosts.
 */
export const ORDER = { sheet: -3, veil: -2, ghost: -1 };

/**
 * A copy of a material that is drawn faintly where the surface hides the first, so that the near
 * wall of a bowl does not hide what walks in it. It shares the colours of the first, and its
 * program. To be drawn at `ORDER.ghost`.
 */
export function ghostOf<M extends ShaderMaterial | MeshBasicMaterial>(
  material: M,
  seenThrough = SEEN_THROUGH,
): M {
  const ghost: Material = material.clone();
  if ('uniforms' in material) Object.assign(ghost, { uniforms: material.uniforms });
  else Object.assign(ghost, { color: material.color });
  // The shaders write no opacity of their own. Not `transparent`: that would be drawn last.
  ghost.blending = CustomBlending;
  ghost.blendSrc = ConstantAlphaFactor;
  ghost.blendDst = OneMinusConstantAlphaFactor;
  ghost.blendAlpha = seenThrough;
  ghost.depthFunc = GreaterDepth;
  ghost.depthWrite = false;
  return ghost as M;
}
