/** What is used of gifenc, which has no types of its own. */
declare module 'gifenc' {
  type Colours = readonly (readonly number[])[];
  interface Encoder {
    writeFrame: (
      indices: Uint8Array,
      width: number,
      height: number,
      options: { readonly palette: Colours; readonly delay: number },
    ) => void;
    finish: () => void;
    bytes: () => Uint8Array<ArrayBuffer>;
  }
  export function GIFEncoder(): Encoder;
  export function quantize(rgba: Uint8ClampedArray, most: number): Colours;
  export function applyPalette(rgba: Uint8ClampedArray, palette: Colours): Uint8Array;
}
