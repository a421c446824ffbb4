import { useMemo } from 'react';
import type { Ref } from 'react';
import { DoubleSide } from 'three';
import type { Color, InstancedMesh, Mesh } from 'three';
import { PLAIN } from '../emphasis.ts';
import type { Manner } from '../emphasis.ts';
import { DEPTH_BIAS } from '../space/depthBias.ts';
import type { Marker } from '../../ui/runLooks.ts';
import { useOwned } from '../useOwned.ts';
import { MOST_BEADS } from './beads.ts';
import { markerGeometry } from './markers.ts';

/** They face the eye; one mesh has them all. */
const VERTEX = /* glsl */ `
  ${DEPTH_BIAS}
  uniform float uPull;
  varying float vPart;
  void main() {
    #ifdef USE_INSTANCING
    vec4 middle = modelViewMatrix * instanceMatrix * vec4(0.0, 0.0, 0.0, 1.0);
    #else
    vec4 middle = modelViewMatrix * vec4(0.0, 0.0, 0.0, 1.0);
    #endif
    vPart = position.z;
    gl_Position = pulled(middle + vec4(position.xy, 0.0, 0.0), uPull);
  }`;

const FRAGMENT = /* glsl */ `
  uniform vec3 uColour, uRim;
  varying float vPart;
  void main() { gl_FragColor = vec4(vPart > 0.5 ? uColour : uRim, 1.0); }`;

/** Its marker, size and whether it has a rim are for as long as it is there. */
interface MarkerLook {
  readonly marker: Marker;
  readonly radius: number;
  readonly colour: Color;
  /** null for a marker without one. */
  readonly rim: Color | null;
  /** How much nearer to the eye they count when something might cover them. */
  readonly pull: number;
  readonly manner?: Manner;
}

function useMarker({ marker, radius, colour, rim, pull }: MarkerLook, manner: Manner) {
  const hasRim = rim !== null;
  const geometry = useOwned(() => markerGeometry(marker, radius, hasRim));
  const uniforms = useMemo(
    () => ({
      uColour: { value: colour },
      uRim: { value: rim ?? colour },
      uPull: { value: pull + manner.pull },
    }),
    [colour, rim, pull, manner],
  );
  return { geometry, uniforms };
}

interface BeadsProps extends MarkerLook {
  readonly ref: Ref<InstancedMesh>;
}

/** The markers along a path. */
export function Beads({ ref, manner = PLAIN, ...look }: BeadsProps) {
  const { geometry, uniforms } = useMarker(look, manner);
  return (
    <instancedMesh
      ref={ref}
      args={[geometry, undefined, MOST_BEADS]}
      frustumCulled={false}
      renderOrder={manner.order}
    >
      <shaderMaterial
        vertexShader={VERTEX}
        fragmentShader={FRAGMENT}
        uniforms={uniforms}
        side={DoubleSide}
        {...manner.material}
      />
    </instancedMesh>
  );
}

interface BadgeProps extends MarkerLook {
  readonly ref?: Ref<Mesh>;
}

/** One marker alone, where its parent is. */
export function Badge({ ref, manner = PLAIN, ...look }: BadgeProps) {
  const { geometry, uniforms } = useMarker(look, manner);
  return (
    <mesh ref={ref} geometry={geometry} frustumCulled={false} renderOrder={manner.order}>
      <shaderMaterial
        vertexShader={VERTEX}
        fragmentShader={FRAGMENT}
        uniforms={uniforms}
        side={DoubleSide}
        {...manner.material}
      />
    </mesh>
  );
}
