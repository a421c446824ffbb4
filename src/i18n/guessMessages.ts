type NoCode = 'length' | 'character' | 'check' | 'place' | 'choice' | 'option';
type CameraFailure = 'denied' | 'absent' | 'insecure' | 'inUse' | 'unfetched' | 'broken';
type Asked = 'place' | 'choice-2' | 'choice-3' | 'choice-4';

/** What is said on the phones of a room that guesses, and to who asks it. */
export interface GuessMessages {
  readonly own: {
    readonly title: string;
    /** Before there is one. */
    readonly place: string;
    readonly choose: string;
    readonly at: (a: string, b: string) => string;
    /** @param a and b: ranges in words */
    readonly outside: (a: string, b: string) => string;
    readonly range: (low: string, high: string) => string;
    readonly show: string;
    /** Over the code. */
    readonly code: string;
    readonly say: string;
    readonly picture: string;
    readonly change: string;
    readonly close: string;
  };
  readonly room: {
    readonly title: string;
    readonly asked: string;
    readonly kinds: Readonly<Record<Asked, string>>;
    /** Where no question is open. */
    readonly whereIs: string;
    readonly about: string;
    readonly picture: string;
    readonly codes: string;
    readonly add: string;
    readonly camera: {
      readonly on: string;
      readonly off: string;
      readonly picture: string;
      readonly help: string;
      readonly failed: Readonly<Record<CameraFailure, string>>;
    };
    readonly counted: (count: number) => string;
    readonly knownAlready: (count: number) => string;
    readonly wrong: Readonly<Record<NoCode, (code: string) => string>>;
    readonly moreWrong: (count: number) => string;
    readonly all: (count: number) => string;
    readonly option: (letter: string) => string;
    readonly takeBack: (code: string) => string;
    readonly takeAllBack: string;
    readonly nearest: (distance: string, a: string, b: string) => string;
  };
}
