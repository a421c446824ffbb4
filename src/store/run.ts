import { useSyncExternalStore } from 'react';
import { create } from 'zustand';
import { prepare } from '../engine/problem.ts';
import type { Problem } from '../engine/problem.ts';
import { createPlayhead } from '../trace/playhead.ts';
import type { Playhead } from '../trace/playhead.ts';
import { createTrace } from '../trace/trace.ts';
import type { Trace } from '../trace/trace.ts';
import { FIRST_VIEW } from './experiment.ts';
import { frames } from './frames.ts';
import { outlookOn } from './outlook.ts';
import type { Outlook } from './outlook.ts';

/** What the worker last said of the run. */
export type RunStatus =
  | { readonly is: 'training' }
  | { readonly is: 'finished' }
  | { readonly is: 'diverged' }
  | { readonly is: 'failed'; readonly message: string };

/** Steps per second; Infinity follows the worker. */
export const SPEEDS = [1, 4, 30, Infinity] as const;
export type Speed = (typeof SPEEDS)[number];

/** From this speed on the picture shows states and no longer glides between them. */
const GLIDES_BELOW = 30;

export interface RunState extends Outlook {
  readonly problem: Problem;
  readonly trace: Trace;
  readonly playhead: Playhead;
  readonly status: RunStatus;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  /** On the way to the end, past the pause before a divergence, as fast as training goes. */
  readonly isSkipping: boolean;
  /** Steps forward that the person asked for before they were trained. */
  readonly owedSteps: number;
  /** The person asked for reduced motion: nothing glides. */
  readonly isMotionReduced: boolean;
}

/** The run as it is at this moment, for event handlers and drawing; components subscribe. */
export function runNow(): RunState {
  return useRun.getState();
}

type RunOfProblem = Omit<
  RunState,
  'isPlaying' | 'speed' | 'isSkipping' | 'owedSteps' | 'isMotionReduced'
>;

function fresh(problem: Problem, before: RunState | null): RunOfProblem {
  return {
    ...outlookOn(problem, before),
    problem,
    trace: createTrace(problem.length.totalSteps),
    playhead: createPlayhead(),
    status: { is: 'training' },
  };
}

export const useRun = create<RunState>(() => ({
  ...fresh(prepare(FIRST_VIEW), null),
  isPlaying: false,
  speed: 4,
  isSkipping: false,
  owedSteps: 0,
  isMotionReduced: false,
}));

/** Puts a new run in the place of the old, at its start. */
export function beginRun(problem: Problem): Trace {
  const next = fresh(problem, runNow());
  useRun.setState({ ...next, isPlaying: false, isSkipping: false, owedSteps: 0 });
  frames.request();
  return next.trace;
}

function lastRow({ trace }: RunState): number {
  return Math.max(0, trace.rows - 1);
}

/** Whether the worker has said that no more rows will come. */
function hasEnded({ status }: RunState): boolean {
  return status.is !== 'training';
}

/** The playhead stands on the last row of a run that has ended. */
export function isAtEnd(state: RunState): boolean {
  return hasEnded(state) && state.playhead.row >= lastRow(state);
}

function speedOf({ speed, isSkipping }: RunState): number {
  return isSkipping ? Infinity : speed;
}

function moveTo(row: number) {
  const state = runNow();
  const { playhead, isPlaying, isMotionReduced } = state;
  const glides = !isMotionReduced && !(isPlaying && speedOf(state) >= GLIDES_BELOW);
  playhead.moveTo(Math.min(Math.max(0, row), lastRow(state)), glides);
  frames.request();
}

export function play() {
  if (isAtEnd(runNow())) moveTo(0);
  useRun.setState({ isPlaying: true, owedSteps: 0 });
  frames.request();
}

export function pause() {
  const { isPlaying, isSkipping } = runNow();
  if (isPlaying || isSkipping) useRun.setState({ isPlaying: false, isSkipping: false });
  frames.request();
}

/** One row on or back; the person steps by hand, so Play stops. */
export function stepBy(rows: 1 | -1) {
  pause();
  const state = runNow();
  // A step asked for before the worker has sent its first rows is taken when they are there.
  const isAhead = state.playhead.row + rows > lastRow(state) && !hasEnded(state);
  if (rows < 0) useRun.setState({ owedSteps: 0 });
  if (isAhead) useRun.setState({ owedSteps: state.owedSteps + 1 });
  else moveTo(state.playhead.row + rows);
}

