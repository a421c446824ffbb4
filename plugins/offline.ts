import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';

/** What a browser asks for while it shows the page; maps and the build's own manifest are not. */
const NOT_ASKED = /(?:^\.vite\/|\.map$)/;
/** Their names hold what is in them, so that one kept from a version before is the same. */
const NAMED_BY_CONTENT = 'assets/';

/** Runs in the service worker, and nowhere else: it stands by itself. */
const WORKER = `
const OURS = 'downhill ' + self.registration.scope + ' ';
const CACHE = OURS + VERSION;
const known = new Set(FILES);
// By its folder: a host may send who asks for the file itself elsewhere, and that is no page.
const pathOf = (file) => (file === 'index.html' ? './' : file);

// One after the other, so that what the page shows now is not kept waiting.
async function keepAll() {
  const cache = await caches.open(CACHE);
  for (const file of FILES) {
    const path = pathOf(file);
    if (await cache.match(path)) continue;
    const isNamed = file.startsWith('${NAMED_BY_CONTENT}');
    const kept = isNamed ? await caches.match(path) : undefined;
    if (kept) await cache.put(path, kept);
    else await cache.add(new Request(path, { cache: isNamed ? 'default' : 'no-cache' }));
  }
}

// A page that is still open may be of the version before: that stays, too.
async function forgetOld() {
  const own = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(own.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function answer(request, file) {
  const cache = await caches.open(CACHE);
  const [path, options] = [pathOf(file), { ignoreVary: true }];
  const kept = (await cache.match(path, options)) ?? (await caches.match(path, options));
  return kept ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOld()));
self.addEventListener('message', ({ data }) => data === 'take over' && self.skipWaiting());
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const [url] = request.url.split(/[?#]/);
  if (request.method !== 'GET' || !url.startsWith(self.registration.scope)) return;
  const file = url.slice(self.registration.scope.length) || 'index.html';
  const isOld = file.startsWith('${NAMED_BY_CONTENT}');
  if (known.has(file) || isOld) event.respondWith(answer(request, file));
});
`;

function filesIn(folder: string): readonly (readonly [name: string, content: Uint8Array])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [
      path
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
      readFileSync(path),
    ]);
}

/** The text of the service worker that keeps these files; other files, other text. */
export function workerOf(files: ReadonlyMap<string, string | Uint8Array>): string {
  const names = [...files.keys()].filter((name) => !NOT_ASKED.test(name)).toSorted();
  const hash = createHash('sha256');
  for (const name of names)
    hash
      .update(`${name}\0`)
      .update(files.get(name) ?? '')
      .update('\0');
  const version = hash.digest('hex').slice(0, 16);
  return `const VERSION = '${version}';\nconst FILES = ${JSON.stringify(names)};\n${WORKER}`;
}

/** After one visit the built page opens without a network: all of it is kept by a service worker. */
export function offline(): Plugin {
  const state = { publicDir: '' };
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    configResolved({ publicDir }) {
      state.publicDir = publicDir;
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const built = Object.values(bundle).map(
          (file) => [file.fileName, file.type === 'chunk' ? file.code : file.source] as const,
        );
        const files = new Map([...filesIn(state.publicDir), ...built]);
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: workerOf(files) });
      },
    },
  };
}
