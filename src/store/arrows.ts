import { roughly } from '../engine/frame/frame.ts';
import { holds } from '../engine/range.ts';
import { gradientsOver } from '../engine/slopes.ts';
import type { Trace } from '../trace/trace.ts';
import { isCovered } from './cover.ts';
import type { Drawn } from './leaving.ts';
import { movesOf, nextMovesOf } from './moves.ts';
import type { Move, Moves } from './moves.ts';
import { partNow } from './parts.ts';
import { hasEnded } from './runs.ts';
import type { Run } from './runs.ts';
import { useTransport } from './transport.ts';
import { useView } from './view.ts';

/** What a picture has room for; one object for as long as it stays the same. */
export interface ArrowRoom extends Drawn {
  /** The length of a move in the picture's own unit. */
  readonly lengthOf: (move: Move) => number;
  /** About the longest that an arrow should be, in the same unit. */
  readonly longest: number;
  /** The ball covers an arrow that is no longer than this. */
  readonly least: number;
}

/** By how much moves are drawn longer or shorter than they are. */
export interface ArrowFactors {
  readonly gradient: number;
  /** Of the velocity too: it is a part of the step, and the rest of the step closes the triangle. */
  readonly step: number;
}

/** The arrows of a picture at this moment. */
export interface ArrowsNow {
  /** The step that led here. */
  readonly taken: Moves | null;
  /** The step that comes next; null while the run plays, when nobody can ask for it, or it is covered. */
  readonly next: Moves | null;
  readonly factors: ArrowFactors;
}

const NICE = [1, 2, 2.5, 5];

/**
 * The largest of 1 · 2 · 2.5 · 5 × 10ⁿ by which an arrow of this length, in whatever unit, stays
 * within the longest that is wanted; 1 for an arrow of no length.
 */
export function niceFactor(length: number, longest: number): number {
  if (!(length > 0) || !Number.isFinite(length)) return 1;
  const wanted = longest / length;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const mantissa = NICE.findLast((nice) => nice * power <= wanted * (1 + 1e-9)) ?? 1;
  return Number((mantissa * power).toPrecision(3));
}

/** So many of the first steps set the scale: fewer of many points, where each takes long. */
const FIRST_STEPS = { most: 1000, least: 16, points: 1_000_000 };

function countOfFirst({ problem }: Pick<Run, 'problem'>): number {
  const { most, least, points } = FIRST_STEPS;
  const wanted = Math.max(least, Math.min(most, Math.floor(points / problem.points.n)));
  return Math.min(problem.length.totalSteps, wanted);
}

/** Of the slopes in view this part is no steeper: a cliff at the rim does not count. */
const STEEP = 0.9;
/** The surface is asked for its slopes on a grid this fine. */
const GRID = 11;
/** A step is never drawn shorter than it is, nor longer than this many times. */
const MOST_LONGER = 1000;

/** How long a steep gradient of the surface in view is. */
function steepInView({ problem }: Pick<Run, 'problem'>, room: ArrowRoom): number {
  const slopes = gradientsOver(roughly(problem), room, room.lossHigh, GRID);
  const lengths = slopes
    .map(([a, b]) => room.lengthOf({ a, b }))
    .filter(Number.isFinite)
    .toSorted((p, q) => p - q);
  return lengths[Math.floor(STEEP * lengths.length)] ?? 0;
}

/** The longest gradient and the longest step among the first, of those that stay in view. */
function longestOfFirst({ trace }: Pick<Run, 'trace'>, room: ArrowRoom, count: number) {
  const { a, b, loss, gradA, gradB } = trace.columns;
  const found = { gradient: 0, step: 0 };
  const isInView = (row: number) =>
    holds(room, a.at(row), b.at(row)) && loss.at(row) <= room.lossHigh;
  let wasInView = isInView(0);
  for (let row = 1; row <= count; row++) {
    const isIn = isInView(row);
    if (wasInView) {
      const gradient = room.lengthOf({ a: gradA.at(row), b: gradB.at(row) });
      found.gradient = Math.max(found.gradient, gradient);
    }
    if (wasInView && isIn) {
      const move = { a: a.at(row) - a.at(row - 1), b: b.at(row) - b.at(row - 1) };
      found.step = Math.max(found.step, room.lengthOf(move));
    }
    wasInView = isIn;
  }
  return found;
}

function factorsForRun(run: Run, room: ArrowRoom, count: number): ArrowFactors {
  const first = longestOfFirst(run, room, count);
  // On a plateau the first gradients are tiny, and are seen to be.
  const gradient = Math.max(first.gradient, steepInView(run, room));
  const step = niceFactor(first.step, room.longest);
  return {
    gradient: niceFactor(gradient, room.longest),
    step: first.step === 0 ? 1 : Math.max(1, Math.min(MOST_LONGER, step)),
  };
}

const known = new WeakMap<ArrowRoom, WeakMap<Trace, ArrowFactors>>();

/**
 * One scale for the whole run, so that arrows shrink as what they show does: it follows from the
 * experiment and from what is drawn, never from the step. null until the steps that set it are there.
 */
