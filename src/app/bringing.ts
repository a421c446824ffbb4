import { useBring } from '../store/bring.ts';
import { bring } from '../store/intents/bring.ts';
import { tell } from '../store/intents/notices.ts';
import { isGuessAsked } from '../store/screen.ts';
import { DIALOG, TEXT } from './keyFocus.ts';
import { room } from './room.ts';

/** Where a dialog is open that is none of the data, or a guess is asked for, the page behind it rests. */
function isElsewhere(target: EventTarget | null): boolean {
  if (isGuessAsked()) return true;
  if (!(target instanceof Element) || useBring.getState().is === 'open') return false;
  return target.closest(DIALOG) !== null;
}

function showDropping(isDropping: boolean) {
  document.documentElement.toggleAttribute('data-dropping', isDropping);
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

/** Of JSON it is to be seen first whether it is a lecture. */
async function take(file: File) {
  if (!/\.json$/i.test(file.name)) bring({ name: file.name, content: file });
  else {
    try {
      await (await room()).bringJson(file);
    } catch {
      tell('part');
    }
  }
}

/** A file dropped anywhere, or cells pasted where no text is written, are read as data. */
export function startBringing() {
  const on = window.addEventListener;
  on('dragover', (event) => {
    if (!hasFiles(event)) return;
    // A browser would leave the page for the file.
    event.preventDefault();
    showDropping(!isElsewhere(event.target));
  });
  on('dragleave', ({ relatedTarget }) => relatedTarget ?? showDropping(false));
  on('drop', (event) => {
    showDropping(false);
    if (!hasFiles(event)) return;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file !== undefined && !isElsewhere(event.target)) void take(file);
  });
  on('paste', (event) => {
    const { target, clipboardData } = event;
    if (clipboardData === null || isElsewhere(target)) return;
    if (target instanceof Element && target.closest(TEXT) !== null) return;
    const [file] = clipboardData.files;
    const text = clipboardData.getData('text/plain');
    // Cells of a spreadsheet come as text, and as a picture of it.
    if (text.trim() !== '') bring({ name: null, content: new Blob([text]) });
    else if (file !== undefined) bring({ name: file.name, content: file });
    else return;
    event.preventDefault();
  });
}
