import { isLecture, readLecture } from '../../share/lecture/read.ts';
import { bring } from '../../store/intents/bring.ts';
import { awaitLecture } from '../../store/intents/awaitLecture.ts';
import { openLectures } from '../../store/intents/openLecture.ts';
import { useLecture } from '../../store/lecture.ts';
import { keptScenes } from '../presenter/keptScenes.ts';
import { giveLecture, resumeScenes } from '../presenter/scenes.ts';

/** How a lecture comes to the page: dropped, chosen, or named by a link. */

/** The ready lecture, beside the page. */
export const READY = 'lecture.json';

/** So much JSON is a table, if it is anything. */
const MOST_BYTES = 50 * 1024 * 1024;

/** Whether a file may be a lecture, by its first sign: data are lists. */
async function beginsAsObject(file: Blob): Promise<boolean> {
  if (file.size > MOST_BYTES) return false;
  return /^\uFEFF?\s*\{/.test(await file.slice(0, 1024).text());
}

/** Reads a file that is to be a lecture, and shows what it is. */
export async function openLectureFile(file: File) {
  openLectures({ opened: { name: file.name, ...readLecture(await file.text()) } });
}

/** A dropped file of JSON: a lecture, or else data. */
export async function bringJson(file: File) {
  if ((await beginsAsObject(file)) && isLecture(await file.text())) await openLectureFile(file);
  else bring({ name: file.name, content: file });
}

/** The address of a file of this site; null for anything else. */
function ofThisSite(address: string): URL | null {
  if (!URL.canParse(address, document.baseURI)) return null;
  const url = new URL(address, document.baseURI);
  const page = new URL(document.baseURI);
  return url.protocol === page.protocol && url.host === page.host ? url : null;
}

/** @returns null where it is not there */
async function textOf(url: URL): Promise<string | null> {
  try {
    const response = await fetch(url, { credentials: 'same-origin' });
    // A host that sends its own page in the place of what it lacks says so by its type.
    const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
    return response.ok && !isPage ? await response.text() : null;
  } catch {
    // No network, or a host that refuses it.
    return null;
  }
}

/**
 * Gives the lecture of a file of this site, by its path from the page; where it cannot be read, or
 * not all of it, the dialog says why.
 */
export async function openScenes(address: string) {
  const url = ofThisSite(address);
  const text = url === null ? null : await textOf(url);
  if (text === null) {
    awaitLecture(null);
    openLectures({ trouble: { is: url === null ? 'elsewhere' : 'absent', address } });
    return;
  }
  const { lecture, faults } = readLecture(text);
  if (lecture === null || faults.length > 0) {
    awaitLecture(null);
    openLectures({ opened: { name: address, lecture, faults } });
  } else giveLecture(lecture, address);
}

/** The lecture that a link names, where the page was not only loaded anew amid it. */
export async function openScenesOfLink(address: string, isReload: boolean) {
  if (isReload && keptScenes()?.from === address) {
    if (useLecture.getState().lecture === null) resumeScenes();
  } else await openScenes(address);
}
