import { useMemo, useRef } from 'react';
import { useLabels } from '../labels/useLabels.ts';
import { Segments } from '../path/segments.ts';
import { Tube } from '../path/Tube.tsx';
import { useRun } from '../Run.tsx';
import { usePlacing, useStage } from '../stage.ts';
import { useOwned } from '../useOwned.ts';
import { Arrow, HOLLOW, SOLID } from './Arrow.tsx';
import type { ArrowHandle } from './Arrow.tsx';
import { drawnFactors, drawnMoves, endOf } from './arrowScale.ts';
import { addDashes, LINE_PULL } from './lines.ts';

/** Names keep this far, in pixels, from the middle of an arrow's shaft. */
const SHAFT_PIXELS = 5;
const REST_CAPACITY = 60;
const REST_LOOK = { radius: 0.008, halo: null, pull: LINE_PULL };

const KINDS = ['gradient', 'step', 'velocity'] as const;

/** The arrows of the step shown and their names. */
export function Arrows() {
  const { run } = useRun();
  const { palette, messages } = useStage();
  const labels = useLabels(`run ${run.id} arrows`);
  const gradient = useRef<ArrowHandle>(null);
  const step = useRef<ArrowHandle>(null);
  const velocity = useRef<ArrowHandle>(null);
  /** From the tip of the velocity to the tip of the step: what the gradient adds. */
  const rest = useOwned(() => new Segments(REST_CAPACITY));
  usePlacing(({ camera }, heightField) => {
    const { space } = heightField;
    const moves = drawnMoves(run, space.frame);
    const factors = moves === null ? null : drawnFactors(space, moves);
    const arrows = { gradient: gradient.current, step: step.current, velocity: velocity.current };
    const { pictures, scene } = messages;
    const names = {
      gradient: pictures.gradient,
      step: pictures.stepArrow,
      velocity: scene.velocity,
    };
    rest.clear();
    for (const kind of KINDS) {
      const arrow = arrows[kind];
      const move = moves?.[kind] ?? null;
      const factor = factors?.[kind] ?? null;
      if (arrow === null || moves === null || move === null || factor === null) {
        arrow?.hide();
        labels.avoid(kind, [], SHAFT_PIXELS);
        labels.set(kind, kind, names[kind], null);
        continue;
      }
      const from = { x: space.xOf(moves.from.a), z: space.zOf(moves.from.b) };
      const places = arrow.lay(heightField, from, move, factor, camera);
      labels.avoid(kind, places, SHAFT_PIXELS);
      const tip = places.at(-1) ?? null;
      labels.set(kind, kind, names[kind], tip, { from: places[0] ?? tip });
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
  return (
    <>
      <Arrow ref={gradient} look={SOLID} colour={berry} shadow={gradientShadow} edge={ink} />
      <Arrow ref={step} look={SOLID} colour={ink} shadow={stepShadow} edge={ink} />
      <Arrow ref={velocity} look={HOLLOW} colour={halo} shadow={shadow} edge={ink} />
      <Tube segments={rest} look={REST_LOOK} colours={ofRest} />
    </>
  );
}
