import { nameOfData } from '../../../share/nameOfData.ts';
import { models } from '../../../engine/models/index.ts';
import type { Messages } from '../../../i18n/index.ts';
import type { TakeHomeMessages } from '../../../i18n/takeHomeMessages.ts';

import type { Theme } from '../../../store/preferences.ts';
import { rulesAt } from '../../../store/rules.ts';
import { activeRun, stepShown } from '../../../store/runs.ts';
import { useView } from '../../../store/view.ts';
import { formatCount } from '../../../ui/format.ts';
import { escaped, tag } from '../../../ui/svg/svg.ts';
import { readTokens } from '../../../ui/tokens.ts';
import { batchText, ruleText } from '../report.ts';
import { inTheme, panelNow } from './panels.ts';
import { pictureStage } from './stage.ts';
import type { LaidOut, PictureKind } from './stage.ts';
import type { Panel } from './vector.ts';

export interface Said {
  readonly messages: Messages;
  readonly t: TakeHomeMessages;
}

/** A whole SVG, and its size in CSS pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** The colour of its ground. */
  readonly paper: string;
}

/** What was set, and where the run stands: data, model, optimizer, rate, batch, step. */
function settingsNow(said: Said): readonly string[] {
  const { messages, t } = said;
  const run = activeRun();
  const { experiment, points } = run.problem;
  const { data, model } = experiment;
  const step = stepShown(run);
  const rules = rulesAt(run, step);
  return [
    nameOfData(data, messages),
    models[model].formula,
    ruleText(rules, messages),
    `${messages.controls.batchSize} ${batchText(rules, points.n, said)}`,
    t.atStep(formatCount(step)),
  ];
}

export function titleOf(part: LaidOut | 'loss', { pictures }: Messages): string {
  if (part !== 'loss') return pictures[part];
  const { lossAxis, lossScale } = useView.getState();
  return `${pictures.lossChart} · ${pictures.axisOf[lossAxis]} · ${pictures.heights[lossScale].toLowerCase()}`;
}

/** Parts that are short, put into lines no longer than a width. */
function inLines(parts: readonly string[], width: number, widthOf: (text: string) => number) {
  const lines: string[] = [];
  for (const part of parts) {
    const longer = lines.length === 0 ? part : `${lines.at(-1)} · ${part}`;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

const isOverParameters = (part: LaidOut | 'loss') => part === 'surface' || part === 'map';

const MARGIN = 20;
const GAP = 24;
const TITLE = { size: 16, height: 24 };
const NOTE = { size: 12, height: 18 };
const HEADING = { size: 13, height: 24 };

interface Placed {
  readonly panel: Panel;
  readonly title: string | null;
  readonly x: number;
  readonly y: number;
  /** Of what it was on the screen. */
  readonly scale: number;
}

type Titled = readonly [title: string, panel: Panel];

const heightOf = (column: readonly Titled[], scale: number) =>
  column.reduce((sum, [, panel]) => sum + HEADING.height + panel.height * scale + GAP, -GAP);

/** Charts are no larger than that beside the surface. */
const MOST_LARGER = 1.5;

/** What is over (a, b) in one column, and the charts in another that is about as high. */
function onSheet(left: readonly Titled[], right: readonly Titled[]) {
  const high = heightOf(left, 1);
  const words = right.length * (HEADING.height + GAP) - GAP;
  const asHigh = (high - words) / Math.max(1, heightOf(right, 1) - words);
  const scale = Math.max(1, Math.min(MOST_LARGER, asHigh));
  const placed: Placed[] = [];
  const put = (column: readonly Titled[], x: number, of: number) => {
    let y = 0;
    for (const [title, panel] of column) {
      placed.push({ panel, title, x, y, scale: of });
      y += HEADING.height + panel.height * of + GAP;
    }
    return Math.max(0, ...column.map(([, panel]) => panel.width * of));
  };
  const width = put(left, 0, 1);
  const from = width === 0 ? 0 : width + GAP;
  const all = from + put(right, from, scale);
  return { placed, width: all, height: Math.max(high, heightOf(right, scale)) };
}

function write(text: string, x: number, y: number, size: number, weight: number, fill: string) {
  return tag('text', { x, y, 'font-size': size, 'font-weight': weight, fill }, escaped(text));
}

/**
 * A picture of what is on the screen now, with its title and what was set.
 * @param parts that are laid out, and the loss chart
 * @param dotsPerPixel of the images in it
 */
export function pictureNow(
  kind: PictureKind,
  parts: readonly (LaidOut | 'loss')[],
  look: { readonly theme: Theme; readonly dotsPerPixel: number },
  said: Said,
): Picture {
  const { messages } = said;
  return inTheme(look.theme, () => {
    const { paper, ink, muted, font } = readTokens();
    const family = font.replaceAll('"', "'");
    const panels = parts.map(
      (part) =>
        [
          titleOf(part, messages),
          panelNow(part, pictureStage(), look.dotsPerPixel, messages),
        ] as const,
    );
    const [[title, first]] = panels;
    const isSheet = kind === 'sheet';
    const body = isSheet
      ? onSheet(
          panels.filter((_, k) => isOverParameters(parts[k])),
          panels.filter((_, k) => !isOverParameters(parts[k])),
        )
      : { ...first, placed: [{ panel: first, title: null, x: 0, y: 0, scale: 1 }] };
    const context = document.createElement('canvas').getContext('2d');
    if (context !== null) context.font = `${NOTE.size}px ${font}`;
    const lines = inLines(
      settingsNow(said),
      body.width,
      (text) => context?.measureText(text).width ?? 0,
    );
    const heading = isSheet ? 'Downhill' : `Downhill · ${title}`;
    const top = MARGIN + TITLE.height + lines.length * NOTE.height + 8;
    const width = Math.round(body.width + 2 * MARGIN);
    const height = Math.round(top + body.height + MARGIN);
    const shown = body.placed.map(({ panel, title: name, x, y, scale }) => {
      const offset = name === null ? 0 : HEADING.height;
      const at = `translate(${MARGIN + x} ${top + y + offset})${scale === 1 ? '' : ` scale(${scale})`}`;
      const own = tag('g', { transform: at }, panel.body);
      if (name === null) return own;
      return write(name, MARGIN + x, top + y + 14, HEADING.size, 650, ink) + own;
    });
    const svg = tag(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
        'font-family': family,
      },
      [
        tag('title', {}, escaped([heading, ...lines].join('. '))),
        tag('rect', { width, height, fill: paper }),
        write(heading, MARGIN, MARGIN + 16, TITLE.size, 650, ink),
        ...lines.map((line, k) =>
          write(line, MARGIN, MARGIN + TITLE.height + 14 + k * NOTE.height, NOTE.size, 400, muted),
        ),
        ...shown,
      ].join(''),
    );
    return { svg, width, height, paper };
  });
}
