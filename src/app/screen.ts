import { onChange } from '../store/effects.ts';
import { setScale } from '../store/intents/screen.ts';
import { useScreen } from '../store/screen.ts';

/** A window, and what holds in one as large. */
const LAPTOP = { width: 1366, height: 768, scale: 1 };
const HALL = { width: 1920, height: 1080, scale: 1.5 };
/** A presenter's smallest letters, by the window, and what they are at a scale of 1, but for a dot. */
const SMALL_HALL = { width: 1024, height: 768, px: 17 };
const LARGE_HALL = { width: HALL.width, height: HALL.height, px: 24 };
const SMALLEST_PX = 10.9;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How far a window is on the way from one size to another, by the side that is less far. */
function way({ width, height }: Size, from: Size, to: Size): number {
  return Math.min(
    (width - from.width) / (to.width - from.width),
    (height - from.height) / (to.height - from.height),
  );
}

function share({ width, height }: Size, of: Size): number {
  return Math.min(width / of.width, height / of.height);
}

/** 1 up to a laptop's window, half as large again in a hall's, and beyond it in proportion. */
function usualScale(size: Size): number {
  const t = Math.max(0, way(size, LAPTOP, HALL));
  return t > 1 ? HALL.scale * share(size, HALL) : 1 + t * (HALL.scale - 1);
}

function presenterScale(size: Size): number {
  const t = way(size, SMALL_HALL, LARGE_HALL);
  const px =
    t < 0
      ? SMALL_HALL.px * share(size, SMALL_HALL)
      : t > 1
        ? LARGE_HALL.px * share(size, HALL)
        : SMALL_HALL.px + t * (LARGE_HALL.px - SMALL_HALL.px);
  return Math.max(1, px / SMALLEST_PX);
}

/** By how much all is drawn larger, in a window of so many CSS pixels. */
export function scaleFor(size: Size, isPresenting: boolean): number {
  return isPresenting ? presenterScale(size) : usualScale(size);
}

/** A browser that cannot say how much is enlarged measures it in ways of its own. */
const MEASURES = 'currentCSSZoom' in Element.prototype;

function fit() {
  const size = { width: window.innerWidth, height: window.innerHeight };
  if (MEASURES) setScale(scaleFor(size, useScreen.getState().isPresenting));
}

function focusAgain(element: Element | null) {
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
}

/** Has the type, and the pictures with it, follow the window from now on. */
export function startScreen() {
  const { style, dataset } = document.documentElement;
  const show = () => {
    const { scale, isPresenting } = useScreen.getState();
    style.setProperty('--scale', String(scale));
    if (isPresenting) dataset.presenting = '';
    else delete dataset.presenting;
  };
  fit();
  show();
  window.addEventListener('resize', fit);
  // A room sees no focus; who leaves it finds theirs where it was.
  const left = { focus: null as Element | null };
  onChange(useScreen, (now, before) => {
    if (now.isPresenting !== before.isPresenting) {
      fit();
      const { activeElement } = document;
      if (now.isPresenting) left.focus = activeElement;
      if (activeElement instanceof HTMLElement) activeElement.blur();
      if (!now.isPresenting) requestAnimationFrame(() => focusAgain(left.focus));
    }
    show();
  });
}
