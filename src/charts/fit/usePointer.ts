import { useRef, useState } from 'react';
import type { MouseEvent, PointerEvent, RefObject } from 'react';
import type { Box, Spot } from '../../ui/geometry.ts';
import { spotIn } from '../../ui/scale.ts';
import { pointNear } from './finders.ts';
import type { Domain, FitFrame } from './frame.ts';
import { pointsWithin, toggled } from './selection.ts';
import type { Selection } from './selection.ts';
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
  /** Ends what begins once a finger has rested long enough. */
  readonly giveUp: () => void;
}

/** A finger that rests on a point so long removes it while points are edited. */
const LONG_PRESS_MS = 600;

function boxBetween(p: Spot, q: Spot): Box {
  return {
    left: Math.min(p.x, q.x),
    top: Math.min(p.y, q.y),
    right: Math.max(p.x, q.x),
    bottom: Math.max(p.y, q.y),
  };
}

interface PointerWishes {
  readonly frame: RefObject<FitFrame | null>;
  readonly domain: Domain;
  /** null where there are too many points to edit. */
  readonly editing: FitEditing | null;
  readonly isEditing: boolean;
  /** There is none to be pointed at. */
  readonly isEmpty: boolean;
  readonly canAdd: boolean;
  /** Whether a mouse takes points along also while they are read. */
  readonly areLoose: boolean;
  readonly selection: Selection;
}

/**
 * One pointer on the chart. Reading: a click on a point reads it, anywhere else the line there;
 * a mouse takes a point along at once, for nobody drags one with it unawares; a finger that swipes
 * may have meant to scroll. Editing: a press adds, a finger takes points along, too, and a way over
 * empty places selects what it goes around.
 */
export function usePointer(wishes: PointerWishes) {
  const { frame: frameNow, domain, editing, isEditing, isEmpty, canAdd } = wishes;
  const { areLoose, selection } = wishes;
  const near: typeof pointNear = (...at) => (isEmpty ? null : pointNear(...at));
  const [hovered, hover] = useState<Read | null>(null);
  /** What a click or a finger read stays, as long as these are the data. */
  const [kept, keep] = useState<{ readonly read: Read | null; readonly domain: Domain } | null>(
    null,
  );
  const pinned = kept?.domain === domain ? kept.read : null;
  const pin = (read: Read | null) => keep({ read, domain });
  const press = useRef<Press | null>(null);
  const [band, draw] = useState<Box | null>(null);

  const remove = (i: number) => {
    press.current?.giveUp();
    press.current = null;
    hover(null);
    editing?.remove(i);
  };

  /** What there is to read at a place; while points are edited, a line is not in the way. */
  const readAt = (frame: FitFrame, at: Spot, reach: number): Read | null => {
    const point = near(frame, at, reach);
    if (point !== null) return { point };
    return isEditing || !isInPlot(frame, at) ? null : { x: frame.x.own(at.x) };
  };

  const onPointerDown = (event: PointerEvent) => {
    const frame = frameNow.current;
    if (frame === null || event.button !== 0 || !event.isPrimary) return;
    const at = spotIn(event.currentTarget, event);
    const isMouse = event.pointerType === 'mouse';
    const point = near(frame, at, isMouse ? REACH_PX.mouse : REACH_PX.touch);
    const isGrab = point !== null && editing !== null && (isEditing || (isMouse && areLoose));
    const slop = isMouse ? MOUSE_SLOP_PX : CLICK_PX;
    const isHeld = isGrab && isEditing && !isMouse;
    const timer = isHeld ? setTimeout(() => remove(point), LONG_PRESS_MS) : undefined;
    const giveUp = () => clearTimeout(timer);
    press.current = { at, ms: event.timeStamp, slop, point, isGrab, isDragging: false, giveUp };
    if (isGrab || isEditing) event.currentTarget.setPointerCapture(event.pointerId);
    if (!isGrab) return;
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
    begun.giveUp();
    if (!begun.isDragging) press.current = { ...begun, isDragging: true };
    if (isEditing && !begun.isGrab) {
      draw(boxBetween(begun.at, at));
      return;
    }
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
    begun?.giveUp();
    draw(null);
    if (frame === null || begun === null) return;
    const at = spotIn(event.currentTarget, event);
    if (begun.isDragging) {
      if (begun.isGrab) editing?.release();
      else if (isEditing && !isEmpty)
        selection.select(pointsWithin(frame, boxBetween(begun.at, at)));
      return;
    }
    const isLong = event.timeStamp - begun.ms > CLICK_MS;
    if (isEditing) {
      const also = event.shiftKey ? begun.point : null;
      selection.select(also === null ? [] : toggled(selection.points, also));
      if (begun.point !== null || isLong || !canAdd || !isInPlot(frame, at)) return;
      hover(null);
      editing?.add(at.x, at.y);
      return;
    }
    const isMouse = event.pointerType === 'mouse';
    if (begun.point !== null) pin({ point: begun.point });
    else pin(isMouse ? null : readAt(frame, at, 0));
  };

  /** The other button, or a long press where the browser makes that of it. */
  const onContextMenu = (event: MouseEvent) => {
    const frame = frameNow.current;
    if (frame === null || !isEditing) return;
    event.preventDefault();
    if (press.current?.isDragging === true) return;
    const reach = press.current === null ? REACH_PX.mouse : REACH_PX.touch;
    const point = near(frame, spotIn(event.currentTarget, event), reach);
    if (point !== null) remove(point);
  };

  const end = () => {
    press.current?.giveUp();
    draw(null);
    if (press.current?.isGrab === true && press.current.isDragging) editing?.release();
    press.current = null;
    hover(null);
  };

  return {
    /** What was read before the editing began is not in its way. */
    read: hovered ?? (isEditing ? null : pinned),
    unpin: () => pin(null),
    /** What is gone around to select what is within, in pixels. */
    band,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: end,
      onContextMenu,
      onPointerLeave: () => {
        if (press.current === null) hover(null);
      },
    },
  };
}
