import { encode } from 'uqr';

/** Of about so many letters a code is still read from paper by every phone. */
const MOST_LETTERS = 600;

/** A QR code as the path of its dark squares, one unit each. */
export interface Code {
  readonly size: number;
  readonly path: string;
}

/** null where the text is too long for a code that is read from paper. */
export function codeOf(text: string): Code | null {
  if (text.length > MOST_LETTERS) return null;
  // Readers want four empty squares around it.
  const { size, data } = encode(text, { ecc: 'L', border: 4 });
  const rows = data.map((row, y) => row.map((is, x) => (is ? `M${x} ${y}h1v1h-1z` : '')).join(''));
  return { size, path: rows.join('') };
}
