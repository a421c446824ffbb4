export interface AppMessages {
  readonly language: string;
  readonly themeToDark: string;
  readonly themeToLight: string;
  readonly shareLink: string;
  readonly linkCopied: string;
  readonly linkToCopy: string;
  readonly tabs: string;
  readonly tabNames: Readonly<Record<'fit' | 'loss' | 'controls' | 'numbers', string>>;
  /** What the page could not do. */
  readonly notices: Readonly<
    Record<'address' | 'storage' | 'language' | 'part' | 'noWorkers' | 'bug', string>
  >;
  /** In the place of a part that has not arrived, or is broken. */
  readonly broken: Readonly<Record<'absent' | 'broken', string>>;
  /** In the place of a part that is long in coming. */
  readonly loading: string;
  readonly tryAgain: string;
  readonly reload: string;
}
