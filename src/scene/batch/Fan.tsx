import { useMemo, useRef } from 'react';
import type { Move } from '../../store/moves.ts';
import { fanFactor, fanNow } from '../../store/fan.ts';
import { useLabels } from '../labels/useLabels.ts';
import { Arrow, HOLLOW } from '../marks/Arrow.tsx';
import type { ArrowHandle } from '../marks/Arrow.tsx';
import { endOf, roomOn } from '../marks/arrowScale.ts';
import { addLine, LINE_PULL } from '../marks/lines.ts';
import { Segments } from '../path/segments.ts';
import { Tube } from '../path/Tube.tsx';
import { useRun } from '../Run.tsx';
import type { Spot } from '../space/drape.ts';
import type { HeightField } from '../space/heightField.ts';
import { usePlacing, useStage } from '../stage.ts';
import { useOwned } from '../useOwned.ts';

const CAPACITY = 12_000;
const LOOK = { radius: 0.0045, halo: null, pull: LINE_PULL - 0.01 };
/** Of an arrow's barbs: how long, in box units, and how far to the side of their length. */
const BARB = { length: 0.05, most: 0.35, aside: 0.45 };

/** Adds a thin arrow that hugs the surface. */
function addArrow(segments: Segments, heightField: HeightField, from: Spot, to: Spot) {
  const length = Math.hypot(to.x - from.x, to.z - from.z);
  if (!(length > 0)) return;
  addLine(segments, heightField, from, to);
  const barb = Math.min(BARB.length, BARB.most * length) / length;
  const [x, z] = [barb * (to.x - from.x), barb * (to.z - from.z)];
  for (const side of [BARB.aside, -BARB.aside]) {
    addLine(segments, heightField, { x: to.x - x + side * z, z: to.z - z - side * x }, to);
  }
}

/** The gradients of the batches that may come next, at the ball, and over them that of all points. */
export function Fan() {
  const { run } = useRun();
  const { palette, messages } = useStage();
  const labels = useLabels('fan');
  const thin = useOwned(() => new Segments(CAPACITY));
  const full = useRef<ArrowHandle>(null);
  usePlacing(({ camera }, heightField) => {
    const { space } = heightField;
    const now = fanNow(run);
    const factor = now === null ? null : fanFactor(run, now, roomOn(space.frame));
    thin.clear();
    if (now === null || factor === null) {
      full.current?.hide();
      labels.set('full', 'gradient', '', null);
      return;
    }
    const from = { x: space.xOf(now.from.a), z: space.zOf(now.from.b) };
    const { gradients, full: all } = now.fan;
    for (let k = 0; k < gradients.length; k += 2) {
      const move: Move = { a: gradients[k], b: gradients[k + 1] };
      addArrow(thin, heightField, from, endOf(space, from, move, factor));
    }
    thin.showAll();
    const move: Move = { a: all[0], b: all[1] };
    const places = full.current?.lay(heightField, from, move, factor, camera) ?? [];
    labels.set('full', 'gradient', messages.scene.fullGradient, places.at(-1) ?? null, {
      from: places[0] ?? null,
    });
  });
  const { gradient, gradientShadow, halo } = palette;
  const colours = useMemo(
    () => ({ body: gradient, halo, shadow: gradientShadow }),
    [gradient, halo, gradientShadow],
  );
  return (
    <>
      <Tube segments={thin} look={LOOK} colours={colours} />
      <Arrow ref={full} look={HOLLOW} colour={halo} shadow={gradientShadow} edge={gradient} />
    </>
  );
}
