import { sampleOf } from '../../engine/data.ts';
import type { ZScore } from '../../engine/data.ts';
import { extentOf } from '../../engine/extent.ts';
import { models } from '../../engine/models/index.ts';
import { axisNoise, withoutNoise } from '../../engine/noise.ts';
import type { Points } from '../../engine/points.ts';
import type { Problem } from '../../engine/problem.ts';
import type { Messages } from '../../i18n/index.ts';
import { formatCount, formatShort } from '../../ui/format.ts';
import { linearScale } from '../../ui/linear.ts';
import { textWidth } from '../../ui/textWidth.ts';
import { linearTicks, roundRange } from '../../ui/ticks.ts';
import type { Box, Spot } from '../../ui/geometry.ts';
import type { Size } from '../shared/useSize.ts';

type Range = readonly [low: number, high: number];

/** What the axes span, in the data's own units. */
export interface Domain {
  readonly x: Range;
  readonly y: Range;
}

/** Room around the points, as a fraction of their extent; above them stands a number, too. */
const ROOM = { x: 0.12, y: 0.17 };
/** Zero is shown when it lies this near to the points, measured by their extent. */
const ZERO_WITHIN = 0.6;
const TICKS = 5;
/** Round ends must not widen an axis by more than this. */
const MOST_GROWTH = 1.25;

/**
 * Points nearer to each other than this, or than this part of how far out they are, are drawn as if
 * at one place: between nearer ones a float has no round numbers for an axis.
 */
const LEAST_SPAN = 1e-290;
const LEAST_PART = 1e-11;

function roomFor([low, high]: Range, room: number): Range {
  if (low === 0 && high === 0) return [-1, 1];
  const far = Math.max(Math.abs(low), Math.abs(high));
  const span = high - low || Math.abs(high);
  const least = Math.max(LEAST_SPAN, LEAST_PART * far);
  if (span < least) return [low - least, high + least];
  const showsZeroBelow = low >= 0 && low <= ZERO_WITHIN * span;
  const showsZeroAbove = high <= 0 && -high <= ZERO_WITHIN * span;
  return [showsZeroBelow ? 0 : low - room * span, showsZeroAbove ? 0 : high + room * span];
}

/** Ends on round numbers, where these are not far out. */
function niced(range: Range): Range {
  const [first, last] = roundRange(range, TICKS);
  const isFarOut = last - first > MOST_GROWTH * (range[1] - range[0]);
  return isFarOut ? roundRange(range, 2 * TICKS) : [first, last];
}

/** From the points alone, so that it stays put while a run plays. */
export function chooseDomain({ xs, ys }: Points): Domain {
  const x = roomFor(extentOf(xs), ROOM.x);
  const y = roomFor(extentOf(ys), ROOM.y);
  return { x: niced(x), y: [niced(y)[0], y[1]] };
}

/** Room beyond a point for which an axis opens, as a fraction of the axis. */
const OPENING = 0.04;

function openedFor(column: Float64Array, [low, high]: Range): Range {
  const [first, last] = extentOf(column);
  const room = OPENING * (Math.max(high, last) - Math.min(low, first));
  return [first < low ? first - room : low, last > high ? last + room : high];
}

/** The same axes, opened as far as points have been dragged past their ends. */
export function opened(domain: Domain, { xs, ys }: Points): Domain {
  return { x: openedFor(xs, domain.x), y: openedFor(ys, domain.y) };
}

/** Whether points that were edited still sit well in the axes they were edited in. */
export function sitsWell(domain: Domain, { n, xs, ys }: Points): boolean {
  const sits = (column: Float64Array, [low, high]: Range) => {
    const [first, last] = extentOf(column);
    const margin = 0.03 * (high - low);
    const fits = first >= low + margin && last <= high - margin;
    return fits && (n === 1 || last - first >= 0.25 * (high - low));
  };
  return sits(xs, domain.x) && sits(ys, domain.y);
}

export interface Tick {
  readonly at: number;
  readonly text: string;
}

export interface AxisName {
  readonly text: string;
  /** A plain x or y, set as mathematics. */
  readonly isMath: boolean;
  /** What is taken off the numbers at the ticks, as in ` − 12 345 669`; empty where nothing is. */
  readonly takenOff: string;
}

/** Own units to what the model sees, and back. */
interface Scaling {
  readonly toModel: (own: number) => number;
  readonly toOwn: (model: number) => number;
}

export function scalingBy(z: ZScore | null): Scaling {
  if (z === null) return { toModel: (v) => v, toOwn: (v) => v };
  return { toModel: (v) => (v - z.mean) / z.std, toOwn: (v) => v * z.std + z.mean };
}

/** Everything about the fit chart that depends on neither the step nor the pointer. */
export interface FitFrame {
  readonly problem: Problem;
  readonly domain: Domain;
  readonly plot: Box;
  readonly size: Size;
  /** Own units to pixels and back. */
  readonly x: Axis;
  readonly y: Axis;
  /** All points in pixels, worked out when they are asked for: of many nobody should. */
  readonly px: Float64Array;
  readonly py: Float64Array;
  /** One of them. */
  readonly spotOf: (i: number) => Spot;
  /** Some hundreds that stand for all where these crowd. */
  readonly few: readonly Spot[];
  /** What the model says at an x, both in own units. */
  readonly predict: (a: number, b: number, x: number) => number;
  /** Height of that in pixels. */
  readonly modelPx: (a: number, b: number, x: number) => number;
}

