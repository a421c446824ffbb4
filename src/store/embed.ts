import { create } from 'zustand';
import type { Embed } from '../share/embedLink.ts';

/** How the page is shown within another; null where it is whole. */
export const useEmbed = create<{ readonly embed: Embed | null }>(() => ({ embed: null }));
