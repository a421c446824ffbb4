/** Long enough for a browser to have begun to read it. */
const KEPT_MS = 60_000;

/** Hands a file to the person: where it goes is between them and the browser. */
export function download(file: string, content: Blob) {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
