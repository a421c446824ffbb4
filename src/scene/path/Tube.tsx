import { memo, useMemo } from 'react';
import { DoubleSide } from 'three';
import type { Color } from 'three';
import { GHOST } from '../ghost.ts';
import { RENDER_ORDER } from '../order.ts';
import { DEPTH_BIAS } from '../space/depthBias.ts';
import { FLOOR } from '../space/space.ts';
import type { Segments } from './segments.ts';

/**
 * A segment is a strip that faces the eye, or lies on the floor: two triangles, shaded across, look
 * like a tube that would take many. It is drawn a little longer than it is, so that neighbours join
 * without a gap.
 */
const VERTEX = /* glsl */ `
  ${DEPTH_BIAS}
  attribute vec3 from;
  attribute vec3 to;
  uniform float uRadius, uFlat, uPull;
  varying float vAcross;
  varying vec2 vUp;
  void main() {
    vec3 start = from;
    vec3 end = to;
    bool isFlat = uFlat < 0.0;
    if (isFlat) { start.y = uFlat; end.y = uFlat; }
    vec3 along = end - start;
    float size = length(along);
    vec3 direction = size > 1e-7 ? along / size : vec3(1.0, 0.0, 0.0);
    vec3 toEye = isFlat ? vec3(0.0, 1.0, 0.0) : normalize(cameraPosition - (start + end) / 2.0);
    vec3 across = cross(direction, toEye);
    // Seen from its end it has no side of its own.
    vec3 side = dot(across, across) > 1e-8 ? normalize(across) : vec3(1.0, 0.0, 0.0);
    vAcross = position.x;
    vUp = vec2(side.y, toEye.y);
    vec3 place = start + along * (position.y + 0.5) + direction * position.y * uRadius;
    place += side * position.x * uRadius;
    gl_Position = pulled(modelViewMatrix * vec4(place, 1.0), uPull);
  }`;

const FRAGMENT = /* glsl */ `
  uniform vec3 uColour;
  uniform float uShading;
  varying float vAcross;
  varying vec2 vUp;
  void main() {
    float up = vUp.x * vAcross + vUp.y * sqrt(max(0.0, 1.0 - vAcross * vAcross));
    gl_FragColor = vec4(uColour * mix(1.0, 0.86 + 0.14 * up, uShading), 1.0);
  }`;

interface StripProps {
  readonly segments: Segments;
  readonly colour: Color;
  readonly radius: number;
  /** How much nearer to the eye it counts when something might cover it. */
  readonly pull: number;
  /** 1 for a tube that is lit, 0 for one of a single colour. */
  readonly shading?: number;
  /** The height to which a shadow is pressed; 0 for none. */
  readonly flat?: number;
  readonly isGhost?: boolean;
}

function Strip({
  segments,
  colour,
  radius,
  pull,
  shading = 0,
  flat = 0,
  isGhost = false,
}: StripProps) {
  const uniforms = useMemo(
    () => ({
      uRadius: { value: radius },
      uFlat: { value: flat },
      uPull: { value: pull },
      uShading: { value: shading },
      uColour: { value: colour },
    }),
    [radius, flat, pull, shading, colour],
  );
  return (
    // The box around the instances is not known to three; the whole scene is in view anyway.
    <mesh
      geometry={segments.geometry}
      frustumCulled={false}
      renderOrder={isGhost ? RENDER_ORDER.ghost : 0}
    >
      <shaderMaterial
        vertexShader={VERTEX}
        fragmentShader={FRAGMENT}
        side={DoubleSide}
        uniforms={uniforms}
        {...(isGhost ? GHOST : {})}
      />
    </mesh>
  );
}

export interface TubeColours {
  readonly body: Color;
  readonly halo: Color;
  readonly shadow: Color;
}

export interface TubeLook {
  readonly radius: number;
  /** How much wider than the tube its halo is; null for none. */
  readonly halo: number | null;
  /** How much nearer to the eye it counts when something might cover it. */
  readonly pull: number;
}

interface TubeProps {
  readonly segments: Segments;
  readonly look: TubeLook;
  readonly colours: TubeColours;
}

/** Half above the floor's own depth, so that shadows lie on the map and not in it. */
const SHADOW_HEIGHT = FLOOR + 0.004;

/**
 * A tube of segments, its halo behind it, its shadow on the floor, and its ghost. Another surface
 * is none of its concern.
 */
export const Tube = memo(function Tube({ segments, look, colours }: TubeProps) {
  const { radius, halo, pull } = look;
  // As deep as the tube would be, so that no halo lies over another segment's body.
  const body = { segments, colour: colours.body, radius, pull: pull + radius, shading: 1 };
  return (
    <>
      <Strip {...body} />
      {halo === null ? null : (
        <Strip
          segments={segments}
          colour={colours.halo}
          radius={radius * halo}
          pull={pull - radius}
        />
      )}
      <Strip
        segments={segments}
        colour={colours.shadow}
        radius={radius * 1.1}
        pull={0}
        flat={SHADOW_HEIGHT}
      />
      <Strip {...body} isGhost />
    </>
  );
});
