import { useState } from 'react';
import type { DrawnRun } from '../../store/drawing.ts';
import { AROUND } from '../labels/layout.ts';
import { useLabels } from '../labels/useLabels.ts';
import { runColours } from '../palette.ts';
import type { Place } from '../space/space.ts';
import { usePlacing, useStage } from '../stage.ts';
import { BALL_RADIUS, ballOnSurface } from './ballPlace.ts';
import { markOnSurface } from './markPlace.ts';
import { Occlusion } from './occlusion.ts';

function isNear(p: Place, q: Place): boolean {
  return Math.hypot(p.x - q.x, p.y - q.y, p.z - q.z) < BALL_RADIUS;
}

interface StartProps {
  /** The runs that begin here, at least one. */
  readonly of: readonly DrawnRun[];
}

/** The ring where runs start, in the colour of one alone and else in ink; and its name. */
export function Start({ of }: StartProps) {
  const { messages, palette } = useStage();
  const [{ run }] = of;
  const labels = useLabels(`run ${run.id} start`);
  const [occlusion] = useState(() => new Occlusion());
  const colour = of.length > 1 ? 'var(--ink)' : runColours(palette, run.slot).ring;
  usePlacing(({ camera }, heightField) => {
    occlusion.look(heightField, camera);
    const place = markOnSurface(run.problem.start, heightField);
    // At the start the ball itself is the mark.
    const isCoveredByBall =
      place !== null &&
      of.some((each) => {
        const ball = ballOnSurface(each.run, heightField);
        return ball !== null && isNear(place, ball);
      });
    labels.set('ring', 'start', '', isCoveredByBall ? null : place);
    labels.paint('ring', colour);
    labels.fade('ring', place !== null && occlusion.of(place) !== null);
    labels.set('name', 'name', messages.pictures.start, place, AROUND);
  });
  return null;
}
