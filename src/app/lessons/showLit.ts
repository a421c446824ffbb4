import type { Lit } from '../../lessons/chapter.ts';
import { foldLesson } from '../../store/intents/openLesson.ts';
import { choosePanel } from '../../store/intents/panels.ts';
import { scrollWithin } from '../../ui/scrollWithin.ts';
import type { PanelName } from '../../store/panels.ts';

/** In which panel of a phone a part of the page is; those that are always in view are in none. */
const PANELS: Readonly<Partial<Record<Lit, PanelName>>> = {
  learningRate: 'controls',
  batchSize: 'controls',
  moreOfBatch: 'controls',
  batchOrder: 'controls',
  lossFunction: 'controls',
  model: 'controls',
  initializer: 'controls',
  schedule: 'controls',
  scaling: 'controls',
  seed: 'controls',
  squares: 'fit',
  editPoints: 'fit',
  fit: 'fit',
  ledger: 'fit',
  lossAxis: 'loss',
  loss: 'loss',
  numbers: 'numbers',
  gradientNorm: 'numbers',
};

/** Scrolls to the first of these that is on the page, and opens what it is folded in. */
export function bringIntoView(lights: readonly Lit[], to: 'top' | 'nearest' = 'nearest') {
  const found = lights.map((name) => document.querySelector(`[data-light~="${name}"]`));
  for (const element of found) {
    const within = element?.closest('details');
    if (within != null) within.open = true;
  }
  const first = found.find((element) => element?.checkVisibility() === true);
  if (first != null) scrollWithin(first, to);
}

/** A panel is fetched when it is first chosen: this long it is waited for. */
const MOST_FRAMES = 300;

function whenThere(selector: string, act: () => void, frames = MOST_FRAMES) {
  requestAnimationFrame(() => {
    if (document.querySelector(selector) !== null) act();
    else if (frames > 0) whenThere(selector, act, frames - 1);
  });
}

/** Brings what a beat lights into view on a phone: its panel is opened, and the lesson folded. */
export function showLit(lights: readonly Lit[]) {
  const panel = lights.map((name) => PANELS[name]).find((name) => name !== undefined);
  foldLesson(true);
  if (panel !== undefined) choosePanel(panel);
  const first = lights.find((name) => PANELS[name] === panel);
  if (first === undefined) return;
  whenThere(`[data-light~="${first}"]`, () => bringIntoView([first], 'top'));
}
