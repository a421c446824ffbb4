import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGifHandler } from '../../../src/app/takeHome/film/gifHandler.ts';
import type { FromGifWorker } from '../../../src/app/takeHome/film/gifHandler.ts';
import { frameCount, momentOf } from '../../../src/app/takeHome/film/timeline.ts';
import { createPlayhead } from '../../../src/trace/playhead.ts';

const anyReel = fc
  .tuple(fc.nat(500), fc.nat(500), fc.integer({ min: 1, max: 60 }), fc.constantFrom(20, 30))
  .map(([from, more, seconds, framesPerSecond]) => ({
    from,
    to: from + more,
    seconds,
    framesPerSecond,
  }));

test('a film begins at its first row, never goes back, and stands still at its last', () => {
  fc.assert(
    fc.property(anyReel, (reel) => {
      const count = frameCount(reel);
      expect(count).toBe(reel.seconds * reel.framesPerSecond);
      const rows = Array.from({ length: count }, (_, frame) => momentOf(reel, frame).row);
      expect(rows[0]).toBe(reel.from);
      expect(rows).toEqual(rows.toSorted((p, q) => p - q));
      // A second, of a short film a quarter; less the frame that reaches it.
      const restS = Math.min(1, reel.seconds / 4);
      const atEnd = rows.filter((row) => row === reel.to).length;
      expect(atEnd).toBeGreaterThanOrEqual(Math.floor(restS * reel.framesPerSecond) - 1);
    }),
  );
});

test('rows follow one another at one speed, and each is left behind for as long as it is ago', () => {
  // Eight rows in two seconds of moving, at 20 frames a second: one in five frames.
  const reel = { from: 3, to: 11, seconds: 8 / 3, framesPerSecond: 20 };
  const moments = Array.from({ length: 40 }, (_, frame) => momentOf(reel, frame));
  expect(moments.map(({ row }) => row)).toEqual(moments.map((_, k) => 3 + Math.floor(k / 5)));
  for (const [k, { row, sinceMs }] of moments.entries()) {
    if (row === 3) expect(sinceMs).toBe(Infinity);
    else expect(sinceMs).toBeCloseTo((k % 5) * 50, 6);
  }
});

test('a playhead that is held stays between two places until it is moved', () => {
  const playhead = createPlayhead();
  playhead.hold(4, 5, 75);
  const { glide } = playhead;
  // Half of 150 ms, eased: 1 − (1/2)³.
  expect(glide).toBeCloseTo(7 / 8, 12);
  expect(playhead.pass(1000)).toBe(false);
  expect([playhead.from, playhead.place, playhead.glide]).toEqual([4, 5, glide]);
  playhead.moveTo(9, true);
  expect(playhead.pass(1000)).toBe(false);
  expect([playhead.place, playhead.glide]).toEqual([9, 1]);
});

/** The frames of a GIF as its format says (CompuServe 1990): their sizes and delays in 1/100 s. */
function framesOf(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer);
  const coloursAfter = (packed: number) => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0);
  const frames: { width: number; height: number; delay: number }[] = [];
  let at = 13 + coloursAfter(bytes[10]);
  let delay = 0;
  const skipBlocks = () => {
    while (bytes[at] !== 0) at += bytes[at] + 1;
    at += 1;
  };
  while (bytes[at] !== 0x3b) {
    if (bytes[at] === 0x21) {
      if (bytes[at + 1] === 0xf9) delay = view.getUint16(at + 4, true);
      at += 2;
      skipBlocks();
      continue;
    }
    expect(bytes[at], 'a block is an extension or a picture').toBe(0x2c);
    frames.push({
      width: view.getUint16(at + 5, true),
      height: view.getUint16(at + 7, true),
      delay,
    });
    at += 10 + coloursAfter(bytes[at + 9]) + 1;
    skipBlocks();
  }
  return frames;
}

test('a GIF has the frames that were given, as large and for as long', () => {
  const told: FromGifWorker[] = [];
  const handle = createGifHandler((message) => told.push(message));
  const size = { width: 5, height: 3 };
  for (const shade of [0, 120, 255]) {
    const rgba = Uint8ClampedArray.from({ length: 60 }, (_, k) => (k % 4 === 3 ? 255 : shade));
    handle({ type: 'frame', ...size, rgba: rgba.buffer, delayMs: 50 });
  }
  handle({ type: 'end' });
  const last = told.at(-1);
  if (last?.type !== 'file') throw new Error('the file must be told last');
  const bytes = new Uint8Array(last.bytes);
  expect(String.fromCodePoint(...bytes.subarray(0, 6))).toBe('GIF89a');
  const frame = { ...size, delay: 5 };
  expect(framesOf(bytes)).toEqual([frame, frame, frame]);
  expect(told.filter(({ type }) => type === 'written')).toHaveLength(3);
});
