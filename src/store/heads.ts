import { factorOf, seenOf } from './arrows.ts';
import type { ArrowKind, ArrowRoom, ArrowsNow } from './arrows.ts';
import type { Move } from './moves.ts';
import { parametersNow } from './parameters.ts';
import type { Run } from './runs.ts';

/** The head alone of an arrow that the ball would cover: it tells the direction, and no length. */
export interface Head {
  readonly kind: ArrowKind;
  readonly when: 'taken' | 'next';
  /** Where the arrow begins, and the direction as a move of length 1 in the picture's unit. */
  readonly from: Move;
  readonly way: Move;
  /** It stands at the rim of the ball rather than where it begins. */
  readonly isAtBall: boolean;
  /** How many heads stand between it and the rim. */
  readonly ring: number;
}

const KINDS = ['velocity', 'step', 'gradient'] as const;
/** Heads closer than this to each other, seen from the ball, stand one behind the other. */
const APART = 0.7;

function angleOf({ a, b }: Move, { lengthOf }: ArrowRoom): number {
  return Math.atan2(Math.sign(b) * lengthOf({ a: 0, b }), Math.sign(a) * lengthOf({ a, b: 0 }));
}

function areClose(p: number, q: number): boolean {
  return Math.cos(p - q) > Math.cos(APART);
}

/** Those of the arrows that are drawn at this moment, from below to above. */
export function headsOf({ taken, next, factors }: ArrowsNow, run: Run, room: ArrowRoom) {
  const ball = parametersNow(run);
  const found: (Head & { readonly angle: number })[] = [];
  for (const [when, moves] of [['taken', taken] as const, ['next', next] as const]) {
    if (moves === null) continue;
    const { from } = moves;
    const isAtBall = room.lengthOf({ a: from.a - ball.a, b: from.b - ball.b }) <= room.least;
    for (const kind of KINDS) {
      const move = moves[kind];
      const isVelocityToCome = kind === 'velocity' && when === 'next';
      if (move === null || isVelocityToCome) continue;
      const length = room.lengthOf(move);
      if (seenOf(length * factorOf(factors, kind), room) !== 'direction') continue;
      const way = { a: move.a / length, b: move.b / length };
      const angle = angleOf(move, room);
      // The step is drawn upon the velocity, which is wider.
      const inTheWay = found.filter(
        (head) => head.kind !== 'velocity' && areClose(head.angle, angle),
      );
      const ring = Math.max(-1, ...inTheWay.map((head) => head.ring)) + 1;
      found.push({ kind, when, from, way, isAtBall, ring, angle });
    }
  }
  return found as readonly Head[];
}
