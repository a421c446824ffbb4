/**
 * How the runs are told apart besides their colours (`--run-1` to `--run-8`): each has its own marker
 * and its own dash, so that they differ in grey too.
 */
export interface RunLook {
  readonly marker: Marker;
  /** On and off in turn, in px at a width of 2.5; empty for a solid line. */
  readonly dash: readonly number[];
  /** Its colour has too little contrast on light paper: its line is given an edge of ink. */
  readonly isPale: boolean;
}

export type Marker =
  | 'circle'
  | 'square'
  | 'triangle'
  | 'diamond'
  | 'triangle-down'
  | 'plus'
  | 'pentagon'
  | 'cross';

const LOOKS: readonly RunLook[] = [
  { marker: 'circle', dash: [], isPale: false },
  { marker: 'square', dash: [6, 3], isPale: false },
  { marker: 'triangle', dash: [2, 2.5], isPale: false },
  { marker: 'diamond', dash: [10, 3, 2, 3], isPale: true },
  { marker: 'triangle-down', dash: [12, 4], isPale: true },
  { marker: 'plus', dash: [6, 2, 2, 2, 2, 2], isPale: true },
  { marker: 'pentagon', dash: [4, 4], isPale: false },
  { marker: 'cross', dash: [1.5, 4], isPale: false },
];

/** @param slot 0 to 7 */
export function lookOf(slot: number): RunLook {
  return LOOKS[slot % LOOKS.length];
}

type Corner = readonly [x: number, y: number];

const ROUND = 24;

/** The corners of a marker about (0, 0), clockwise, y downwards; half of its height is about 1. */
export function markerCorners(marker: Marker): readonly Corner[] {
  switch (marker) {
    case 'circle':
      return regular(ROUND, 1);
    case 'square':
      return [
        [-0.88, -0.88],
        [0.88, -0.88],
        [0.88, 0.88],
        [-0.88, 0.88],
      ];
    case 'triangle':
      return [
        [0, -1.1],
        [1.05, 0.8],
        [-1.05, 0.8],
      ];
    case 'triangle-down':
      return [
        [0, 1.1],
        [-1.05, -0.8],
        [1.05, -0.8],
      ];
    case 'diamond':
      return [
        [0, -1.2],
        [1.05, 0],
        [0, 1.2],
        [-1.05, 0],
      ];
    case 'pentagon':
      return regular(5, 1.1);
    case 'plus':
      return cross(0);
    case 'cross':
      return cross(Math.PI / 4);
  }
}

/**
 * The outline of a marker about (0, 0), as an SVG path.
 * @param r half of its height
 */
export function markerPath(marker: Marker, r: number): string {
  if (marker === 'circle')
    return `M${-r},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
  const corners = markerCorners(marker);
  return `M${corners.map(([x, y]) => `${(x * r).toFixed(2)},${(y * r).toFixed(2)}`).join('L')}Z`;
}

function regular(corners: number, radius: number): readonly Corner[] {
  return Array.from({ length: corners }, (_, k) => {
    const angle = (2 * Math.PI * k) / corners;
    return [radius * Math.sin(angle), -radius * Math.cos(angle)] as const;
  });
}

/** A plus of thick arms, turned by an angle. */
function cross(angle: number): readonly Corner[] {
  const arm = [
    [0.38, -1.1],
    [0.38, -0.38],
    [1.1, -0.38],
  ] as const;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [0, 1, 2, 3].flatMap((quarter) =>
    arm.map(([x, y]) => {
      // A quarter turn of the arm before.
      const turned = [
        [x, y],
        [-y, x],
        [-x, -y],
        [y, -x],
      ][quarter];
      return [turned[0] * cos - turned[1] * sin, turned[0] * sin + turned[1] * cos] as const;
    }),
  );
}
