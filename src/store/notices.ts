import { create } from 'zustand';

/** What the page owes the person a sentence about, each for as long as it is so. */
export type Notice =
  /** The address bar does not hold the experiment. */
  | 'address'
  /** The link that was copied is without the data. */
  | 'apart'
  /** What the person prefers is not kept. */
  | 'storage'
  /** Another language has not arrived. */
  | 'language'
  /** Something that was asked for has not arrived. */
  | 'part'
  /** There are no workers: the page itself computes. */
  | 'noWorkers'
  /** Something in the page is broken. */
  | 'bug'
  /** Another version of the page has arrived, and waits. */
  | 'update'
  /** It has been asked for, and comes once the one before has come to rest. */
  | 'updating';

export interface NoticesState {
  readonly told: readonly Notice[];
  /** Of those, the ones that have been read. */
  readonly read: readonly Notice[];
}

export const useNotices = create<NoticesState>(() => ({ told: [], read: [] }));
