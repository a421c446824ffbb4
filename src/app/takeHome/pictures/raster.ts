import type { Picture } from './picture.ts';

export function urlOf({ svg }: Pick<Picture, 'svg'>): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/** @throws where it has more dots than the browser can hold */
export async function imageOf(picture: Picture): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = urlOf(picture);
  await image.decode();
  return image;
}

/**
 * A picture in dots.
 * @param scale dots to a CSS pixel
 * @returns null where it has more dots than the browser can hold
 */
export async function pngOf(picture: Picture, scale: number): Promise<Blob | null> {
  const image = await imageOf(picture);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** @returns whether the browser has taken it */
export async function isCopied(png: Promise<Blob | null>): Promise<boolean> {
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  if (clipboard?.write === undefined || typeof ClipboardItem === 'undefined') return false;
  try {
    // A promise, for some browsers ask that it be handed over while the press lasts.
    const content = png.then((blob) => blob ?? Promise.reject(new Error('too many dots')));
    await clipboard.write([new ClipboardItem({ 'image/png': content })]);
    return true;
  } catch {
    // The browser or the person has refused it.
    return false;
  }
}
