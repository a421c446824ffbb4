import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { workerOf } from '../../plugins/offline.ts';

const PUBLIC = fileURLToPath(new URL('../../public/', import.meta.url));

const FILES = new Map<string, string | Uint8Array>([
  ['index.html', '<p>Downhill</p>'],
  ['assets/base-1.js', 'export {};'],
  ['assets/KaTeX_Math.woff2', new Uint8Array([1, 2, 3])],
  ['assets/base-1.js.map', '{}'],
  ['.vite/manifest.json', '{}'],
]);

function listIn(worker: string): unknown {
  return JSON.parse(/^const FILES = (.*);$/m.exec(worker)?.[1] ?? '');
}

function versionIn(worker: string): string | undefined {
  return /^const VERSION = '(\w+)';$/m.exec(worker)?.[1];
}

test('it keeps everything that a browser may ask for, and nothing that none asks for', () => {
  expect(listIn(workerOf(FILES))).toEqual([
    'assets/KaTeX_Math.woff2',
    'assets/base-1.js',
    'index.html',
  ]);
});

test('its version is that of what is in the files, and of nothing else', () => {
  const version = versionIn(workerOf(FILES));
  expect(version).toMatch(/^[0-9a-f]{16}$/);
  expect(versionIn(workerOf(new Map([...FILES].toReversed())))).toBe(version);
  for (const [name, content] of [
    ['index.html', '<p>Uphill</p>'],
    ['assets/KaTeX_Math.woff2', new Uint8Array([1, 2, 4])],
    ['assets/late-2.js', ''],
  ] as const) {
    expect(versionIn(workerOf(new Map([...FILES, [name, content]]))), name).not.toBe(version);
  }
});

test('a phone that keeps the page finds every icon of its manifest, as large as it says', () => {
  const manifest = JSON.parse(readFileSync(`${PUBLIC}manifest.webmanifest`, 'utf8')) as {
    readonly icons: readonly { readonly src: string; readonly sizes: string }[];
  };
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(
    expect.arrayContaining(['192x192', '512x512']),
  );
  for (const { src, sizes } of manifest.icons) {
    expect(existsSync(PUBLIC + src), src).toBe(true);
    if (!src.endsWith('.png')) continue;
    // The width and the height stand at the head of the file.
    const png = readFileSync(PUBLIC + src);
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
  }
});
