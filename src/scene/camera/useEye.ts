import { useState } from 'react';
import { areOnePointApart } from '../../engine/points.ts';
import type { Problem } from '../../engine/problem.ts';
import type { Turned, Viewpoint } from '../../store/view.ts';
import type { Space } from '../space/space.ts';
import { usualEye } from './eye.ts';
import type { Eye } from './eye.ts';

/** Whether one problem came of the other by the hand of a person who looks at it. */
function isEdited({ experiment, unscaled }: Problem, next: Problem): boolean {
  return (
    experiment.model === next.experiment.model &&
    experiment.scaling === next.experiment.scaling &&
    areOnePointApart(unscaled, next.unscaled)
  );
}

/**
 * From where the usual view looks: chosen anew for another data set, and when the view is chosen,
 * but kept while points are edited, the start is moved or the ranges are changed. A box that turns
 * under the hand has to be found one's way in again.
 */
export function useEye(viewpoint: Viewpoint | Turned, space: Space, problem: Problem): Eye {
  const [held, hold] = useState(() => ({ viewpoint, problem, eye: usualEye(space, problem) }));
  if (held.viewpoint === viewpoint && held.problem === problem) return held.eye;
  const keeps = held.viewpoint === viewpoint && isEdited(held.problem, problem);
  const eye = keeps ? held.eye : usualEye(space, problem);
  hold({ viewpoint, problem, eye });
  return eye;
}
