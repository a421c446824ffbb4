import { expect, test } from 'vitest';
import { legibleOn } from '../../src/ui/legible.ts';
import { TOKENS_CSS } from '../support/tokens.ts';

/** By WCAG 2, from the definition. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r, g, b] = [1, 3, 5].map((from) => {
      const part = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [p, q] = [luminance(one), luminance(other)];
  return (Math.max(p, q) + 0.05) / (Math.min(p, q) + 0.05);
}

const [light, dark] = TOKENS_CSS.split(":root[data-theme='dark']").map((theme) => ({
  runs: [...theme.matchAll(/--run-\d: (#\w{6})/g)].map(([, colour]) => colour),
  halo: /--halo: (#\w{6})/.exec(theme)?.[1] ?? '',
}));

test.each([light, dark])('the name of every run can be read on its halo: $halo', (theme) => {
  expect(theme.runs).toHaveLength(8);
  for (const colour of theme.runs) {
    expect(contrast(legibleOn(colour, theme.halo), theme.halo), colour).toBeGreaterThanOrEqual(4.5);
  }
});

test('a colour that can be read stays what it is', () => {
  expect(legibleOn('#0072b2', light.halo)).toBe('#0072b2');
  for (const colour of dark.runs) expect(legibleOn(colour, dark.halo)).toBe(colour);
});

test('eight names in the light theme stay eight colours', () => {
  expect(new Set(light.runs.map((colour) => legibleOn(colour, light.halo))).size).toBe(8);
});
