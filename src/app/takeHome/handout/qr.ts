import { encode } from 'uqr';

/** Of about so many letters a code is still read from paper by every phone, and from a screen by a room. */
const MOST_ON_PAPER = 600;
export const MOST_ON_SCREEN = 1000;

/** A QR code as the path of its dark squares, one unit each. */
export interface Code {
  readonly size: number;
  readonly path: string;
}

/** null where the text is too long for a code that is read. */
export function codeOf(text: string, most = MOST_ON_PAPER): Code | null {
  if (text.length > most) return null;
  // Readers want four empty squares around it.
  const { size, data } = encode(text, { ecc: 'L', border: 4 });
  const rows = data.map((row, y) => row.map((is, x) => (is ? `M${x} ${y}h1v1h-1z` : '')).join(''));
  return { size, path: rows.join('') };
}
