import { useMemo, useState } from 'react';
import type { Points } from '../../engine/points.ts';
import type { Box } from '../../ui/geometry.ts';
import type { FitFrame } from './frame.ts';

const NONE: ReadonlySet<number> = new Set();

/** Points that are moved and removed together. */
export interface Selection {
  readonly points: ReadonlySet<number>;
  readonly select: (points: Iterable<number>) => void;
}

/**
 * What is selected while points are edited. It stays with its points as long as they are the same but
 * for those of it that have moved: others are another set of data.
 */
export function useSelection(all: Points, isEditing: boolean): Selection {
  const [held, hold] = useState({ all, points: NONE });
  const stays = isEditing && (held.all === all || areSameBut(held.points, held.all, all));
  const points = stays ? held.points : NONE;
  if (held.points.size > 0 && held.all !== all) hold({ all, points });
  return useMemo(
    () => ({ points, select: (chosen) => hold({ all, points: new Set(chosen) }) }),
    [points, all],
  );
}

function areSameBut(moved: ReadonlySet<number>, before: Points, now: Points): boolean {
  if (moved.size === 0 || now.n !== before.n) return false;
  return before.xs.every((x, i) => moved.has(i) || (now.xs[i] === x && now.ys[i] === before.ys[i]));
}

/** The points within a box of the chart, in pixels. */
export function pointsWithin({ px, py }: FitFrame, { left, right, top, bottom }: Box): number[] {
  const isWithin = (i: number) =>
    px[i] >= left && px[i] <= right && py[i] >= top && py[i] <= bottom;
  return Array.from(px.keys()).filter(isWithin);
}

/** The same with a point more, or without it where it is one of them. */
export function toggled(points: ReadonlySet<number>, point: number): ReadonlySet<number> {
  const others = new Set(points);
  if (!others.delete(point)) others.add(point);
  return others;
}
