/** Below these a picture says nothing any more, in CSS pixels. */
const LEAST_WIDTH = 265;
const LEAST_HEIGHT = 205;

interface Arranged {
  readonly columns: number;
  readonly rows: number;
  /** How many pictures there is room for; the last place is shared by the rest. */
  readonly shown: number;
}

function fitting(room: number, least: number): number {
  return Math.max(1, Math.floor(room / least));
}

/** How some pictures stand in a room of so many CSS pixels. */
export function arrange(count: number, width: number, height: number): Arranged {
  const most = fitting(width, LEAST_WIDTH);
  const shown = Math.min(count, most * fitting(height, LEAST_HEIGHT));
  const columns = Math.max(1, Math.min(most, shown));
  return { columns, rows: Math.max(1, Math.ceil(shown / columns)), shown };
}
