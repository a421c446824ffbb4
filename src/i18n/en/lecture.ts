import type { LectureMessages } from '../lectureMessages.ts';

const either = new Intl.ListFormat('en', { type: 'disjunction' });

export const lecture: LectureMessages = {
  lecture: 'Lecture',
  about:
    'Scenes prepared before class, given by a clicker alone: Page Down plays to the next stop, shows what was hidden, and goes to the next scene; Page Up undoes it.',
  ready: {
    title: 'A ready lecture',
    about: 'From the loss surface to Adam in 20 minutes, with questions, notes and exam questions.',
    give: 'Give the ready lecture',
  },
  others: 'Other lectures…',
  openFile: 'Open a lecture from a file…',
  opened: (title, scenes) => `“${title}”: ${scenes === '1' ? '1 scene' : `${scenes} scenes`}`,
  give: 'Give it',
  goOn: 'Go on with it',
  close: 'Put it away',
  edit: 'Edit a copy',
  own: {
    title: 'A lecture of your own',
    none: 'It has no scene yet. Set the page as the room is to see it, then add that as a scene.',
    name: 'Title of the lecture',
    add: 'Add this as a scene',
    scene: (number) => `Scene ${number}`,
    sceneTitle: (number) => `Title of scene ${number}`,
    notes: (scene) => `Notes for ${scene}`,
    presses: (scene) => `Presses of ${scene}`,
    pressesHelp:
      'What each press does, with commas between: a step to play to, end, options or answer of the question, or what it shows: best, minimum, floor, values, zones, advice, path, surface.',
    press: (number) => `Press ${number}`,
    more: (scene) => `Notes and presses of ${scene}`,
    show: (scene) => `Show ${scene} on the page`,
    earlier: (scene) => `Move ${scene} up`,
    later: (scene) => `Move ${scene} down`,
    remove: (scene) => `Remove ${scene}`,
    undo: 'Undo',
    save: 'Save as a file',
    summary: ({ runs, step, hidden, presses }) =>
      [
        ...(runs > 1 ? [`${runs} runs`] : []),
        ...(step === null ? [] : [`from step ${step}`]),
        ...(hidden === '' ? [] : [`hidden: ${hidden}`]),
        presses === 1 ? '1 press' : `${presses} presses`,
      ].join(' · '),
    full: (most) => `A lecture has at most ${most} scenes.`,
    unkept: 'This browser keeps no more: save the lecture as a file before you leave the page.',
  },
  given: {
    place: (number, of) => `${number} / ${of}`,
    right: 'Right answer',
    misconception: 'Misconception',
    exam: 'For the exam',
    question: 'Question',
    goes: (step) => `plays to step ${step}`,
    goesToEnd: 'plays to the end',
    shows: (what) => `shows: ${what}`,
    showsOptions: 'shows the options',
    showsAnswer: 'shows the answer',
    nextScene: (title) => `next scene: ${title}`,
    isLast: 'nothing: this is the end',
  },
  faults: (name) => `In ${name} this could not be read:`,
  moreFaults: (count) => `And ${count} more.`,
  fault: (place, allowed, got) => `${place === '' ? 'The file' : place} ${allowed}, got ${got}`,
  allowed: {
    lecture: () => 'must be JSON of a lecture: {"title": …, "scenes": […]}',
    scenes: ({ most }) => `must be a list of 1 to ${most} scenes`,
    said: ({ most }) =>
      `must be a text of 1 to ${most} characters, or one for each language: {"en": …, "ko": …}`,
    saidLine: ({ most }) =>
      `must be a line of 1 to ${most} characters, or one for each language: {"en": …, "ko": …}`,
    oneSource: () => 'must have an experiment (an object) or a link (a text), and not both',
    runs: ({ most }) => `must be a list of 1 to ${most} runs`,
    pressList: ({ most }) => `must be a list of at most ${most} presses`,
    press: () =>
      'must be a step, "end", "options", "answer", or what the press shows: "minimum", ["best","floor"]',
    stepOf: ({ last }) => `must be a step of this run, a whole number from 0 to ${last}`,
    hiddenThere: ({ options }) =>
      options.length === 0
        ? 'shows what is not hidden: by then nothing is'
        : `must be what is still hidden by then: ${either.format(options)}`,
    needsQuestion: () => 'needs a question in its scene',
    onceInScene: () => 'can stand once in a scene',
    optionList: () => 'must be a list of 2 to 4 texts',
    notOfScene: () => 'has no place in the link of a scene',
  },
  elsewhere: (address) =>
    `The link asks for the lecture ${address}, which is no file of this site: only those are opened.`,
  absent: (address) => `The lecture ${address} is not there, or did not arrive.`,
  unreadable: (name) => `${name} cannot be read: it has changed or is gone since it was chosen.`,
  tooLarge: (name) => `${name} is too large for a lecture, which has at most 50 MiB.`,
};
