/**
 * What somebody has typed, as text in a cell: a spreadsheet takes one that begins with such a sign
 * for a formula, and computes it.
 */
export function asText(typed: string): string {
  return /^[=+\-@\t\r\n]/.test(typed) ? `'${typed}` : typed;
}
