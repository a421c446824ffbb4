import { open } from 'node:fs/promises';
import process from 'node:process';
import { buffer } from 'node:stream/consumers';
import type { Source } from '../table/table.ts';

/** The bytes of a file cannot be had; whatever else goes wrong is none of the file's fault. */
export class Unreadable extends Error {}

async function had<T>(bytes: () => Promise<T>): Promise<T> {
  try {
    return await bytes();
  } catch (cause) {
    throw new Unreadable(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function held(all: Uint8Array): Source {
  return { size: all.length, bytes: (from, to) => Promise.resolve(all.subarray(from, to)) };
}

/** A file's bytes, asked for piece by piece; what has no places, as a pipe, is held whole. @throws Unreadable */
export async function withSource<T>(file: string, act: (source: Source) => Promise<T>): Promise<T> {
  if (file === '-') return act(held(new Uint8Array(await had(() => buffer(process.stdin)))));
  const handle = await had(() => open(file));
  try {
    const stat = await had(() => handle.stat());
    if (!stat.isFile()) return await act(held(new Uint8Array(await had(() => handle.readFile()))));
    return await act({
      size: stat.size,
      bytes: async (from, to) => {
        const piece = new Uint8Array(to - from);
        const { bytesRead } = await had(() => handle.read(piece, 0, piece.length, from));
        return piece.subarray(0, bytesRead);
      },
    });
  } finally {
    await handle.close();
  }
}
