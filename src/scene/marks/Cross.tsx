import { useMemo, useRef } from 'react';
import type { LineSegments } from 'three';
import { objectiveNow } from '../../store/objective.ts';
import { useView } from '../../store/view.ts';
import { FAR_AROUND } from '../labels/layout.ts';
import { useLabels } from '../labels/useLabels.ts';
import { Segments } from '../path/segments.ts';
import { Tube } from '../path/Tube.tsx';
import { readingText } from '../readingText.ts';
import { onSurface } from '../space/heightField.ts';
import { FLOOR } from '../space/space.ts';
import { usePlacing, useStage } from '../stage.ts';
import { useOwned } from '../useOwned.ts';
import { addLine, LINE_PULL } from './lines.ts';
import { dropPlumb, Plumb } from './Plumb.tsx';

const ARM = 0.075;
const LOOK = { radius: 0.006, halo: 2, pull: LINE_PULL };
const CAPACITY = 40;
const LIFT = 0.03;

/** A cross on the surface and on the floor where the pointer or the keys read, and what they read. */
export function Cross() {
  const { palette, messages } = useStage();
  const labels = useLabels('cross');
  const lines = useOwned(() => new Segments(CAPACITY));
  const plumb = useRef<LineSegments>(null);
  usePlacing((_state, heightField) => {
    const { candidate } = useView.getState();
    const { space } = heightField;
    lines.clear();
    if (candidate === null) {
      labels.set('reading', 'reading', '', null);
      dropPlumb(plumb.current, null);
      return;
    }
    const text = readingText(candidate, space.frame, objectiveNow().problem, messages);
    const [x, z] = [space.xOf(candidate.a), space.zOf(candidate.b)];
    const place = heightField.isDrawn(x, z) ? onSurface(heightField, x, z, LIFT) : null;
    if (place !== null) {
      addLine(lines, heightField, { x: x - ARM, z }, { x: x + ARM, z });
      addLine(lines, heightField, { x, z: z - ARM }, { x, z: z + ARM });
      lines.showAll();
    }
    labels.set('reading', 'reading', text, place ?? { x, y: FLOOR, z }, FAR_AROUND);
    dropPlumb(plumb.current, place);
  });
  const colours = useMemo(
    () => ({ body: palette.ink, halo: palette.halo, shadow: palette.axis }),
    [palette],
  );
  return (
    <>
      <Tube segments={lines} look={LOOK} colours={colours} />
      <Plumb ref={plumb} />
    </>
  );
}
