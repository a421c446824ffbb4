/** How the bytes of a file say letters: the names of the Encoding Standard. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'euc-kr' | 'windows-1252';

/** Of bytes above 127: how many fit UTF-8 and how many fit EUC-KR with its extension, CP949. */
interface Evidence {
  utf8Letters: number;
  utf8Faults: number;
  /** Pairs where the syllables of everyday Korean stand. */
  koreanCommon: number;
  koreanOther: number;
  koreanFaults: number;
}

function byMark([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** Digits and separators in UTF-16 have a zero byte each, always on the same side. */
function byZeros(head: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i & 1] += 1;
  const half = head.length / 2;
  const [even, odd] = zeros;
  if (odd > half / 4 && even < odd / 8) return 'utf-16le';
  if (even > half / 4 && odd < even / 8) return 'utf-16be';
  return null;
}

/** Continuation bytes that follow this one in UTF-8; −1 where none may begin so. */
function utf8Rest(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  if (byte >= 0xe0 && byte <= 0xef) return 2;
  if (byte >= 0xf0 && byte <= 0xf4) return 3;
  return -1;
}

function isKoreanTrail(byte: number): boolean {
  return (
    (byte >= 0x41 && byte <= 0x5a) ||
    (byte >= 0x61 && byte <= 0x7a) ||
    (byte >= 0x81 && byte <= 0xfe)
  );
}

function createUtf8Counter(found: Evidence) {
  const state = { awaited: 0 };
  return (byte: number) => {
    if (state.awaited > 0) {
      if ((byte & 0xc0) === 0x80) {
        state.awaited -= 1;
        if (state.awaited === 0) found.utf8Letters += 1;
        return;
      }
      found.utf8Faults += 1;
    }
    state.awaited = 0;
    if (byte < 0x80) return;
    const rest = utf8Rest(byte);
    if (rest < 0) found.utf8Faults += 1;
    else state.awaited = rest;
  };
}

/** Signs like ℃, and the syllables; Chinese characters, which come after them, are rare. */
function isCommonLead(byte: number): boolean {
  return (byte >= 0xa1 && byte <= 0xa8) || (byte >= 0xb0 && byte <= 0xc8);
}

function createKoreanCounter(found: Evidence) {
  const state = { lead: 0 };
  return (byte: number) => {
    const { lead } = state;
    if (lead !== 0) {
      state.lead = 0;
      if (!isKoreanTrail(byte)) found.koreanFaults += 1;
      else if (byte >= 0xa1 && isCommonLead(lead)) found.koreanCommon += 1;
      else found.koreanOther += 1;
      if (isKoreanTrail(byte)) return;
    }
    if (byte >= 0x81 && byte <= 0xfe) state.lead = byte;
    else if (byte >= 0x80) found.koreanFaults += 1;
  };
}

function verdict(found: Evidence): Encoding {
  const { utf8Letters, utf8Faults, koreanCommon, koreanOther, koreanFaults } = found;
  if (utf8Faults === 0 || utf8Letters > 8 * utf8Faults) return 'utf-8';
  const korean = koreanCommon + koreanOther;
  // A sign of Latin-1 before a letter, as in °C, is a pair too, but of the rare ones.
  if (koreanCommon >= koreanOther && korean > 20 * koreanFaults) return 'euc-kr';
  return 'windows-1252';
}

/** Takes all bytes of a file, and says in the end how they are to be read. */
export interface EncodingCounter {
  readonly take: (bytes: Uint8Array) => void;
  readonly verdict: () => Encoding;
}

/**
 * The encoding by the mark at the start of the file, by the zeros of UTF-16, or by what most of the
 * bytes above 127 are.
 * @param head the file's first bytes, some kilobytes if there are
 */
export function createEncodingCounter(head: Uint8Array): EncodingCounter {
  const known = byMark(head) ?? byZeros(head);
  if (known !== null) return { take: () => undefined, verdict: () => known };
  const found: Evidence = {
    utf8Letters: 0,
    utf8Faults: 0,
    koreanCommon: 0,
    koreanOther: 0,
    koreanFaults: 0,
  };
  const asUtf8 = createUtf8Counter(found);
  const asKorean = createKoreanCounter(found);
  const state = { isAfter: false };
  return {
    take: (bytes) => {
      for (let i = 0; i < bytes.length; i++) {
        const byte = bytes[i];
        if (byte < 0x80 && !state.isAfter) continue;
        asUtf8(byte);
        asKorean(byte);
        // A byte below 128 may be the second of a pair, or break off a letter.
        state.isAfter = byte >= 0x80;
      }
    },
    verdict: () => verdict(found),
  };
}
