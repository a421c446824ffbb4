import type { GuessMessages } from '../guessMessages.ts';

const codes = (count: number) => (count === 1 ? '1 code' : `${count} codes`);

export const guess: GuessMessages = {
  own: {
    title: 'Your guess',
    place: 'Tap the picture where you think it is; tap again to move it.',
    choose: 'Choose the letter that the screen shows beside your answer.',
    at: (a, b) => `Your guess: a = ${a}, b = ${b}`,
    outside: (a, b) => `A code holds a from ${a} and b from ${b}: tap within these.`,
    range: (low, high) => `${low} to ${high}`,
    show: 'Show my code',
    code: 'Your code',
    say: 'Read it out, or type it where you are asked to.',
    picture: 'QR code of your guess',
    change: 'Change it',
    close: 'Put the question away',
  },
  room: {
    title: 'Ask the room',
    asked: 'The room guesses',
    kinds: {
      place: 'a place',
      'choice-2': 'A or B',
      'choice-3': 'A, B or C',
      'choice-4': 'A, B, C or D',
    },
    whereIs: 'Where is the minimum?',
    about:
      'The phones open this page, and each shows a code of six characters. Nothing is sent: type, paste or scan the codes here.',
    picture: 'QR code of the page on which the room guesses',
    codes: 'Codes of the room',
    add: 'Add',
    camera: {
      on: 'Scan by camera',
      off: 'Turn the camera off',
      picture: 'What the camera sees',
      help: 'Hold the code of a phone before it. What it sees stays in this browser.',
      failed: {
        denied:
          'The camera is not allowed: allow it for this page in the browser, or type the codes.',
        absent: 'No camera was found: type or paste the codes.',
        insecure: 'Browsers give the camera only to pages over https: type or paste the codes.',
        inUse:
          'The camera does not start, perhaps another program uses it: type or paste the codes.',
        unfetched:
          'What reads the codes could not be loaded: check the connection, or type the codes.',
        broken: 'Reading by camera has failed: type or paste the codes.',
      },
    },
    counted: (count) => `${codes(count)} counted.`,
    knownAlready: (count) => `${codes(count)} counted before.`,
    wrong: {
      length: (code) => `${code}: a code has six characters.`,
      character: (code) => `${code}: a code has figures and letters from A to Z, but no U.`,
      check: (code) => `${code}: mistyped, or of another question or other data.`,
      place: (code) => `${code}: a choice, where a place is asked for.`,
      choice: (code) => `${code}: a place, where a choice is asked for.`,
      option: (code) => `${code}: an option that this question does not have.`,
    },
    moreWrong: (count) => `And ${codes(count)} more that cannot be read.`,
    all: (count) => (count === 1 ? '1 guess' : `${count} guesses`),
    option: (letter) => `option ${letter}`,
    takeBack: (code) => `Take ${code} back`,
    takeAllBack: 'Take all back',
    nearest: (distance, a, b) => `The nearest is ${distance} from the minimum: a = ${a}, b = ${b}`,
  },
};
