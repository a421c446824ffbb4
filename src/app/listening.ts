import { attempt } from '../store/effects.ts';
import { startBringing } from './bringing.ts';
import { startKeeping } from './keeping.ts';
import { startKeys } from './keys.ts';
import { startStay } from './stay.ts';

/** What waits for a hand, or for rest: a moment after the first paint is soon enough. */
export function startListening() {
  for (const start of [startKeys, startBringing, startKeeping, startStay]) attempt(start);
}
