import { useMemo } from 'react';
import type { Loss } from '../../engine/definitions.ts';
import { losses } from '../../engine/losses/index.ts';
import { useObjective } from '../../store/objective.ts';
import { useActiveRun } from '../../store/runs.ts';
import { useView } from '../../store/view.ts';
import { createSpace } from './space.ts';
import type { Space } from './space.ts';

/** The box in which the objective is drawn. */
export function useSpace(): Space {
  const frame = useObjective((objective) => objective.frame);
  const height = useView((view) => view.height);
  const kind = useActiveRun(({ problem }) => {
    const { isSquare }: Pick<Loss, 'isSquare'> = losses[problem.experiment.loss.type];
    return isSquare === true ? 'squares' : 'others';
  });
  return useMemo(() => createSpace(frame, height, kind), [frame, height, kind]);
}
