import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { policyOf } from '../../plugins/policy.ts';
import { typeset } from '../../plugins/tex.ts';

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

test('a script or a style that stands in the page itself is let in by what it says, and no other', () => {
  const script = 'document.title = 1;\n';
  const style = ' p { margin: 0 } ';
  const html = `<style>${style}</style><script>${script}</script><script type="module" src="./a.js"></script>`;
  const policy = policyOf(html);
  expect(policy).toContain(`script-src 'self' 'sha256-${hashOf(script)}';`);
  expect(policy).toContain(`style-src 'self' 'sha256-${hashOf(style)}';`);
  expect(policy.match(/sha256/g)).toHaveLength(2);
});

test('a typeset formula has classes for its styles, each with a rule', () => {
  const { html, css } = typeset(String.raw`\underbrace{\frac{a}{b}}_{\theta_{\text{@n}}}`);
  expect(html).not.toMatch(/\sstyle=/);
  const used = new Set(html.match(/(?<=[" ])tex-[\w.-]+/g));
  const ruled = [...css.matchAll(/^\.(tex-[^{]+)\{(.+)\}$/gm)];
  expect(new Set(ruled.map(([, name]) => name.replaceAll('\\', '')))).toEqual(used);
  expect(used.size).toBeGreaterThan(5);
  for (const [, , declarations] of ruled) {
    expect(declarations).toMatch(/^(?:[a-z-]+:[^;:]+ !important;)+$/);
  }
});
