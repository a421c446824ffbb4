type Answer = 'best' | 'minimum' | 'floor' | 'values' | 'zones' | 'advice' | 'path' | 'surface';

/** What is said of how the page is shown: what is hidden, and what a link tells by choice. */
export interface ShownMessages {
  /** What can be hidden, in the middle of a sentence. */
  readonly answers: Readonly<Record<Answer, string>>;
  /** @param names of what is hidden, as a list */
  readonly hidden: (names: string) => string;
  readonly showNext: (name: string) => string;
  readonly showAll: string;
  /** The button of a presenter. */
  readonly hideOrShow: string;
  readonly whatToHide: string;
  /** Over what can be ticked, to stand in the link. */
  readonly inLink: string;
  readonly step: (step: string) => string;
  readonly speed: (speed: string) => string;
  /** What is hidden now. */
  readonly hiddenNow: (names: string) => string;
  /** In the place of one of many surfaces that are in sight at once. */
  readonly flatForNow: string;
  /** The page within another. */
  readonly embed: {
    readonly title: string;
    readonly about: string;
    /** A tick: the frame shows it. */
    readonly lesson: string;
    readonly panels: string;
    readonly controls: string;
    readonly hasKeys: string;
    readonly size: string;
    /** The name of the text. */
    readonly code: string;
    readonly copy: string;
    /** For pages that take no HTML. */
    readonly copyLink: string;
    /** What a frame is called where it is not seen. */
    readonly frame: string;
    /** Of a lesson in one too small, before the way to the whole page. */
    readonly noRoom: string;
  };
  /** After one Escape before a room. */
  readonly leaving: string;
  readonly roomStep: string;
  readonly code: {
    readonly title: string;
    /** The name of the picture, before the link in letters. */
    readonly picture: string;
    /** @param letters of the link */
    readonly tooLong: (letters: string, most: string) => string;
    /** Of points that are too many for any link. */
    readonly apart: string;
    readonly open: string;
  };
}
