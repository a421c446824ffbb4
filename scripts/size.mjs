import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const KIB = 1024;

/** JavaScript of the page, gzipped: what is loaded before the first paint, and in a whole first visit. */
const MOST_BEFORE_PAINT = 135 * KIB;
const MOST_OF_A_VISIT = 420 * KIB;
/** What the lessons add to a visit: their player, and the heaviest chapter in the heaviest language. */
const MOST_OF_LESSONS = 60 * KIB;

const ENTRY = 'index.html';

/** Without the sentences of a language nothing is painted. */
const LANGUAGE = /^src\/i18n\/[^/]+\/index\.ts$/;

/** Of these a first visit loads one, as of the languages; the heaviest counts. */
const PICTURES = ['src/scene/index.ts', 'src/charts/map/ContourMap.tsx'];

/**
 * What the window shows decides what a first visit loads: the one with the heaviest counts. On a
 * phone one panel is shown, and the others are fetched when their tabs are pressed.
 */
const WINDOWS = {
  wide: ['src/app/TabbedPanels.tsx'],
  narrow: [
    'src/controls/ExperimentPanel.tsx',
    'src/controls/NumbersStrip.tsx',
    'src/charts/loss/LossChart.tsx',
  ],
};

/** What a first visit does without until the person asks for it, a run has ended or something fails. */
const ON_DEMAND = [
  'src/app/FaultsOfLink.tsx',
  'src/app/Called.tsx',
  'src/app/opening.ts',
  'src/app/soon.ts',
  'src/app/shown/CodeOfPage.tsx',
  'src/app/shown/HiddenNote.tsx',
  'src/app/ManyWork.tsx',
  'src/app/presenter/index.ts',
  'src/app/lessons/LessonPanel.tsx',
  'src/app/lessons/LessonWork.tsx',
  'src/app/embed/Embed.tsx',
  'src/app/embed/Controls.tsx',
  'src/app/gallery/Gallery.tsx',
  'src/app/bring/Bring.tsx',
  'src/app/keep/keeping.ts',
  'src/app/pointTable/PointTable.tsx',
  'src/app/takeHome/TakeHome.tsx',
  'src/app/takeHome/handout/Handout.tsx',
  'src/app/KeyboardHelp.tsx',
  'src/charts/fit/FitCloud.tsx',
  'src/charts/fit/whileEditing.ts',
  'src/charts/loss/ratePanel.ts',
  'src/charts/shared/readings.ts',
  'src/charts/map/BatchOnMap.tsx',
  'src/controls/about/AboutChosen.tsx',
  'src/controls/about/Story.tsx',
  'src/controls/generator/Generator.tsx',
  'src/controls/BatchIsAll.tsx',
  'src/controls/BatchNotes.tsx',
  'src/controls/DivergenceCard.tsx',
  'src/controls/Ending.tsx',
  'src/controls/GradientFormula.tsx',
  'src/controls/whole/WholeStep.tsx',
  'src/controls/RateCurve.tsx',
  'src/controls/RuleAtLarge.tsx',
  'src/controls/ListField.tsx',
  'src/controls/many/ManyPanel.tsx',
  'src/charts/map/ManyOnMap.tsx',
  'src/charts/map/scan/ScanMap.tsx',
  'src/controls/scan/ScanNote.tsx',
  'src/controls/RangePanel.tsx',
  'src/controls/EditFlags.tsx',
  'src/controls/AlongNotes.tsx',
  'src/controls/ScrubOfAll.tsx',
  'src/controls/runs/OfAll.tsx',
  'src/controls/runs/RunsPanel.tsx',
  'src/engine/trainer.ts',
  'src/controls/Requirement.tsx',
  'src/controls/CopyRefused.tsx',
  'src/controls/TermNote.tsx',
  'src/scene/onDemand.ts',
  'src/store/intents/drawInParts.ts',
  'src/store/intents/framing.ts',
  'src/store/intents/hiding.ts',
  'src/worker/engine.ts',
];

/** Fetched with what is on demand. */
const ASIDES =
  /^src\/i18n\/[^/]+\/(?:asides|abouts|many|strip|scan|takeHome|bring|pointTable|shown|lecture|lessons\/index)\.ts$/;
const LESSONS = ['src/app/lessons/LessonPanel.tsx', 'src/app/lessons/LessonWork.tsx'];
/** One of each kind is loaded. */
const OF_LESSONS = [
  /^src\/i18n\/[^/]+\/lessons\/index\.ts$/,
  /^src\/i18n\/[^/]+\/lessons\/(?!index)[^/]+\.ts$/,
  /^src\/lessons\/chapters\/[^/]+\.ts$/,
];
/**
 * The workers of many runs, of the layer strip, of tables and of films are made when these are first asked for, and that
 * which keeps the page once it rests; they are not in the manifest.
 */
