/** What is said before a room, and to who speaks there. */
export interface PresenterMessages {
  readonly presenter: string;
  readonly back: string;
  readonly forward: string;
  /** Opens the dialog of lectures. */
  readonly lectures: string;
  readonly notes: string;
  /** Opens what asks a room for a guess on its own phones. */
  readonly ask: string;
  readonly darken: string;
  readonly light: string;
  readonly leave: string;
  /** The browser has opened no window for the notes. */
  readonly blocked: string;
  /** The accessible name of the field for an option. */
  readonly handsFor: (option: string) => string;
  /** How to vote. */
  readonly vote: string;
  readonly happened: string;
  readonly note: {
    readonly title: string;
    readonly teacher: string;
    readonly kills: string;
    readonly answer: string;
    readonly nextPress: string;
    readonly presses: Readonly<
      Record<'question' | 'options' | 'hands' | 'doing' | 'done' | 'explained', string>
    >;
    /** The press that shows the options, where hands were counted, shows these next. */
    readonly showsHands: string;
    readonly isLast: string;
    readonly nextBeat: string;
    readonly noLesson: string;
    /** Nor a lecture. */
    readonly stepsOnly: string;
    readonly elapsed: string;
    readonly restart: string;
    readonly pair: string;
    readonly seconds: (count: string) => string;
    readonly stop: string;
    readonly isUp: string;
  };
}
