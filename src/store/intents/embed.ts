import { embedLinkOf } from '../../share/embedLink.ts';
import type { Embed } from '../../share/embedLink.ts';
import { useEmbed } from '../embed.ts';

/** The page is shown as another that it is within wants it; null for the whole. */
export function embedAs(embed: Embed | null) {
  useEmbed.setState({ embed, link: embedLinkOf(embed) });
}
