import { fetched } from '../ui/fetched.ts';

/** Instruments of lessons, fetched when one is first wanted. */
export const INSTRUMENTS = {
  strip: fetched(async () => (await import('./Strip.tsx')).Strip),
};
