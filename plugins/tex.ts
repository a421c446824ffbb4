import { readFileSync } from 'node:fs';
import { renderToString } from 'katex';
import type { Plugin } from 'vite';

const STYLED = /<(\w+)([^<>]*?) style="([^"]*)"([^<>]*)>/g;

/** A class that says what it does: `tex-height-0.75em`, as CSS writes it. */
function classOf(style: string): string {
  return `tex-${style.replaceAll(/[^\w.-]+/g, '-').replace(/-$/, '')}`;
}

/**
 * A formula, typeset, without style attributes, which the page's policy refuses: what they said is
 * said by classes.
 */
export function typeset(source: string): { readonly html: string; readonly css: string } {
  const rules = new Map<string, string>();
  const typesetHtml = renderToString(source.trim(), {
    throwOnError: true,
    trust: true,
    strict: false,
  });
  const html = typesetHtml.replaceAll(
    STYLED,
    (_, tag: string, before: string, style: string, after: string) => {
      const attributes = before + after;
      // KaTeX writes `style="false"` where there is no style.
      if (!style.includes(':')) return `<${tag}${attributes}>`;
      const name = classOf(style);
      rules.set(name, style);
      return attributes.includes(' class="')
        ? `<${tag}${attributes.replace(' class="', ` class="${name} `)}>`
        : `<${tag}${attributes} class="${name}">`;
    },
  );
  // As strong as the attribute was.
  const css = [...rules].map(([name, style]) => {
    const declarations = style.replace(/;$/, '').replaceAll(/;|$/g, ' !important;');
    return `.${name.replaceAll('.', String.raw`\.`)}{${declarations}}`;
  });
  return { html, css: css.join('\n') };
}

/**
 * `import html from './update.tex'` gives the formula already typeset, so that no TeX engine is
 * shipped to the browser. Live numbers go into slots: see ui/Formula.tsx.
 */
export function texAtBuildTime(): Plugin {
  return {
    name: 'tex-at-build-time',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith('.tex.css') ? id : null),
    load: (id) =>
      id.endsWith('.tex.css') ? typeset(readFileSync(id.slice(0, -4), 'utf8')).css : null,
    transform(source, id) {
      if (!id.endsWith('.tex')) return null;
      const { html } = typeset(source);
      const css = JSON.stringify(`${id}.css`);
      return { code: `import ${css};\nexport default ${JSON.stringify(html)}`, map: null };
    },
  };
}
