import { create } from 'zustand';
import type { Embed } from '../share/embedLink.ts';

export interface EmbedState {
  /** How the page is shown within another; null where it is whole. */
  readonly embed: Embed | null;
  /** The same as its link says it, with its leading `&`. */
  readonly link: string;
}

export const useEmbed = create<EmbedState>(() => ({ embed: null, link: '' }));
