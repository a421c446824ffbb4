import { useState } from 'react';
import { AROUND } from '../labels/layout.ts';
import { useLabels } from '../labels/useLabels.ts';
import { useRun } from '../Run.tsx';
import type { Place } from '../space/space.ts';
import { usePlacing, useStage } from '../stage.ts';
import { BALL_RADIUS, ballOnSurface } from './ballPlace.ts';
import { markOnSurface } from './markPlace.ts';
import { Occlusion } from './occlusion.ts';

function isNear(p: Place, q: Place): boolean {
  return Math.hypot(p.x - q.x, p.y - q.y, p.z - q.z) < BALL_RADIUS;
}

/** The ring where the run starts, and its name. */
export function Start() {
  const { run } = useRun();
  const { messages } = useStage();
  const labels = useLabels(`run ${run.id} start`);
  const [occlusion] = useState(() => new Occlusion());
  usePlacing(({ camera }, heightField) => {
    occlusion.look(heightField, camera);
    const place = markOnSurface(run.problem.start, heightField);
    const ball = ballOnSurface(run, heightField);
    // At the start the ball itself is the mark.
    const isCoveredByBall = place !== null && ball !== null && isNear(place, ball);
    labels.set('ring', 'start', '', isCoveredByBall ? null : place);
    labels.fade('ring', place !== null && occlusion.of(place) !== null);
    labels.set('name', 'name', messages.pictures.start, place, AROUND);
  });
  return null;
}
