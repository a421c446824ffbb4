import { legibleOn } from '../../ui/legible.ts';
import { lookOf, markerCorners } from '../../ui/runLooks.ts';
import type { RunLook } from '../../ui/runLooks.ts';
import { RUN_TOKENS, readTokens } from '../../ui/tokens.ts';
import type { Drawing } from '../../ui/svg/svgContext.ts';
import type { Theme } from '../../store/preferences.ts';

/** How a run is drawn on a canvas. */
export interface RunStyle extends Pick<RunLook, 'marker' | 'dash'> {
  /** Of its ball and its lines, and of its path over (a, b). */
  readonly colour: string;
  readonly path: string;
  /** Around its lines, where these have too little contrast on paper; null for none. */
  readonly edge: string | null;
  /** Of its name. */
  readonly name: string;
}

/** @param theme the one the page shows, whose tokens are read */
export function runStyles(theme: Theme): readonly RunStyle[] {
  const tokens = readTokens();
  return RUN_TOKENS.map((token, slot) => {
    const { marker, dash, isPale } = lookOf(slot);
    const colour = tokens[token];
    return {
      marker,
      dash,
      colour,
      // The first alone has another colour for its path.
      path: slot === 0 ? tokens.path : colour,
      edge: isPale && theme === 'light' ? tokens.ink : null,
      name: legibleOn(colour, tokens.halo),
    };
  });
}

/** Another run is fainter than this beside one that is lifted; an old future always. */
export const FAINT = { faded: 0.25, old: 0.6 };

/** Traces the outline of a marker about a place; to be filled or stroked. */
function traceMarker(
  ctx: Drawing,
  marker: RunLook['marker'],
  x: number,
  y: number,
  radius: number,
) {
  ctx.beginPath();
  if (marker === 'circle') {
    ctx.arc(x, y, radius, 0, 7);
    return;
  }
  for (const [cornerX, cornerY] of markerCorners(marker)) {
    ctx.lineTo(x + cornerX * radius, y + cornerY * radius);
  }
  ctx.closePath();
}

/** A marker with a rim outside of it. */
export function drawMarker(
  ctx: Drawing,
  marker: RunLook['marker'],
  { x, y }: { readonly x: number; readonly y: number },
  radius: number,
  colour: string,
  rims: readonly (readonly [colour: string, width: number])[],
) {
  ctx.lineJoin = 'round';
  traceMarker(ctx, marker, x, y, radius);
  for (const [rim, width] of rims) {
    ctx.strokeStyle = rim;
    ctx.lineWidth = 2 * width;
    ctx.stroke();
  }
  ctx.fillStyle = colour;
  ctx.fill();
}
