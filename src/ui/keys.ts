import { matchKeybindingPress, parseKeybinding } from 'tinykeys';

/**
 * Keys by what they do, as tinykeys writes them: `Enter` by what the key says, `KeyM` by its place
 * on the keyboard, `Shift+ArrowUp` with Shift, `[Shift]+KeyD` with or without it.
 */
export type KeyTable<Act extends string> = Readonly<Record<Act, readonly string[]>>;

/**
 * What a pressed key does: of several things the first that is of use. null where it is none of
 * these, or another modifier is held.
 */
type KeyReader<Does> = (event: KeyboardEvent, isOfUse?: (does: Does) => boolean) => Does | null;

export function keyReader<Does>(
  lines: readonly { readonly keys: readonly string[]; readonly does: Does }[],
): KeyReader<Does> {
  const presses = lines.flatMap(({ keys, does }) =>
    keys.map((key) => ({ press: parseKeybinding(key)[0], does })),
  );
  return (event, isOfUse = () => true) => {
    // What a browser fills in by itself comes as an event without a key.
    if (typeof event.key !== 'string' || event.isComposing) return null;
    const found = presses.find(
      ({ press, does }) => matchKeybindingPress(event, press) && isOfUse(does),
    );
    return found?.does ?? null;
  };
}

export function tableReader<Act extends string>(table: KeyTable<Act>): KeyReader<Act> {
  const acts = Object.keys(table) as Act[];
  return keyReader(acts.map((act) => ({ keys: table[act], does: act })));
}

/** Where the arrow keys lead. */
export const ARROWS: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

export const ARROW_KEYS = Object.keys(ARROWS);
export const SHIFT_ARROW_KEYS = ARROW_KEYS.map((key) => `Shift+${key}`);

/** On a single axis right and up lead on, left and down back. */
export function alongOne(arrow: string): number {
  const [right, up] = ARROWS[arrow];
  return right + up;
}

/** What stands on the keys of a line: those held first, then any one of the others. */
export interface KeyCaps {
  readonly held: readonly string[];
  readonly keys: readonly string[];
}

/** Signs for keys that are printed otherwise than they are called. */
const CAPS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Escape: 'Esc',
  '-': '−',
};

/** @param space what the space bar is called, on which nothing is printed */
export function capsOf(keys: readonly string[], space: string): KeyCaps {
  const presses = keys.map((key) => parseKeybinding(key)[0]);
  const caps = presses.map(([, , key]) => {
    const name = String(key).replace(/^(?:Key|Digit)(?=.$)/, '');
    return name === 'Space' ? space : (CAPS[name] ?? name.replace(/^[a-z]$/, name.toUpperCase()));
  });
  return { held: presses[0][0], keys: [...new Set(caps)] };
}