export function factorsOfRun(run: Run, room: ArrowRoom): ArrowFactors | null {
  const { trace } = run;
  const before = known.get(room)?.get(trace);
  if (before !== undefined) return before;
  const wanted = countOfFirst(run);
  if (trace.rows <= wanted && !(hasEnded(run) && trace.rows > 0)) return null;
  const factors = factorsForRun(run, room, Math.min(wanted, trace.rows - 1));
  const ofRoom = known.get(room) ?? new WeakMap<Trace, ArrowFactors>();
  known.set(room, ofRoom.set(trace, factors));
  return factors;
}

/** A scale for these moves alone, which fills the room however short they are. */
function factorsOfStep(moves: readonly (Moves | null)[], room: ArrowRoom): ArrowFactors {
  const longest = { gradient: 0, step: 0 };
  for (const each of moves) {
    if (each === null) continue;
    const { gradient, step, velocity } = each;
    const along = velocity === null ? 0 : room.lengthOf(velocity);
    longest.gradient = Math.max(longest.gradient, room.lengthOf(gradient));
    longest.step = Math.max(longest.step, room.lengthOf(step), along);
  }
  return {
    gradient: niceFactor(longest.gradient, room.longest),
    step: niceFactor(longest.step, room.longest),
  };
}

/** Those that begin within what is drawn. */
function inView(moves: Moves | null, { trace }: Run, row: number, drawn: Drawn): Moves | null {
  if (moves === null || !holds(drawn, moves.from.a, moves.from.b)) return null;
  return trace.columns.loss.at(row) <= drawn.lossHigh ? moves : null;
}

const NO_MOVE: Move = { a: 0, b: 0 };

function movesIn(run: Run, drawn: Drawn): Pick<ArrowsNow, 'taken' | 'next'> {
  const { row } = run.cursor;
  const { isPlaying } = useTransport.getState();
  const part = partNow(run);
  // In slow motion the arrows of the step that comes take the place of those of the step before.
  const isComing = part === 'gradient' || part === 'step';
  const isUntold = isPlaying ? !isComing : isCovered('path');
  const next = isUntold ? null : inView(nextMovesOf(run), run, row, drawn);
  return {
    taken: isComing ? null : inView(movesOf(run), run, row - 1, drawn),
    next: next !== null && part === 'gradient' ? { ...next, step: NO_MOVE } : next,
  };
}

/** null where there is nothing to draw. */
export function arrowsNow(run: Run, room: ArrowRoom): ArrowsNow | null {
  const { taken, next } = movesIn(run, room);
  if (taken === null && next === null) return null;
  const isForRun = useView.getState().arrows === 'run';
  const factors = isForRun ? factorsOfRun(run, room) : factorsOfStep([taken, next], room);
  return factors === null ? null : { taken, next, factors };
}

export type ArrowKind = 'gradient' | 'step' | 'velocity';

export function factorOf({ gradient, step }: ArrowFactors, kind: ArrowKind): number {
  return kind === 'gradient' ? gradient : step;
}

/** What there is to see of an arrow: the ball covers a short one, and its head beside it has no length. */
export type Seen = 'whole' | 'direction' | 'nothing';

/** An arrow so much shorter than what the ball covers has vanished. */
const GONE = 1 / 100;

/** @param length as it is drawn, in the picture's own unit */
export function seenOf(length: number, { least }: Pick<ArrowRoom, 'least'>): Seen {
  if (length > least) return 'whole';
  return length > GONE * least ? 'direction' : 'nothing';
}

export interface ArrowSaid {
  readonly factor: number;
  /** Of the longer of those that it is said of. */
  readonly seen: Seen;
}

/** What a legend says of arrows, by their kinds; null of a kind of which there are none. */
export interface ArrowsSaid extends Readonly<Record<ArrowKind, ArrowSaid | null>> {
  readonly hasNext: boolean;
}

function saidOf(now: ArrowsNow, room: ArrowRoom, kind: ArrowKind): ArrowSaid | null {
  const moves = [now.taken?.[kind] ?? null, now.next?.[kind] ?? null];
  const shown = moves.slice(0, kind === 'velocity' ? 1 : 2).filter((move) => move !== null);
  const longest = Math.max(0, ...shown.map(room.lengthOf));
  if (longest === 0) return null;
  const factor = factorOf(now.factors, kind);
  return { factor, seen: seenOf(longest * factor, room) };
}

export function arrowsSaid(run: Run, room: ArrowRoom): ArrowsSaid {
  const now = arrowsNow(run, room);
  if (now === null) return { gradient: null, step: null, velocity: null, hasNext: false };
  return {
    gradient: saidOf(now, room, 'gradient'),
    step: saidOf(now, room, 'step'),
    velocity: saidOf(now, room, 'velocity'),
    hasNext: now.next !== null,
  };
}

/** Whether any arrow of the step taken or the next begins within what is drawn. */
export function hasArrows(run: Run, drawn: Drawn): boolean {
  const { taken, next } = movesIn(run, drawn);
  return taken !== null || next !== null;
}
