import { readPoints } from '../table/read.ts';
import { tableIn } from '../table/table.ts';
import type { Source } from '../table/table.ts';
import type { Surroundings } from './handler.ts';
import type { FromTableWorker, ToTableWorker } from './tableProtocol.ts';

/** Progress is told so often: a bar that moves before the eyes. */
const TELLING_MS = 50;

/** Ends the reading of what is no longer wanted. */
class NoLongerWanted extends Error {}

/** The file has changed or is gone since it was chosen. */
class Unreadable extends Error {}

function sourceOf(file: Blob): Source {
  return {
    size: file.size,
    bytes: async (from, to) => {
      try {
        return new Uint8Array(await file.slice(from, to).arrayBuffer());
      } catch (error) {
        throw new Unreadable('the bytes of the file cannot be had', { cause: error });
      }
    },
  };
}

/**
 * The worker that reads tables, without its thread. A file is read piece by piece, and messages that
 * have come in meanwhile are handled between two: what they take the place of ends there.
 */
export function createTableHandler({
  post,
  nowMs,
}: Pick<Surroundings<FromTableWorker>, 'post' | 'nowMs'>) {
  const state = { run: 0, saidMs: 0 };

  function progressOf(run: number) {
    return (share: number) => {
      if (run !== state.run) throw new NoLongerWanted();
      if (share < 1 && nowMs() - state.saidMs < TELLING_MS) return;
      state.saidMs = nowMs();
      post({ type: 'progress', run, share }, []);
    };
  }

  async function survey({ run, file }: Extract<ToTableWorker, { type: 'survey' }>) {
    const found = await tableIn(sourceOf(file), progressOf(run));
    if (run !== state.run) return;
    if (found.is === 'table') post({ type: 'table', run, table: found.table }, []);
    else post({ type: 'fault', run, fault: found.fault }, []);
  }

  async function read({ run, file, table, choice }: Extract<ToTableWorker, { type: 'read' }>) {
    const found = await readPoints(sourceOf(file), table, choice, progressOf(run));
    if (run !== state.run) return;
    const { xs, ys } = found.points;
    post({ type: 'read', run, read: found }, [xs.buffer as ArrayBuffer, ys.buffer as ArrayBuffer]);
  }

  async function work(message: ToTableWorker) {
    const { run } = message;
    try {
      if (message.type === 'survey') await survey(message);
      else if (message.type === 'read') await read(message);
    } catch (error) {
      if (run !== state.run || error instanceof NoLongerWanted) return;
      if (error instanceof Unreadable)
        post({ type: 'fault', run, fault: { is: 'unreadable' } }, []);
      else post({ type: 'failed', run, message: String(error) }, []);
    }
  }

  /** @returns when this message has been dealt with; nobody has to wait for it */
  return (message: ToTableWorker): Promise<void> => {
    state.run = message.run;
    return work(message);
  };
}
