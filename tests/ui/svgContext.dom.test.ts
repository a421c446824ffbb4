import { expect, test } from 'vitest';
import { colourOf, escaped, painted, tag } from '../../src/ui/svg/svg.ts';
import { createSvgContext } from '../../src/ui/svg/svgContext.ts';

test.each([
  ['#D55E00', '#d55e00', 1],
  ['#d55e0080', '#d55e00', 128 / 255],
  ['rgb(213, 94, 0)', '#d55e00', 1],
  ['rgba(213, 94, 0, 0.25)', '#d55e00', 0.25],
  ['color(srgb 1 0.5 0 / 0.4)', '#ff8000', 0.4],
])('%s is a colour that every reader of SVG knows', (css, hex, alpha) => {
  expect(colourOf(css)).toEqual({ hex, alpha });
});

test('what is transparent or none is not painted', () => {
  for (const css of ['none', 'transparent', 'rgba(0, 0, 0, 0)']) {
    expect(colourOf(css)).toBeNull();
    expect(painted('fill', css)).toEqual({ fill: 'none' });
    expect(painted('stroke', css)).toEqual({});
  }
});

test('words of people are text in an SVG and never its markup', () => {
  const name = '<b>"a" & b</b>';
  const written = tag('text', { 'aria-label': name, x: 1.23456, y: null }, escaped(name));
  const parsed = new DOMParser().parseFromString(written, 'text/xml').documentElement;
  expect(parsed.textContent).toBe(name);
  expect(parsed.getAttribute('x')).toBe('1.23');
  expect(written).not.toContain('<b>');
});

test('lines become paths, words text, and what is cut stays cut until it is restored', () => {
  const ctx = createSvgContext('one-');
  ctx.save();
  ctx.scale(0.5, 0.5);
  ctx.beginPath();
  ctx.rect(0, 0, 20, 10);
  ctx.clip();
  ctx.beginPath();
  ctx.lineTo(2, 4);
  ctx.lineTo(NaN, 4);
  ctx.lineTo(6, 8);
  ctx.strokeStyle = '#0072b2';
  ctx.lineWidth = 4;
  ctx.setLineDash([8, 2]);
  ctx.stroke();
  ctx.restore();
  ctx.beginPath();
  ctx.arc(5, 5, 2, 0, 7);
  ctx.fillStyle = '#00000080';
  ctx.globalAlpha = 0.5;
  ctx.fill();
  ctx.font = 'italic 650 12px A, "B C"';
  ctx.textAlign = 'right';
  ctx.fillText('loss < 1', 3, 9);
  const svg = new DOMParser().parseFromString(`<svg>${ctx.written()}</svg>`, 'text/xml');
  const [cut, line, disc] = svg.querySelectorAll('path');
  expect(cut.parentElement?.id).toBe('one-clip0');
  expect(line.getAttribute('d')).toBe('M1.00 2.00L3.00 4.00');
  expect(line.getAttribute('clip-path')).toBe('url(#one-clip0)');
  expect(line.getAttribute('stroke-width')).toBe('2');
  expect(line.getAttribute('stroke-dasharray')).toBe('4 1');
  expect(disc.hasAttribute('clip-path')).toBe(false);
  expect(Number(disc.getAttribute('fill-opacity'))).toBeCloseTo(0.25, 2);
  const [text] = svg.querySelectorAll('text');
  expect(text.textContent).toBe('loss < 1');
  expect(text.getAttribute('font-family')).toBe('A, "B C"');
  expect([text.getAttribute('text-anchor'), text.getAttribute('font-weight')]).toEqual([
    'end',
    '650',
  ]);
});
