/** About how wide a text is, without asking the browser to lay it out. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const sign of text) ems += sign.charCodeAt(0) > 0x1100 ? 0.95 : 0.57;
  return ems * size;
}
