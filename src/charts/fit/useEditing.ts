import { useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { endGesture } from '../../store/intents/experiment.ts';
import { addPoint, movePoint, removePoint } from '../../store/intents/points.ts';
import { editPoints } from '../../store/intents/panels.ts';
import { usePanels } from '../../store/panels.ts';
import { clamped } from '../../ui/geometry.ts';
import type { Spot } from '../../ui/geometry.ts';
import { ARROWS, tableReader } from '../../ui/keys.ts';
import type { FitFrame } from './frame.ts';
import { POINT_KEYS } from './keys.ts';

/** More points than this are not edited by hand. */
export const MOST_EDITABLE = 50;

export interface FitEditing {
  readonly add: (px: number, py: number) => void;
  readonly remove: (i: number) => void;
  /** Takes a point in hand, at a place of the chart in pixels. */
  readonly grab: (i: number, at: Spot) => void;
  readonly drag: (to: Spot) => void;
  readonly release: () => void;
  readonly key: (i: number, event: KeyboardEvent) => void;
  /** A key was let go: the move that Back undoes ends here. */
  readonly settle: () => void;
  /** The point that takes the focus once the edit is drawn. */
  readonly takeFocusWish: () => number | null;
}

const readKey = tableReader(POINT_KEYS);

/** Digits that a thousandth of the axis still shows. */
function rounded(value: number, [low, high]: readonly [number, number]): number {
  const digits = -Math.floor(Math.log10((high - low) / 1000));
  const factor = 10 ** Math.max(-300, Math.min(15, digits));
  return Math.round(value * factor) / factor;
}

/** Adding, moving and removing points; by keyboard only while points are edited. */
export function useFitEditing(frameNow: RefObject<FitFrame | null>): {
  readonly editing: FitEditing;
  readonly isDragging: boolean;
} {
  const [isDragging, setDragging] = useState(false);
  const held = useRef<{ i: number; dx: number; dy: number } | null>(null);
  const focusWish = useRef<number | null>(null);

  const editing = useMemo<FitEditing>(() => {
    function put(i: number, x: number, y: number) {
      const frame = frameNow.current;
      if (frame === null) return;
      const { domain } = frame;
      movePoint(i, rounded(x, domain.x), rounded(y, domain.y));
    }

    function remove(i: number) {
      if (removePoint(i)) focusWish.current = i;
    }

    return {
      takeFocusWish: () => {
        const wish = focusWish.current;
        focusWish.current = null;
        return wish;
      },
      remove,
      add: (px, py) => {
        const frame = frameNow.current;
        const count = frame?.px.length ?? 0;
        if (frame === null || count >= MOST_EDITABLE) return;
        const { domain, x, y } = frame;
        focusWish.current = count;
        addPoint(rounded(x.own(px), domain.x), rounded(y.own(py), domain.y));
      },
      grab: (i, at) => {
        const frame = frameNow.current;
        if (frame === null) return;
        held.current = { i, dx: frame.px[i] - at.x, dy: frame.py[i] - at.y };
        setDragging(true);
      },
      drag: (to) => {
        const frame = frameNow.current;
        if (frame === null || held.current === null) return;
        const { i, dx, dy } = held.current;
        const { plot, x, y } = frame;
        const left = clamped(to.x + dx, [plot.left, plot.right]);
        const top = clamped(to.y + dy, [plot.top, plot.bottom]);
        put(i, x.own(left), y.own(top));
      },
      release: () => {
        if (held.current === null) return;
        held.current = null;
        setDragging(false);
        endGesture();
      },
      key: (i, event) => {
        const frame = frameNow.current;
        if (frame === null) return;
        const act = readKey(event.nativeEvent);
        if (act === null) return;
        // Of what is taken here the page's own keys take nothing: arrows also step the run.
        const { isEditing } = usePanels.getState();
        if (act !== 'edit' && !isEditing) return;
        event.preventDefault();
        if (act === 'edit') editPoints(!isEditing);
        if (act === 'remove') remove(i);
        if (act === 'edit' || act === 'remove') return;
        const [right, up] = ARROWS[event.key];
        const share = act === 'stride' ? 0.1 : 0.01;
        const { x: xs, y: ys } = frame.domain;
        const { unscaled } = frame.problem;
        const x = unscaled.xs[i] + right * share * (xs[1] - xs[0]);
        const y = unscaled.ys[i] + up * share * (ys[1] - ys[0]);
        put(i, x, y);
      },
      settle: endGesture,
    };
  }, [frameNow]);
  return { editing, isDragging };
}
