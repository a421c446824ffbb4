/**
 * The shortest decimal text that any reader of links, also of JSON, takes for the same bits:
 * `1e11`, `25e-7`, `0.5`. It has no plus, which in a link is a space, and is never longer than
 * `String(value)`, but for −0 with its sign.
 * @param value finite
 */
export function numberText(value: number): string {
  if (Object.is(value, -0)) return '-0';
  const scientific = value.toExponential();
  const [mantissa, exponent] = scientific.split('e');
  const [whole, fraction = ''] = mantissa.split('.');
  const forms = [
    String(value),
    `${mantissa}e${Number(exponent)}`,
    `${whole}${fraction}e${Number(exponent) - fraction.length}`,
  ].map((form) => form.replace('+', ''));
  // Of those of one length the first, which is the easiest to read.
  return forms.reduce((best, form) => (form.length < best.length ? form : best));
}
