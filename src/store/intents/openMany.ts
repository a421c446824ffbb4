import { frames } from '../frames.ts';
import { isRunning, useMany } from '../many.ts';

/** Shows clouds and grids of runs, or hides them: what was still running is then left. */
export function openMany(isOpen: boolean) {
  useMany.setState(({ cloud, grid }) => ({
    isOpen,
    cloud: !isOpen && isRunning(cloud) ? null : cloud,
    grid: !isOpen && isRunning(grid) ? null : grid,
  }));
  frames.request();
}
