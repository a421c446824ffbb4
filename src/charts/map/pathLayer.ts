import type { MapFrame } from './frame.ts';
import type { Trail } from './trail.ts';
import type { Palette } from '../shared/palette.ts';

const BEAD_SPACING = 14;
const BEAD_RADIUS = 3;
/** Long paths are stroked in pieces: one stroke that crosses itself often costs far more. */
const PIECE = 150;

type PathPalette = Pick<Palette, 'halo' | 'path'>;

/** Strokes what was traced as a piece of the path, with an edge that sets it off the ground. */
export function strokePath(ctx: CanvasRenderingContext2D, { halo, path }: PathPalette) {
  for (const [colour, width] of [
    [halo, 5],
    [path, 2.5],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.stroke();
  }
}

/** The path on a canvas of its own, to which a step only adds. */
export interface PathLayer {
  readonly canvas: HTMLCanvasElement;
  /** Shows the first `count` points of the trail. */
  readonly show: (trail: Trail, count: number) => void;
}

/** @param ratio device pixels per CSS pixel; the layer is as large as the map with its margins */
export function createPathLayer(map: MapFrame, ratio: number, palette: PathPalette): PathLayer {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round((map.left + map.width) * ratio);
  canvas.height = Math.round((map.top + map.height) * ratio);
  const ctx = canvas.getContext('2d');
  const state = { run: -1, shown: 0, bead: 0, beadBefore: 0 };

  function clear(run: number) {
    ctx?.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx?.clearRect(0, 0, canvas.width, canvas.height);
    Object.assign(state, { run, shown: 0, bead: 0, beadBefore: 0 });
  }

  function stroke({ xs, ys, isLifted }: Trail, from: number, to: number) {
    if (ctx === null) return;
    ctx.beginPath();
    ctx.moveTo(xs[from], ys[from]);
    for (let k = from + 1; k < to; k++) {
      if (isLifted[k]) ctx.moveTo(xs[k], ys[k]);
      else ctx.lineTo(xs[k], ys[k]);
    }
    ctx.lineJoin = 'round';
    ctx.lineCap = 'round';
    strokePath(ctx, palette);
  }

  /** Beads from the last two that were drawn, which the new strokes may have covered. */
  function string({ xs, ys }: Trail, to: number) {
    if (ctx === null) return;
    ctx.fillStyle = palette.path;
    const dot = (k: number) => {
      if (k === 0) return;
      ctx.beginPath();
      ctx.arc(xs[k], ys[k], BEAD_RADIUS, 0, 7);
      ctx.fill();
    };
    dot(state.beadBefore);
    dot(state.bead);
    for (let k = state.bead + 1; k < to; k++) {
      if (Math.hypot(xs[k] - xs[state.bead], ys[k] - ys[state.bead]) < BEAD_SPACING) continue;
      state.beadBefore = state.bead;
      state.bead = k;
      dot(k);
    }
  }

  return {
    canvas,
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
