import type { Points } from '../engine/points.ts';

/** Pearson's r; NaN where a column is constant or there are no points. */
export function correlationOf({ n, xs, ys }: Points): number {
  const mean = (column: Float64Array) => column.reduce((sum, value) => sum + value / n, 0);
  const [mx, my] = [mean(xs), mean(ys)];
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [dx, dy] = [xs[i] - mx, ys[i] - my];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  return xx === 0 || yy === 0 ? NaN : Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}
