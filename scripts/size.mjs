import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const KIB = 1024;

/** JavaScript of the page, gzipped: what is loaded before the first paint, and in a whole first visit. */
const MOST_BEFORE_PAINT = 120 * KIB;
const MOST_OF_A_VISIT = 360 * KIB;

const ENTRY = 'index.html';

/** The flat map stands in where there is no 3D picture: no visit loads both, and it is the smaller. */
const IN_PLACE_OF_3D = 'src/charts/ContourMap.tsx';

function readManifest() {
  return JSON.parse(readFileSync(join(DIST, '.vite', 'manifest.json'), 'utf8'));
}

/** Files that the browser must have before the entry runs: its static imports, all the way. */
function filesBeforePaint(manifest) {
  if (manifest[ENTRY] === undefined) throw new Error(`the build has no entry ${ENTRY}`);
  const keys = new Set();
  const waiting = [ENTRY];
  while (waiting.length > 0) {
    const key = waiting.pop();
    if (keys.has(key)) continue;
    keys.add(key);
    waiting.push(...(manifest[key].imports ?? []));
  }
  return new Set([...keys].map((key) => manifest[key].file));
}

/** Every script in the folder: chunks, and the workers, which the manifest does not list. */
function allScripts() {
  return readdirSync(DIST, { recursive: true })
    .map((file) => file.split('\\').join(posix.sep))
    .filter((file) => /\.m?js$/.test(file));
}

function measure() {
  const manifest = readManifest();
  const early = filesBeforePaint(manifest);
  const alternative = manifest[IN_PLACE_OF_3D]?.file;
  if (alternative === undefined) throw new Error(`the build has no chunk ${IN_PLACE_OF_3D}`);
  return allScripts().map((file) => ({
    file,
    bytes: gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length,
    isEarly: early.has(file),
    isInFirstVisit: file !== alternative,
  }));
}

const total = (scripts) => scripts.reduce((sum, { bytes }) => sum + bytes, 0);
const kib = (bytes) => `${(bytes / KIB).toFixed(1).padStart(7)} KiB`;

let scripts;
try {
  scripts = measure();
} catch (error) {
  console.error(`Nothing to measure (${error.message}): run \`npm run build\` first.`);
  process.exit(1);
}

console.log('JavaScript, gzip');
for (const { file, bytes, isEarly } of scripts.toSorted((p, q) => q.bytes - p.bytes)) {
  console.log(`${kib(bytes)}  ${isEarly ? 'at once' : 'later  '}  ${file}`);
}

const sums = [
  ['before the first paint', total(scripts.filter(({ isEarly }) => isEarly)), MOST_BEFORE_PAINT],
  [
    'a whole first visit',
    total(scripts.filter(({ isInFirstVisit }) => isInFirstVisit)),
    MOST_OF_A_VISIT,
  ],
];
for (const [what, bytes, most] of sums) {
  const isTooMuch = bytes > most;
  console.log(`${kib(bytes)}  of ${kib(most).trim()}  ${what}${isTooMuch ? ': TOO MUCH' : ''}`);
  if (isTooMuch) process.exitCode = 1;
}
