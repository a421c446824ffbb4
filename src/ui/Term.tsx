import { useState } from 'react';
import type { ReactNode } from 'react';
import styles from './Term.module.css';

interface TermProps {
  /** What it means, beside the word. */
  readonly renderNote: (anchor: HTMLElement, close: () => void) => ReactNode;
  /** How it stands in the page. */
  readonly children: ReactNode;
}

/** A word of the field with a dotted line: a press opens what it means. */
export function Term({ renderNote, children }: TermProps) {
  const [isOpen, setOpen] = useState(false);
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  return (
    <>
      <button
        ref={setButton}
        type="button"
        className={styles.term}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </button>
      {isOpen && button !== null ? renderNote(button, () => setOpen(false)) : null}
    </>
  );
}

interface ExplainedProps<Id extends string> {
  readonly text: string;
  /** How the words begin that are explained. */
  readonly stems: Readonly<Record<Id, string>>;
  readonly renderTerm: (id: Id, word: string) => ReactNode;
}

interface Found<Id> {
  readonly at: number;
  readonly word: string;
  /** Written on to it without a space: a full stop, a particle. */
  readonly tail: string;
  readonly id: Id;
}

/** Where a word stands first, with the letters of its ending; not within another word. */
function find<Id>(text: string, id: Id, stem: string): Found<Id> | null {
  const plain = stem.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const match = new RegExp(String.raw`(?<!\p{L})(${plain}[a-z]*)(\S*)`, 'iu').exec(text);
  return match === null ? null : { at: match.index, word: match[1], tail: match[2], id };
}

/** A sentence, the terms in it as such, each where it comes first. */
export function Explained<Id extends string>({ text, stems, renderTerm }: ExplainedProps<Id>) {
  const ids = Object.keys(stems) as Id[];
  const found = ids
    .map((id) => find(text, id, stems[id]))
    .filter((one) => one !== null)
    .toSorted((p, q) => p.at - q.at || q.word.length - p.word.length);
  const parts: ReactNode[] = [];
  let end = 0;
  for (const { at, word, tail, id } of found) {
    // A shorter word within a longer one that is explained already.
    if (at < end) continue;
    // A browser breaks lines around a button.
    parts.push(
      text.slice(end, at),
      <span key={at} className={styles.whole}>
        {renderTerm(id, word)}
        {tail}
      </span>,
    );
    end = at + word.length + tail.length;
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}
