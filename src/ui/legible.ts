/** A little more than text needs by WCAG, for what rounding and the edges of letters take. */
const LEAST_CONTRAST = 4.7;
const STEP = 0.96;

type Rgb = readonly [red: number, green: number, blue: number];

function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** As WCAG 2 defines it. */
function luminanceOf(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: Rgb, other: Rgb): number {
  const [high, low] = [luminanceOf(one), luminanceOf(other)].toSorted((p, q) => q - p);
  return (high + 0.05) / (low + 0.05);
}

/**
 * A colour for words: the same where it can be read on a ground, else the lightest darkened one that
 * can. On a dark ground every colour of a run can.
 * @param colour #rrggbb, as the ground
 */
export function legibleOn(colour: string, ground: string): string {
  const paper = rgbOf(ground);
  let rgb = rgbOf(colour);
  while (contrastOf(rgb, paper) < LEAST_CONTRAST && Math.max(...rgb) > 8) {
    rgb = [rgb[0] * STEP, rgb[1] * STEP, rgb[2] * STEP];
  }
  return `#${rgb.map((byte) => Math.floor(byte).toString(16).padStart(2, '0')).join('')}`;
}
