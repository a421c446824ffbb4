import { useMemo, useRef } from 'react';
import { arrowsNow, factorOf } from '../../store/arrows.ts';
import { headsOf } from '../../store/heads.ts';
import type { Head } from '../../store/heads.ts';
import type { Run } from '../../store/runs.ts';
import { LINE } from '../../ui/placing.ts';
import { litArrow } from '../../store/lit.ts';
import { useLabels } from '../labels/useLabels.ts';
import { Segments } from '../path/segments.ts';
import { Tube } from '../path/Tube.tsx';
import { useRun } from '../Run.tsx';
import { onSurface } from '../space/heightField.ts';
import type { HeightField } from '../space/heightField.ts';
import { usePlacing, useStage } from '../stage.ts';
import { useOwned } from '../useOwned.ts';
import { Arrow, DASHED, HOLLOW, SOLID } from './Arrow.tsx';
import type { ArrowHandle } from './Arrow.tsx';
import { COVERED, endOf, roomOn } from './arrowScale.ts';
import { ballOnSurface } from './ballPlace.ts';
import { addDashes, LINE_PULL } from './lines.ts';

/** Names keep so far from the middle of an arrow's shaft. */
const SHAFT = { pixels: 5, firmness: LINE, isLine: true };
/** From the ball's rim to a head that stands alone. */
const GAP = 0.012;
const REST_CAPACITY = 60;
const REST_LOOK = { radius: 0.008, halo: null, pull: LINE_PULL };

const SHOWN = [
  { name: 'gradient', when: 'taken', kind: 'gradient' },
  { name: 'step', when: 'taken', kind: 'step' },
  { name: 'velocity', when: 'taken', kind: 'velocity' },
  { name: 'nextGradient', when: 'next', kind: 'gradient' },
  { name: 'nextStep', when: 'next', kind: 'step' },
] as const;

/** Where a head stands alone, and what it points at; null where that is not drawn. */
function placesOf({ from, way, isAtBall }: Head, run: Run, heightField: HeightField) {
  const { space } = heightField;
  const [x, z] = [space.xOf(from.a), space.zOf(from.b)];
  const begin = heightField.isDrawn(x, z) ? onSurface(heightField, x, z, 0) : null;
  const place = isAtBall ? ballOnSurface(run, heightField) : begin;
  if (place === null) return null;
  const end = endOf(space, place, way, COVERED);
  return { place, ahead: onSurface(heightField, end.x, end.z, 0) };
}

/** The arrows of the step shown and, while the run stands, of the one that comes next. */
export function Arrows() {
  const { run } = useRun();
  const { palette, messages } = useStage();
  const labels = useLabels(`run ${run.id} arrows`);
  const gradient = useRef<ArrowHandle>(null);
  const step = useRef<ArrowHandle>(null);
  const velocity = useRef<ArrowHandle>(null);
  const nextGradient = useRef<ArrowHandle>(null);
  const nextStep = useRef<ArrowHandle>(null);
  /** From the tip of the velocity to the tip of the step: what the gradient adds. */
  const rest = useOwned(() => new Segments(REST_CAPACITY));
  const names = useMemo(() => {
    const { pictures, scene } = messages;
    return {
      gradient: pictures.gradient,
      step: pictures.stepArrow,
      velocity: scene.velocity,
      nextGradient: scene.nextGradient,
      nextStep: scene.nextStep,
    };
  }, [messages]);
  usePlacing(({ camera }, heightField) => {
    const { space } = heightField;
    const room = roomOn(space.frame);
    const now = arrowsNow(run, room);
    const heads = now === null ? [] : headsOf(now, run, room);
    const arrows = { gradient, step, velocity, nextGradient, nextStep };
    const lit = litArrow();
    rest.clear();
    for (const { name, when, kind } of SHOWN) {
      const arrow = arrows[name].current;
      const moves = now?.[when] ?? null;
      const move = moves?.[kind] ?? null;
      // Before the one that is lit the others step aside.
      const isAside = lit !== null && kind !== lit;
      if (arrow === null || now === null || moves === null || move === null || isAside) {
        arrow?.hide();
        labels.avoid(name, [], SHAFT);
        labels.set(name, kind, names[name], null);
        continue;
      }
      const head = heads.find((one) => one.when === when && one.kind === kind);
      if (head !== undefined) {
        const places = placesOf(head, run, heightField);
        if (places === null) arrow.hide();
        const rim = head.isAtBall ? COVERED + GAP : 0;
        const middle =
          places === null ? [] : arrow.point(places.place, places.ahead, rim, head.ring, camera);
        labels.avoid(name, middle, SHAFT);
        // The legend tells them apart: so many names would hide where they point.
        labels.set(name, kind, names[name], null);
        continue;
      }
      const factor = factorOf(now.factors, kind);
      const from = { x: space.xOf(moves.from.a), z: space.zOf(moves.from.b) };
      const places = arrow.lay(heightField, from, move, factor, camera);
      labels.avoid(name, places, SHAFT);
      // What the ball covers has no name.
      const isSeen = room.lengthOf(move) * factor > room.least;
      const tip = (isSeen ? places.at(-1) : null) ?? null;
      labels.set(name, kind, names[name], tip, { from: places[0] ?? tip });
      if (kind !== 'velocity') continue;
      const end = (part: typeof move) => endOf(space, from, part, factor);
      addDashes(rest, heightField, end(move), end(moves.step));
      rest.showAll();
    }
  });
  const ofRest = useMemo(
    () => ({ body: palette.gradient, halo: palette.halo, shadow: palette.gradientShadow }),
    [palette],
  );
  const { ink, halo, shadow, gradient: berry, gradientShadow, stepShadow } = palette;
  const ofGradient = { colour: berry, shadow: gradientShadow };
  const ofStep = { colour: ink, shadow: stepShadow };
  return (
    <>
      <Arrow ref={gradient} look={SOLID} {...ofGradient} edge={ink} />
      <Arrow ref={step} look={SOLID} {...ofStep} edge={ink} />
      <Arrow ref={velocity} look={HOLLOW} colour={halo} shadow={shadow} edge={ink} />
      <Arrow ref={nextGradient} look={DASHED} {...ofGradient} edge={halo} />
      <Arrow ref={nextStep} look={DASHED} {...ofStep} edge={halo} />
      <Tube segments={rest} look={REST_LOOK} colours={ofRest} />
    </>
  );
}
