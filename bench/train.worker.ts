// The training benchmark in a browser's worker; the page that made it prints what it posts.
import { benchTraining } from './train.ts';
import type { Peer } from './train.ts';

declare global {
  /** Defined by a script that comes before this one, where the peers are installed. */
  var peersHere: (() => Promise<readonly Peer[]>) | undefined;
}

const tell = (message: object) => globalThis.postMessage(message, { transfer: [] });

try {
  const peers = (await globalThis.peersHere?.()) ?? [];
  await benchTraining(peers, (line) => tell({ line }));
  tell({ isDone: true });
} catch (error) {
  tell({ isDone: true, error: String(error) });
}
