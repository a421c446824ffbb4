import { painted, tag, escaped } from './svg.ts';
import type { Attributes } from './svg.ts';

/** What the drawings that are also written as SVG use of a canvas. */
export type Drawing = Pick<
  CanvasRenderingContext2D,
  | 'strokeStyle'
  | 'fillStyle'
  | 'lineWidth'
  | 'lineJoin'
  | 'globalAlpha'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'save'
  | 'restore'
  | 'scale'
  | 'setLineDash'
  | 'beginPath'
  | 'closePath'
  | 'moveTo'
  | 'lineTo'
  | 'rect'
  | 'arc'
  | 'clip'
  | 'stroke'
  | 'fill'
  | 'strokeText'
  | 'fillText'
  | 'measureText'
>;

interface State {
  /** Plain colours alone. */
  strokeStyle: string;
  fillStyle: string;
  lineWidth: number;
  lineJoin: CanvasLineJoin;
  globalAlpha: number;
  font: string;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
  dash: readonly number[];
  scale: number;
  /** The id of what it is cut to; null for nothing. */
  clip: string | null;
}

const START: State = {
  strokeStyle: '#000000',
  fillStyle: '#000000',
  lineWidth: 1,
  lineJoin: 'miter',
  globalAlpha: 1,
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  dash: [],
  scale: 1,
  clip: null,
};

/** What is set like a variable. */
const SET = [
  'strokeStyle',
  'fillStyle',
  'lineWidth',
  'lineJoin',
  'globalAlpha',
  'font',
  'textAlign',
  'textBaseline',
] as const;

const ANCHORS: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' };
/** From the middle or the top of a line to its baseline, in parts of the font's size. */
const DROPS: Readonly<Record<string, number>> = { middle: 0.35, top: 0.85 };

/** `650 12px sans-serif`, taken apart. */
function fontOf(font: string): { readonly attributes: Attributes; readonly size: number } {
  const [, style, weight, size, family] =
    /^(italic )?(?:(\d+|bold) )?([\d.]+)px(?:\/\S+)? (.+)$/.exec(font) ?? [];
  return {
    attributes: {
      'font-style': style === undefined ? null : 'italic',
      'font-weight': weight ?? null,
      'font-size': Number(size),
      'font-family': family,
    },
    size: Number(size),
  };
}

/**
 * A canvas that writes down what is drawn on it, as an SVG: lines as paths, words as text. It draws
 * in pixels of the page.
 * @param prefix of the ids of what it defines, unlike those of other drawings in one file
 */
export function createSvgContext(prefix: string): Drawing & { readonly written: () => string } {
  const out: string[] = [];
  const stack: State[] = [];
  const state: State = { ...START };
  const measuring = document.createElement('canvas').getContext('2d');
  const drawn = { path: '', clips: 0 };

  const text = (what: 'fill' | 'stroke', words: string, x: number, y: number) => {
    const { attributes, size } = fontOf(state.font);
    const stroke = what === 'stroke';
    out.push(
      tag(
        'text',
        {
          x: x * state.scale,
          y: (y + (DROPS[state.textBaseline] ?? 0) * size) * state.scale,
          ...attributes,
          'font-size': size * state.scale,
          'text-anchor': ANCHORS[state.textAlign] ?? null,
          ...painted('fill', stroke ? 'none' : state.fillStyle, state.globalAlpha),
          ...(stroke ? strokeOf() : {}),
        },
        escaped(words),
      ),
    );
  };
  const strokeOf = (): Attributes => ({
    ...painted('stroke', state.strokeStyle, state.globalAlpha),
    'stroke-width': state.lineWidth * state.scale,
    'stroke-linejoin': state.lineJoin === 'miter' ? null : state.lineJoin,
    'stroke-dasharray':
      state.dash.length === 0 ? null : state.dash.map((part) => part * state.scale).join(' '),
  });
  const put = (attributes: Attributes) => {
    if (drawn.path === '') return;
    const clip = state.clip === null ? null : `url(#${state.clip})`;
    out.push(tag('path', { d: drawn.path, ...attributes, 'clip-path': clip }));
  };
  const at = (x: number, y: number) =>
    `${(x * state.scale).toFixed(2)} ${(y * state.scale).toFixed(2)}`;
  const to = (x: number, y: number) => {
    // What is no number is no place: the line goes on at the next.
    if (!Number.isFinite(x + y)) return;
    drawn.path += `${drawn.path === '' ? 'M' : 'L'}${at(x, y)}`;
  };

  const methods = {
    save: () => void stack.push({ ...state }),
    restore: () => void Object.assign(state, stack.pop()),
    scale: (x: number) => {
      state.scale *= x;
    },
    setLineDash: (dash: number[]) => {
      state.dash = [...dash];
    },
    beginPath: () => {
      drawn.path = '';
    },
    closePath: () => {
      drawn.path += 'Z';
    },
    moveTo: (x: number, y: number) => {
      drawn.path += `M${at(x, y)}`;
    },
    lineTo: to,
    rect: (x: number, y: number, width: number, height: number) => {
      drawn.path += `M${at(x, y)}h${width * state.scale}v${height * state.scale}h${-width * state.scale}Z`;
    },
    /** Whole circles alone are drawn. */
    arc: (x: number, y: number, radius: number) => {
      const r = radius * state.scale;
      drawn.path += `M${at(x - radius, y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
    },
    clip: () => {
      state.clip = `${prefix}clip${drawn.clips++}`;
      out.push(tag('clipPath', { id: state.clip }, tag('path', { d: drawn.path })));
    },
    stroke: () => put({ fill: 'none', ...strokeOf() }),
    fill: () => put(painted('fill', state.fillStyle, state.globalAlpha)),
    strokeText: (words: string, x: number, y: number) => text('stroke', words, x, y),
    fillText: (words: string, x: number, y: number) => text('fill', words, x, y),
    measureText: (words: string): TextMetrics => {
      if (measuring === null) throw new Error('a browser without a canvas draws no charts');
      measuring.font = state.font;
      return measuring.measureText(words);
    },
    written: () => out.join(''),
  };
  // What is set is read when something is drawn.
  const properties = Object.fromEntries(
    SET.map((key) => [
      key,
      {
        get: () => state[key],
        set: (value: never) => {
          state[key] = value;
        },
      },
    ]),
  );
  return Object.defineProperties(methods, properties) as unknown as Drawing & {
    readonly written: () => string;
  };
}
