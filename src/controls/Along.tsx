import { tellFailure } from '../store/intents/notices.ts';
import { activeOf, useRuns } from '../store/runs.ts';
import { Extra } from '../ui/Extra.tsx';
import { fetched } from '../ui/fetched.ts';

const NOTES = fetched(async () => (await import('./AlongNotes.tsx')).AlongNotes);

/**
 * Beside a change of the training: it can be one of the steps that follow, and not of the whole run.
 * @param beside which of the controls it stands: it is told there of its changes alone
 */
export function Along({ beside }: { readonly beside: 'rate' | 'batch' }) {
  const isHere = useRuns((state) => {
    const { ghost, problem } = activeOf(state);
    const changed = state.offer?.experiment ?? (ghost === null ? null : problem.experiment);
    if (changed === null) return false;
    return (changed.edits.at(-1)?.batch !== undefined) === (beside === 'batch');
  });
  return isHere ? <Extra of={NOTES} props={{}} onFailure={tellFailure} /> : null;
}
