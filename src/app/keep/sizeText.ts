import { formatShort } from '../../ui/format.ts';

const KIB = 1024;

/** How much room something takes. */
export function sizeText(bytes: number): string {
  if (bytes < KIB) return `${bytes} B`;
  return bytes < KIB * KIB
    ? `${formatShort(bytes / KIB, 3)} KiB`
    : `${formatShort(bytes / KIB / KIB, 3)} MiB`;
}
