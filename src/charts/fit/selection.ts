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

/** What is selected while points are edited; another number of points is another set of them. */
export function useSelection({ n }: Points, isEditing: boolean): Selection {
  const [held, hold] = useState({ n, points: NONE });
  const isSame = isEditing && held.n === n;
  if (!isSame && held.points.size > 0) hold({ n, points: NONE });
  const points = isSame ? held.points : NONE;
  return useMemo(
    () => ({ points, select: (chosen) => hold({ n, points: new Set(chosen) }) }),
    [points, n],
  );
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
