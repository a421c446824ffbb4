import type { AboutMessages } from '../../i18n/aboutMessages.ts';
import { fetched } from '../../ui/fetched.ts';
import { Part } from '../Guard.tsx';
import { ExplainedText } from '../TermOf.tsx';

const ABOUT_CHOSEN = fetched(async () => (await import('./AboutChosen.tsx')).AboutChosen);

interface AboutProps {
  /** The sentence itself, for the choice of the first view; null for any other. */
  readonly first: string | null;
  readonly of: (abouts: AboutMessages) => string;
}

/** A sentence about what is chosen; only that of the first view is there before it is asked for. */
export function About({ first, of }: AboutProps) {
  return first === null ? (
    <Part of={ABOUT_CHOSEN} props={{ of }} />
  ) : (
    <ExplainedText text={first} />
  );
}
