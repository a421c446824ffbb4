/** What is done with the pointer and the fingers. */
export interface GestureMessages {
  /** `key` is what is held with the wheel, where the page is within another. */
  readonly surfaceHelp: (key: string | null) => string;
  /** The same for fingers, of which it takes two within another page. */
  readonly touchHelp: (isFramed: boolean) => string;
  /** Said where a wheel or a finger was left to the page around. */
  readonly leftToPage: { readonly wheel: (key: string) => string; readonly finger: string };
  /** On a phone: what the panels stand on, and how high it is. */
  readonly sheet: string;
  readonly sheetHeights: Readonly<Record<'low' | 'middle' | 'high', string>>;
}
