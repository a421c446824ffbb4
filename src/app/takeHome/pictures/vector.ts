import { colourOf, escaped, painted, tag } from '../../../ui/svg/svg.ts';
import type { Attributes } from '../../../ui/svg/svg.ts';
import { fontOf, orNull, px } from './font.ts';
import { vectorOfText } from './vectorText.ts';

/** A part of the page as the body of an SVG, in CSS pixels from its upper left corner. */
export interface Panel {
  readonly width: number;
  readonly height: number;
  readonly body: string;
}

interface Writing {
  /** The corner of the whole, in the window. */
  readonly left: number;
  readonly top: number;
  /** Before each id. */
  readonly prefix: string;
  readonly imageOf: (canvas: HTMLCanvasElement) => string;
}

/** What says where a shape is, and how it is cut. */
const PLACES = [
  'd',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'width',
  'height',
  'points',
  'transform',
  'viewBox',
];
const SHAPES = new Set(['path', 'line', 'circle', 'rect', 'polygon', 'polyline', 'ellipse']);

function placeOf(element: Element): Attributes {
  return Object.fromEntries(PLACES.map((name) => [name, element.getAttribute(name)]));
}

function cutOf({ clipPath }: CSSStyleDeclaration, prefix: string): string | null {
  const id = /^url\(["']?[^#]*#([^"')]+)["']?\)$/.exec(clipPath)?.[1];
  return id === undefined ? null : `url(#${prefix}${id})`;
}

function paintOf(style: CSSStyleDeclaration, isLine: boolean): Attributes {
  const stroke = painted('stroke', style.stroke, px(style.strokeOpacity));
  return {
    ...(isLine ? {} : painted('fill', style.fill, px(style.fillOpacity))),
    ...stroke,
    ...('stroke' in stroke
      ? {
          'stroke-width': px(style.strokeWidth),
          'stroke-dasharray': orNull(style.strokeDasharray.replaceAll(/px|,/g, ' '), 'none'),
          'stroke-linecap': orNull(style.strokeLinecap, 'butt'),
          'stroke-linejoin': orNull(style.strokeLinejoin, 'miter'),
        }
      : {}),
  };
}

/** The words of a text; a part of it that has a look of its own keeps it. */
function wordsOf(node: Node): string {
  if (node instanceof Text) return escaped(node.data);
  if (!(node instanceof Element)) return '';
  const style = getComputedStyle(node);
  const words = [...node.childNodes].map(wordsOf).join('');
  return tag('tspan', { ...fontOf(style), ...painted('fill', style.fill) }, words);
}

function ofGraphics(element: Element, writing: Writing): string {
  const style = getComputedStyle(element);
  const name = element.localName;
  const { prefix } = writing;
  if (style.display === 'none' || element.hasAttribute('hidden')) return '';
  const inside = () => [...element.children].map((child) => ofGraphics(child, writing)).join('');
  const common: Attributes = {
    'clip-path': cutOf(style, prefix),
    opacity: orNull(style.opacity, '1'),
  };
  if (name === 'clipPath') return tag('clipPath', { id: prefix + element.id }, inside());
  if (name === 'g') {
    const content = inside();
    return content === '' ? '' : tag('g', { ...placeOf(element), ...common }, content);
  }
  if (style.visibility === 'hidden') return '';
  if (name === 'text') {
    if (element.textContent === '') return '';
    const words = [...element.childNodes].map(wordsOf).join('');
    const anchor = orNull(style.textAnchor, 'start');
    const look = { ...fontOf(style), ...paintOf(style, false), 'text-anchor': anchor };
    const order = style.paintOrder.startsWith('stroke') ? 'stroke' : null;
    return tag('text', { ...placeOf(element), ...common, ...look, 'paint-order': order }, words);
  }
  if (!SHAPES.has(name)) return '';
  const isCut = element.parentElement?.localName === 'clipPath';
  const paint: Attributes = isCut ? {} : paintOf(style, name === 'line');
  if (!isCut && paint.fill === 'none' && !('stroke' in paint)) return '';
  // A circle's radius is a matter of style.
  const radius: Attributes = name === 'circle' ? { r: px(style.getPropertyValue('r')) } : {};
  const place = placeOf(element);
  if (name === 'path' && (place.d === null || place.d === '')) return '';
  return tag(name, { ...place, ...radius, ...common, ...paint });
}

