import type { KeyMessages } from '../keyMessages.ts';

export const keys: KeyMessages = {
  focus: 'Once it is reached with Tab',
  space: 'Space',
  notices: 'Licences of what this page is made of',
  groups: {
    room: {
      name: 'Presenter, with a lesson or a lecture open',
      acts: {
        forward: 'Question, answers, run, explanation, on; the next press of a lecture',
        back: 'One of these back',
        notes: 'Notes in a window of their own',
        darken: 'Darken the screen, as clickers do; any key lights it',
      },
    },
    run: {
      name: 'The run',
      acts: {
        play: 'Play and pause',
        stepForward: 'One step forward',
        stepBack: 'One step back',
        epochForward: 'To the next epoch',
        epochBack: 'To the epoch before',
        toStart: 'To the start',
        toEnd: 'To the end',
        loop: 'Loop: from here, to here, no more',
      },
    },
    views: {
      name: 'Views',
      acts: {
        '3d': 'The surface in 3D',
        top: 'From the top',
        'along-a': 'Along a',
        'along-b': 'Along b',
        map: 'The map, and back',
        wheel: 'Slopes by direction',
        bowl: 'Batch’s own bowl',
        fan: 'Fan of gradients',
      },
    },
    page: {
      name: 'The page',
      acts: {
        help: 'This help',
        print: 'Print the handout',
        whole: 'The step in numbers, and back',
        edit: 'Edit the points, or only read them',
        present: 'Presenter, and back',
        code: 'QR code of this very page, and back',
        hide: 'Hide the answer; then show one thing at a time',
        hideAll: 'Show all that is hidden, or hide it again',
        darken: 'Darken the screen; any key lights it',
        redoToo: 'Do again what was undone',
        redo: 'The same',
        undo: 'Undo the last change',
        leave: 'Leave the controls, the whole step or the editing; twice: the presenter',
      },
    },
    surface: {
      name: 'Loss surface',
      acts: {
        turn: 'Turn it',
        nearer: 'Zoom in',
        further: 'Zoom out',
        read: 'Read the loss at a place',
        start: 'Start at the place read',
        leave: 'Stop reading',
      },
    },
    map: {
      name: 'Contour map',
      acts: {
        read: 'Read the loss at a place',
        stride: 'The same in long strides',
        start: 'Start at the place read',
        leave: 'Stop reading',
      },
    },
    point: {
      name: 'A point of the data',
      acts: {
        edit: 'Edit the points, or only read them',
        move: 'While editing: move it',
        nudge: 'Move it by little',
        stride: 'Move it far up or down',
        strideAlong: 'Move it far right or left',
        remove: 'Remove it',
      },
    },
    prediction: {
      name: 'Predict at x',
      acts: {
        move: 'Another x',
        stride: 'The same in long strides',
        ends: 'To either end',
        add: 'While editing: add a point there',
      },
    },
    loss: {
      name: 'Loss chart',
      acts: {
        read: 'Read a step',
        stride: 'Ten steps on or back',
        ends: 'To either end',
        seek: 'Go to the step read',
        leave: 'Stop reading',
      },
    },
    number: {
      name: 'A number',
      acts: { step: 'A step up or down', restore: 'Drop what was typed wrong' },
    },
  },
};
