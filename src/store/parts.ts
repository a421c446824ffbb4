import type { Run } from './runs.ts';
import { useTransport } from './transport.ts';

/** What happens in a step, in its order. */
export const PARTS = ['batch', 'residuals', 'gradient', 'step'] as const;
export type Part = (typeof PARTS)[number];

/** Up to this speed, in steps per second, the parts of a step are shown one after the other. */
const SLOW = 1;

/**
 * Which part of the next step is shown in slow motion; null at rest, at any other speed, and where
 * the next step is not there or not kept.
 */
export function partNow({ trace, cursor }: Pick<Run, 'trace' | 'cursor'>): Part | null {
  const { isPlaying, isSkipping, speed, playhead } = useTransport.getState();
  if (!isPlaying || isSkipping || speed > SLOW) return null;
  if (trace.stride > 1 || cursor.row + 1 >= trace.rows) return null;
  return PARTS[Math.min(PARTS.length - 1, Math.floor(playhead.due * PARTS.length))];
}
