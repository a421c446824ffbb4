import { useMemo } from 'react';
import type { Ref } from 'react';
import { LineDashedMaterial } from 'three';
import type { LineSegments } from 'three';
import { managed } from '../palette.ts';
import { FLOOR } from '../space/space.ts';
import type { Place } from '../space/space.ts';
import { useStage } from '../stage.ts';

const DASH = 0.012;
const GAP = 0.02;

/** Down from a place by one unit, which is scaled to the height; how far along it a point is. */
const ENDS = new Float32Array([0, 0, 0, 0, -1, 0]);
const ALONG = new Float32Array([0, 1]);

/** Hangs a plumb line at a place; null hides it. */
export function dropPlumb(line: LineSegments | null, place: Place | null) {
  if (line === null) return;
  line.visible = place !== null;
  if (place === null) return;
  const height = place.y - FLOOR;
  line.position.set(place.x, place.y, place.z);
  line.scale.y = height;
  // So that the dashes keep their length.
  if (line.material instanceof LineDashedMaterial) line.material.scale = height;
}

interface PlumbProps {
  readonly ref: Ref<LineSegments>;
}

/** A dashed line from a place on the surface down to the floor. */
export function Plumb({ ref }: PlumbProps) {
  const { palette } = useStage();
  const ink = useMemo(() => managed(palette.ink), [palette]);
  return (
    <lineSegments ref={ref} visible={false} frustumCulled={false}>
      <bufferGeometry>
        <bufferAttribute attach="attributes-position" args={[ENDS, 3]} />
        <bufferAttribute attach="attributes-lineDistance" args={[ALONG, 1]} />
      </bufferGeometry>
      <lineDashedMaterial color={ink} dashSize={DASH} gapSize={GAP} />
    </lineSegments>
  );
}
