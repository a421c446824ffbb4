import type { Range } from '../../engine/range.ts';
import type { LinearScale } from '../../ui/linear.ts';
import { linearTicks } from '../../ui/ticks.ts';
import type { AxisTicks } from '../../ui/ticks.ts';

/** How wide a text of the map's own size is, in pixels. */
export type Measure = (text: string) => number;

/** The size of numbers on the map and at its axes. */
const TEXT_PX = 11;

export function numberFont(family: string): string {
  return `${TEXT_PX}px ${family}`;
}

export function nameFont(family: string): string {
  return `650 12px ${family}`;
}

export interface Measures {
  readonly number: Measure;
  readonly name: Measure;
}

/** Asks a canvas, which knows the person's fonts. */
export function measuresOf(family: string): Measures {
  const ctx = document.createElement('canvas').getContext('2d');
  const measureIn = (font: string) => (text: string) => {
    if (ctx === null) return 0.6 * TEXT_PX * text.length;
    ctx.font = font;
    return ctx.measureText(text).width;
  };
  return { number: measureIn(numberFont(family)), name: measureIn(nameFont(family)) };
}

export interface MapTick {
  /** In pixels along the axis. */
  readonly at: number;
  readonly text: string;
}

export interface MapAxis {
  readonly ticks: readonly MapTick[];
  /** Stands after the axis's name; empty where the numbers are whole. */
  readonly takenOff: string;
  /** Pixels of its widest number. */
  readonly widest: number;
}

const MOST_TICKS = 5;
/** From the middle of a number to that of the next one above it. */
const LINE_PX = 15;
const GAP_PX = 8;

/** @param lengthOf how much of the axis a number takes, in pixels */
function axisOf(
  range: Range,
  scale: LinearScale,
  measure: Measure,
  lengthOf: (text: string) => number,
): MapAxis {
  const isRoomy = ({ values, texts }: AxisTicks) =>
    values.every((value, i) => {
      if (i === 0) return true;
      const taken = (lengthOf(texts[i]) + lengthOf(texts[i - 1])) / 2;
      return Math.abs(scale(value) - scale(values[i - 1])) >= taken;
    });
  const { values, texts, takenOff } = linearTicks(range, MOST_TICKS, isRoomy);
  return {
    ticks: values.map((value, i) => ({ at: scale(value), text: texts[i] })),
    takenOff,
    widest: Math.max(0, ...texts.map(measure)),
  };
}

/** Numbers side by side. */
export function axisAcross(range: Range, scale: LinearScale, measure: Measure): MapAxis {
  return axisOf(range, scale, measure, (text) => measure(text) + GAP_PX);
}

/** Numbers above each other. */
export function axisUp(range: Range, scale: LinearScale, measure: Measure): MapAxis {
  return axisOf(range, scale, measure, () => LINE_PX);
}
