import { isCovered } from '../../store/cover.ts';
import { areApart, rowDrawn, shareFor } from '../../store/drawing.ts';
import type { DrawnRun } from '../../store/drawing.ts';
import { parametersNow } from '../../store/parameters.ts';
import type { RunId } from '../../store/runs.ts';
import type { Spot } from '../../ui/geometry.ts';
import { FAINT } from '../shared/runStyle.ts';
import type { RunStyle } from '../shared/runStyle.ts';
import type { Palette } from '../shared/palette.ts';
import type { MapFrame } from './frame.ts';
import { createPathLayer, strokePath } from './pathLayer.ts';
import type { PathLayer, PathStyle } from './pathLayer.ts';
import { createTrail } from './trail.ts';
import type { Trail } from './trail.ts';

/** What a path is drawn from and onto, kept between frames. */
interface PathMemory {
  readonly style: PathStyle;
  readonly trail: Trail;
  readonly layer: PathLayer;
  /** Points of the trail that are shown. */
  points: number;
}

/** What of a path is on the map. */
export interface PathShown {
  readonly trail: Trail;
  /** How many points of the trail show it, and whether they are all there. */
  readonly points: number;
  readonly isAll: boolean;
}

export interface MapPaths {
  /**
   * Draws the steps up to those shown of all runs, in their order.
   * @returns what is shown of the active one, and whether all is there that is to be shown; the rest
   *   of a long run comes in the next frames
   */
  readonly draw: (
    ctx: CanvasRenderingContext2D,
    drawn: readonly DrawnRun[],
  ) => { readonly active: PathShown; readonly isAll: boolean };
  /** The run whose path is nearest to a place in pixels; null where none is within reach. */
  readonly nearest: (spot: Spot) => RunId | null;
}

const REACH_PX = 7;

/** How strong what belongs to a run is drawn, 0 to 1. */
export function strengthOf({ emphasis, isGhost }: DrawnRun): number {
  if (emphasis === 'faded') return FAINT.faded;
  return isGhost ? FAINT.old : 1;
}

function squaredFromWay(spot: Spot, x: number, y: number, toX: number, toY: number): number {
  const [dx, dy] = [toX - x, toY - y];
  const share = ((spot.x - x) * dx + (spot.y - y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, share));
  return (spot.x - x - t * dx) ** 2 + (spot.y - y - t * dy) ** 2;
}

/** @param ratio device pixels per CSS pixel */
export function createMapPaths(
  map: MapFrame,
  ratio: number,
  palette: Palette,
  styles: readonly RunStyle[],
): MapPaths {
  const memories = new Map<string, PathMemory>();

  function memoryOf({ key, run, isGhost }: DrawnRun, among: 'several' | 'one'): PathMemory {
    const of = isGhost ? 'ghost' : among;
    const { path, edge, dash, marker } = styles[run.slot];
    const before = memories.get(key);
    if (before?.style.of === of && before.style.path === path) return before;
    const style = { path, edge, dash, marker, halo: palette.halo, of } as const;
    // The trail is the same, however it is drawn.
    const trail = before?.trail ?? createTrail(map);
    const memory = { style, trail, layer: createPathLayer(map, ratio, style), points: 0 };
    memories.set(key, memory);
    return memory;
  }

  function drawOne(
    ctx: CanvasRenderingContext2D,
    drawn: DrawnRun,
    memory: PathMemory,
    among: number,
  ): PathShown {
    const { run, isGhost } = drawn;
    const { trace, cursor } = run;
    const { trail, layer, style } = memory;
    memory.points = 0;
    if (trace.rows === 0 || isCovered('path')) return { trail, points: 0, isAll: true };
    const last = rowDrawn(drawn);
    const { points, isAll } = trail.upTo(trace, last, shareFor(isGhost, among));
    memory.points = points;
    layer.show(trail, points);
    ctx.globalAlpha = strengthOf(drawn);
    ctx.drawImage(layer.canvas, 0, 0, map.left + map.width, map.top + map.height);
    // From a path that lags behind no way leads to the ball.
    if (!isGhost && cursor.glide < 1 && isAll) {
      // The step that the picture glides along is not on the layer yet.
      const now = parametersNow(run);
      ctx.beginPath();
      ctx.moveTo(map.x(trace.columns.a.at(last)), map.y(trace.columns.b.at(last)));
      ctx.lineTo(map.x(now.a), map.y(now.b));
      strokePath(ctx, style, layer.end());
    }
    ctx.globalAlpha = 1;
    return { trail, points, isAll };
  }

  return {
    draw: (ctx, drawn) => {
      for (const key of memories.keys()) {
        if (!drawn.some((each) => each.key === key)) memories.delete(key);
      }
      const among = areApart(drawn) ? 'several' : 'one';
      let active: PathShown | null = null;
      let isAll = true;
      for (const each of drawn) {
        const shown = drawOne(ctx, each, memoryOf(each, among), drawn.length);
        if (each.isActive) active = shown;
        isAll = isAll && shown.isAll;
      }
      if (active === null) throw new Error('the active run must be among those that are drawn');
      return { active, isAll };
    },
    nearest: (spot) => {
      let nearest: RunId | null = null;
      let least = REACH_PX ** 2;
      for (const [key, { trail, points, style }] of memories) {
        if (style.of !== 'several') continue;
        const { xs, ys, isLifted } = trail;
        for (let k = 1; k < points; k++) {
          if (isLifted[k]) continue;
          const squared = squaredFromWay(spot, xs[k - 1], ys[k - 1], xs[k], ys[k]);
          if (squared >= least) continue;
          least = squared;
          nearest = Number(key);
        }
      }
      return nearest;
    },
  };
}
