import { colourOf, escaped, painted, tag } from '../../../ui/svg/svg.ts';
import type { Attributes } from '../../../ui/svg/svg.ts';
import { readTokens } from '../../../ui/tokens.ts';
import { fontOf } from './font.ts';

/** The lines into which the browser has broken a text, with their boxes in the window. */
function linesOf(text: Text): readonly { readonly words: string; readonly box: DOMRect }[] {
  const range = document.createRange();
  const lines: { words: string; box: DOMRect }[] = [];
  for (let i = 0; i < text.data.length; i++) {
    range.setStart(text, i);
    range.setEnd(text, i + 1);
    const box = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (box.width === 0 && box.height === 0) continue;
    // White space that a line ends in is as wide as nothing.
    if (last !== undefined && Math.abs(last.box.top - box.top) < box.height / 2) {
      last.words += text.data[i];
    } else if (text.data[i].trim() !== '') lines.push({ words: text.data[i], box });
  }
  return lines;
}

const measuring = () => document.createElement('canvas').getContext('2d');

/** From the top of a line's box to its baseline. */
function baselineOf(style: CSSStyleDeclaration, height: number): number {
  const context = measuring();
  if (context === null) return height * 0.8;
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText('x');
  return (height - up - down) / 2 + up;
}

/** A halo about the letters, so that they are read over a picture. */
function haloOf(style: CSSStyleDeclaration): Attributes {
  const width = Number.parseFloat(style.webkitTextStrokeWidth) || 0;
  const isShaded = style.textShadow !== 'none';
  const colour = width > 0 ? style.webkitTextStrokeColor : isShaded ? readTokens().paper : 'none';
  if (colourOf(colour) === null) return {};
  return {
    ...painted('stroke', colour),
    'stroke-width': width > 0 ? width : 3,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  };
}

/** Words of the page as text, line by line, where the browser has put them. */
export function vectorOfText(
  text: Text,
  style: CSSStyleDeclaration,
  { left, top }: { readonly left: number; readonly top: number },
): string {
  return linesOf(text)
    .map(({ words, box }) =>
      tag(
        'text',
        {
          x: box.left - left,
          y: box.top - top + baselineOf(style, box.height),
          ...fontOf(style),
          ...painted('fill', style.color),
          ...haloOf(style),
        },
        escaped(words.trimEnd()),
      ),
    )
    .join('');
}
