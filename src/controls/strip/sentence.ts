import { LAYERS } from '../../engine/strip/settings.ts';
import type { StripMessages } from '../../i18n/stripMessages.ts';
import { KEPT } from '../../store/strip.ts';
import type { Left } from '../../store/strip.ts';
import { formatCount, formatShort } from '../../ui/format.ts';

/** Smaller parts than one of so many are said as powers of ten. */
const MOST_PARTS = 100_000;
const DIGITS = 2;

/** As few digits as tell what has become of it, on one line. */
export function short(value: number): string {
  return formatShort(value, DIGITS).replaceAll(' ', '\u00a0');
}

/** A part of 1 in words. @param part > 0 */
function partOf(part: number, t: StripMessages): string {
  const count = 1 / part;
  if (count > MOST_PARTS) return t.times(short(part));
  return t.oneOf(formatCount(Number(count.toPrecision(DIGITS))));
}

function forwardSentence({ size, spread }: Left, t: StripMessages): string {
  const layers = String(LAYERS);
  const { forward } = t;
  if (spread === 0) return forward.same(layers);
  if (size > KEPT) return forward.grown(layers, t.times(short(size)));
  if (size < 1 / KEPT) return forward.faded(layers, partOf(size, t));
  if (spread < 1 / KEPT) return forward.alike(short(size), partOf(spread, t));
  return forward.kept(layers, short(size), short(spread));
}

function backwardSentence({ gradient }: Left, t: StripMessages): string {
  const { backward } = t;
  if (gradient === 0) return backward.zero;
  if (gradient > KEPT) return backward.grown(t.times(short(gradient)));
  if (gradient < 1 / KEPT) return backward.faded(partOf(gradient, t));
  return backward.kept(t.times(short(gradient)));
}

/** What has become of the signal on its way forward, and of the gradient on its way back. */
export function sentenceOf(left: Left, t: StripMessages): string {
  return `${forwardSentence(left, t)} ${backwardSentence(left, t)}`;
}
