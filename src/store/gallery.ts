import { create } from 'zustand';

/** The experiments ready to be opened, which are fetched when they are first asked for. */
export const useGallery = create<{ readonly is: 'unasked' | 'open' | 'closed' }>(() => ({
  is: 'unasked',
}));
