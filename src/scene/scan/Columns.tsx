import { useThree } from '@react-three/fiber';
import { useMemo, useRef } from 'react';
import { BufferGeometry, Float32BufferAttribute, InstancedBufferAttribute, Matrix4 } from 'three';
import type { InstancedMesh } from 'three';
import type { Frame } from '../../engine/frame/frame.ts';
import { CELLS } from '../../engine/scan/grid.ts';
import { useScan } from '../../store/scan.ts';
import { RENDER_ORDER } from '../order.ts';
import { LIGHT_FROM } from '../sheet/uniforms.ts';
import { FLOOR } from '../space/space.ts';
import type { Space } from '../space/space.ts';
import { usePlacing, useStage } from '../stage.ts';
import { useOwned } from '../useOwned.ts';
import { colourBy, columnOf, eachPaid } from './fog.ts';

/** A side of a box of unit size that stands on the floor: its normal, and which way it is spread. */
const SIDES = [
  { normal: [0, 1, 0], right: [1, 0, 0], up: [0, 0, -1] },
  { normal: [1, 0, 0], right: [0, 0, -1], up: [0, 1, 0] },
  { normal: [-1, 0, 0], right: [0, 0, 1], up: [0, 1, 0] },
  { normal: [0, 0, 1], right: [1, 0, 0], up: [0, 1, 0] },
  { normal: [0, 0, -1], right: [-1, 0, 0], up: [0, 1, 0] },
] as const;
const CORNERS = [
  [-0.5, -0.5],
  [0.5, -0.5],
  [0.5, 0.5],
  [-0.5, 0.5],
] as const;

/** A box without its bottom, which nobody sees. */
function boxGeometry(): BufferGeometry {
  const positions: number[] = [];
  const normals: number[] = [];
  const on: number[] = [];
  const index: number[] = [];
  for (const [side, { normal, right, up }] of SIDES.entries()) {
    for (const [u, v] of CORNERS) {
      const at = [0, 1, 2].map((c) => normal[c] / 2 + right[c] * u + up[c] * v);
      positions.push(at[0], at[1] + 0.5, at[2]);
      normals.push(...normal);
      on.push(u + 0.5, v + 0.5);
    }
    index.push(...[0, 1, 2, 0, 2, 3].map((corner) => 4 * side + corner));
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(positions, 3));
  geometry.setAttribute('normal', new Float32BufferAttribute(normals, 3));
  geometry.setAttribute('on', new Float32BufferAttribute(on, 2));
  geometry.setAttribute('tint', new InstancedBufferAttribute(new Float32Array(3 * CELLS), 3));
  geometry.setIndex(index);
  return geometry;
}

const VERTEX = /* glsl */ `
  attribute vec3 tint;
  attribute vec2 on;
  varying vec3 vTint, vNormalBox;
  varying vec2 vOn;
  void main() {
    vTint = tint;
    vNormalBox = normal;
    vOn = on;
    gl_Position = projectionMatrix * modelViewMatrix * instanceMatrix * vec4(position, 1.0);
  }`;

/** Each side has a thin edge, by which columns of one height are told apart; none where they crowd. */
const FRAGMENT = /* glsl */ `
  uniform vec3 uShade, uLight, uLightFrom;
  uniform float uPixel;
  varying vec3 vTint, vNormalBox;
  varying vec2 vOn;
  void main() {
    float half_ = 0.5 + 0.5 * dot(vNormalBox, uLightFrom);
    vec3 colour = vTint * mix(uShade, uLight, half_ * half_);
    vec2 width = max(fwidth(vOn), vec2(1e-6));
    vec2 far = min(vOn, 1.0 - vOn) / width;
    float line = 1.0 - smoothstep(0.0, uPixel, min(far.x, far.y));
    line *= 1.0 - smoothstep(0.1, 0.4, max(width.x, width.y));
    gl_FragColor = vec4(colour * (1.0 - 0.3 * line), 1.0);
  }`;

interface ColumnsProps {
  readonly space: Space;
  /** That of the surface, whose colours the columns have. */
  readonly frame: Frame;
}

/** A column on each cell that is paid for, as high as its loss. */
export function Columns({ space, frame }: ColumnsProps) {
  const { palette } = useStage();
  const dotsPerPixel = useThree((state) => state.viewport.dpr);
  const box = useOwned(boxGeometry);
  const mesh = useRef<InstancedMesh>(null);
  const colourOf = useMemo(() => colourBy(frame, palette), [frame, palette]);
  /** What the columns that are there were placed for. */
  const placed = useRef<readonly unknown[]>([]);
  usePlacing(() => {
    const columns = mesh.current;
    const { values } = useScan.getState();
    const now = [columns, values, space, colourOf];
    if (columns === null || now.every((one, k) => one === placed.current[k])) return;
    placed.current = now;
    const tints = box.getAttribute('tint');
    const matrix = new Matrix4();
    let count = 0;
    eachPaid(values, (cell, loss) => {
      const { x, z, width, depth, top } = columnOf(space, cell, loss);
      matrix.makeScale(width, top - FLOOR, depth).setPosition(x, FLOOR, z);
      columns.setMatrixAt(count, matrix);
      tints.setXYZ(count, ...colourOf(loss));
      count += 1;
    });
    columns.count = count;
    columns.instanceMatrix.needsUpdate = true;
    tints.needsUpdate = true;
  });
  const uniforms = useMemo(
    () => ({
      uShade: { value: palette.shade },
      uLight: { value: palette.light },
      uLightFrom: { value: LIGHT_FROM },
      uPixel: { value: dotsPerPixel },
    }),
    [palette, dotsPerPixel],
  );
  return (
    <instancedMesh
      ref={mesh}
      args={[box, undefined, CELLS]}
      count={0}
      frustumCulled={false}
      renderOrder={RENDER_ORDER.sheet}
    >
      <shaderMaterial vertexShader={VERTEX} fragmentShader={FRAGMENT} uniforms={uniforms} />
    </instancedMesh>
  );
}
