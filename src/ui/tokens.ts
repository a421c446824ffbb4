/** Of the runs, by slot. */
export const RUN_TOKENS = [
  'run-1',
  'run-2',
  'run-3',
  'run-4',
  'run-5',
  'run-6',
  'run-7',
  'run-8',
] as const;

/** The tokens of `tokens.css` that a canvas needs, which knows no CSS variables. */
export const CANVAS_TOKENS = [
  'paper',
  'ink',
  'muted',
  'hairline',
  'control-border',
  ...RUN_TOKENS,
  'path',
  'gradient',
  'danger',
  'batch',
  'batch-edge',
  'halo',
  'font',
  'font-math',
] as const;

export type CanvasToken = (typeof CANVAS_TOKENS)[number];

/**
 * What tokens are worth in the theme that the page shows now: `tokens.css` is the only list of
 * them. Colours are #rrggbb.
 */
export function readTokens(): Readonly<Record<CanvasToken, string>> {
  const style = getComputedStyle(document.documentElement);
  const read = (name: CanvasToken) => [name, style.getPropertyValue(`--${name}`).trim()] as const;
  return Object.fromEntries(CANVAS_TOKENS.map(read)) as Record<CanvasToken, string>;
}
