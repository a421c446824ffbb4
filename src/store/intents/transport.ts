import { frames } from '../frames.ts';
import { trainOn } from './retry.ts';
import { usePreferences } from '../preferences.ts';
import { lastPlace, placeAfter, placeOfRow, rowAtPlace } from '../places.ts';
import { activeRun, areAllAtEnd, hasEnded, lastRow, shownRuns, useRuns } from '../runs.ts';
import { NOTHING_ASKED, useTransport } from '../transport.ts';
import type { Speed, TransportState } from '../transport.ts';
import { unlessGuessing } from './unlessGuessing.ts';

/** From this speed on the picture shows states and no longer glides between them. */
const GLIDES_BELOW = 30;

/** Steps per second at this moment. */
export function speedOf({ speed, isSkipping }: TransportState): number {
  return isSkipping ? Infinity : speed;
}

/** Shows a place: of each run the last step that is done there. */
export function moveToPlace(place: number) {
  const run = activeRun();
  const transport = useTransport.getState();
  const to = rowAtPlace(run, place);
  const isFast = transport.isPlaying && speedOf(transport) >= GLIDES_BELOW;
  const isNeighbour = Math.abs(to - run.cursor.row) === 1;
  const glides = isNeighbour && !isFast && !usePreferences.getState().isMotionReduced;
  transport.playhead.moveTo(place, glides);
  frames.request();
}

/** Shows a row of the active run, and of all others the same place. */
export function moveTo(row: number) {
  const run = activeRun();
  moveToPlace(placeOfRow(run, Math.min(Math.max(0, row), lastRow(run))));
}

export const play = unlessGuessing(() => {
  if (activeRun().status.is === 'failed') trainOn();
  else if (areAllAtEnd()) moveTo(0);
  const { loop, playhead } = useTransport.getState();
  const isOutside = loop?.to != null && (playhead.place < loop.from || playhead.place >= loop.to);
  if (isOutside) moveToPlace(loop.from);
  const { cursor, trace } = activeRun();
  const isBeyond = trace.lastRowInBounds !== null && cursor.row >= trace.lastRowInBounds;
  useTransport.setState({ isPlaying: true, isBeyond, ...NOTHING_ASKED });
  frames.request();
});

export function pause() {
  const { isPlaying, isSkipping } = useTransport.getState();
  if (isPlaying || isSkipping) useTransport.setState({ isPlaying: false, isSkipping: false });
  frames.request();
}

export function togglePlay() {
  if (useTransport.getState().isPlaying) pause();
  else play();
}

/** One row on or back; the person steps by hand, so Play stops. */
export const stepBy = unlessGuessing((rows: 1 | -1) => {
  pause();
  const run = activeRun();
  // A step asked for before the worker has sent its first rows is taken when they are there.
  const isAhead = run.cursor.row + rows > lastRow(run) && !hasEnded(run);
  useTransport.setState({ opening: null });
  if (rows < 0) useTransport.setState({ owedSteps: 0 });
  if (isAhead) useTransport.setState(({ owedSteps }) => ({ owedSteps: owedSteps + 1 }));
  else moveToPlace(placeAfter(run, rows));
});

/** Marks where a stretch begins that Play repeats, then where it ends, then no more. */
export function markLoop() {
  const { loop, playhead } = useTransport.getState();
  const { place } = playhead;
  const isMarked = loop !== null && loop.to === null && place !== loop.from;
  if (isMarked) {
    const [from, to] = [loop.from, place].toSorted((p, q) => p - q);
    useTransport.setState({ loop: { from, to } });
  } else useTransport.setState({ loop: loop === null ? { from: place, to: null } : null });
}

/** Shows a row of the active run. */
export const seekRow = unlessGuessing((row: number) => {
  pause();
  useTransport.setState(NOTHING_ASKED);
  moveTo(row);
});

/** Shows a place of the playhead. */
export const seekPlace = unlessGuessing((place: number) => {
  pause();
  useTransport.setState(NOTHING_ASKED);
  moveToPlace(Math.min(Math.max(0, place), lastPlace()));
});

/** Shows a step, or the last one kept before it. */
export function seek(step: number) {
  seekRow(activeRun().trace.rowOf(step));
}

export function toStart() {
  seekRow(0);
}

/** The end of all runs; while a worker is still at one, the playhead follows it there. */
export const toEnd = unlessGuessing(() => {
  if (shownRuns(useRuns.getState()).every(hasEnded)) seekPlace(lastPlace());
  else useTransport.setState({ isPlaying: true, isSkipping: true, ...NOTHING_ASKED });
  frames.request();
});

/** Opens the active run at a step, at rest: at once, or when it is trained as far. */
export function openAt(step: number) {
  pause();
  useTransport.setState({ owedSteps: 0, opening: { is: 'awaited', step } });
}

/** The person has read that the run ends before the step at which it was to be opened. */
export function dismissOpening() {
  useTransport.setState({ opening: null });
}

export function setSpeed(speed: Speed) {
  useTransport.setState({ speed });
}
