import { useRuns } from '../../store/runs.ts';
import { formatCount } from '../../ui/format.ts';
import { useAsides } from '../asides.ts';

/** What the runs share was changed: of each of them, not of the active one alone. */
export function OfAll() {
  const t = useAsides().runPanel;
  const count = useRuns(({ runs }) => runs.length);
  return `. ${t.changedForAll(formatCount(count))}`;
}
