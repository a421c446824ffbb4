/** What makes a file of frames that are drawn on one canvas, one after the other. */
export interface Encoder {
  /** Takes the canvas as it is now. @param frame from 0 */
  readonly add: (frame: number) => Promise<void>;
  readonly finish: () => Promise<Blob>;
  readonly giveUp: () => void;
}

export interface Reels {
  readonly canvas: HTMLCanvasElement;
  readonly framesPerSecond: number;
}
