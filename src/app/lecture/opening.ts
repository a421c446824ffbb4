import { isLecture, readLecture } from '../../share/lecture/read.ts';
import { bring } from '../../store/intents/bring.ts';
import { awaitLecture } from '../../store/intents/awaitLecture.ts';
import { closeLectures, openLectures } from '../../store/intents/openLecture.ts';
import { useLecture } from '../../store/lecture.ts';
import { giveLecture, resumeScenes } from '../presenter/scenes.ts';

/** How a lecture comes to the page: dropped, chosen, or named by a link. */

/** The ready lecture, beside the page. */
const READY = 'lecture.json';

/** So much JSON is a table, if it is anything. */
const MOST_BYTES = 50 * 1024 * 1024;

/** Whether a file may be a lecture, by its first sign: data are lists. */
async function beginsAsObject(file: Blob): Promise<boolean> {
  if (file.size > MOST_BYTES) return false;
  return /^\uFEFF?\s*\{/.test(await file.slice(0, 1024).text());
}

/** null: it has changed or is gone since it was chosen, which the dialog says. */
async function read<T>(file: File, how: (file: File) => Promise<T>): Promise<T | null> {
  try {
    return await how(file);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    openLectures({ trouble: { is: 'unreadable', address: file.name } });
    return null;
  }
}

/** Reads a file that is to be a lecture, and shows what it is. */
export async function openLectureFile(file: File) {
  const { name, size } = file;
  if (size > MOST_BYTES) {
    openLectures({ trouble: { is: 'tooLarge', address: name } });
    return;
  }
  const text = await read(file, async () => file.text());
  if (text !== null) openLectures({ opened: { name, ...readLecture(text) } });
}

/** A dropped file of JSON: a lecture, or else data. */
export async function bringJson(file: File) {
  const isOne = await read(file, async () => {
    return (await beginsAsObject(file)) && isLecture(await file.text());
  });
  if (isOne === true) await openLectureFile(file);
  else if (isOne === false) bring({ name: file.name, content: file });
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
async function openScenes(address: string) {
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

/** The lecture that is beside the page. */
export async function giveReady() {
  closeLectures();
  await openScenes(READY);
}

/** The lecture that was going on when the page was loaded anew, else the one that its link names. */
export async function openScenesOfLink(address: string | null) {
  const { lecture, isLeft } = useLecture.getState();
  // It may have been gone on with as the room was shown.
  if (lecture !== null || (isLeft && resumeScenes())) return;
  if (address !== null) await openScenes(address);
}
