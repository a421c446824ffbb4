import { expect, test } from 'vitest';
import { eachPiece } from '../../../src/scene/space/drape.ts';

const FLOOR = { width: 2.6, depth: 2.833 };

function piecesOf(from: readonly [number, number], to: readonly [number, number]) {
  const pieces: (readonly [number, number, number, number])[] = [];
  eachPiece(FLOOR, ...from, ...to, (...piece) => pieces.push(piece));
  return pieces;
}

test('pieces follow one another from end to end', () => {
  const pieces = piecesOf([-0.5, 0.2], [0.9, -1]);
  expect(pieces[0].slice(0, 2)).toEqual([-0.5, 0.2]);
  expect(pieces.at(-1)?.slice(2)).toEqual([0.9, -1]);
  for (let k = 1; k < pieces.length; k++)
    expect(pieces[k].slice(0, 2)).toEqual(pieces[k - 1].slice(2));
});

test.each([1e3, 1e9, 1e13, 1e15, 1e100, 1e155, 1e300])(
  'of a way to %d the part over the floor is there, in few pieces and on its line',
  (far) => {
    const end = [0.1 + far, 0.3 + 2 * far] as const;
    for (const pieces of [piecesOf([0.1, 0.3], end), piecesOf(end, [0.1, 0.3])]) {
      expect(pieces.length).toBeGreaterThan(30);
      expect(pieces.length).toBeLessThan(60);
      for (const [fromX, fromZ, toX, toZ] of pieces) {
        expect(fromZ - 0.3).toBeCloseTo(2 * (fromX - 0.1), 9);
        expect(toZ - 0.3).toBeCloseTo(2 * (toX - 0.1), 9);
      }
    }
  },
);

test('a way across the whole floor goes from wall to wall, one beside it has no piece', () => {
  const across = piecesOf([-5, 1], [5, 1]);
  expect(across[0][0]).toBeCloseTo(-1.3, 9);
  expect(across.at(-1)?.[2]).toBeCloseTo(1.3, 9);
  expect(piecesOf([-5, 1.5], [5, 1.5])).toEqual([]);
  expect(piecesOf([1.4, 0], [1.4, 1])).toEqual([]);
  expect(piecesOf([1, 5], [5, 1])).toEqual([]);
});
