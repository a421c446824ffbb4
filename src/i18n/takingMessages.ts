/** What is said of pictures that are taken home, and of the handout. */
export interface TakingMessages {
  readonly picture: string;
  readonly what: string;
  readonly kinds: Readonly<Record<'surface' | 'map' | 'fit' | 'loss' | 'sheet', string>>;
  readonly look: string;
  readonly looks: Readonly<Record<'light' | 'dark', string>>;
  /** Of a picture, in dots to a pixel. */
  readonly size: string;
  readonly drawing: string;
  readonly preview: (what: string) => string;
  readonly copy: string;
  readonly notCopied: string;
  readonly failed: string;
  readonly film: {
    readonly film: string;
    readonly about: string;
    readonly from: string;
    readonly to: string;
    readonly seconds: string;
    readonly format: string;
    readonly making: (frame: string, all: string) => string;
    readonly cancel: string;
    readonly failed: string;
    /** Of a number that is not allowed. */
    readonly range: (what: string, low: string, high: string) => string;
  };
  readonly handout: string;
  readonly aboutHandout: string;
  /** As long as something is covered. */
  readonly noAnswers: string;
  /** Of the first steps, on the handout. */
  readonly table: string;
  readonly tables: Readonly<Record<'blanks' | 'whole', string>>;
  readonly print: string;
  /** On paper, before a line to write on. */
  readonly name: string;
  readonly date: string;
  readonly pictureAt: (step: string) => string;
  readonly firstSteps: string;
  readonly fillIn: string;
  readonly answers: string;
  /** In the place of a link that nobody would type. */
  readonly longLink: string;
  readonly questions: {
    readonly move: string;
    readonly moveAnswer: (slope: string, by: string) => string;
    readonly fall: (step: string) => string;
    readonly fallAnswer: (from: string, to: string, by: string) => string;
    /** In their place, of a loss that is higher in the end. */
    readonly rise: (step: string) => string;
    readonly riseAnswer: (from: string, to: string, by: string) => string;
    readonly lines: (step: string) => string;
    readonly linesAnswer: (first: string, step: string, last: string) => string;
  };
}
