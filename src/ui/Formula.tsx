import { useLayoutEffect, useMemo, useRef } from 'react';

interface FormulaProps {
  /** A formula typeset at build time, `import html from './update.tex'`. */
  readonly html: string;
  /** Live text for the slots, which the source writes as \text{@name}. */
  readonly slots?: Readonly<Record<string, string>>;
}

interface Slot {
  readonly node: Text;
  /** What the formula's source says there. */
  readonly source: string;
}

const NAMED = /@([a-zA-Z]+)/g;

function slotsIn(formula: Node): readonly Slot[] {
  const walker = document.createTreeWalker(formula, NodeFilter.SHOW_TEXT);
  const found: Slot[] = [];
  while (walker.nextNode() !== null) {
    const node = walker.currentNode as Text;
    if (node.data.includes('@')) found.push({ node, source: node.data });
  }
  return found;
}

/**
 * A typeset formula, with numbers that change put where the source has slots. They are written into
 * the text that is there: a formula that came anew at each step of a run that plays would be parsed
 * and styled anew, too.
 */
export function Formula({ html, slots }: FormulaProps) {
  const host = useRef<HTMLSpanElement>(null);
  const found = useRef<{ readonly of: string; readonly slots: readonly Slot[] } | null>(null);
  const content = useMemo(() => ({ __html: html }), [html]);
  useLayoutEffect(() => {
    if (host.current === null) return;
    // Once: after that the text is what was put there.
    if (found.current?.of !== html) found.current = { of: html, slots: slotsIn(host.current) };
    for (const { node, source } of found.current.slots) {
      const text = source.replaceAll(NAMED, (_, name: string) => slots?.[name] ?? '');
      if (node.data !== text) node.data = text;
    }
  });
  return <span ref={host} dangerouslySetInnerHTML={content} />;
}
