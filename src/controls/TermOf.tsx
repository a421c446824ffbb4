import type { ReactNode } from 'react';
import type { TermId } from '../i18n/learnMessages.ts';
import { tellFailure } from '../store/intents/notices.ts';
import { useMessages } from '../store/preferences.ts';
import { Extra } from '../ui/Extra.tsx';
import { fetched } from '../ui/fetched.ts';
import { Explained, Term } from '../ui/Term.tsx';

/** What the terms mean comes when the first is asked for. */
const TERM_NOTE = fetched(async () => (await import('./TermNote.tsx')).TermNote);

interface TermOfProps {
  readonly id: TermId;
  /** How it stands in the page. */
  readonly children: ReactNode;
}

/** A word of the field, explained in the person's language. */
export function TermOf({ id, children }: TermOfProps) {
  return (
    <Term
      renderNote={(anchor, onClose) => (
        <Extra of={TERM_NOTE} props={{ id, anchor, onClose }} onFailure={tellFailure} />
      )}
    >
      {children}
    </Term>
  );
}

/** A sentence with its terms explained. */
export function ExplainedText({ text }: { readonly text: string }) {
  const { stems } = useMessages().learn;
  return (
    <Explained
      text={text}
      stems={stems}
      renderTerm={(id, word) => <TermOf id={id}>{word}</TermOf>}
    />
  );
}
