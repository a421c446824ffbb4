import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { circlesIn } from './support/circles.ts';

/**
 * Who may import whom besides itself: the table of the design, folder by folder. `types` are
 * folders of which a folder may import types alone.
 */
const MAY_IMPORT: Readonly<
  Record<string, { values: readonly string[]; types: readonly string[] }>
> = {
  engine: { values: [], types: [] },
  ui: { values: [], types: [] },
  trace: { values: [], types: ['engine'] },
  table: { values: ['engine'], types: [] },
  cli: { values: ['engine', 'table', 'share', 'i18n'], types: [] },
  worker: { values: ['engine', 'table', 'trace'], types: [] },
  share: { values: ['engine'], types: ['i18n'] },
  lessons: { values: ['engine'], types: [] },
  i18n: { values: ['engine'], types: ['lessons', 'share', 'table'] },
  store: { values: ['engine', 'table', 'trace', 'i18n', 'lessons', 'share'], types: [] },
  scene: { values: ['engine', 'trace', 'store', 'ui', 'i18n'], types: [] },
  charts: { values: ['engine', 'trace', 'store', 'ui', 'i18n'], types: [] },
  controls: { values: ['engine', 'table', 'store', 'share', 'ui', 'i18n'], types: [] },
};

/** Of the worker's leave to import trace, this file alone: the column layout. */
const COLUMN_LAYOUT = 'src/trace/columns.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Source {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

function sourcesIn(folder: string): readonly Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs)$/.test(entry.name))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = relative(ROOT, file).split(sep).join('/');
      return { path, text: readFileSync(file, 'utf8') };
    });
}

/** Comments out of the way, so that an import in prose is none. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}

interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly isType: boolean;
}

const STATIC = /\b(import|export)\s+(type\s+)?(?:[\w*{][^;'"]*?\s+from\s+)?['"]([^'"]+)['"]/g;
const DYNAMIC = /\bimport\s*\(\s*['"]([^'"]+)['"]/g;
const BY_URL = /\bnew URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g;

function importsOf({ path, text }: Source): readonly Import[] {
  const code = withoutComments(text);
  const fixed = [...code.matchAll(STATIC)].map(([, , type, specifier]) => ({
    from: path,
    specifier,
    isType: type !== undefined,
  }));
  const others = [...code.matchAll(DYNAMIC), ...code.matchAll(BY_URL)].map(([, specifier]) => ({
    from: path,
    specifier,
    isType: false,
  }));
  return [...fixed, ...others];
}

function targetOf({ from, specifier }: Import): string {
  return posix.normalize(posix.join(dirname(from), specifier));
}

const folderOf = (path: string) => path.split('/')[1];

const sources = sourcesIn('src');
const imports = sources.flatMap(importsOf);
const local = imports.filter(({ specifier }) => specifier.startsWith('.'));
const crossing = local.filter((one) => folderOf(targetOf(one)) !== folderOf(one.from));

test('it sees the code: more than fifty files, and more than fifty imports between folders', () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(imports.length).toBeGreaterThan(50);
  expect(crossing.length).toBeGreaterThan(50);
  const seen = (specifier: string) => imports.some((one) => one.specifier === specifier);
  expect(seen('react')).toBe(true);
  expect(seen('../worker/engine.worker.ts')).toBe(true);
});

test('every file of src is in a folder of the table, or in app', () => {
  const folders = new Set(sources.map(({ path }) => folderOf(path)));
  folders.delete('vite-env.d.ts');
  expect([...folders].filter((folder) => folder !== 'app' && !(folder in MAY_IMPORT))).toEqual([]);
});

describe.each(Object.entries(MAY_IMPORT))('src/%s', (folder, { values, types }) => {
  test(`imports of the project only ${[...values, ...types].join(', ') || 'nothing'}`, () => {
    const wrong = crossing.filter((one) => {
      if (folderOf(one.from) !== folder) return false;
      const target = folderOf(targetOf(one));
      return !(values.includes(target) || (one.isType && types.includes(target)));
    });
    expect(wrong.map((one) => `${one.from} imports ${one.specifier}`)).toEqual([]);
  });
});

test('the worker takes of trace its column layout and nothing else', () => {
  const wrong = crossing
    .filter(({ from }) => folderOf(from) === 'worker')
    .map(targetOf)
    .filter((target) => folderOf(target) === 'trace' && target !== COLUMN_LAYOUT);
  expect(wrong).toEqual([]);
});

test('no import leaves src', () => {
  const outside = local.filter((one) => !targetOf(one).startsWith('src/'));
  expect(outside).toEqual([]);
});

test('no import, be it of types alone, closes a circle', () => {
  const graph = new Map(sources.map(({ path }) => [path, new Set<string>()]));
  for (const one of local) graph.get(one.from)?.add(targetOf(one));
  expect(circlesIn(graph).map((circle) => circle.join(' → '))).toEqual([]);
});

test('the engine and what follows it know no React, no three and no zustand', () => {
  const pure = new Set(['engine', 'table', 'trace', 'share', 'worker', 'cli', 'i18n']);
  const wrong = imports.filter(
    ({ from, specifier }) =>
      pure.has(folderOf(from)) && /^(?:react|three|zustand|@react-three)/.test(specifier),
  );
  expect(wrong).toEqual([]);
});

const engine = sources.filter(({ path }) => folderOf(path) === 'engine');
test.each(['Math.random', 'Date', 'performance', 'crypto', 'document', 'window'])(
  'the engine never asks %s',
  (name) => {
    const pattern = new RegExp(`\\b${name.replace('.', '\\.')}\\b`);
    const wrong = engine.filter(({ text }) => pattern.test(withoutComments(text)));
    expect(engine.length).toBeGreaterThan(20);
    expect(wrong.map(({ path }) => path)).toEqual([]);
  },
);

test('nothing in src remembers in a variable of its module', () => {
  const wrong = sources.filter(({ text }) =>
    /^(?:export )?(?:let|var)\b/m.test(withoutComments(text)),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('only the named intents write the stores', () => {
  const isIntent = (path: string) => path.startsWith('src/store/intents/');
  const writes = sources.filter(({ text }) =>
    /\buse[A-Z]\w*\.setState\(/.test(withoutComments(text)),
  );
  expect(writes.some(({ path }) => isIntent(path))).toBe(true);
  expect(writes.map(({ path }) => path).filter((path) => !isIntent(path))).toEqual([]);
});

test('side effects hang on stores by onChange, so that one that fails stops no other', () => {
  const wrong = sources.filter(
    ({ path, text }) =>
      path !== 'src/store/effects.ts' &&
      /\b(?:use[A-Z]\w*|store)\.subscribe\(/.test(withoutComments(text)),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('nothing in src opens a dialog of the browser’s own', () => {
  const wrong = sources.filter(({ text }) =>
    /\b(?:alert|confirm|prompt)\(/.test(withoutComments(text)),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('Math.random is nowhere in src: chance is an argument', () => {
  const wrong = sources.filter(({ text }) => withoutComments(text).includes('Math.random'));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('no file is longer than 300 lines, save tables of data', () => {
  const all = [...sources, ...sourcesIn('tests'), ...sourcesIn('scripts')];
  const long = all
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > 300);
  expect(all.length).toBeGreaterThan(sources.length);
  expect(long).toEqual([]);
});
