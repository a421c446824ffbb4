import { create } from 'zustand';
import { createPlayhead } from '../trace/playhead.ts';
import type { Playhead } from '../trace/playhead.ts';

/** Steps per second; Infinity follows the workers. */
export const SPEEDS = [0.25, 0.5, 1, 4, 30, Infinity] as const;
export type Speed = (typeof SPEEDS)[number];

/** A speed as links and what is kept of a tab write it. */
export function speedText(speed: Speed): string {
  return speed === Infinity ? 'max' : String(speed);
}

/** A step at which a run is to be opened: one that its training has yet to reach, or never will. */
export interface Opening {
  readonly is: 'awaited' | 'beyond';
  readonly step: number;
}

/** Places of the playhead; without an end it is still being marked. */
export interface Loop {
  readonly from: number;
  readonly to: number | null;
}

/** What plays, and how fast: one transport for all runs. */
export interface TransportState {
  /** The step shown. It moves outside React, and is the same object for good. */
  readonly playhead: Playhead;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  /** On the way to the end, past the pause before a divergence, as fast as training goes. */
  readonly isSkipping: boolean;
  /** Play was pressed at the pause before a divergence, or after it: it is not made again. */
  readonly isBeyond: boolean;
  /** A stretch that Play repeats; null where there is none. */
  readonly loop: Loop | null;
  /** Steps forward that the person asked for before they were trained. */
  readonly owedSteps: number;
  /** null once it is there, or the person goes another way. */
  readonly opening: Opening | null;
}

/** Nothing that was asked for is still to come. */
export const NOTHING_ASKED = { owedSteps: 0, opening: null } as const;

export const useTransport = create<TransportState>(() => ({
  playhead: createPlayhead(),
  isPlaying: false,
  speed: 4,
  isSkipping: false,
  isBeyond: false,
  loop: null,
  ...NOTHING_ASKED,
}));

/** Steps go by faster than anyone could read their numbers. */
export function isBlur({ isPlaying, isSkipping, speed }: TransportState): boolean {
  return isPlaying && (isSkipping || speed === Infinity);
}
