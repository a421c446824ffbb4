import { usePast } from '../past.ts';
import type { PastState } from '../past.ts';

/** As Back does: to what was there before the last change. */
export function undo() {
  usePast.setState(({ asked }) => ({ asked: asked - 1 }));
}

export function redo() {
  usePast.setState(({ asked }) => ({ asked: asked + 1 }));
}

export function reportPast(way: Pick<PastState, 'canUndo' | 'canRedo'>) {
  usePast.setState(way);
}
