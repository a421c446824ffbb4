import { memo, useMemo } from 'react';
import { DoubleSide } from 'three';
import type { Color } from 'three';
import { PLAIN } from '../emphasis.ts';
import type { Manner } from '../emphasis.ts';
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
  attribute float along;
  uniform float uRadius, uFlat, uPull;
  varying float vAcross, vAlong;
  varying vec2 vUp;
  void main() {
    vec3 start = from;
    vec3 end = to;
    bool isFlat = uFlat < 0.0;
    if (isFlat) { start.y = uFlat; end.y = uFlat; }
    vec3 way = end - start;
    float size = length(way);
    vec3 direction = size > 1e-7 ? way / size : vec3(1.0, 0.0, 0.0);
    vec3 toEye = isFlat ? vec3(0.0, 1.0, 0.0) : normalize(cameraPosition - (start + end) / 2.0);
    vec3 across = cross(direction, toEye);
    // Seen from its end it has no side of its own.
    vec3 side = dot(across, across) > 1e-8 ? normalize(across) : vec3(1.0, 0.0, 0.0);
    vAcross = position.x;
    vAlong = along + (position.y + 0.5) * size;
    vUp = vec2(side.y, toEye.y);
    vec3 place = start + way * (position.y + 0.5) + direction * position.y * uRadius;
    place += side * position.x * uRadius;
    gl_Position = pulled(modelViewMatrix * vec4(place, 1.0), uPull);
  }`;

/** As many numbers as the longest of the dashes has. */
const DASH_PARTS = 6;

const FRAGMENT = /* glsl */ `
  uniform vec3 uColour;
  uniform float uShading;
  varying float vAcross, vAlong;
  varying vec2 vUp;
  #ifdef DASHED
  // Where each dash and each gap ends; the last is the period.
  uniform float uEnds[${DASH_PARTS}];
  bool isInGap() {
    float place = mod(vAlong, uEnds[${DASH_PARTS - 1}]);
    bool isGap = false;
    for (int k = 0; k < ${DASH_PARTS - 1}; k++) if (place >= uEnds[k]) isGap = !isGap;
    return isGap;
  }
  #endif
  void main() {
    #ifdef DASHED
    if (isInGap()) discard;
    #endif
    float up = vUp.x * vAcross + vUp.y * sqrt(max(0.0, 1.0 - vAcross * vAcross));
    gl_FragColor = vec4(uColour * mix(1.0, 0.86 + 0.14 * up, uShading), 1.0);
  }`;

const NO_DEFINES = {};
const DASHED = { DASHED: '' };

/** Dashes of a line of width 2.5, as the charts have them, on a tube. */
function endsOf(dash: readonly number[], radius: number): readonly number[] {
  const perPixel = (2 * radius) / 2.5;
  let end = 0;
  const ends = dash.map((part) => (end += part * perPixel));
  // Shorter ones are filled up: what begins and ends at once is not seen.
  return Array.from({ length: DASH_PARTS }, (_, k) => ends[k] ?? end);
}

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
  /** Lengths on and off, as of `RunLook`, for a tube of this radius; none for a solid line. */
  readonly dash?: readonly number[];
  readonly tubeRadius: number;
  readonly manner: Manner;
}

const SOLID: readonly number[] = [];

function Strip({
  segments,
  colour,
  radius,
  pull,
  shading = 0,
  flat = 0,
  isGhost = false,
  dash = SOLID,
  tubeRadius,
  manner,
}: StripProps) {
  const isDashed = dash.length > 0;
  const uniforms = useMemo(
    () => ({
      uRadius: { value: radius },
      uFlat: { value: flat },
      uPull: { value: pull },
      uShading: { value: shading },
      uColour: { value: colour },
      uEnds: { value: endsOf(dash, tubeRadius) },
    }),
    [radius, flat, pull, shading, colour, dash, tubeRadius],
  );
  return (
    // The box around the instances is not known to three; the whole scene is in view anyway.
    <mesh
      geometry={segments.geometry}
      frustumCulled={false}
      renderOrder={isGhost ? RENDER_ORDER.ghost : manner.order}
    >
      <shaderMaterial
        // Another define is another shader.
        key={isDashed ? 'dashed' : 'solid'}
        defines={isDashed ? DASHED : NO_DEFINES}
        vertexShader={VERTEX}
        fragmentShader={FRAGMENT}
        side={DoubleSide}
        uniforms={uniforms}
        {...(isGhost ? GHOST : manner.material)}
      />
    </mesh>
  );
}

export interface TubeColours {
  readonly body: Color;
  readonly halo: Color;
  readonly shadow: Color;
  /** Lengths on and off, as of `RunLook`; when left out, a solid line. */
  readonly dash?: readonly number[];
  /** Its halo is an edge, which has its dashes too. */
  readonly hasEdge?: boolean;
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
  readonly manner?: Manner;
}

/** Half above the floor's own depth, so that shadows lie on the map and not in it. */
const SHADOW_HEIGHT = FLOOR + 0.004;

/**
 * A tube of segments, its halo behind it, its shadow on the floor, and its ghost. Another surface
 * is none of its concern.
 */
export const Tube = memo(function Tube({ segments, look, colours, manner = PLAIN }: TubeProps) {
  const { radius, halo, pull: own } = look;
  const { dash, hasEdge } = colours;
  const pull = own + manner.pull;
  const shared = { segments, manner, tubeRadius: radius };
  // As deep as the tube would be, so that no halo lies over another segment's body.
  const body = { ...shared, colour: colours.body, radius, pull: pull + radius, shading: 1, dash };
  return (
    <>
      <Strip {...body} />
      {halo === null ? null : (
        <Strip
          {...shared}
          colour={colours.halo}
          radius={radius * halo}
          pull={pull - radius}
          dash={hasEdge === true ? dash : undefined}
        />
      )}
      <Strip
        {...shared}
        colour={colours.shadow}
        radius={radius * 1.1}
        pull={0}
        flat={SHADOW_HEIGHT}
      />
      <Strip {...body} isGhost />
    </>
  );
});
