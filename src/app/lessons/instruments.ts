import type { Instrument } from '../../lessons/chapter.ts';
import { fetched } from '../../ui/fetched.ts';
import type { Fetched } from '../../ui/fetched.ts';

/** The tools that only lessons show, each fetched when a beat needs it. */
export const INSTRUMENTS: Readonly<Record<Instrument, Fetched<object>>> = {
  many: fetched(async () => (await import('./LabMany.tsx')).LabMany),
  sweep: fetched(async () => (await import('./LabSweep.tsx')).LabSweep),
  scan: fetched(async () => (await import('../../controls/scan/ScanPanel.tsx')).ScanPanel),
  strip: fetched(async () => (await import('./LabStrip.tsx')).LabStrip),
};
