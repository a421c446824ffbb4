import { useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { usePreferences } from '../store/preferences.ts';
import { clamped } from '../ui/geometry.ts';

/** How high the sheet stands, the lowest first. What that is in pixels is for the style sheet. */
export const HEIGHTS = ['low', 'middle', 'high'] as const;
export type Height = (typeof HEIGHTS)[number];

/** A press that moves less than this is a tap. */
const SLOP_PX = 8;
/** How far a flick carries on: as far as it goes in this time. */
const FLICK_MS = 120;
/** Over how long a finger's speed is measured: two of its moves may come a millisecond apart. */
const SPEED_MS = 80;
const SETTLE_MS = 180;

interface Pull {
  readonly y: number;
  /** Null until it is more than a tap. */
  readonly heights: readonly number[] | null;
  /** Where the finger has been of late, the last place last. */
  readonly places: readonly Place[];
}

interface Place {
  readonly y: number;
  readonly ms: number;
}

/** Pixels down in a millisecond; none of a finger that has rested. */
function speedOf(places: readonly Place[], nowMs: number): number {
  const [first] = places;
  const last = places[places.length - 1];
  if (nowMs - last.ms > SPEED_MS) return 0;
  return (last.y - first.y) / Math.max(1, last.ms - first.ms);
}

/** What moves with the sheet: all that is above the tabs in the column of the thumb, and they. */
function movingParts(sheet: HTMLElement): readonly HTMLElement[] {
  return [
    ...(sheet.closest('[data-layout]')?.querySelectorAll<HTMLElement>('[data-sheet-part]') ?? []),
  ];
}

/** The height in pixels at each of the stops, by the style sheet. */
function measured(sheet: HTMLElement): readonly number[] {
  const now = sheet.dataset.sheet;
  const heights = HEIGHTS.map((height) => {
    sheet.dataset.sheet = height;
    return sheet.offsetHeight;
  });
  sheet.dataset.sheet = now;
  return heights;
}

interface Sheet {
  readonly height: Height;
  readonly onHeight: (height: Height) => void;
}

/** A sheet at the foot of the page, which is pulled up and down by its head and by keys. */
export function useSheet({ height, onHeight }: Sheet) {
  const sheet = useRef<HTMLDivElement>(null);
  const pull = useRef<Pull | null>(null);
  const lastTop = useRef<number | null>(null);

  // It glides from where it is to where it stands from now on. After each render: let go, it may
  // stand at the height that it had, and is still where the finger has left it.
  useLayoutEffect(() => {
    const element = sheet.current;
    // What is rendered in the middle of a pull leaves it under the finger.
    if (element === null || pull.current !== null) return;
    const from = lastTop.current;
    lastTop.current = null;
    for (const part of movingParts(element)) part.style.transform = '';
    if (from === null || usePreferences.getState().isMotionReduced) return;
    const way = from - element.getBoundingClientRect().top;
    for (const part of movingParts(element)) {
      part.animate([{ transform: `translateY(${way}px)` }, { transform: 'none' }], {
        duration: SETTLE_MS,
        easing: 'ease-out',
      });
    }
  });

  /** What follows changes the height: it glides there. */
  function glide() {
    lastTop.current = sheet.current?.getBoundingClientRect().top ?? null;
  }

  function settle(to: Height) {
    glide();
    onHeight(to);
  }

  function onPointerDown(event: PointerEvent) {
    if (event.button !== 0 || !event.isPrimary) return;
    const { clientY: y, timeStamp: ms } = event;
    pull.current = { y, heights: null, places: [{ y, ms }] };
  }

  function onPointerMove(event: PointerEvent) {
    const begun = pull.current;
    const element = sheet.current;
    if (begun === null || element === null) return;
    const { clientY: y, timeStamp: ms } = event;
    if (begun.heights === null && Math.abs(y - begun.y) < SLOP_PX) return;
    // From now on it is no press of a tab.
    if (begun.heights === null) event.currentTarget.setPointerCapture(event.pointerId);
    const heights = begun.heights ?? measured(element);
    const places = [...begun.places.filter((place) => ms - place.ms <= SPEED_MS), { y, ms }];
    pull.current = { ...begun, heights, places };
    const [low] = heights;
    const high = Math.max(...heights);
    const now = element.offsetHeight;
    const way = clamped(y - begun.y, [now - high, now - low]);
    // Moved as it is: laid out anew, surface and charts would be drawn anew in each frame.
    for (const part of movingParts(element)) part.style.transform = `translateY(${way}px)`;
  }

  function onPointerUp({ timeStamp: ms }: PointerEvent) {
    const begun = pull.current;
    const element = sheet.current;
    pull.current = null;
    if (begun === null || begun.heights === null || element === null) return;
    const { y, heights, places } = begun;
    const last = places[places.length - 1];
    const aimed = element.offsetHeight - (last.y - y) - speedOf(places, ms) * FLICK_MS;
    const distances = heights.map((stop) => Math.abs(stop - aimed));
    settle(HEIGHTS[distances.indexOf(Math.min(...distances))]);
  }

  function onPointerCancel() {
    const wasPulled = pull.current !== null;
    pull.current = null;
    if (wasPulled) settle(height);
  }

  const at = HEIGHTS.indexOf(height);
  const toggle = () => settle(height === 'middle' ? 'high' : 'middle');

  function onKeyDown(event: KeyboardEvent) {
    const to = {
      ArrowUp: at + 1,
      ArrowRight: at + 1,
      ArrowDown: at - 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: HEIGHTS.length - 1,
    }[event.key];
    const isPress = event.key === 'Enter' || event.key === ' ';
    if (to === undefined && !isPress) return;
    event.preventDefault();
    if (to === undefined) toggle();
    else settle(HEIGHTS[clamped(to, [0, HEIGHTS.length - 1])]);
  }

  return {
    sheet,
    glide,
    head: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel },
    handle: { onClick: toggle, onKeyDown },
  };
}
