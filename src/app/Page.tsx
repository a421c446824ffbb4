import { Part } from '../controls/Guard.tsx';
import { useEmbed } from '../store/embed.ts';
import { fetched } from '../ui/fetched.ts';
import { App } from './App.tsx';

const EMBED = fetched(async () => (await import('./embed/Embed.tsx')).EmbedPage);

/** The whole page, or what another page shows of it. */
export function Page() {
  const embed = useEmbed((state) => state.embed);
  return embed === null ? <App /> : <Part of={EMBED} props={{ embed }} />;
}
