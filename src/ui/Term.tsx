import { Suspense, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { fetched, useFetched } from './fetched.ts';
import styles from './Term.module.css';

/** The popover comes when the first term is asked for. */
const NOTE = fetched(async () => (await import('./TermNote.tsx')).TermNote);

interface TermProps {
  /** The word as its note writes it. */
  readonly word: string;
  readonly says: string;
  /** How it stands in the page. */
  readonly children: ReactNode;
}

/** A word of the field with a dotted line: a press opens what it means. */
export function Term({ word, says, children }: TermProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const [Note] = useFetched(NOTE);
  // Read on the page itself where the popover can't be had.
  const plain = <span role="note"> {says}</span>;
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.term}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </button>
      {isOpen ? (
        <ErrorBoundary renderInstead={() => plain}>
          <Suspense fallback={null}>
            <Note anchor={button} word={word} says={says} onClose={() => setOpen(false)} />
          </Suspense>
        </ErrorBoundary>
      ) : null}
    </>
  );
}

/** A word that is explained wherever it stands in a sentence. */
export interface Explanation {
  readonly word: string;
  /** How it begins where it stands in a sentence. */
  readonly stem: string;
  readonly says: string;
}

interface ExplainedProps {
  readonly text: string;
  readonly terms: readonly Explanation[];
}

interface Found {
  readonly at: number;
  readonly length: number;
  readonly term: Explanation;
}

/** Where a term's word stands first, with the letters of its ending; not within another word. */
function find(text: string, term: Explanation): Found | null {
  const stem = term.stem.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const match = new RegExp(String.raw`(?<!\p{L})${stem}[a-z]*`, 'iu').exec(text);
  return match === null ? null : { at: match.index, length: match[0].length, term };
}

/** A sentence, the terms in it as such, each where it comes first. */
export function Explained({ text, terms }: ExplainedProps) {
  const found = terms
    .map((term) => find(text, term))
    .filter((one) => one !== null)
    .toSorted((p, q) => p.at - q.at || q.length - p.length);
  const parts: ReactNode[] = [];
  let end = 0;
  for (const { at, length, term } of found) {
    // A shorter word within a longer one that is explained already.
    if (at < end) continue;
    parts.push(
      text.slice(end, at),
      <Term key={at} word={term.word} says={term.says}>
        {text.slice(at, at + length)}
      </Term>,
    );
    end = at + length;
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}
