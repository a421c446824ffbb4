import { awaitLecture } from '../store/intents/awaitLecture.ts';
import { tell } from '../store/intents/notices.ts';

/** All that is fetched to show the page to a room, lectures among it; asked for from one place. */
export async function room() {
  return import('./presenter/index.ts');
}

/** The lecture of the address, which is fetched. */
export async function openScenes(from: string, isReload: boolean) {
  awaitLecture(from);
  try {
    await (await room()).openScenesOfLink(from, isReload);
  } catch {
    tell('part');
  }
}
