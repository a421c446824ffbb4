import { useLecture } from './lecture.ts';
import { isAtEnd } from './runs.ts';
import type { Run } from './runs.ts';
import { useTransport } from './transport.ts';

/** What the status region says of a run. */
export type Showing = 'idle' | 'running' | 'paused' | 'finished' | 'diverged' | 'failed';

/** How a run stands at this moment, as the playhead shows it. */
export function showingNow(run: Run): Showing {
  const { status, trace, cursor } = run;
  // A press of a lecture plays, too.
  const isPlaying = useTransport.getState().isPlaying || useLecture.getState().going !== null;
  if (status.is === 'failed') return 'failed';
  const bound = trace.lastRowInBounds;
  const isBeyond = bound !== null && cursor.row >= bound;
  if (!isPlaying && (isBeyond || (status.is === 'diverged' && isAtEnd(run)))) return 'diverged';
  if (isPlaying) return 'running';
  if (isAtEnd(run)) return 'finished';
  return cursor.row === 0 ? 'idle' : 'paused';
}
