import type { MapFrame } from './frame.ts';
import type { Trail } from './trail.ts';
import { drawMarker } from '../shared/runStyle.ts';
import type { RunStyle } from '../shared/runStyle.ts';

/** How a path is drawn. */
export interface PathStyle extends Pick<RunStyle, 'path' | 'edge' | 'dash' | 'marker'> {
  readonly halo: string;
  /** Of several runs, which are told apart by their beads; of one alone; a thin one without beads. */
  readonly of: 'several' | 'one' | 'ghost';
}

/** Of a path alone on a map. */
export function styleAlone({ path, halo }: Pick<PathStyle, 'path' | 'halo'>): PathStyle {
  return { path, halo, edge: null, dash: [], marker: 'circle', of: 'one' };
}

/** Widths of a path and of the edge that sets it off the ground. */
const WIDTHS = { line: 2.5, edge: 4.25, halo: 5 };
const THIN = { line: 1.25, halo: 2.5 };
const BEADS = { several: { spacing: 30, radius: 4 }, one: { spacing: 14, radius: 3 } };
/** Long paths are stroked in pieces: one stroke that crosses itself often costs far more. */
const PIECE = 150;

/**
 * Strokes what was traced as a piece of the path, with an edge that sets it off the ground.
 * @param along how far its begin is along the path, in pixels: dashes go on from piece to piece
 */
export function strokePath(ctx: CanvasRenderingContext2D, style: PathStyle, along = 0) {
  const { path, halo, edge, dash } = style;
  const isGhost = style.of === 'ghost';
  const widths = isGhost ? THIN : WIDTHS;
  ctx.lineJoin = 'round';
  ctx.lineCap = 'round';
  ctx.strokeStyle = halo;
  ctx.lineWidth = widths.halo;
  ctx.stroke();
  if (dash.length > 0 && !isGhost) {
    ctx.lineCap = 'butt';
    ctx.setLineDash([...dash]);
    ctx.lineDashOffset = along;
  }
  if (edge !== null && !isGhost) {
    ctx.strokeStyle = edge;
    ctx.lineWidth = WIDTHS.edge;
    ctx.stroke();
  }
  ctx.strokeStyle = path;
  ctx.lineWidth = widths.line;
  ctx.stroke();
  ctx.setLineDash([]);
}

/** The path on a canvas of its own, to which a step only adds. */
export interface PathLayer {
  readonly canvas: HTMLCanvasElement;
  /** Shows the first `count` points of the trail. */
  readonly show: (trail: Trail, count: number) => void;
  /** How far along the path the last point shown is, in pixels. */
  readonly end: () => number;
}

/** @param ratio device pixels per CSS pixel; the layer is as large as the map with its margins */
export function createPathLayer(map: MapFrame, ratio: number, style: PathStyle): PathLayer {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round((map.left + map.width) * ratio);
  canvas.height = Math.round((map.top + map.height) * ratio);
  const ctx = canvas.getContext('2d');
  const state = { run: -1, shown: 0, bead: 0, beadBefore: 0, along: 0 };

  function clear(run: number) {
    ctx?.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx?.clearRect(0, 0, canvas.width, canvas.height);
    Object.assign(state, { run, shown: 0, bead: 0, beadBefore: 0, along: 0 });
  }

  function stroke({ xs, ys, isLifted }: Trail, from: number, to: number) {
    if (ctx === null) return;
    const begin = state.along;
    ctx.beginPath();
    ctx.moveTo(xs[from], ys[from]);
    for (let k = from + 1; k < to; k++) {
      if (isLifted[k]) ctx.moveTo(xs[k], ys[k]);
      else {
        ctx.lineTo(xs[k], ys[k]);
        state.along += Math.hypot(xs[k] - xs[k - 1], ys[k] - ys[k - 1]);
      }
    }
    strokePath(ctx, style, begin);
  }

  /** Beads from the last two that were drawn, which the new strokes may have covered. */
  function string({ xs, ys }: Trail, to: number) {
    if (ctx === null || style.of === 'ghost') return;
    const { spacing, radius } = BEADS[style.of];
    const rims = style.of === 'one' ? [] : ([[style.edge ?? style.halo, 1.25]] as const);
    const dot = (k: number) => {
      if (k === 0) return;
      const marker = style.of === 'one' ? 'circle' : style.marker;
      drawMarker(ctx, marker, { x: xs[k], y: ys[k] }, radius, style.path, rims);
    };
    dot(state.beadBefore);
    dot(state.bead);
    for (let k = state.bead + 1; k < to; k++) {
      if (Math.hypot(xs[k] - xs[state.bead], ys[k] - ys[state.bead]) < spacing) continue;
      state.beadBefore = state.bead;
      state.bead = k;
      dot(k);
    }
  }

  return {
    canvas,
    end: () => state.along,
    show: (trail, count) => {
      if (trail.run !== state.run || count < state.shown) clear(trail.run);
      if (count === state.shown) return;
      for (let from = Math.max(0, state.shown - 1); from < count - 1; from += PIECE) {
        stroke(trail, from, Math.min(count, from + PIECE + 1));
      }
      string(trail, count);
      state.shown = count;
    },
  };
}