export function seekRow(row: number) {
  pause();
  useRun.setState({ owedSteps: 0 });
  moveTo(row);
}

export function toStart() {
  seekRow(0);
}

/** The last step of the run; while the worker is still at it, the playhead follows it there. */
export function toEnd() {
  const state = runNow();
  if (hasEnded(state)) seekRow(lastRow(state));
  else useRun.setState({ isPlaying: true, isSkipping: true, owedSteps: 0 });
  frames.request();
}

export function setSpeed(speed: Speed) {
  useRun.setState({ speed });
}

/** The next row that playing for this long shows, and the fraction of a row left over. */
interface Advanced {
  readonly row: number;
  readonly rest: number;
}

/**
 * Where the playhead goes in one frame. It follows what is trained, and stops at the last row
 * whose loss is within bounds, unless the person pressed Play there or beyond.
 */
export function advanced(state: RunState, ms: number, rest: number): Advanced {
  const { playhead, trace, isSkipping } = state;
  const speed = speedOf(state);
  const last = lastRow(state);
  const due = rest + (speed === Infinity ? 0 : (ms / 1000) * speed) / trace.stride;
  const whole = Math.floor(due);
  const wanted = speed === Infinity ? last : playhead.row + whole;
  const bound = trace.lastRowInBounds;
  const limit =
    bound !== null && !isSkipping && playhead.row < bound ? Math.min(last, bound) : last;
  return { row: Math.min(wanted, limit), rest: due - whole };
}

/** Whether Play has nothing more to show: the end, or the pause before a divergence. */
function mustPause(state: RunState): boolean {
  const isAtBound = !state.isSkipping && state.playhead.row === state.trace.lastRowInBounds;
  return isAtBound || isAtEnd(state);
}

function payOwedSteps(state: RunState) {
  const { owedSteps, playhead } = state;
  const possible = Math.min(owedSteps, lastRow(state) - playhead.row);
  if (possible <= 0) return;
  useRun.setState({ owedSteps: hasEnded(state) ? 0 : owedSteps - possible });
  moveTo(playhead.row + possible);
}

/**
 * Plays: moves the playhead with the clock. Returns its stop.
 */
export function startPlayback(): () => void {
  const carry = { rest: 0 };
  return frames.subscribe((ms) => {
    const state = runNow();
    if (state.isPlaying) {
      const before = state.playhead.row;
      const { row, rest } = advanced(state, ms, carry.rest);
      carry.rest = rest;
      moveTo(row);
      const hasMoved = row !== before;
      if (isAtEnd(state) || (hasMoved && mustPause(state))) pause();
      else frames.request();
    } else {
      carry.rest = 0;
      payOwedSteps(state);
    }
    if (state.playhead.pass(ms)) frames.request();
  });
}

function onFrameOrChange(listener: () => void): () => void {
  const unsubscribeFrames = frames.subscribe(listener);
  const unsubscribeRun = useRun.subscribe(listener);
  return () => {
    unsubscribeFrames();
    unsubscribeRun();
  };
}

/** A value that changes at the speed of training, read once per frame; it must be a primitive. */
export function useFrameValue<T extends string | number | boolean | null>(
  read: (state: RunState) => T,
): T {
  return useSyncExternalStore(onFrameOrChange, () => read(runNow()));
}

/** What the status region says: the run as the playhead shows it. */
export type Showing = 'idle' | 'running' | 'paused' | 'finished' | 'diverged' | 'failed';

export function showingOf(state: RunState): Showing {
  const { status, trace, playhead, isPlaying } = state;
  if (status.is === 'failed') return 'failed';
  const bound = trace.lastRowInBounds;
  const isBeyond = bound !== null && playhead.row >= bound;
  if (!isPlaying && (isBeyond || (status.is === 'diverged' && isAtEnd(state)))) return 'diverged';
  if (isPlaying) return 'running';
  if (isAtEnd(state)) return 'finished';
  return playhead.row === 0 ? 'idle' : 'paused';
}
