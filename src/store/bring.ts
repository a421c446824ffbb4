import { create } from 'zustand';

/** What a person has brought: a file, or what was pasted. */
export interface Brought {
  /** Of the file; null for what was pasted. */
  readonly name: string | null;
  readonly content: Blob;
}

interface BringState {
  readonly is: 'unasked' | 'open' | 'closed';
  /** null until there is something to be read. */
  readonly brought: Brought | null;
  /** How many were brought: each is read from its beginning. */
  readonly count: number;
}

/** The dialog of the person's own data, which is fetched when it is first asked for. */
export const useBring = create<BringState>(() => ({ is: 'unasked', brought: null, count: 0 }));
