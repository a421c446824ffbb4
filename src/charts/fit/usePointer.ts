import { useRef, useState } from 'react';
import type { PointerEvent, RefObject } from 'react';
import type { Spot } from '../../ui/geometry.ts';
import { spotIn } from '../../ui/scale.ts';
import type { Domain, FitFrame } from './frame.ts';
import type { FitEditing } from './useEditing.ts';

/** What is read: a point by its place in the data, or the line at an x in own units. */
export type Read = { readonly point: number } | { readonly x: number };

/** A press that moves less than this and is short is a click. */
const CLICK_PX = 6;
const CLICK_MS = 500;
/** How far a mouse moves a point before it is meant. */
const MOUSE_SLOP_PX = 3;
/** A point is under the pointer when it is as near as this. */
const REACH_PX = { mouse: 12, touch: 24 };

/** The nearest point within reach of a place. */
function pointNear({ px, py }: FitFrame, { x, y }: Spot, reach: number): number | null {
  let nearest: number | null = null;
  let least = reach;
  for (let i = 0; i < px.length; i++) {
    const distance = Math.hypot(px[i] - x, py[i] - y);
    if (distance > least) continue;
    least = distance;
    nearest = i;
  }
  return nearest;
}

function isInPlot({ plot }: FitFrame, { x, y }: Spot): boolean {
  return x >= plot.left && x <= plot.right && y >= plot.top && y <= plot.bottom;
}

interface Press {
  readonly at: Spot;
  readonly ms: number;
  readonly slop: number;
  /** The point that is pressed, and whether a move takes it along. */
  readonly point: number | null;
  readonly isGrab: boolean;
  readonly isDragging: boolean;
}

interface PointerWishes {
  readonly frame: RefObject<FitFrame | null>;
  readonly domain: Domain;
  /** null where there are too many points to edit. */
  readonly editing: FitEditing | null;
  readonly isEditing: boolean;
  readonly canAdd: boolean;
}

/**
 * One pointer on the chart. Reading: a click on a point reads it, anywhere else the line there;
 * a mouse takes a point along at once, for nobody drags one with it unawares; a finger that swipes
 * may have meant to scroll. Editing: a press adds, and a finger takes points along, too.
 */
export function usePointer(wishes: PointerWishes) {
  const { frame: frameNow, domain, editing, isEditing, canAdd } = wishes;
  const [hovered, hover] = useState<Read | null>(null);
  /** What a click or a finger read stays, as long as these are the data. */
  const [kept, keep] = useState<{ readonly read: Read | null; readonly domain: Domain } | null>(
    null,
  );
  const pinned = kept?.domain === domain ? kept.read : null;
  const pin = (read: Read | null) => keep({ read, domain });
  const press = useRef<Press | null>(null);

  /** What there is to read at a place; while points are edited, a line is not in the way. */
  const readAt = (frame: FitFrame, at: Spot, reach: number): Read | null => {
    const point = pointNear(frame, at, reach);
    if (point !== null) return { point };
    return isEditing || !isInPlot(frame, at) ? null : { x: frame.x.own(at.x) };
  };

  const onPointerDown = (event: PointerEvent) => {
    const frame = frameNow.current;
    if (frame === null || event.button !== 0 || !event.isPrimary) return;
    const at = spotIn(event.currentTarget, event);
    const isMouse = event.pointerType === 'mouse';
    const point = pointNear(frame, at, isMouse ? REACH_PX.mouse : REACH_PX.touch);
    const isGrab = point !== null && editing !== null && (isEditing || isMouse);
    const slop = isMouse ? MOUSE_SLOP_PX : CLICK_PX;
    press.current = { at, ms: event.timeStamp, slop, point, isGrab, isDragging: false };
    if (!isGrab) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    // The nearest point takes the focus, and not the one whose reach lies on top.
    event.preventDefault();
    event.currentTarget.querySelector<SVGElement>(`[data-point="${point}"]`)?.focus();
  };

  const onPointerMove = (event: PointerEvent) => {
    const frame = frameNow.current;
    if (frame === null || !event.isPrimary) return;
    const at = spotIn(event.currentTarget, event);
    const begun = press.current;
    if (begun === null) {
      if (event.pointerType === 'mouse') hover(readAt(frame, at, REACH_PX.mouse));
      return;
    }
    const hasMoved = Math.hypot(at.x - begun.at.x, at.y - begun.at.y) > begun.slop;
    if (!begun.isDragging && !hasMoved) return;
    if (!begun.isDragging) press.current = { ...begun, isDragging: true };
    if (!begun.isGrab || begun.point === null || editing === null) {
      // A finger that goes along the chart reads along the line; what it read last stays.
      const read = readAt(frame, at, 0);
      if (event.pointerType === 'mouse') hover(read);
      else if (read !== null) pin(read);
      return;
    }
    if (!begun.isDragging) {
      hover({ point: begun.point });
      editing.grab(begun.point, begun.at);
    }
    editing.drag(at);
  };

  const onPointerUp = (event: PointerEvent) => {
    const frame = frameNow.current;
    const begun = press.current;
    press.current = null;
    if (frame === null || begun === null) return;
    if (begun.isDragging) {
      if (begun.isGrab) editing?.release();
      return;
    }
    const at = spotIn(event.currentTarget, event);
    const isLong = event.timeStamp - begun.ms > CLICK_MS;
    if (isEditing) {
      if (begun.point !== null || isLong || !canAdd || !isInPlot(frame, at)) return;
      hover(null);
      editing?.add(at.x, at.y);
      return;
    }
    const isMouse = event.pointerType === 'mouse';
    if (begun.point !== null) pin({ point: begun.point });
    else pin(isMouse ? null : readAt(frame, at, 0));
  };

  const end = () => {
    if (press.current?.isGrab === true && press.current.isDragging) editing?.release();
    press.current = null;
    hover(null);
  };

  return {
    /** What was read before the editing began is not in its way. */
    read: hovered ?? (isEditing ? null : pinned),
    unpin: () => pin(null),
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: end,
      onPointerLeave: () => {
        if (press.current === null) hover(null);
      },
    },
  };
}
