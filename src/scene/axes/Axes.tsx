import { useMemo, useRef } from 'react';
import { Float32BufferAttribute } from 'three';
import type { BufferGeometry } from 'three';
import { isCovered } from '../../store/cover.ts';
import { NARROW } from '../camera/pose.ts';
import { useLabels } from '../labels/useLabels.ts';
import { managed } from '../palette.ts';
import type { Space } from '../space/space.ts';
import { usePlacing, useStage } from '../stage.ts';
import { drawAxes, sidesFor } from './axes.ts';

interface AxesProps {
  /** What they are of; when left out, of what the surface is in. */
  readonly space?: Space | null;
}

/** The axes of a, b and the loss, with ticks and names at the edges nearest the viewer. */
export function Axes({ space: own = null }: AxesProps) {
  const { palette, lossName } = useStage();
  const labels = useLabels('axes');
  const geometry = useRef<BufferGeometry>(null);
  /** What the axes that are there were drawn for. */
  const drawn = useRef({ space: null as Space | null, key: '' });
  usePlacing(({ camera, size }, heightField) => {
    const space = own ?? heightField.space;
    if (geometry.current === null) return;
    const sides = sidesFor(camera, space);
    // Where it is narrow, a line of words takes the place of the loss axis.
    const name = size.width < NARROW ? null : lossName;
    const hidesFloor = isCovered('floor');
    const key = [name, hidesFloor, ...Object.values(sides)].join();
    if (drawn.current.space === space && drawn.current.key === key) return;
    drawn.current = { space, key };
    const axes = drawAxes(space, name, sides, hidesFloor);
    for (const { name: id, kind, text, place, from } of axes.labels) {
      labels.set(id, kind, text, place, { from, isStraight: true });
    }
    labels.keep(axes.labels.map(({ name: id }) => id));
    const points = new Float32BufferAttribute([...axes.points], 3);
    geometry.current.setAttribute('position', points);
  });
  const colour = useMemo(() => managed(palette.axis), [palette]);
  return (
    <lineSegments frustumCulled={false}>
      <bufferGeometry ref={geometry} />
      <lineBasicMaterial color={colour} />
    </lineSegments>
  );
}
