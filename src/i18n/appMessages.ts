/** What the page says of itself, around its controls and pictures. */
export interface AppMessages {
  readonly language: string;
  readonly themeToDark: string;
  readonly themeToLight: string;
  readonly shareLink: string;
  /** The same for a link that opens at the step shown: its name, and what stands on the button. */
  readonly shareStep: string;
  readonly atThisStep: string;
  readonly linkCopied: string;
  readonly linkToCopy: string;
  /** Programs, tables and a report of what is there. */
  readonly takeHome: string;
  /** All that the page itself says on paper. */
  readonly onPaper: string;
  /** The first thing that Tab reaches. */
  readonly skipToPlay: string;
  /** From what is shown of it within another page. */
  readonly wholePage: string;
  readonly charts: string;
  /** Shows the page to a room. */
  readonly present: string;
  /** The help that lists the keys. */
  readonly keyboard: string;
  readonly tabs: string;
  readonly tabNames: Readonly<Record<'fit' | 'loss' | 'controls' | 'numbers', string>>;
  /** The same of a frame that is kept apart from its own origin, and what that would need. */
  readonly sandboxed: Readonly<Record<'noWorkers' | 'storage', string>>;
  /** What the page could not do. */
  readonly notices: Readonly<
    Record<
      | 'address'
      | 'apart'
      | 'storage'
      | 'language'
      | 'part'
      | 'noWorkers'
      | 'bug'
      | 'update'
      | 'updating',
      string
    >
  >;
  /** In the place of a part that has not arrived, or is broken. */
  readonly broken: Readonly<Record<'absent' | 'broken', string>>;
  /** In the place of a part that is long in coming. */
  readonly loading: string;
  readonly tryAgain: string;
  readonly reload: string;
}
