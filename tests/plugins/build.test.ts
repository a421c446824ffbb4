import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Rolldown } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The files of a build, by name, with the maps from which it is seen what they were made of. */
const files = new Map<string, string>();

beforeAll(async () => {
  const built = (await build({
    root: ROOT,
    logLevel: 'error',
    build: { write: false, sourcemap: true },
  })) as Rolldown.RolldownOutput;
  for (const file of built.output) {
    const text = file.type === 'chunk' ? file.code : file.source;
    files.set(file.fileName, typeof text === 'string' ? text : '');
  }
}, 120_000);

function textOf(name: string): string {
  const text = files.get(name);
  if (text === undefined) throw new Error(`the build has no ${name}`);
  return text;
}

/** Packages from which there is code in the build, the workers' too. */
function packagesIn(): ReadonlySet<string> {
  const maps = [...files.keys()].filter((name) => name.endsWith('.map'));
  const sources = maps.flatMap(
    (name) => (JSON.parse(textOf(name)) as { readonly sources: readonly string[] }).sources,
  );
  const names = sources.map((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1]);
  return new Set(names.filter((name) => name !== undefined));
}

describe('the notices', () => {
  test('have every package of the build, with its version and the text of its licence', () => {
    const notices = textOf('notices.txt');
    const packages = packagesIn();
    expect([...packages]).toEqual(
      expect.arrayContaining(['react', 'react-dom', 'three', 'uplot', 'zustand', 'scheduler']),
    );
    // A style sheet has no map.
    for (const name of [...packages, 'katex']) {
      const folder = `${ROOT}node_modules/${name}`;
      const { version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
        readonly version: string;
      };
      expect(notices).toContain(`\n${name} ${version} · `);
    }
    const three = readFileSync(`${ROOT}node_modules/three/LICENSE`, 'utf8').trim();
    expect(notices).toContain(three);
  });

  test('have the licence of the fonts, and what this page itself is', () => {
    const notices = textOf('notices.txt');
    expect([...files.keys()].some((name) => /KaTeX_.*\.woff2$/.test(name))).toBe(true);
    expect(notices).toContain('Copyright (c) 2014-2018 Khan Academy');
    expect(notices).toContain('Reserved Font Name');
    expect(notices).toContain('SIL OPEN FONT LICENSE');
    expect(notices).toContain(readFileSync(`${ROOT}LICENSE`, 'utf8').trim());
  });
});

test('what is kept for when there is no network is the whole build', () => {
  const [, list] = /^const FILES = (.*);$/m.exec(textOf('sw.js')) ?? [];
  const kept = new Set(JSON.parse(list) as readonly string[]);
  const asked = [...files.keys()].filter((name) => !/^(?:sw\.js|\.vite\/)|\.map$/.test(name));
  expect(asked.filter((name) => !kept.has(name))).toEqual([]);
  // What the page only comes to when it is asked, what works beside it, and what it is kept by.
  for (const part of [/LessonPanel-.*js$/, /many\.worker-.*js$/, /woff2$/, /^notices\.txt$/]) {
    expect([...kept].some((name) => part.test(name))).toBe(true);
  }
  expect([...kept]).toEqual(expect.arrayContaining(['icon-192.png', 'manifest.webmanifest']));
});

describe('the policy', () => {
  test('allows nothing but the files of the page, and tells nobody where a person comes from', () => {
    const html = textOf('index.html');
    const [, content] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    const policy = content.replaceAll('&#39;', "'");
    expect(policy).toMatch(/^default-src 'none';/);
    for (const rule of ["base-uri 'none'", "form-action 'none'"]) expect(policy).toContain(rule);
    expect(policy).not.toMatch(/unsafe|\*|https?:|blob:/);
    expect(html).toContain('<meta name="referrer" content="no-referrer">');
    // Before anything that it is to hold.
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<(?:script|link)/));
  });

  test('has nothing to refuse in what is built: no style attribute, no font within a style sheet', () => {
    for (const [name, text] of files) {
      if (/\.(?:js|html)$/.test(name)) expect(text, name).not.toMatch(/<[a-z][^<>]* style=\\?"/);
      if (name.endsWith('.css')) expect(text, name).not.toMatch(/url\(["']?data:(?!image)/);
    }
  });
});
