import { tickStep } from 'd3-array';
import {
  BackSide,
  CustomBlending,
  DoubleSide,
  FrontSide,
  OneFactor,
  OneMinusSrcAlphaFactor,
  ShaderMaterial,
  SrcAlphaFactor,
  Vector2,
  Vector3,
  Vector4,
} from 'three';
import type { DataTexture } from 'three';
import { exactOptimum } from '../../engine/diagnostics.ts';
import type { Frame } from '../../engine/frame/frame.ts';
import type { Problem } from '../../engine/problem.ts';
import {
  CONTOUR_LEVELS,
  contourBase,
  VIRIDIS,
  VIRIDIS_FROM,
  VIRIDIS_TO,
} from '../../ui/viridis.ts';
import type { ScenePalette } from '../palette.ts';
import { HIGHEST } from '../space/heightField.ts';
import type { HeightField } from '../space/heightField.ts';
import { SHEET_FRAGMENT, SHEET_VERTEX } from './shader.ts';
import { FLOOR, SURFACE_BOTTOM } from '../space/space.ts';

const LIGHT_FROM = new Vector3(-0.45, 0.86, 0.38).normalize();
/** How much of what lies behind the surface's underside it covers. */
const VEIL = 0.72;
/** As three blends what is `transparent`, but among what is opaque: see `ORDER`. */
const VEILED = {
  blending: CustomBlending,
  blendSrc: SrcAlphaFactor,
  blendDst: OneMinusSrcAlphaFactor,
  blendSrcAlpha: OneFactor,
  blendDstAlpha: OneMinusSrcAlphaFactor,
};
/** Before the ball and the path, which are pulled towards the eye too: they lie on its other side. */
const VEIL_PULL = 0.22;

/** The surface from above, from below, and its map on the floor: three looks of one function. */
export type SheetPart = 'top' | 'under' | 'floor';

const SIDES = { top: FrontSide, under: BackSide, floor: DoubleSide } as const;

export function createSheetMaterial(part: SheetPart): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: SHEET_VERTEX,
    fragmentShader: SHEET_FRAGMENT,
    side: SIDES[part],
    // The veil hides what is behind it from the depth test too: its ghost is drawn instead.
    ...(part === 'under' ? VEILED : {}),
    polygonOffset: true,
    polygonOffsetFactor: 1,
    polygonOffsetUnits: 1,
    uniforms: {
      uStops: { value: VIRIDIS.map(([r, g, b]) => new Vector3(r, g, b)) },
      uViridis: { value: new Vector2(VIRIDIS_FROM, VIRIDIS_TO) },
      uLevels: { value: CONTOUR_LEVELS },
      uFloor: { value: part === 'floor' ? FLOOR : 0 },
      uPull: { value: part === 'under' ? VEIL_PULL : 0 },
      uVeil: { value: part === 'under' ? VEIL : 1 },
      uLightFrom: { value: LIGHT_FROM },
      uQuadratic: { value: new Vector3() },
      uOffset: { value: new Vector4() },
      uHeight: { value: new Vector4() },
      uBox: { value: new Vector2() },
      uRises: { value: null },
      uGrid: { value: 0 },
      uBottom: { value: new Vector2(SURFACE_BOTTOM, HIGHEST) },
      uWash: { value: new Vector2() },
      uEven: { value: new Vector2() },
      uHigh: { value: 1 },
      uBase: { value: 1 },
      uGrey: { value: 0 },
      uContour: { value: 0 },
      uRim: { value: 0 },
      uPixel: { value: 1 },
      uWashColour: { value: null },
      uShade: { value: null },
      uLight: { value: null },
      uContourColour: { value: null },
    },
  });
}

/** Fewer contours that double show nothing doubling. */
const FEWEST_DOUBLINGS = 2;
const EVEN_COUNT = 6;

/** Step and place of contours in even steps; a step of 0 where those that double are enough. */
function evenContours({ lossLow, lossFrom, lossHigh }: Frame): readonly [number, number] {
  const levelOf = (loss: number) => Math.log2((loss - lossLow) / contourBase(lossHigh - lossLow));
  const first = Math.max(0, Math.ceil(levelOf(lossFrom)));
  if (Math.floor(levelOf(lossHigh)) - first + 1 >= FEWEST_DOUBLINGS) return [0, 0];
  const step = tickStep(lossFrom, lossHigh, EVEN_COUNT);
  return [step, Math.ceil(lossFrom / step) * step - lossLow];
}

/** Hands the material the heights of a grid; null where the mesh has its own. */
export function giveGrid(material: ShaderMaterial, rises: DataTexture | null) {
  material.uniforms.uRises.value = rises;
  material.uniforms.uGrid.value = rises === null ? 0 : rises.image.width;
}

/** Hands the material the frame and the closed form it draws. */
export function frameSheet(
  material: ShaderMaterial,
  { space, product }: HeightField,
  problem: Problem,
) {
  const { frame, width, depth, lossBottom } = space;
  const { quadratic } = problem.objective;
  const u = material.uniforms;
  const [sizeA, sizeB] = [frame.a[1] - frame.a[0], frame.b[1] - frame.b[0]];
  if (product !== null) {
    u.uQuadratic.value.set(2, product.slope, Math.sqrt(product.squares));
    u.uOffset.value.set(frame.a[0], frame.b[0], sizeA, sizeB);
  } else if (quadratic === null) u.uQuadratic.value.set(0, 0, 0);
  else {
    // Where a whole line of (a, b) is best, any of its points will do.
    const optimum = exactOptimum(quadratic) ?? { a: 0, b: quadratic.yMean };
    u.uQuadratic.value.set(1, quadratic.xVariance, quadratic.xMean);
    u.uOffset.value.set(frame.a[0] - optimum.a, frame.b[0] - optimum.b, sizeA, sizeB);
  }
  const isLog = space.height === 'log';
  const perLoss = space.slopeAt(lossBottom);
  u.uHeight.value.set(
    isLog ? perLoss * lossBottom : perLoss,
    isLog ? 1 : 0,
    frame.lossLow,
    lossBottom,
  );
  u.uBox.value.set(width, depth);
  u.uHigh.value = frame.lossHigh - frame.lossLow;
  u.uBase.value = contourBase(frame.lossHigh - frame.lossLow);
  u.uEven.value.set(...evenContours(frame));
}

/** Hands the material the theme, and the size of a CSS pixel. */
export function paintSheet(material: ShaderMaterial, palette: ScenePalette, pixelRatio: number) {
  const u = material.uniforms;
  const isFloor = u.uFloor.value < 0;
  u.uPixel.value = pixelRatio;
  u.uGrey.value = palette.grey;
  u.uContour.value = isFloor ? palette.floorContourStrength : palette.contourStrength;
  u.uRim.value = palette.rimStrength;
  if (isFloor) u.uWash.value.set(palette.floorWashValley, palette.floorWashRim);
  else u.uWash.value.set(palette.washValley, palette.washRim);
  u.uWashColour.value = palette.wash;
  u.uShade.value = palette.shade;
  u.uLight.value = palette.light;
  u.uContourColour.value = palette.contour;
}
