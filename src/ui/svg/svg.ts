/** An SVG is written as text: nothing of it is ever in the page, and it is the file itself. */
export type Attributes = Readonly<Record<string, string | number | null>>;

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Hundredths of a pixel are seen by nobody. */
function written(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : escaped(value);
}

/** @param attributes null ones are left out */
export function tag(name: string, attributes: Attributes, content = ''): string {
  const all = Object.entries(attributes)
    .filter((pair): pair is [string, string | number] => pair[1] !== null)
    .map(([key, value]) => ` ${key}="${written(value)}"`);
  return content === ''
    ? `<${name}${all.join('')}/>`
    : `<${name}${all.join('')}>${content}</${name}>`;
}

interface Colour {
  /** #rrggbb */
  readonly hex: string;
  readonly alpha: number;
}

const byte = (value: number) =>
  Math.round(Math.min(255, Math.max(0, value)))
    .toString(16)
    .padStart(2, '0');

/**
 * A colour as browsers print them, in the form that every reader of SVG knows.
 * @returns null of `none`, of what is transparent, and of what is no colour
 */
export function colourOf(css: string): Colour | null {
  const hex = /^#([\da-f]{6})([\da-f]{2})?$/i.exec(css);
  if (hex !== null) {
    const alpha = hex[2] === undefined ? 1 : Number.parseInt(hex[2], 16) / 255;
    return alpha === 0 ? null : { hex: `#${hex[1].toLowerCase()}`, alpha };
  }
  const parts = /^(rgba?|color)\((?:srgb )?([^)]*)\)$/.exec(css);
  if (parts === null) return null;
  const [red, green, blue, alpha = 1] = parts[2].split(/[\s,/]+/).map(Number);
  if (alpha === 0) return null;
  const unit = parts[1] === 'color' ? 255 : 1;
  return { hex: `#${[red, green, blue].map((part) => byte(part * unit)).join('')}`, alpha };
}

/** A fill or a stroke by a colour of CSS. @param strength from 0 to 1, beside its own */
export function painted(what: 'fill' | 'stroke', css: string, strength = 1): Attributes {
  const colour = colourOf(css);
  if (colour === null || strength === 0) return what === 'fill' ? { fill: 'none' } : {};
  const alpha = colour.alpha * strength;
  return { [what]: colour.hex, [`${what}-opacity`]: alpha < 1 ? alpha : null };
}