/** Ground and border of a box, where it has any. */
function ofBox(style: CSSStyleDeclaration, box: DOMRect, { left, top }: Writing): string {
  const width = px(style.borderTopWidth);
  const fill = painted('fill', style.backgroundColor);
  const hasBorder =
    width > 0 && style.borderTopStyle !== 'none' && colourOf(style.borderTopColor) !== null;
  if (fill.fill === 'none' && !hasBorder) return '';
  const radius = style.borderTopLeftRadius;
  const corner = radius.endsWith('%') ? (px(radius) / 100) * box.width : px(radius);
  return tag('rect', {
    x: box.left - left + width / 2,
    y: box.top - top + width / 2,
    width: Math.max(0, box.width - width),
    height: Math.max(0, box.height - width),
    rx: corner === 0 ? null : Math.max(0, corner - width / 2),
    ...fill,
    ...(hasBorder ? { ...painted('stroke', style.borderTopColor), 'stroke-width': width } : {}),
  });
}

/** The marker before the name of a run, which CSS cuts to its shape. */
function ofMarker(element: HTMLElement, box: DOMRect, { left, top }: Writing): string {
  const shape = element.style.getPropertyValue('--marker');
  const corners = [...shape.matchAll(/([-\d.]+)% ([-\d.]+)%/g)];
  if (corners.length === 0) return '';
  const { width, color } = getComputedStyle(element, '::before');
  const side = px(width);
  const points = corners.map(([, x, y]) => {
    const across = box.left - left + (Number(x) / 100) * side;
    return `${across.toFixed(1)},${(box.top - top + box.height / 2 + (Number(y) / 100 - 0.5) * side).toFixed(1)}`;
  });
  return tag('polygon', { points: points.join(' '), ...painted('fill', color) });
}

function ofElement(element: Element, writing: Writing): string {
  const style = getComputedStyle(element);
  // What is there for screen readers alone is cut to nothing.
  const isUnseen = style.display === 'none' || style.clipPath.startsWith('inset(50%');
  // How to use it and what is chosen is no part of a picture; a button that says something in words is.
  if (isUnseen || element.matches('[data-how], button[aria-pressed], select, input')) return '';
  const box = element.getBoundingClientRect();
  const isVisible = style.visibility === 'visible';
  const [x, y] = [box.left - writing.left, box.top - writing.top];
  if (element instanceof HTMLCanvasElement) {
    const { width, height } = box;
    const href = writing.imageOf(element);
    return tag('image', { x, y, width, height, preserveAspectRatio: 'none', href });
  }
  if (element instanceof SVGSVGElement) {
    if (!isVisible) return '';
    const content = [...element.children].map((child) => ofGraphics(child, writing)).join('');
    const viewBox = element.getAttribute('viewBox');
    const { width, height } = box;
    return tag('svg', { x, y, width, height, viewBox, overflow: 'visible' }, content);
  }
  const content = [...element.childNodes].map((child) => {
    if (child instanceof Element) return ofElement(child, writing);
    return child instanceof Text && isVisible ? vectorOfText(child, style, writing) : '';
  });
  const own = isVisible ? ofBox(style, box, writing) : '';
  const marker = isVisible && element instanceof HTMLElement ? ofMarker(element, box, writing) : '';
  const all = own + marker + content.join('');
  return all === '' || style.opacity === '1' ? all : tag('g', { opacity: style.opacity }, all);
}

/**
 * What an element shows, as it is laid out now: words as text, shapes as shapes, canvases as images.
 * @param prefix of its ids, unlike those of other panels in one file
 * @param imageOf a canvas as a data URL
 */
export function panelOf(
  element: Element,
  prefix: string,
  imageOf: (canvas: HTMLCanvasElement) => string,
): Panel {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { width, height, body: ofElement(element, { left, top, prefix, imageOf }) };
}
