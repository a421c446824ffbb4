import { awaitLecture } from '../store/intents/awaitLecture.ts';
import { tell } from '../store/intents/notices.ts';

/** All that is fetched to show the page to a room, lectures among it; asked for from one place. */
export async function room() {
  return import('./presenter/index.ts');
}

/** The lecture of the address, which is fetched, or the one that was going on before a reload. */
export async function openScenes(from: string | null, isReload: boolean) {
  awaitLecture(from, isReload);
  try {
    await (await room()).openScenesOfLink(from);
  } catch {
    awaitLecture(null);
    tell('part');
  }
}
