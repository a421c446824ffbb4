import { useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { endGesture } from '../../store/intents/experiment.ts';
import { addPoint, movePoints, removePoints } from '../../store/intents/points.ts';
import { clearChart, editPoints } from '../../store/intents/panels.ts';
import { isCleared, usePanels } from '../../store/panels.ts';
import { clamped } from '../../ui/geometry.ts';
import type { Spot } from '../../ui/geometry.ts';
import { ARROWS, tableReader } from '../../ui/keys.ts';
import type { FitFrame } from './frame.ts';
import { POINT_KEYS } from './keys.ts';
import type { Selection } from './selection.ts';

/** More points than this are not edited by hand. */
export const MOST_EDITABLE = 1000;
/** Of more a mouse takes none along unless they are edited: anywhere it goes it would be on one. */
export const MOST_LOOSE = 50;

export interface FitEditing {
  readonly add: (px: number, py: number) => void;
  /** Removes a point, with what is selected where it belongs to that. */
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

/** Shares of the axes by which the keys move a point. */
const SHARES = { move: 0.01, nudge: 0.001, stride: 0.1, strideAlong: 0.1 };

/** Where the keys lead: arrows in all four directions, the page keys along one axis. */
function direction(key: string, act: keyof typeof SHARES): readonly [right: number, up: number] {
  if (key in ARROWS) return ARROWS[key];
  const ahead = key === 'PageUp' ? 1 : -1;
  return act === 'strideAlong' ? [ahead, 0] : [0, ahead];
}

/** Digits that a thousandth of the axis still shows. */
function rounded(value: number, [low, high]: readonly [number, number]): number {
  const digits = -Math.floor(Math.log10((high - low) / 1000));
  const factor = 10 ** Math.max(-300, Math.min(15, digits));
  return Math.round(value * factor) / factor;
}

/** What is in hand, in the frame in which it was taken: the axes may open while it is dragged. */
interface Held {
  readonly frame: FitFrame;
  readonly at: Spot;
  readonly indices: readonly number[];
}

function moved(value: number, by: number, range: readonly [number, number]): number {
  return by === 0 ? value : rounded(value + by, range);
}

/** Moves points from where they are in a frame, by so much in own units. */
function shift({ problem, domain }: FitFrame, indices: readonly number[], dx: number, dy: number) {
  const { xs, ys } = problem.unscaled;
  movePoints(
    indices.map((index) => ({
      index,
      x: moved(xs[index], dx, domain.x),
      y: moved(ys[index], dy, domain.y),
    })),
  );
}

/** Adding, moving and removing points; by keyboard only while points are edited. */
export function useFitEditing(
  frameNow: RefObject<FitFrame | null>,
  { points }: Selection,
): { readonly editing: FitEditing; readonly isDragging: boolean } {
  const [isDragging, setDragging] = useState(false);
  const held = useRef<Held | null>(null);
  const focusWish = useRef<number | null>(null);

  const editing = useMemo<FitEditing>(() => {
    /** A point that is selected is moved and removed with the others that are. */
    const withOthers = (i: number) => (points.has(i) ? [...points] : [i]);

    function remove(i: number) {
      if (removePoints(new Set(withOthers(i)))) focusWish.current = i;
      // A run needs one: until there is another it keeps those that are no longer shown.
      else clearChart(frameNow.current?.problem.unscaled ?? null);
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
        if (frame === null) return;
        const { domain, problem, x, y } = frame;
        const count = isCleared(usePanels.getState(), problem.unscaled) ? 0 : problem.points.n;
        if (count >= MOST_EDITABLE) return;
        focusWish.current = count;
        addPoint(rounded(x.own(px), domain.x), rounded(y.own(py), domain.y));
      },
      grab: (i, at) => {
        const frame = frameNow.current;
        if (frame === null) return;
        held.current = { frame, at, indices: withOthers(i) };
        setDragging(true);
      },
      drag: (to) => {
        if (held.current === null) return;
        const { frame, at, indices } = held.current;
        const { plot, size, x, y } = frame;
        // Past an edge it opens, no further than the chart is wide and high.
        const left = clamped(to.x, [plot.left - size.width, plot.right + size.width]);
        const top = clamped(to.y, [plot.top - size.height, plot.bottom + size.height]);
        shift(frame, indices, x.own(left) - x.own(at.x), y.own(top) - y.own(at.y));
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
        const [right, up] = direction(event.key, act);
        const { x, y } = frame.domain;
        const share = SHARES[act];
        shift(frame, withOthers(i), right * share * (x[1] - x[0]), up * share * (y[1] - y[0]));
      },
      settle: endGesture,
    };
  }, [frameNow, points]);
  return { editing, isDragging };
}
