import { boxOf, isWithin } from '../../ui/geometry.ts';
import type { Box } from '../../ui/geometry.ts';
import { isClear, LABEL } from './labels.ts';
import type { Silhouette } from './labels.ts';

/** The value at the playhead: over the dot if there is room, else beside or under it. */
export function valueBox(
  area: Box,
  width: number,
  x: number,
  y: number,
  curves: readonly Silhouette[],
  taken: readonly Box[],
) {
  const outer = { ...area, top: area.top - 16, right: area.right + 12 };
  const left = Math.min(x - width / 2, outer.right - width);
  const places = [
    boxOf(left, y - LABEL.height - 8, width, LABEL.height),
    boxOf(x + 10, y - LABEL.height / 2, width, LABEL.height),
    boxOf(x + 8, y - LABEL.height - 4, width, LABEL.height),
    boxOf(left, y + 9, width, LABEL.height),
    boxOf(x - width - 10, y - LABEL.height - 4, width, LABEL.height),
    boxOf(x - width - 10, y - LABEL.height / 2, width, LABEL.height),
  ].filter((box) => isWithin(box, outer));
  const hairline = boxOf(x - 1, y, 2, area.bottom - y);
  const free = places.find((box) => isClear(box, curves, [hairline, ...taken]));
  return free ?? places[0] ?? boxOf(left, area.top, width, LABEL.height);
}
