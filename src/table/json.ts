import { quote } from '../engine/quote.ts';
import { TableError } from './fault.ts';
import type { RowReader, RowSink } from './split.ts';

/** JSON by its first sign; where it is none, the reader says so. */
export function looksLikeJson(text: string): boolean {
  return /^\s*(?:\[\s*(?:[[{\]"\d-]|(?:null|true|false)\s*[,\]])|\{\s*["}])/.test(text);
}

export interface JsonReader extends RowReader {
  /** The names of the fields, in the order in which they first came; null of pairs. */
  readonly names: () => readonly string[] | null;
}

const SCALAR = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|null|true|false`;
const FLAT = new RegExp(String.raw`^\[\s*(?:(?:${SCALAR})\s*(?:,\s*(?:${SCALAR})\s*)*)?\]$`);
const NUMBERS = /"(?:[^"\\]|\\.)*"|-?\d[\d.]*(?:[eE][+-]?\d+)?/g;

/** Numbers that JavaScript takes for infinite, as they are written. */
function beyondDoubles(text: string): readonly string[] {
  return (text.match(NUMBERS) ?? []).filter((token) => Math.abs(Number(token)) === Infinity);
}

function cellOf(value: unknown, beyond: string[]): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return quote(value);
  if (!Number.isFinite(value)) return beyond.shift() ?? String(value);
  return Object.is(value, -0) ? '-0' : String(value);
}

/** Splits a JSON list, or objects one after the other, into its elements without parsing the whole. */
function createElements(take: (text: string, line: number) => void) {
  const state = {
    depth: 0,
    /** The depth at which elements stand: 1 in a list, 0 of objects one after the other; −1 before. */
    base: -1,
    inText: false,
    isEscaped: false,
    isOver: false,
    /** An element may begin: there has been a comma, or nothing yet. */
    isDue: true,
    count: 0,
    line: 1,
    /** Where the element at hand begins in this piece, its line, and what came of it before. */
    from: -1,
    beganAt: 1,
    before: '',
  };

  function fail(): never {
    throw new TableError({ is: 'json', line: state.line });
  }

  const isWithin = () => state.from >= 0 || state.before !== '';

  function begin(i: number) {
    if (isWithin()) return;
    if (!state.isDue) fail();
    state.from = i;
    state.beganAt = state.line;
  }

  function close(text: string, end: number) {
    if (!isWithin()) return;
    take((state.before + text.slice(Math.max(0, state.from), end)).trim(), state.beganAt);
    state.before = '';
    state.from = -1;
    state.count += 1;
    // Objects one after the other have no commas between them.
    state.isDue = state.base === 0;
  }

  function open(sign: string, i: number) {
    if (state.isOver) fail();
    if (state.base < 0) state.base = sign === '[' ? 1 : 0;
    if (state.depth === state.base) begin(i);
    state.depth += 1;
  }

  function shut(text: string, i: number) {
    if (state.depth === 0) fail();
    if (state.depth === 1 && state.base === 1) {
      close(text, i);
      if (state.isDue && state.count > 0) fail();
      state.isOver = true;
    }
    state.depth -= 1;
    if (state.depth === state.base && !state.isOver) close(text, i + 1);
  }

  function comma(text: string, i: number) {
    if (state.depth > state.base) return;
    if (state.base < 1 || state.isOver) fail();
    close(text, i);
    if (state.isDue) fail();
    state.isDue = true;
  }

  function scalar(i: number) {
    if (state.depth > state.base) return;
    if (state.base < 1 || state.isOver) fail();
    begin(i);
  }

  function step(text: string, i: number) {
    const sign = text[i];
    if (sign === '\n' || (sign === '\r' && text[i + 1] !== '\n')) state.line += 1;
    if (state.inText) {
      if (state.isEscaped) state.isEscaped = false;
      else if (sign === '\\') state.isEscaped = true;
      else if (sign === '"') state.inText = false;
    } else if (sign === '{' || sign === '[') open(sign, i);
    else if (sign === '}' || sign === ']') shut(text, i);
    else if (sign === ',') comma(text, i);
    else if (sign > ' ') {
      scalar(i);
      if (sign === '"') state.inText = true;
    }
  }

  return {
    push: (text: string) => {
      for (let i = 0; i < text.length; i++) step(text, i);
      if (!isWithin()) return;
      state.before += text.slice(Math.max(0, state.from));
      state.from = -1;
    },
    end: () => {
      const isWhole = state.base === 1 ? state.isOver : state.base === 0 && state.depth === 0;
      if (!isWhole) fail();
    },
  };
}

function valueOf(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new TableError({ is: 'json', line });
  }
}

function isFields(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether most of the elements at the beginning are objects; of as many it is the first that counts. */
export function areObjects(sample: string): boolean {
  const counts = { lists: 0, objects: 0 };
  const elements = createElements((text) => {
    if (text.startsWith('[')) counts.lists += 1;
    else if (text.startsWith('{')) counts.objects += 1;
  });
  elements.push(sample);
  if (counts.lists !== counts.objects) return counts.objects > counts.lists;
  return /^[^[{]*(?:\[[^[{]*)?\{/.test(sample);
}

/**
 * Gives the elements of a JSON list, pairs or objects, as rows of cells.
 * @param isOfFields rows are objects; an element that is none, or among lists no list, is a row of one cell
 */
export function createJsonReader(sink: RowSink, isOfFields: boolean): JsonReader {
  const places = new Map<string, number>();

  function fieldsOf(value: object, beyond: string[]): string[] {
    const cells: string[] = [];
    for (const [name, inner] of Object.entries(value)) {
      const known = places.get(name);
      const place = known ?? places.size;
      if (known === undefined) places.set(name, place);
      while (cells.length < place) cells.push('');
      cells[place] = cellOf(inner, beyond);
    }
    return cells;
  }

  const elements = createElements((text, line) => {
    if (!isOfFields && FLAT.test(text)) {
      const inner = text.slice(1, -1).trim();
      sink(inner === '' ? [] : inner.split(',').map((cell) => cell.trim()), line);
      return;
    }
    const value = valueOf(text, line);
    const beyond = [...beyondDoubles(text)];
    if (Array.isArray(value) && !isOfFields)
      sink(
        value.map((inner) => cellOf(inner, beyond)),
        line,
      );
    else if (isFields(value) && isOfFields) sink(fieldsOf(value, beyond), line);
    else sink([text], line);
  });

  return { ...elements, names: () => (isOfFields ? [...places.keys()] : null) };
}
