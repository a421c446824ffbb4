/** How a minimum, and all that ends in it, is told from the others: by colour, and by shape. */
export interface MinimumLook {
  /** The token of its colour. */
  readonly token: `run-${number}` | 'ink';
  /** Corners of its marker; a circle has many. */
  readonly sides: number;
  /** Of its first corner from the right, counterclockwise, in radians. */
  readonly turn: number;
  readonly isHollow: boolean;
}

const ROUND = 24;

export const MINIMUM_LOOKS: readonly MinimumLook[] = [
  { token: 'run-1', sides: ROUND, turn: 0, isHollow: false },
  { token: 'run-2', sides: 4, turn: Math.PI / 4, isHollow: false },
  { token: 'run-3', sides: 3, turn: Math.PI / 2, isHollow: false },
  { token: 'run-4', sides: 4, turn: 0, isHollow: false },
  { token: 'run-7', sides: 3, turn: -Math.PI / 2, isHollow: false },
  { token: 'run-5', sides: ROUND, turn: 0, isHollow: true },
  { token: 'run-6', sides: 4, turn: Math.PI / 4, isHollow: true },
];

/** Of what ends in none of these minima. */
export const OTHER_LOOK: MinimumLook = { token: 'run-8', sides: 4, turn: 0, isHollow: true };

/** Where somebody takes something to be: larger, and of no run's colour or shape. */
export const GUESS_LOOK: MinimumLook = {
  token: 'ink',
  sides: 5,
  turn: Math.PI / 2,
  isHollow: false,
};

/** #rrggbb of the theme that the page shows now. */
export function lookColour({ token }: MinimumLook): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${token}`).trim();
}

/** How far the corners of a shape are out: those of few corners look smaller than a circle. */
export function lookReach({ sides }: MinimumLook): number {
  if (sides === GUESS_LOOK.sides) return 2.1;
  return sides === 3 ? 1.35 : sides === 4 ? 1.2 : 1;
}

/** The corners of a marker about 0, y downwards. */
export function lookCorners(look: MinimumLook, radius: number) {
  const { sides, turn } = look;
  const reach = radius * lookReach(look);
  return Array.from({ length: sides }, (_, k) => {
    const angle = turn + (2 * Math.PI * k) / sides;
    return { x: reach * Math.cos(angle), y: -reach * Math.sin(angle) };
  });
}
