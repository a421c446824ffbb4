import type { ReactNode } from 'react';
import type { TermId } from '../i18n/learnMessages.ts';
import { useMessages } from '../store/preferences.ts';
import { Explained, Term } from '../ui/Term.tsx';

interface TermOfProps {
  readonly id: TermId;
  /** How it stands in the page; as the note writes it when left out. */
  readonly children: ReactNode;
}

/** A word of the field, explained in the person's language. */
export function TermOf({ id, children }: TermOfProps) {
  const { word, says } = useMessages().learn.terms[id];
  return (
    <Term word={word} says={says}>
      {children}
    </Term>
  );
}

/** A sentence with its terms explained. */
export function ExplainedText({ text }: { readonly text: string }) {
  const { terms, stems } = useMessages().learn;
  const ids = Object.keys(stems) as (keyof typeof stems)[];
  const explained = ids.map((id) => ({
    word: terms[id].word,
    stem: stems[id],
    says: terms[id].says,
  }));
  return <Explained text={text} terms={explained} />;
}
