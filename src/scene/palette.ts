import { Color } from 'three';
import type { Theme } from '../store/preferences.ts';
import { legibleOn } from '../ui/legible.ts';
import { lookOf } from '../ui/runLooks.ts';
import type { RunLook } from '../ui/runLooks.ts';
import { readTokens, RUN_TOKENS } from '../ui/tokens.ts';

/** What a run is drawn in, and how else it is told apart. */
export interface RunColours extends Pick<RunLook, 'marker' | 'dash'> {
  readonly path: Color;
  readonly ball: Color;
  /** Around its path, where that has too little contrast on the surface; null for none. */
  readonly edge: Color | null;
  /** Of the marker on its ball. */
  readonly onBall: Color;
  /** Of its name and its ring, as CSS has it. */
  readonly name: string;
  readonly ring: string;
}

/** What the scene alone has, by the theme. */
interface SceneLook {
  /** What the surface's colours are mixed into, how much in the valley and at the rim. */
  readonly wash: Color;
  readonly washValley: number;
  readonly washRim: number;
  readonly floorWashValley: number;
  readonly floorWashRim: number;
  /** How far the surface goes on towards its own luminance. */
  readonly grey: number;
  readonly shade: Color;
  readonly light: Color;
  readonly contour: Color;
  readonly contourStrength: number;
  readonly floorContourStrength: number;
  /** Of the line that closes the cut edge. */
  readonly rimStrength: number;
  readonly rim: Color;
  readonly halo: Color;
  /** Of the ball and its path on the floor. */
  readonly shadow: Color;
  readonly gradientShadow: Color;
  readonly stepShadow: Color;
}

/** sRGB values as the shaders write them: no lighting model, no colour management in between. */
export interface ScenePalette extends SceneLook {
  readonly ink: Color;
  readonly gradient: Color;
  readonly axis: Color;
  readonly batch: Color;
  readonly batchEdge: Color;
  /** By slot. */
  readonly runs: readonly RunColours[];
}

/** A colour whose numbers are kept as written. */
function raw(hex: string): Color {
  const value = Number.parseInt(hex.slice(1), 16);
  return new Color((value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255);
}

const LOOKS: Readonly<Record<Theme, SceneLook>> = {
  light: {
    wash: raw('#fbfaf5'),
    washValley: 0.44,
    washRim: 0.69,
    floorWashValley: 0.66,
    floorWashRim: 0.86,
    grey: 0,
    shade: new Color(0.74, 0.79, 0.88),
    light: new Color(1.045, 1.04, 1.02),
    contour: raw('#17202a'),
    contourStrength: 0.5,
    floorContourStrength: 0.34,
    rimStrength: 0.55,
    rim: raw('#17202a'),
    halo: raw('#ffffff'),
    shadow: raw('#6d777c'),
    gradientShadow: raw('#c0618a'),
    stepShadow: raw('#3d474f'),
  },
  dark: {
    wash: raw('#1a2228'),
    washValley: 0.26,
    washRim: 0.46,
    floorWashValley: 0.66,
    floorWashRim: 0.9,
    grey: 0.55,
    shade: new Color(0.5, 0.57, 0.7),
    light: new Color(1.18, 1.16, 1.12),
    contour: raw('#dfe8ee'),
    contourStrength: 0.34,
    floorContourStrength: 0.3,
    rimStrength: 0.42,
    rim: raw('#0b1014'),
    halo: raw('#0b1014'),
    shadow: raw('#04070a'),
    gradientShadow: raw('#b8618a'),
    stepShadow: raw('#a9b2b9'),
  },
};

/** @param theme the one the page shows, whose own colours are those of `tokens.css` */
export function scenePalette(theme: Theme): ScenePalette {
  const tokens = readTokens();
  const { ink, gradient, muted } = tokens;
  const { halo } = LOOKS[theme];
  const runs = RUN_TOKENS.map((token, slot): RunColours => {
    const { marker, dash, isPale } = lookOf(slot);
    const colour = tokens[token];
    // The first alone has another colour for its path.
    const path = slot === 0 ? tokens.path : colour;
    const isWeak = isPale && theme === 'light';
    return {
      marker,
      dash,
      path: raw(path),
      ball: raw(colour),
      edge: isWeak ? raw(ink) : null,
      onBall: isWeak ? raw(ink) : halo,
      name: legibleOn(colour, tokens.halo),
      ring: path,
    };
  });
  return {
    ...LOOKS[theme],
    ink: raw(ink),
    gradient: raw(gradient),
    axis: raw(muted),
    batch: raw(tokens.batch),
    batchEdge: raw(tokens['batch-edge']),
    runs,
  };
}

export function runColours({ runs }: ScenePalette, slot: number): RunColours {
  return runs[slot % runs.length];
}

/** The same colour for materials of three's own, which take it to be of linear light. */
export function managed(colour: Color): Color {
  return colour.clone().convertSRGBToLinear();
}
