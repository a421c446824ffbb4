import { onChange } from '../effects.ts';
import { frames } from '../frames.ts';
import type { Pace } from '../frames.ts';
import { placeAfter, placeOfRow, trainedPlace } from '../places.ts';
import { moveTo, moveToPlace, pause, speedOf } from './transport.ts';
import { activeRun, areAllAtEnd, hasEnded, lastRow } from '../runs.ts';
import type { Run } from '../runs.ts';
import { isBlur, useTransport } from '../transport.ts';
import type { Opening, TransportState } from '../transport.ts';

/** What the clock does in the name of who pressed Play. */

/**
 * As fast as it is trained a run is shown in so many pictures a second at most, as a film is, and in
 * as few as five where each costs much: it is a jump of thousands of steps all the same, and is paid
 * for by who trains beside it, and by who presses a key meanwhile.
 */
const FILM: Pace = { leastMs: 30, share: 0.15, mostMs: 200 };

/** The next place that playing for this long shows, and the fraction of a row left over. */
interface Advanced {
  readonly place: number;
  readonly rest: number;
}

/**
 * Where the playhead goes in one frame, by the steps of the active run. It follows what is trained
 * of all runs that are shown, and stops at the last row of the active one whose loss is within
 * bounds, unless the person pressed Play there or beyond.
 */
export function advanced(run: Run, transport: TransportState, ms: number, rest: number): Advanced {
  const { cursor, trace } = run;
  const speed = speedOf(transport);
  const due = rest + (speed === Infinity ? 0 : (ms / 1000) * speed) / trace.stride;
  const whole = Math.floor(due);
  const most = Math.max(transport.playhead.place, trainedPlace());
  const wanted = speed === Infinity ? most : placeAfter(run, whole);
  const bound = trace.lastRowInBounds;
  const stops =
    bound !== null &&
    !transport.isSkipping &&
    (cursor.row < bound || mustPause(run, transport, false));
  const limit = stops ? Math.min(most, placeOfRow(run, bound)) : most;
  // What has yet to be trained is shown as soon as it has come, and no whole step later.
  const isTrained = cursor.row + whole <= lastRow(run) && wanted <= limit;
  const waits = !isTrained && !stops && !hasEnded(run);
  return { place: Math.min(wanted, limit), rest: waits ? 1 : due - whole };
}

/**
 * Whether it is time for the pause before a divergence: also where the playhead has been there, as
 * far as the run was trained, before the steps beyond came and told of it.
 */
function mustPause(
  { cursor, trace }: Run,
  { isSkipping, isBeyond }: TransportState,
  hasMoved: boolean,
): boolean {
  return !isSkipping && cursor.row === trace.lastRowInBounds && (hasMoved || !isBeyond);
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

function keepPace(transport: TransportState) {
  frames.pace(isBlur(transport) ? FILM : null);
}

/** Plays: moves the playhead with the clock. Returns its stop. */
export function startPlayback(): () => void {
  /** `done`: the place at which Play has nothing more to show. */
  const carry = { rest: 0, done: null as number | null };

  function playOn(run: Run, transport: TransportState, ms: number) {
    const before = run.cursor.row;
    const { place, rest } = advanced(run, transport, ms, carry.rest);
    carry.rest = rest;
    transport.playhead.tellDue(rest);
    const { loop, playhead } = transport;
    const to = loop?.to != null && playhead.place <= loop.to ? loop.to : Infinity;
    if (loop !== null && playhead.place === to && (place > to || areAllAtEnd())) {
      moveToPlace(loop.from);
      frames.request();
      return;
    }
    moveToPlace(Math.min(place, to));
    const hasMoved = run.cursor.row !== before;
    const isEnd = to === Infinity && areAllAtEnd();
    const isDone = isEnd || mustPause(run, transport, hasMoved);
    carry.done = isDone ? playhead.place : null;
    frames.request();
  }

  keepPace(useTransport.getState());
  const stopPacing = onChange(useTransport, keepPace);
  const stopPlaying = frames.subscribe((ms) => {
    const run = activeRun();
    const transport = useTransport.getState();
    if (!transport.isPlaying) {
      carry.rest = 0;
      carry.done = null;
      payOwedSteps(run, transport.owedSteps);
      if (transport.opening !== null) arrive(run, transport.opening);
    } else if (carry.done === transport.playhead.place) {
      // A frame later: the page has then shown where the run has got to, which may be a long way.
      carry.done = null;
      pause();
    } else {
      playOn(run, transport, ms);
    }
    if (transport.playhead.pass(ms)) frames.request();
  }, 'moves');
  return () => {
    stopPacing();
    stopPlaying();
  };
}
