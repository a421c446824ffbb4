import { useMemo } from 'react';
import type { Ref } from 'react';
import { CircleGeometry, Color, Matrix4 } from 'three';
import type { InstancedMesh } from 'three';
import { lookColour, lookReach } from '../../ui/minimumLooks.ts';
import type { MinimumLook } from '../../ui/minimumLooks.ts';
import { GHOST } from '../ghost.ts';
import { RENDER_ORDER } from '../order.ts';
import { DEPTH_BIAS } from '../space/depthBias.ts';
import type { Place } from '../space/space.ts';
import { useStage } from '../stage.ts';
import { useOwned } from '../useOwned.ts';

const RADIUS = 0.022;
/** Before the surface, behind the beads of the path. */
const PULL = 0.045;
/** More than a cloud, three clouds of starts, or the marks on a map of basins have. */
const MOST_DOTS = 640;
/** From here outwards is the edge; within the other a hollow one is open. */
const EDGE = 0.74;
const HOLE = 0.42;

/** Markers are polygons that face the eye; `vOut` is 0 in the middle and 1 along their edge. */
const VERTEX = /* glsl */ `
  ${DEPTH_BIAS}
  uniform float uPull, uRadius;
  varying float vOut;
  void main() {
    vOut = length(position.xy) / uRadius;
    vec4 middle = modelViewMatrix * instanceMatrix * vec4(0.0, 0.0, 0.0, 1.0);
    gl_Position = pulled(middle + vec4(position.xy, 0.0, 0.0), uPull);
  }`;

const FRAGMENT = /* glsl */ `
  uniform vec3 uColour, uEdge;
  uniform float uEdgeFrom, uHole;
  varying float vOut;
  void main() {
    if (vOut < uHole) discard;
    bool isEdge = vOut > uEdgeFrom || vOut < uHole * 1.35;
    gl_FragColor = vec4(isEdge ? uEdge : uColour, 1.0);
  }`;

/** The numbers of a colour as written. */
function raw(hex: string): Color {
  const value = Number.parseInt(hex.slice(1), 16);
  return new Color((value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255);
}

/** Puts markers at places; those beyond the most are left out. */
export function placeDots(mesh: InstancedMesh, places: readonly Place[]) {
  const matrix = new Matrix4();
  mesh.count = Math.min(MOST_DOTS, places.length);
  for (let k = 0; k < mesh.count; k++) {
    const { x, y, z } = places[k];
    mesh.setMatrixAt(k, matrix.makeTranslation(x, y, z));
  }
  mesh.instanceMatrix.needsUpdate = true;
}

interface DotsProps {
  readonly look: MinimumLook;
  /** The markers, and their ghosts where the surface hides them. */
  readonly dots: Ref<InstancedMesh>;
  readonly ghosts: Ref<InstancedMesh>;
}

/** Markers of one look on the surface, and faintly where it hides them. */
export function Dots({ look, dots, ghosts }: DotsProps) {
  const { palette } = useStage();
  const radius = RADIUS * lookReach(look);
  const shape = useOwned(() => new CircleGeometry(radius, look.sides, look.turn));
  const uniforms = useMemo(
    () => ({
      uColour: { value: raw(lookColour(look)) },
      uEdge: { value: palette.rim },
      uEdgeFrom: { value: EDGE },
      uHole: { value: look.isHollow ? HOLE : 0 },
      uPull: { value: PULL },
      uRadius: { value: radius },
    }),
    [look, palette, radius],
  );
  const body = { vertexShader: VERTEX, fragmentShader: FRAGMENT, uniforms };
  return (
    <>
      <instancedMesh ref={dots} args={[shape, undefined, MOST_DOTS]} frustumCulled={false}>
        <shaderMaterial {...body} />
      </instancedMesh>
      <instancedMesh
        ref={ghosts}
        args={[shape, undefined, MOST_DOTS]}
        frustumCulled={false}
        renderOrder={RENDER_ORDER.ghost}
      >
        <shaderMaterial {...body} {...GHOST} />
      </instancedMesh>
    </>
  );
}
