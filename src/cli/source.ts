import { open } from 'node:fs/promises';
import process from 'node:process';
import { buffer } from 'node:stream/consumers';
import type { Source } from '../table/table.ts';

/** A file's bytes, asked for piece by piece; standard input is held whole. */
export async function withSource<T>(file: string, act: (source: Source) => Promise<T>): Promise<T> {
  if (file === '-') {
    const all = new Uint8Array(await buffer(process.stdin));
    return act({ size: all.length, bytes: (from, to) => Promise.resolve(all.subarray(from, to)) });
  }
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    return await act({
      size,
      bytes: async (from, to) => {
        const piece = new Uint8Array(to - from);
        const { bytesRead } = await handle.read(piece, 0, piece.length, from);
        return piece.subarray(0, bytesRead);
      },
    });
  } finally {
    await handle.close();
  }
}
