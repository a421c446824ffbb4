interface FormulaProps {
  /** A formula typeset at build time, `import html from './update.tex'`. */
  readonly html: string;
  /** Live text for the slots, which the source writes as \text{@name}. */
  readonly slots?: Readonly<Record<string, string>>;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>]/g, (sign) => ESCAPES[sign]);
}

/** A typeset formula, with numbers that change put where the source has slots. */
export function Formula({ html, slots }: FormulaProps) {
  const filled = html.replaceAll(/@([a-zA-Z]+)/g, (_, name: string) =>
    escapeHtml(slots?.[name] ?? ''),
  );
  return <span dangerouslySetInnerHTML={{ __html: filled }} />;
}
