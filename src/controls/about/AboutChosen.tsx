import type { AboutMessages } from '../../i18n/aboutMessages.ts';
import { ExplainedText } from '../TermOf.tsx';
import { useAbouts } from './words.ts';

/** The sentence about a choice, out of those about all. */
export function AboutChosen({ of }: { readonly of: (abouts: AboutMessages) => string }) {
  return <ExplainedText text={of(useAbouts())} />;
}
