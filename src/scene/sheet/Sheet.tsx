import { useFrame, useThree } from '@react-three/fiber';
import { useMemo, useRef } from 'react';
import { BackSide, DoubleSide, FrontSide } from 'three';
import type { ShaderMaterial } from 'three';
import type { Problem } from '../../engine/problem.ts';
import { FRAME_ORDER, RENDER_ORDER } from '../order.ts';
import type { HeightField } from '../space/heightField.ts';
import { useStage } from '../stage.ts';
import { useOwned } from '../useOwned.ts';
import { SheetMeshes } from './meshes.ts';
import { SHEET_FRAGMENT, SHEET_VERTEX } from './shader.ts';
import { layDrape, sheetUniforms, VEILED } from './uniforms.ts';
import type { SheetPart } from './uniforms.ts';

const PARTS = [
  { part: 'floor', look: { side: DoubleSide }, order: RENDER_ORDER.sheet },
  { part: 'top', look: { side: FrontSide }, order: RENDER_ORDER.sheet },
  // The veil hides what is behind it from the depth test too: its ghost is drawn instead.
  { part: 'under', look: { side: BackSide, ...VEILED }, order: RENDER_ORDER.veil },
] as const satisfies readonly { part: SheetPart; look: object; order: number }[];

interface SheetProps {
  readonly heightField: HeightField;
  /** Whose surface it is. */
  readonly problem: Problem;
}

/** The surface from above and from below, and its map on the floor. */
export function Sheet({ heightField, problem }: SheetProps) {
  const { palette, drape } = useStage();
  const dotsPerPixel = useThree((state) => state.viewport.dpr);
  const meshes = useOwned(() => new SheetMeshes());
  const drawn = useMemo(() => meshes.of(heightField), [meshes, heightField]);
  const uniforms = useMemo(() => {
    const of = (part: SheetPart) =>
      sheetUniforms(part, { heightField, problem, rises: drawn.rises, palette, dotsPerPixel });
    return { floor: of('floor'), top: of('top'), under: of('under') };
  }, [heightField, problem, drawn, palette, dotsPerPixel]);
  // fiber keeps the uniforms of a material, and copies what it is given into them.
  const materials = useRef(new Map<SheetPart, ShaderMaterial>());
  useFrame(() => {
    for (const { uniforms: own } of materials.current.values()) {
      layDrape(own, drape.current, heightField.space);
    }
  }, FRAME_ORDER.place);
  return PARTS.map(({ part, look, order }) => (
    <mesh
      key={part}
      geometry={part === 'floor' ? drawn.floor : drawn.surface}
      renderOrder={order}
      frustumCulled={false}
    >
      <shaderMaterial
        ref={(material) => {
          if (material !== null) materials.current.set(part, material);
        }}
        {...look}
        vertexShader={SHEET_VERTEX}
        fragmentShader={SHEET_FRAGMENT}
        polygonOffset
        polygonOffsetFactor={1}
        polygonOffsetUnits={1}
        uniforms={uniforms[part]}
      />
    </mesh>
  ));
}
