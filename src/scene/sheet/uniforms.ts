import { tickStep } from 'd3-array';
import {
  CustomBlending,
  OneFactor,
  OneMinusSrcAlphaFactor,
  SrcAlphaFactor,
  Vector2,
  Vector3,
  Vector4,
} from 'three';
import type { Color, DataTexture } from 'three';
import { exactOptimum } from '../../engine/diagnostics.ts';
import type { Frame } from '../../engine/frame/frame.ts';
import { valleysOf } from '../../engine/minimum/valleys.ts';
import type { Problem } from '../../engine/problem.ts';
import {
  CONTOUR_LEVELS,
  contourBase,
  FINER,
  finerLevels,
  levelBy,
  VIRIDIS,
  VIRIDIS_FROM,
  VIRIDIS_TO,
} from '../../ui/lossColours.ts';
import type { Drape } from '../many/drape.ts';
import type { ScenePalette } from '../palette.ts';
import { HIGHEST } from '../space/heightField.ts';
import type { HeightField } from '../space/heightField.ts';
import { FLOOR, SURFACE_BOTTOM } from '../space/space.ts';
import type { Space } from '../space/space.ts';

export const LIGHT_FROM = new Vector3(-0.45, 0.86, 0.38).normalize();
/** How much of what lies behind the surface's underside it covers. */
const VEIL = 0.72;
/** As three blends what is `transparent`, but among what is opaque: see `RENDER_ORDER`. */
export const VEILED = {
  blending: CustomBlending,
  blendSrc: SrcAlphaFactor,
  blendDst: OneMinusSrcAlphaFactor,
  blendSrcAlpha: OneFactor,
  blendDstAlpha: OneMinusSrcAlphaFactor,
};
/** Before the ball and the path, which are pulled towards the eye too: they lie on its other side. */
const VEIL_PULL = 0.22;

const STOPS = VIRIDIS.map(([r, g, b]) => new Vector3(r, g, b));

const NO_BOX = new Vector4();

/** The surface from above, from below, and its map on the floor: three looks of one function. */
export type SheetPart = 'top' | 'under' | 'floor';

/** Fewer contours that double show nothing doubling. */
const FEWEST_DOUBLINGS = 2;
const EVEN_COUNT = 6;

/** Step and place of contours in even steps; a step of 0 where those that double are enough. */
function evenContours(frame: Frame): readonly [number, number] {
  const { lossLow, lossFrom, lossHigh } = frame;
  const levelOf = levelBy(frame);
  const first = Math.max(0, Math.ceil(levelOf(lossFrom)));
  if (Math.floor(levelOf(lossHigh)) - first + 1 >= FEWEST_DOUBLINGS) return [0, 0];
  const step = tickStep(lossFrom, lossHigh, EVEN_COUNT);
  return [step, Math.ceil(lossFrom / step) * step - lossLow];
}

/** How many finer contours there are to a doubling, 0 for none, and between which levels. */
function finerContours({ n, losses, space }: HeightField, problem: Problem): Vector3 {
  const levels = finerLevels(valleysOf(problem, { n, losses }), space.frame);
  return levels === null ? new Vector3() : new Vector3(FINER, ...levels);
}

/** The closed form that is drawn, and where its frame lies: see `SHEET_FRAGMENT`. */
function closedForm({ space, product }: HeightField, { objective }: Problem): [Vector3, Vector4] {
  const { a, b } = space.frame;
  const [sizeA, sizeB] = [a[1] - a[0], b[1] - b[0]];
  if (product !== null) {
    return [
      new Vector3(2, product.slope, Math.sqrt(product.squares)),
      new Vector4(a[0], b[0], sizeA, sizeB),
    ];
  }
  const { quadratic } = objective;
  if (quadratic === null) return [new Vector3(), new Vector4()];
  // Where a whole line of (a, b) is best, any of its points will do.
  const optimum = exactOptimum(quadratic) ?? { a: 0, b: quadratic.yMean };
  return [
    new Vector3(1, quadratic.xVariance, quadratic.xMean),
    new Vector4(a[0] - optimum.a, b[0] - optimum.b, sizeA, sizeB),
  ];
}

function heightsOf({ space }: HeightField): Vector4 {
  const { lossBottom, frame } = space;
  const isLog = space.height === 'log';
  const perLoss = space.slopeAt(lossBottom);
  const perUnit = isLog ? perLoss * lossBottom : perLoss;
  return new Vector4(perUnit, isLog ? 1 : 0, frame.lossLow, lossBottom);
}

interface SheetLook {
  readonly heightField: HeightField;
  readonly problem: Problem;
  /** Of a grid; null where the mesh has heights of its own. */
  readonly rises: DataTexture | null;
  readonly palette: ScenePalette;
  readonly dotsPerPixel: number;
}

type Uniform =
  | number
  | Vector2
  | Vector3
  | Vector4
  | Color
  | DataTexture
  | readonly Vector3[]
  | null;

/** What the shaders are told of the surface and the theme: see there what each is. */
export function sheetUniforms(
  part: SheetPart,
  { heightField, problem, rises, palette, dotsPerPixel }: SheetLook,
): Readonly<Record<string, { value: Uniform }>> {
  const { frame, width, depth } = heightField.space;
  const isFloor = part === 'floor';
  const isUnder = part === 'under';
  const [quadratic, offset] = closedForm(heightField, problem);
  const span = frame.lossHigh - frame.lossLow;
  const wash = isFloor
    ? new Vector2(palette.floorWashValley, palette.floorWashRim)
    : new Vector2(palette.washValley, palette.washRim);
  return {
    uStops: { value: STOPS },
    uViridis: { value: new Vector2(VIRIDIS_FROM, VIRIDIS_TO) },
    uLevels: { value: CONTOUR_LEVELS },
    uFloor: { value: isFloor ? FLOOR : 0 },
    uPull: { value: isUnder ? VEIL_PULL : 0 },
    uVeil: { value: isUnder ? VEIL : 1 },
    uLightFrom: { value: LIGHT_FROM },
    uQuadratic: { value: quadratic },
    uOffset: { value: offset },
    uHeight: { value: heightsOf(heightField) },
    uBox: { value: new Vector2(width, depth) },
    uDrape: { value: null },
    uDrapeBox: { value: new Vector4() },
    uRises: { value: rises },
    uGrid: { value: rises === null ? 0 : rises.image.width },
    uBottom: { value: new Vector2(SURFACE_BOTTOM, HIGHEST) },
    uWash: { value: wash },
    uFiner: { value: finerContours(heightField, problem) },
    uEven: { value: new Vector2(...evenContours(frame)) },
    uHigh: { value: span },
    uBase: { value: contourBase(span) },
    uGrey: { value: palette.grey },
    uContour: { value: isFloor ? palette.floorContourStrength : palette.contourStrength },
    uRim: { value: palette.rimStrength },
    uPixel: { value: dotsPerPixel },
    uWashColour: { value: palette.wash },
    uShade: { value: palette.shade },
    uLight: { value: palette.light },
    uContourColour: { value: palette.contour },
  };
}

/** Lays colours over the surface; a box without size is none. */
export function layDrape(
  uniforms: Readonly<Record<string, { value: unknown }>>,
  drape: Drape | null,
  space: Space,
) {
  uniforms.uDrape.value = drape?.texture ?? null;
  uniforms.uDrapeBox.value = drape?.boxIn(space) ?? NO_BOX;
}