const LATER_WORKERS = /^(?:(?:many|strip|table|gif)\.worker-|sw\.js$)/;

function readManifest() {
  return JSON.parse(readFileSync(join(DIST, '.vite', 'manifest.json'), 'utf8'));
}

function languagesIn(manifest) {
  const found = Object.keys(manifest).filter((key) => LANGUAGE.test(key));
  if (found.length === 0) throw new Error('the build speaks no language');
  return found;
}

/** The chunks that come with these, by imports alone or also by what they fetch, but for some. */
function reached(manifest, from, { fetches, without }) {
  const keys = new Set();
  const waiting = [...from];
  while (waiting.length > 0) {
    const key = waiting.pop();
    if (keys.has(key) || without.has(key)) continue;
    if (manifest[key] === undefined) throw new Error(`the build has no chunk ${key}`);
    keys.add(key);
    const { imports = [], dynamicImports = [] } = manifest[key];
    waiting.push(...imports, ...(fetches ? dynamicImports : []));
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

function weightOf(files) {
  return [...files].reduce((sum, file) => sum + bytesOf(file), 0);
}

/** Of chunks of which a visit loads one: all but the heaviest. */
function lighter(manifest, keys) {
  return keys.toSorted((p, q) => bytesOf(manifest[q].file) - bytesOf(manifest[p].file)).slice(1);
}

function measure() {
  const manifest = readManifest();
  if (manifest[ENTRY] === undefined) throw new Error(`the build has no entry ${ENTRY}`);
  const languages = languagesIn(manifest);
  const spoken = languages.filter((key) => !lighter(manifest, languages).includes(key));
  const early = reached(manifest, [ENTRY, ...spoken], { fetches: false, without: new Set() });
  const unasked = [
    ...ON_DEMAND,
    ...Object.keys(manifest).filter((key) => ASIDES.test(key)),
    ...[PICTURES, languages].flatMap((keys) => lighter(manifest, keys)),
  ];
  for (const key of [...unasked, ...Object.values(WINDOWS).flat()]) {
    if (manifest[key] === undefined) throw new Error(`the build has no chunk ${key}`);
  }
  const visits = Object.values(WINDOWS).map((hidden) =>
    reached(manifest, [ENTRY], { fetches: true, without: new Set([...unasked, ...hidden]) }),
  );
  const visited = visits.reduce((most, visit) => (weightOf(visit) > weightOf(most) ? visit : most));
  const heaviest = OF_LESSONS.map((kind) => {
    const keys = Object.keys(manifest).filter((key) => kind.test(key));
    const light = lighter(manifest, keys);
    return keys.find((key) => !light.includes(key));
  });
  const learnt = reached(manifest, [...LESSONS, ...heaviest], {
    fetches: false,
    without: new Set(),
  });
  const listed = new Set(Object.values(manifest).map(({ file }) => file));
  return allScripts().map((file) => ({
    file,
    bytes: bytesOf(file),
    isEarly: early.has(file),
    isOfLessons: learnt.has(file) && !visited.has(file),
    // The other workers are not in the manifest: all of them are loaded.
    isInFirstVisit: visited.has(file) || (!listed.has(file) && !LATER_WORKERS.test(basename(file))),
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
for (const { file, bytes, isEarly, isInFirstVisit } of scripts.toSorted(
  (p, q) => q.bytes - p.bytes,
)) {
  console.log(
    `${kib(bytes)}  ${isEarly ? 'at once  ' : isInFirstVisit ? 'later    ' : 'on demand'}  ${file}`,
  );
}

const sums = [
  ['before the first paint', total(scripts.filter(({ isEarly }) => isEarly)), MOST_BEFORE_PAINT],
  [
    'a whole first visit',
    total(scripts.filter(({ isInFirstVisit }) => isInFirstVisit)),
    MOST_OF_A_VISIT,
  ],
  [
    'lessons, with one chapter',
    total(scripts.filter(({ isOfLessons }) => isOfLessons)),
    MOST_OF_LESSONS,
  ],
];
for (const [what, bytes, most] of sums) {
  const isTooMuch = bytes > most;
  console.log(`${kib(bytes)}  of ${kib(most).trim()}  ${what}${isTooMuch ? ': TOO MUCH' : ''}`);
  if (isTooMuch) process.exitCode = 1;
}
