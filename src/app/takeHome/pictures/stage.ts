import { stillOf } from '../../../store/stills.ts';
import { useView } from '../../../store/view.ts';

/** What a picture shows; the sheet has all of them. */
export const PICTURES = ['surface', 'map', 'fit', 'loss', 'sheet'] as const;
export type PictureKind = (typeof PICTURES)[number];

/** What is laid out by the browser; the loss chart is drawn by itself. */
export type LaidOut = 'surface' | 'map' | 'fit';

export const PARTS: Readonly<Record<PictureKind, readonly LaidOut[]>> = {
  surface: ['surface'],
  map: ['map'],
  fit: ['fit'],
  loss: [],
  sheet: ['surface', 'map', 'fit'],
};

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where parts are laid out to become pictures. */
export interface Stage {
  readonly name: 'picture' | 'handout';
  /** Of what is laid out for it, and of the loss chart, in CSS pixels. */
  readonly sizes: Readonly<Record<LaidOut | 'loss', Size>>;
}

/** Where what the page does not show so is laid out, out of sight. */
export function studioOf(part: LaidOut, { name }: Stage): string {
  return `${name}-${part}`;
}

function sized(element: Element | null): Element | null {
  return element !== null && element.getBoundingClientRect().width > 0 ? element : null;
}

function surfaceIn(host: string): Element | null {
  const figure = document.querySelector(`${host} figure`);
  const canvas = figure?.querySelector('canvas');
  const isThere = canvas != null && stillOf(canvas) !== undefined;
  // Its words come with its first frame.
  const isDrawn = figure?.querySelector('[data-kind]') != null;
  return isThere && isDrawn ? sized(figure) : null;
}

function mapIn(host: string): Element | null {
  const figure = document.querySelector(`${host} figure`);
  return figure?.querySelector('canvas') == null ? null : sized(figure);
}

function fitIn(host: string): Element | null {
  const area = document.querySelector(`${host} svg[role="group"]`)?.parentElement ?? null;
  // A crowd of points is sorted first, and drawn then.
  return area?.querySelector('canvas[data-pending]') == null ? sized(area) : null;
}

/** A part as it is laid out now, on the page or for a stage; null as long as it is not there. */
export function elementOf(part: LaidOut, stage: Stage): Element | null {
  const studio = `[data-studio="${studioOf(part, stage)}"]`;
  const isOfPage = stage.name === 'picture';
  if (part === 'map') return mapIn(studio);
  if (part === 'fit') return (isOfPage ? fitIn(FIT) : null) ?? fitIn(studio);
  return (isOfPage ? surfaceIn(SURFACE) : null) ?? surfaceIn(studio);
}

const SURFACE = '[data-light="picture"]';
const FIT = '[data-light="fit"]';
const LOSS = '[data-light="loss"]';

function sizeOf(part: string, usual: Size): Size {
  const box = document.querySelector(part)?.getBoundingClientRect();
  if (box === undefined || box.width < 200 || box.height < 160) return usual;
  return { width: Math.round(box.width), height: Math.round(box.height) };
}

/** As large as on the page; what is not there, as in a small window. */
export function pictureStage(): Stage {
  const surface = sizeOf(SURFACE, { width: 640, height: 460 });
  const chart = { width: 380, height: 260 };
  const sizes = { surface, map: surface, fit: sizeOf(FIT, chart), loss: sizeOf(LOSS, chart) };
  return { name: 'picture', sizes };
}

/** What of these the page itself does not show. */
export function missingOf(parts: readonly LaidOut[]): readonly LaidOut[] {
  return parts.filter((part) => {
    if (part === 'map') return true;
    if (part === 'fit') return fitIn(FIT) === null;
    return useView.getState().picture === 'map';
  });
}

const MOST_FRAMES = 600;
/** What has just been laid out is drawn in the frame after. */
const FRAMES_TO_DRAW = 2;

/** Waits until all of them are laid out. @returns whether they are, while `isWanted` */
export function laidOut(
  parts: readonly LaidOut[],
  stage: Stage,
  isWanted: () => boolean,
): Promise<boolean> {
  return new Promise((resolve) => {
    const look = (frame: number, ready: number) => {
      if (!isWanted() || frame > MOST_FRAMES) return resolve(false);
      if (ready > FRAMES_TO_DRAW) return resolve(true);
      const isThere = parts.every((part) => elementOf(part, stage) !== null);
      return requestAnimationFrame(() => look(frame + 1, isThere ? ready + 1 : 0));
    };
    look(0, 0);
  });
}
