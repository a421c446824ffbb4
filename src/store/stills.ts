/** Draws a surface anew and reads it in the same task: later its canvas is blank. @returns a PNG as a data URL */
export type Still = (dotsPerPixel: number) => string;

const stills = new WeakMap<HTMLCanvasElement, Still>();

/** By a surface, for as long as it is shown. @returns what takes it back */
export function offerStill(canvas: HTMLCanvasElement, still: Still): () => void {
  stills.set(canvas, still);
  return () => void stills.delete(canvas);
}

/** undefined of a canvas that shows no surface in 3D. */
export function stillOf(canvas: HTMLCanvasElement): Still | undefined {
  return stills.get(canvas);
}
