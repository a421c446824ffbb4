/** Where keys do something, and in words what each of them does. */
interface KeyGroup<Act extends string> {
  readonly name: string;
  readonly acts: Readonly<Record<Act, string>>;
}

/** Keys of the page, and of what has the focus. */
export interface KeyGroups {
  /** For who stands before a room. */
  readonly room: KeyGroup<'forward' | 'back' | 'notes' | 'darken'>;
  readonly run: KeyGroup<
    | 'play'
    | 'stepForward'
    | 'stepBack'
    | 'epochForward'
    | 'epochBack'
    | 'toStart'
    | 'toEnd'
    | 'loop'
  >;
  readonly views: KeyGroup<'3d' | 'top' | 'along-a' | 'along-b' | 'map' | 'wheel' | 'bowl' | 'fan'>;
  readonly page: KeyGroup<
    | 'help'
    | 'print'
    | 'edit'
    | 'undo'
    | 'redo'
    | 'redoToo'
    | 'present'
    | 'whole'
    | 'code'
    | 'hide'
    | 'hideAll'
    | 'darken'
    | 'leave'
  >;
  readonly surface: KeyGroup<'turn' | 'nearer' | 'further' | 'read' | 'start' | 'leave'>;
  readonly map: KeyGroup<'read' | 'stride' | 'start' | 'leave'>;
  /** The first reads or edits; the others are for editing. */
  readonly point: KeyGroup<'edit' | 'move' | 'nudge' | 'stride' | 'strideAlong' | 'remove'>;
  readonly prediction: KeyGroup<'move' | 'stride' | 'ends' | 'add'>;
  readonly loss: KeyGroup<'read' | 'stride' | 'ends' | 'seek' | 'leave'>;
  readonly number: KeyGroup<'step' | 'restore'>;
}

export type ActOf<Group extends keyof KeyGroups> = keyof KeyGroups[Group]['acts'];

export interface KeyMessages {
  /** Said of the keys of what has the focus. */
  readonly focus: string;
  /** The space bar, on which nothing is printed. */
  readonly space: string;
  readonly groups: KeyGroups;
  /** Of the link to the licences of what is in the page. */
  readonly notices: string;
}
