import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const KIB = 1024;

/** JavaScript of the page, gzipped: what is loaded before the first paint, and in a whole first visit. */
const MOST_BEFORE_PAINT = 135 * KIB;
const MOST_OF_A_VISIT = 420 * KIB;

const ENTRY = 'index.html';

/** Without the sentences of a language nothing is painted. */
const LANGUAGE = /^src\/i18n\/[^/]+\/index\.ts$/;

/** Of these a first visit loads one, as of the languages; the heaviest counts. */
const PICTURES = ['src/scene/index.ts', 'src/charts/map/ContourMap.tsx'];

/** What a first visit does without until the person asks for it. */
const ON_DEMAND = [
  'src/app/gallery/Gallery.tsx',
  'src/app/KeyboardHelp.tsx',
  'src/charts/loss/ratePanel.ts',
  'src/charts/shared/readings.ts',
  'src/controls/GradientFormula.tsx',
  'src/controls/RangePanel.tsx',
  'src/scene/marks/Wheel.tsx',
  'src/store/intents/framing.ts',
  'src/ui/TermNote.tsx',
  // Only where the browser gives no workers.
  'src/worker/engine.ts',
];

function readManifest() {
  return JSON.parse(readFileSync(join(DIST, '.vite', 'manifest.json'), 'utf8'));
}

function languagesIn(manifest) {
  const found = Object.keys(manifest).filter((key) => LANGUAGE.test(key));
  if (found.length === 0) throw new Error('the build speaks no language');
  return found;
}

/** Files that the browser must have before the entry runs: its static imports, all the way, and the languages. */
function filesBeforePaint(manifest) {
  if (manifest[ENTRY] === undefined) throw new Error(`the build has no entry ${ENTRY}`);
  const keys = new Set();
  const waiting = [ENTRY, ...languagesIn(manifest)];
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

function bytesOf(file) {
  return gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;
}

/** The files that a first visit does without. */
function filesNotLoaded(manifest) {
  const fileOf = (key) => {
    if (manifest[key] === undefined) throw new Error(`the build has no chunk ${key}`);
    return manifest[key].file;
  };
  const lighter = [PICTURES, languagesIn(manifest)].flatMap((keys) =>
    keys
      .map(fileOf)
      .toSorted((p, q) => bytesOf(q) - bytesOf(p))
      .slice(1),
  );
  return new Set([...lighter, ...ON_DEMAND.map(fileOf)]);
}

function measure() {
  const manifest = readManifest();
  const early = filesBeforePaint(manifest);
  const others = filesNotLoaded(manifest);
  return allScripts().map((file) => ({
    file,
    bytes: bytesOf(file),
    isEarly: early.has(file) && !others.has(file),
    isInFirstVisit: !others.has(file),
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
