import { create } from 'zustand';

/** The keyboard help, which is fetched when it is first asked for. */
export const useHelp = create<{ readonly is: 'unasked' | 'open' | 'closed' }>(() => ({
  is: 'unasked',
}));
