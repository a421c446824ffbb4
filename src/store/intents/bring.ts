import type { DataSpec } from '../../engine/experiment.ts';
import { useBring } from '../bring.ts';
import type { Brought } from '../bring.ts';
import { changeData } from './experiment.ts';

/** Asks for a file or cells. */
export function openBring() {
  useBring.setState({ is: 'open', brought: null });
}

/** Has it read and shown; what is on the screen stays until its points are taken. */
export function bring(brought: Brought) {
  useBring.setState(({ count }) => ({ is: 'open', brought, count: count + 1 }));
}

export function closeBring() {
  useBring.setState({ is: 'closed', brought: null });
}

/** The points that were brought take the place of the data. */
export function takeBrought(data: DataSpec) {
  closeBring();
  changeData(data);
}
