/** Which rows a film shows, and for how long. */
export interface Reel {
  readonly from: number;
  readonly to: number;
  readonly seconds: number;
  readonly framesPerSecond: number;
}

/** A moment of the run: so many milliseconds after it has left the row before for this one. */
export interface Moment {
  readonly row: number;
  readonly sinceMs: number;
}

export const MOST_SECONDS = 60;

/** So long, or a quarter of the film, its end stands still: a film that is shown anew begins at once. */
const REST_S = 1;

export function frameCount({ seconds, framesPerSecond }: Reel): number {
  return Math.max(1, Math.round(seconds * framesPerSecond));
}

/** What a frame (from 0) shows: the rows follow one another evenly, whatever the machine's speed. */
export function momentOf({ from, to, seconds, framesPerSecond }: Reel, frame: number): Moment {
  const movingS = seconds - Math.min(REST_S, seconds / 4);
  const atS = frame / framesPerSecond;
  const share = Math.min(1, atS / movingS);
  const at = from + share * (to - from);
  // A frame that falls on a row shows that row, whatever is lost in the last digit.
  const row = Math.min(to, Math.floor(at + 1e-9));
  if (row === from) return { row, sinceMs: Infinity };
  const reachedS = ((row - from) / (to - from)) * movingS;
  return { row, sinceMs: Math.max(0, (atS - reachedS) * 1000) };
}
