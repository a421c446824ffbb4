import { BeyondDoubles } from '../engine/beyondDoubles.ts';

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
/** A name that no other JSON has. */
const MARK = '\u0000beyond doubles';

function marked(token: string): string {
  const isBeyond = !token.startsWith('"') && Math.abs(Number(token)) === Infinity;
  return isBeyond ? JSON.stringify({ [MARK]: token }) : token;
}

function isMarked(value: unknown): value is { readonly [MARK]: string } {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, MARK);
}

/**
 * JSON as `JSON.parse` reads it, but for numbers beyond doubles (1e400), which stay what is written.
 * @throws SyntaxError as `JSON.parse` does
 */
export function parseJson(text: string): unknown {
  const json: unknown = JSON.parse(text);
  if (!/[eE]\+?\d{3}|\d{300}/.test(text)) return json;
  return JSON.parse(text.replaceAll(TOKEN, marked), (_name, value: unknown) =>
    isMarked(value) ? new BeyondDoubles(value[MARK]) : value,
  );
}
