import type { Theme } from '../../store/preferences.ts';
import { readTokens } from '../../ui/tokens.ts';

/** Colours of the theme as a canvas needs them: resolved, for it knows no CSS variables. */
export interface Palette {
  readonly theme: Theme;
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly hairline: string;
  readonly control: string;
  /** Of the active run. */
  readonly run: string;
  readonly path: string;
  readonly gradient: string;
  readonly danger: string;
  readonly batch: string;
  readonly halo: string;
  readonly font: string;
  readonly mathFont: string;
}

/** @param theme the one the page shows: another theme is another palette */
export function paletteOf(theme: Theme): Palette {
  const {
    'control-border': control,
    'run-1': run,
    'font-math': mathFont,
    ...tokens
  } = readTokens();
  return { theme, control, run, mathFont, ...tokens };
}

/** #rrggbb with an opacity. */
export function withAlpha(colour: string, alpha: number): string {
  const byte = Math.round(alpha * 255);
  return colour + byte.toString(16).padStart(2, '0');
}
