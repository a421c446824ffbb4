import { useRun } from '../store/run.ts';
import { useMessages } from '../store/view.ts';
import { formatCount, formatShort } from '../ui/format.ts';

/** How near the surface is to the loss of all points, where it is not that itself. */
export function QualityNote() {
  const t = useMessages().view;
  const quality = useRun((run) => run.surface?.quality ?? null);
  const deviation = useRun((run) => run.deviation);
  const all = useRun((run) => run.problem.points.n);
  if (quality?.kind === 'sample') {
    return <span>{t.sampled(formatCount(quality.points), formatCount(all))}</span>;
  }
  if (deviation === null) return null;
  // A power of ten stays on one line.
  return <span>{t.deviates(formatShort(deviation, 1).replaceAll(' ', '\u00A0'))}</span>;
}