export interface Axis extends Scaling {
  readonly px: (own: number) => number;
  readonly own: (px: number) => number;
  readonly ticks: readonly Tick[];
  readonly name: AxisName;
  readonly unit: string | null;
  /** A number on it no larger than this is 0. */
  readonly noise: number;
}

function nameOf(problem: Problem, axis: 'x' | 'y', t: Messages): Omit<AxisName, 'takenOff'> {
  const { data } = problem.experiment;
  const own = 'preset' in data ? null : { x: data.xName ?? null, y: data.yName ?? null };
  const words = 'preset' in data ? t.catalogue.datasets[data.preset] : own;
  const unit = problem.units[axis];
  const word = words?.[axis] ?? null;
  if (problem.scale[axis] !== null) {
    return { text: t.pictures.standardised(word ?? axis), isMath: false };
  }
  if (word === null) return { text: axis, isMath: true };
  return { text: unit === null ? word : `${word} (${unit})`, isMath: false };
}

function axisOf(
  problem: Problem,
  axis: 'x' | 'y',
  domain: Range,
  [from, to]: Range,
  ticks: number,
  t: Messages,
): Axis {
  const scale = linearScale(domain, [from, to]);
  const scaling = scalingBy(problem.scale[axis]);
  const { toModel, toOwn } = scaling;
  const range = [toModel(domain[0]), toModel(domain[1])] as const;
  const { values, texts, takenOff } = linearTicks(range, ticks);
  return {
    ...scaling,
    noise: axisNoise(problem.units[axis] === null ? range : domain),
    px: (own) => scale(own),
    own: (px) => scale.invert(px),
    ticks: values.map((tick, i) => ({ at: scale(toOwn(tick)), text: texts[i] })),
    name: { ...nameOf(problem, axis, t), takenOff },
    unit: problem.units[axis],
  };
}

const FEW = 400;
const PLACE = { top: 24, right: 14, bottom: 22, nameRow: 16, leastLeft: 30 };

export function fitFrame(problem: Problem, domain: Domain, size: Size, t: Messages): FitFrame {
  // The row is there before the ticks are chosen: with the most of them the numbers are longest.
  const { name } = axisOf(problem, 'x', domain.x, [0, 1], TICKS, t);
  const hasNameRow = !name.isMath || name.takenOff !== '';
  const bottom = size.height - PLACE.bottom - (hasNameRow ? PLACE.nameRow : 0);
  const yTicks = Math.max(2, Math.min(TICKS, Math.round((bottom - PLACE.top) / 45)));
  const y = axisOf(problem, 'y', domain.y, [bottom, PLACE.top], yTicks, t);
  const widest = Math.max(...y.ticks.map(({ text }) => textWidth(text, 11)));
  const plot = {
    left: Math.max(PLACE.leastLeft, Math.ceil(widest) + 10),
    top: PLACE.top,
    right: size.width - PLACE.right,
    bottom,
  };
  const xTicks = Math.max(2, Math.min(TICKS, Math.round((plot.right - plot.left) / 75)));
  const x = axisOf(problem, 'x', domain.x, [plot.left, plot.right], xTicks, t);
  const columns: { px?: Float64Array; py?: Float64Array } = {};
  const few = sampleOf(problem.unscaled, FEW);
  const model = models[problem.experiment.model];
  const predict = (a: number, b: number, own: number) =>
    y.toOwn(model.predict(a, b, x.toModel(own)));
  return {
    problem,
    domain,
    plot,
    size,
    x,
    y,
    get px() {
      return (columns.px ??= problem.unscaled.xs.map(x.px));
    },
    get py() {
      return (columns.py ??= problem.unscaled.ys.map(y.px));
    },
    get few() {
      return Array.from(few.xs, (own, i) => ({ x: x.px(own), y: y.px(few.ys[i]) }));
    },
    spotOf: (i) => ({ x: x.px(problem.unscaled.xs[i]), y: y.px(problem.unscaled.ys[i]) }),
    predict,
    modelPx: (a, b, own) => y.px(predict(a, b, own)),
  };
}

/** So many digits a number has at least, and at most, where it must be told from its neighbours. */
const DIGITS = { least: 4, most: 15 };
/** Longer ones are written out, with spaces between their thousands. */
const MOST_SHORT = 7;

const orderOf = (size: number) => Math.floor(Math.log10(size));

/** As many digits as tell a number from one a pixel away, and then a tenth of that. */
function digitsFor(value: number, perPixel: number): number {
  const needed = orderOf(Math.max(Math.abs(value), perPixel)) - orderOf(perPixel) + 1;
  return needed <= DIGITS.least ? DIGITS.least : Math.min(DIGITS.most, needed + 1);
}

/** A value in its own units if it has any, else as the axis counts it: 165 cm, 0.53. */
export function valueText(axis: Axis, own: number): string {
  const told = (at: number) => (axis.unit === null ? axis.toModel(at) : at);
  const value = withoutNoise(told(own), axis.noise);
  const digits = digitsFor(value, Math.abs(told(axis.own(1)) - told(axis.own(0))));
  const text =
    digits <= MOST_SHORT
      ? formatShort(value, digits)
      : formatCount(Number(value.toPrecision(digits)));
  return axis.unit === null ? text : `${text} ${axis.unit}`;
}
