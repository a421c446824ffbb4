import { frames } from '../frames.ts';
import { moveTo, pause, speedOf } from './transport.ts';
import { activeRun, hasEnded, isAtEnd, lastRow } from '../runs.ts';
import type { Run } from '../runs.ts';
import { useTransport } from '../transport.ts';
import type { Opening, TransportState } from '../transport.ts';

/** What the clock does in the name of who pressed Play. */

/** The next row that playing for this long shows, and the fraction of a row left over. */
interface Advanced {
  readonly row: number;
  readonly rest: number;
}

/**
 * Where the playhead goes in one frame. It follows what is trained, and stops at the last row
 * whose loss is within bounds, unless the person pressed Play there or beyond.
 */
export function advanced(run: Run, transport: TransportState, ms: number, rest: number): Advanced {
  const { cursor, trace } = run;
  const speed = speedOf(transport);
  const last = lastRow(run);
  const due = rest + (speed === Infinity ? 0 : (ms / 1000) * speed) / trace.stride;
  const whole = Math.floor(due);
  const wanted = speed === Infinity ? last : cursor.row + whole;
  const bound = trace.lastRowInBounds;
  const stops = bound !== null && !transport.isSkipping && cursor.row < bound;
  return { row: Math.min(wanted, stops ? Math.min(last, bound) : last), rest: due - whole };
}

/** Whether Play has nothing more to show: the end, or the pause before a divergence. */
function mustPause(run: Run, { isSkipping }: TransportState): boolean {
  const isAtBound = !isSkipping && run.cursor.row === run.trace.lastRowInBounds;
  return isAtBound || isAtEnd(run);
}

function payOwedSteps(run: Run, owedSteps: number) {
  const { row } = run.cursor;
  const possible = Math.min(owedSteps, lastRow(run) - row);
  if (possible <= 0) return;
  useTransport.setState({ owedSteps: hasEnded(run) ? 0 : owedSteps - possible });
  moveTo(row + possible);
}

/** Goes to the step at which the run is opened, in one jump; to the end of a run that is shorter. */
function arrive(run: Run, { is, step }: Opening) {
  const { trace, status } = run;
  const last = lastRow(run);
  const isThere = trace.rows > 0 && trace.stepAt(last) >= step;
  if (is === 'beyond' || (!isThere && !hasEnded(run))) return;
  const isShort = !isThere && status.is !== 'failed';
  useTransport.setState({ opening: isShort ? { is: 'beyond', step } : null });
  moveTo(trace.rowOf(step));
}

/** Plays: moves the playhead with the clock. Returns its stop. */
export function startPlayback(): () => void {
  /** `done`: the row at which Play has nothing more to show. */
  const carry = { rest: 0, done: null as number | null };

  function playOn(run: Run, transport: TransportState, ms: number) {
    const before = run.cursor.row;
    const { row, rest } = advanced(run, transport, ms, carry.rest);
    carry.rest = rest;
    moveTo(row);
    const isDone = isAtEnd(run) || (row !== before && mustPause(run, transport));
    carry.done = isDone ? row : null;
    frames.request();
  }

  return frames.subscribe((ms) => {
    const run = activeRun();
    const transport = useTransport.getState();
    if (!transport.isPlaying) {
      carry.rest = 0;
      carry.done = null;
      payOwedSteps(run, transport.owedSteps);
      if (transport.opening !== null) arrive(run, transport.opening);
    } else if (carry.done === run.cursor.row) {
      // A frame later: the page has then shown where the run has got to, which may be a long way.
      carry.done = null;
      pause();
    } else {
      playOn(run, transport, ms);
    }
    if (transport.playhead.pass(ms)) frames.request();
  });
}
