import { frames } from '../frames.ts';
import { placeOfRow } from '../places.ts';
import { activeRun } from '../runs.ts';
import { useTransport } from '../transport.ts';
import { pause } from './transport.ts';

/**
 * Shows a moment of the active run, until the next or the end of the film: so long after it has left
 * the row before for this one.
 */
export function showMoment(row: number, sinceMs: number) {
  const run = activeRun();
  const { playhead } = useTransport.getState();
  playhead.hold(placeOfRow(run, Math.max(0, row - 1)), placeOfRow(run, row), sinceMs);
  frames.request();
}

/** @returns what ends the film: the page is then where it was before */
export function beginFilm(): () => void {
  pause();
  const { playhead } = useTransport.getState();
  const { place } = playhead;
  return () => {
    playhead.moveTo(place, false);
    frames.request();
  };
}
