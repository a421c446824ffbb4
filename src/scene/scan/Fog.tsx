import { useMemo, useRef } from 'react';
import { Float32BufferAttribute } from 'three';
import type { BufferGeometry, LineSegments } from 'three';
import { cellNear, extentAbout, placeOfCell, SCANNED, SIDE } from '../../engine/scan/grid.ts';
import { payAt } from '../../store/intents/scan.ts';
import { useObjective } from '../../store/objective.ts';
import { useScan } from '../../store/scan.ts';
import { useView } from '../../store/view.ts';
import { formatNumber, formatShort } from '../../ui/format.ts';
import { Axes } from '../axes/Axes.tsx';
import { FAR_AROUND } from '../labels/layout.ts';
import { useLabels } from '../labels/useLabels.ts';
import { managed } from '../palette.ts';
import { Pointer } from '../space/Pointer.tsx';
import { createSpace, FLOOR } from '../space/space.ts';
import type { Space } from '../space/space.ts';
import { useSpace } from '../space/useSpace.ts';
import { usePlacing, useStage } from '../stage.ts';
import { Columns } from './Columns.tsx';
import { columnOf, createFogSolid, withRoundEnds } from './fog.ts';
import { useCellKeys } from './useCellKeys.ts';

/** No run is drawn in the fog. */
const NO_PATHS = new Map<never, never>();

function cellAt(_ranges: unknown, a: number, b: number) {
  return placeOfCell(cellNear(a, b));
}

function valuesNow() {
  return useScan.getState().values;
}

/** Lines between the cells, on the floor, and around them: ends two by two. */
function floorLines(space: Space) {
  const { a, b } = SCANNED;
  const cross = (points: number[], at: number) => {
    const [x, z] = [space.xOf(at), space.zOf(at)];
    points.push(x, FLOOR, space.zOf(b[0]), x, FLOOR, space.zOf(b[1]));
    points.push(space.xOf(a[0]), FLOOR, z, space.xOf(a[1]), FLOOR, z);
  };
  const between: number[] = [];
  for (let k = 0; k < SIDE - 1; k++) cross(between, extentAbout(placeOfCell(k).b)[1]);
  // Both parameters have the same ends.
  const around: number[] = [];
  for (const end of a) cross(around, end);
  return { between: Float32Array.from(between), around: Float32Array.from(around) };
}

/** How strong the lines are: those between the cells are many. */
const STRENGTH = { between: 0.17, around: 0.6 };

/** The empty floor: nothing is known there yet. */
function EmptyFloor({ space }: { readonly space: Space }) {
  const { palette } = useStage();
  const lines = useMemo(() => floorLines(space), [space]);
  const colour = useMemo(() => managed(palette.axis), [palette]);
  return (['between', 'around'] as const).map((part) => (
    <lineSegments key={part} frustumCulled={false}>
      <bufferGeometry>
        <bufferAttribute attach="attributes-position" args={[lines[part], 3]} />
      </bufferGeometry>
      <lineBasicMaterial color={colour} transparent opacity={STRENGTH[part]} />
    </lineSegments>
  ));
}

/** The top of a cell's column as a loop of lines, a little above it. */
function outlineOf(space: Space, cell: number, loss: number): readonly number[] {
  const { x, z, width, depth, top } = columnOf(space, cell, loss);
  const y = (Number.isNaN(loss) ? FLOOR : top) + 0.006;
  const [left, right, near, far] = [x - width / 2, x + width / 2, z + depth / 2, z - depth / 2];
  const front = [left, y, near, right, y, near];
  const back = [right, y, far, left, y, far];
  const sides = [right, y, near, right, y, far, left, y, far, left, y, near];
  return [...front, ...back, ...sides];
}

/** The cell that is read: its outline, and its loss if that is paid for. */
function CellRead({ space }: { readonly space: Space }) {
  const { palette, messages } = useStage();
  const labels = useLabels('cell');
  const lines = useRef<LineSegments>(null);
  const geometry = useRef<BufferGeometry>(null);
  const colour = useMemo(() => managed(palette.ink), [palette]);
  usePlacing(() => {
    const { candidate } = useView.getState();
    if (lines.current === null || geometry.current === null) return;
    lines.current.visible = candidate !== null;
    if (candidate === null) {
      labels.set('reading', 'reading', '', null);
      return;
    }
    const cell = cellNear(candidate.a, candidate.b);
    const { a, b } = placeOfCell(cell);
    const loss = valuesNow()?.[cell] ?? NaN;
    const isPaid = !Number.isNaN(loss);
    const outline = outlineOf(space, cell, loss);
    geometry.current.setAttribute('position', new Float32BufferAttribute([...outline], 3));
    const text = messages.scene.readingAt(
      formatShort(a),
      formatShort(b),
      isPaid ? formatNumber(loss) : '?',
    );
    const place = { x: space.xOf(a), y: outline[1], z: space.zOf(b) };
    labels.set('reading', 'reading', text, place, FAR_AROUND);
  });
  return (
    <lineSegments ref={lines} visible={false} frustumCulled={false}>
      <bufferGeometry ref={geometry} />
      <lineBasicMaterial color={colour} />
    </lineSegments>
  );
}

/** In the place of the surface and all that stands on it: the cells that are paid for, and no more. */
export function Fog() {
  const surface = useSpace();
  const frame = useObjective((objective) => objective.frame);
  const { height } = surface;
  const space = useMemo(() => createSpace(withRoundEnds(frame, height), height), [frame, height]);
  const solid = useMemo(() => createFogSolid(space, valuesNow), [space]);
  useCellKeys();
  return (
    <>
      <Axes space={space} />
      <EmptyFloor space={space} />
      <Columns space={space} frame={frame} />
      <CellRead space={space} />
      <Pointer heightField={solid} paths={NO_PATHS} placeAt={cellAt} onPress={payAt} />
    </>
  );
}
