import type { Locator } from '@playwright/test';
import { atRest } from './page.ts';
import type { Downhill } from './page.ts';

/** A run that walks straight down the bowl of the first view, the same each time. */
export const FULL_BATCH =
  'data=five-points&init=point&init.a=-1.5&init.b=0.4&optimizer=sgd&optimizer.lr=0.05&batch.size=full&seed=1';

export const surfaceOf = (app: Downhill) => app.page.getByLabel(/^Loss surface\./);

export function numbersIn(text: string): readonly number[] {
  return (text.replaceAll('−', '-').match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
}

/** How often the surface has been drawn, once it has come to rest. */
export async function framesAtRest(surface: Locator): Promise<number> {
  await atRest(surface.page());
  return Number(await surface.getAttribute('data-frames'));
}
