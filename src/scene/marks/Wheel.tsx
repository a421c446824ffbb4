import { useMemo, useRef } from 'react';
import { formatNumber } from '../../ui/format.ts';
import { useLabels } from '../labels/useLabels.ts';
import { Segments } from '../path/segments.ts';
import { Tube } from '../path/Tube.tsx';
import { onSurface } from '../space/heightField.ts';
import type { Place } from '../space/space.ts';
import { usePlacing, useStage } from '../stage.ts';
import { useOwned } from '../useOwned.ts';
import { Arrow, SPOKE } from './Arrow.tsx';
import type { ArrowHandle } from './Arrow.tsx';
import { endOf, lengthOf } from './arrowScale.ts';
import { slopeNoise } from '../../engine/noise.ts';
import { spokesAround } from '../../store/spokes.ts';
import { useRun } from '../Run.tsx';
import { parametersNow } from '../../store/parameters.ts';
import { addDashes, addLine, LINE_PULL } from './lines.ts';

/** The longest spoke, in box units on the floor. */
const LONGEST = 0.38;
const LOOK = { radius: 0.0075, halo: 1.9, pull: LINE_PULL };
const CAPACITY = 600;
const SHAFT_PIXELS = 5;
const LIFT = 0.05;
const SLOPE_DIGITS = 3;

/** How steeply the full-data loss falls and rises around the run's ball. */
export function Wheel() {
  const { run } = useRun();
  const { palette, messages } = useStage();
  const labels = useLabels('wheel');
  const falling = useOwned(() => new Segments(CAPACITY));
  const rising = useOwned(() => new Segments(CAPACITY));
  const arrow = useRef<ArrowHandle>(null);
  usePlacing(({ camera }, heightField) => {
    const { space } = heightField;
    const { scene } = messages;
    const ball = parametersNow(run);
    const from = { x: space.xOf(ball.a), z: space.zOf(ball.b) };
    const label = (text: string, place: Place | null, source = place) =>
      labels.set('steepest', 'steepest', text, place, { from: source });
    falling.clear();
    rising.clear();
    arrow.current?.hide();
    label('', null);
    if (!heightField.isDrawn(from.x, from.z)) return;
    const { spokes, factor, steepest } = spokesAround(
      run.problem.objective,
      ball,
      (move) => lengthOf(space, move),
      LONGEST,
      slopeNoise(run.problem),
    );
    if (Number.isFinite(factor) && steepest.slope < 0) {
      for (const spoke of spokes) {
        const end = endOf(space, from, spoke, factor);
        if (spoke.slope > 0) addDashes(rising, heightField, from, end);
        else if (spoke !== steepest) addLine(falling, heightField, from, end);
      }
      falling.showAll();
      rising.showAll();
      const places = arrow.current?.lay(heightField, from, steepest, factor, camera) ?? [];
      labels.avoid('steepest', places, SHAFT_PIXELS);
      const slope = formatNumber(steepest.slope, SLOPE_DIGITS);
      label(scene.steepest(slope), places.at(-1) ?? null, places[0]);
    } else if (steepest.slope === 0) {
      const place = onSurface(heightField, from.x, from.z, LIFT);
      label(scene.flat, place, place);
    }
  });
  const { ink, halo, shadow, axis } = palette;
  const ofFalling = useMemo(() => ({ body: ink, halo, shadow }), [ink, halo, shadow]);
  const ofRising = useMemo(() => ({ body: axis, halo, shadow }), [axis, halo, shadow]);
  return (
    <>
      <Tube segments={falling} look={LOOK} colours={ofFalling} />
      <Tube segments={rising} look={LOOK} colours={ofRising} />
      <Arrow ref={arrow} look={SPOKE} colour={ink} shadow={shadow} edge={halo} />
    </>
  );
}
