import { useMemo } from 'react';
import { isTooCoarse } from '../engine/frame/resolution.ts';
import { useObjective } from '../store/objective.ts';
import { useMessages } from '../store/preferences.ts';
import { useActiveRun } from '../store/runs.ts';
import { formatCount, formatShort } from '../ui/format.ts';

/** The first picture has fewer nodes: what it cannot show the next one may. */
const NODES = 100;

/** How near the surface is to the loss of all points, where it is not that itself. */
export function QualityNote() {
  const t = useMessages().view;
  const surface = useObjective((state) => state.surface);
  const deviation = useObjective((state) => state.deviation);
  const all = useActiveRun((run) => run.problem.points.n);
  // A closed form is computed at each pixel, and has no waves.
  const hasForm = useActiveRun((run) => run.problem.objective.closedForm !== null);
  const isCoarse = useMemo(
    () =>
      !hasForm && surface !== null && surface.n > NODES && isTooCoarse(surface.losses, surface.n),
    [hasForm, surface],
  );
  if (isCoarse) return <span>{t.tooCoarse}</span>;
  if (surface?.quality.kind === 'sample') {
    return <span>{t.sampled(formatCount(surface.quality.points), formatCount(all))}</span>;
  }
  if (deviation === null) return null;
  // A power of ten stays on one line.
  return <span>{t.deviates(formatShort(deviation, 1).replaceAll(' ', '\u00A0'))}</span>;
}
