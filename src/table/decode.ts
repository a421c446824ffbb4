import type { Encoding } from './encoding.ts';

/** Bytes to text, chunk by chunk; letters may be cut between two. */
export interface Decoder {
  readonly decode: (bytes: Uint8Array) => string;
  /** What is left once all bytes have come. */
  readonly end: () => string;
}

/** Of each lead byte up to 0xa0 the extension has 178 syllables, of the later ones 84. */
const WIDE_LEADS = 0xa1 - 0x81;
const WIDE = 178;
const NARROW = 84;
const [FIRST_SYLLABLE, LAST_SYLLABLE] = [0xac00, 0xd7a3];

/** The place of a second byte among those of the extension. */
function trailPlace(byte: number): number {
  if (byte <= 0x5a) return byte - 0x41;
  return byte <= 0x7a ? byte - 0x61 + 26 : byte - 0x81 + 52;
}

function isExtended(lead: number, trail: number): boolean {
  if (lead < 0x81 || lead > 0xc6) return false;
  if (lead > 0xa0 && trail > 0xa0) return false;
  return (
    (trail >= 0x41 && trail <= 0x5a) ||
    (trail >= 0x61 && trail <= 0x7a) ||
    (trail >= 0x81 && trail <= 0xfe)
  );
}

/** The syllables that KS X 1001 lacks, in their order: CP949 has put them into the gaps. */
function extendedSyllables(): readonly string[] {
  const plain = new Uint8Array(25 * 94 * 2);
  for (let i = 0; i < plain.length; i += 2) {
    plain[i] = 0xb0 + Math.floor(i / 188);
    plain[i + 1] = 0xa1 + ((i / 2) % 94);
  }
  const known = new Set(new TextDecoder('euc-kr').decode(plain));
  const all = Array.from({ length: LAST_SYLLABLE - FIRST_SYLLABLE + 1 }, (_, i) =>
    String.fromCharCode(FIRST_SYLLABLE + i),
  );
  return all.filter((syllable) => !known.has(syllable));
}

function after(byte: number, chunk: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(chunk.length + 1);
  bytes[0] = byte;
  bytes.set(chunk, 1);
  return bytes;
}

/** EUC-KR with its extension, where the machine's own decoder (Node's) knows the plain one only. */
function createKoreanDecoder(): Decoder {
  const syllables = extendedSyllables();
  const plain = new TextDecoder('euc-kr');
  const syllableOf = (lead: number, trail: number) => {
    const row = lead - 0x81;
    const before = row < WIDE_LEADS ? row * WIDE : WIDE_LEADS * WIDE + (row - WIDE_LEADS) * NARROW;
    return syllables[before + trailPlace(trail)] ?? '\uFFFD';
  };
  const state = { lead: -1 };
  function decode(chunk: Uint8Array): string {
    const bytes = state.lead < 0 ? chunk : after(state.lead, chunk);
    state.lead = -1;
    let text = '';
    let from = 0;
    let i = 0;
    while (i < bytes.length) {
      const byte = bytes[i];
      if (byte < 0x81 || byte === 0xff) i += 1;
      else if (i + 1 === bytes.length) {
        state.lead = byte;
        break;
      } else {
        if (isExtended(byte, bytes[i + 1])) {
          text += plain.decode(bytes.subarray(from, i)) + syllableOf(byte, bytes[i + 1]);
          from = i + 2;
        }
        i += bytes[i + 1] < 0x41 ? 1 : 2;
      }
    }
    return text + plain.decode(bytes.subarray(from, i));
  }
  return { decode, end: () => (state.lead < 0 ? '' : '\uFFFD') };
}

/** What 0x80 to 0x9f are in windows-1252, which some machines leave as controls. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function createLatinDecoder(): Decoder {
  const decoder = new TextDecoder('windows-1252');
  const decode = (bytes: Uint8Array) =>
    decoder.decode(bytes).replaceAll(/[\u0080-\u009f]/g, (sign) => HIGH[sign.charCodeAt(0) - 0x80]);
  return { decode, end: () => '' };
}

/** A pair of CP949 that plain EUC-KR lacks: 똠. */
const EXTENDED_SAMPLE = Uint8Array.of(0x8c, 0x63);

export function createDecoder(encoding: Encoding): Decoder {
  if (encoding === 'windows-1252') return createLatinDecoder();
  const decoder = new TextDecoder(encoding);
  if (encoding === 'euc-kr' && new TextDecoder('euc-kr').decode(EXTENDED_SAMPLE) !== '똠') {
    return createKoreanDecoder();
  }
  return {
    decode: (bytes) => decoder.decode(bytes, { stream: true }),
    end: () => decoder.decode(),
  };
}
