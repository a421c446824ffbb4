import { useMemo, useRef } from 'react';
import { CircleGeometry } from 'three';
import type { Group } from 'three';
import { parametersNow } from '../../store/parameters.ts';
import { spokesAround } from '../../store/spokes.ts';
import { formatCount, formatNumber } from '../../ui/format.ts';
import { LINE } from '../../ui/placing.ts';
import { SEEN_THROUGH_ALL } from '../ghost.ts';
import { NARROW } from '../camera/pose.ts';
import { useLabels } from '../labels/useLabels.ts';
import { RENDER_ORDER } from '../order.ts';
import { managed } from '../palette.ts';
import { Segments } from '../path/segments.ts';
import { Tube } from '../path/Tube.tsx';
import { useRun } from '../Run.tsx';
import type { Place } from '../space/space.ts';
import { usePlacing, useStage } from '../stage.ts';
import { useOwned } from '../useOwned.ts';
import { slopeNoise } from '../../engine/noise.ts';
import { endOf, unitOf } from './arrowScale.ts';
import { BALL_RADIUS, ballOnSurface } from './ballPlace.ts';
import { addStraight, addStraightArrow, addStraightDashes } from './lines.ts';

/** The longest spoke, in box units on the floor. */
const LONGEST = 0.46;
/** Nearer to the eye than all that could hide it. */
const PULL = 0.6;
const LOOK = { radius: 0.0065, halo: 2.2, pull: PULL };
const STEEPEST = { radius: 0.0125, halo: 1.6, pull: PULL };
const CAPACITY = 400;
const SLOPE_DIGITS = 3;
/** Names keep so far from the spokes. */
const SPOKES = { pixels: 4, firmness: LINE, isLine: true };
/** Spokes begin outside the ball. */
const HUB = 1.5 * BALL_RADIUS;

/**
 * How steeply the full-data loss falls and rises around the run's ball: a level disc at its height,
 * seen through what stands before it, for spokes that climb the walls would be a knot of lines.
 */
export function Wheel() {
  const { run } = useRun();
  const { palette, messages } = useStage();
  const labels = useLabels('wheel');
  const falling = useOwned(() => new Segments(CAPACITY));
  const rising = useOwned(() => new Segments(CAPACITY));
  const arrow = useOwned(() => new Segments(CAPACITY));
  const circle = useOwned(() => new CircleGeometry(LONGEST * 1.06, 64));
  const disc = useRef<Group>(null);
  usePlacing(({ size }, heightField) => {
    const { space } = heightField;
    const { scene } = messages;
    for (const lines of [falling, rising, arrow]) lines.clear();
    const now = parametersNow(run);
    const hub = ballOnSurface(run, heightField);
    const around =
      hub === null
        ? null
        : spokesAround(run.problem.objective, now, unitOf(space), LONGEST, slopeNoise(run.problem));
    if (disc.current !== null) disc.current.visible = hub !== null && around?.steepest != null;
    labels.set('steepest', 'steepest', '', null);
    labels.avoid('spokes', [], SPOKES);
    if (hub === null || around === null) return;
    if (around.steepest === null) {
      labels.set('steepest', 'steepest', scene.flat, hub, { from: hub });
      return;
    }
    disc.current?.position.set(hub.x, hub.y, hub.z);
    const tips: Place[] = [];
    for (const spoke of around.spokes) {
      const end = endOf(space, hub, spoke, 1);
      const tip = { x: end.x, y: hub.y, z: end.z };
      tips.push(tip);
      if (spoke === around.steepest) addStraightArrow(arrow, hub, tip, HUB);
      else if (spoke.slope > 0) addStraightDashes(rising, hub, tip, HUB);
      else addStraight(falling, hub, tip, HUB);
    }
    for (const lines of [falling, rising, arrow]) lines.showAll();
    // From the hub out along each, and back.
    const spokes = tips.flatMap((tip) => [hub, tip]);
    labels.avoid('spokes', spokes, SPOKES);
    const steepest = tips[around.spokes.indexOf(around.steepest)];
    const slope = formatNumber(around.steepest.slope, SLOPE_DIGITS);
    // Where it is narrow the legend alone says of what it is.
    const isNarrow = size.width < NARROW;
    const text = isNarrow ? slope : scene.steepest(slope, formatCount(run.problem.points.n));
    labels.set('steepest', 'steepest', text, steepest, { from: hub });
  });
  const { ink, halo, shadow, axis } = palette;
  const ofFalling = useMemo(() => ({ body: ink, halo, shadow }), [ink, halo, shadow]);
  const ofRising = useMemo(() => ({ body: axis, halo, shadow }), [axis, halo, shadow]);
  const pale = useMemo(() => managed(halo), [halo]);
  return (
    <>
      <group ref={disc} visible={false}>
        <mesh geometry={circle} rotation-x={-Math.PI / 2} renderOrder={RENDER_ORDER.ghost + 0.5}>
          <meshBasicMaterial color={pale} {...SEEN_THROUGH_ALL} />
        </mesh>
      </group>
      <Tube segments={falling} look={LOOK} colours={ofFalling} />
      <Tube segments={rising} look={LOOK} colours={ofRising} />
      <Tube segments={arrow} look={STEEPEST} colours={ofFalling} />
    </>
  );
}
