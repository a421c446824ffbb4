import { LAYERS } from '../../engine/strip/settings.ts';
import type { StripMessages } from '../../i18n/stripMessages.ts';
import type { Outcome } from '../../store/strip.ts';
import { short } from './sentence.ts';

/** Levels: the input, and each layer. */
export const LEVELS: readonly number[] = Array.from({ length: LAYERS + 1 }, (_, level) => level);

/** Of the gradient at a level; undefined where it has not come back so far. */
export function gradientAt({ gradients }: Outcome, level: number): number | undefined {
  return gradients.at(LAYERS - level);
}

/** The input, or a layer by its number. */
export function levelName(level: number, t: StripMessages): string {
  return level === 0 ? t.input : t.layer(String(level));
}

/** A level in words; its name alone where the signal has not come so far. */
export function readingOf(outcome: Outcome, level: number, t: StripMessages): string {
  const signal = outcome.signals.at(level);
  const name = levelName(level, t);
  if (signal === undefined) return name;
  const gradient = gradientAt(outcome, level);
  const forward = t.reading(name, short(signal.size), short(signal.spread));
  return gradient === undefined ? forward : `${forward}, ${t.readingGradient(short(gradient))}`;
}
