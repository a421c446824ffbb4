import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { slopesAtBuildTime } from './plugins/slopes.ts';
import { leanLibraries } from './plugins/lean.ts';
import { thirdPartyNotices } from './plugins/notices.ts';
import { gathered } from './plugins/chunks.ts';
import { offline } from './plugins/offline.ts';
import { contentPolicy } from './plugins/policy.ts';
import { retry } from './plugins/retry.ts';
import { texAtBuildTime } from './plugins/tex.ts';

/** Every browser that runs this page reads woff2; the other formats would quadruple the folder. */
function woff2Only(): Plugin {
  return {
    name: 'woff2-only',
    enforce: 'pre',
    transform(source, id) {
      if (!id.endsWith('katex.min.css')) return null;
      return {
        code: source.replaceAll(/,url\([^)]*\.(?:woff|ttf)\) format\("[a-z]+"\)/g, ''),
        map: null,
      };
    },
  };
}

const PURE_SCENE = ['camera', 'marks', 'path', 'sheet', 'space'].map((room) => `scene/${room}`);
/** Tests of what keeps no state of its own. */
const PURE = ['cli', 'engine', 'i18n', 'lessons', 'plugins', 'share', 'table', 'trace', 'ui']
  .concat(PURE_SCENE)
  .map((room) => `tests/${room}/**/*.test.{ts,tsx}`);

/** Parts of the page that need one. */
const IN_DOM = 'tests/**/*.dom.test.{ts,tsx}';
/** The whole page in a DOM. */
const WHOLE = 'tests/components/**/*.test.{ts,tsx}';
/** All of its rooms as React's development build looks at them, which finds faults and is slow. */
const DEVELOPMENT = 'tests/components/development.test.ts';

/** What only computes fills every processor to the end, which pages that wait for their timers do not. */
const LATER = { sequence: { groupOrder: 1 } };

/** A worker leaves what it never asks of the engine: its modules do nothing by being loaded. */
const treeshake = { moduleSideEffects: [{ test: /\/src\/engine\//, sideEffects: false }] };

/** These share a thread and its libraries with other files; what keeps state is new in each. */
const afresh = {
  isolate: false,
  setupFiles: ['tests/support/setup.ts', 'tests/support/fresh.ts'],
};

const inDom = { ...afresh, environment: 'happy-dom' };

const notices = thirdPartyNotices();

const inJourneys = 'E2E_PORT' in process.env;

export default defineConfig({
  base: './',
  plugins: [
    react(),
    texAtBuildTime(),
    slopesAtBuildTime(),
    woff2Only(),
    leanLibraries(),
    contentPolicy(),
    notices.ofPage,
    retry(),
    offline(),
  ],
  worker: {
    format: 'es',
    plugins: () => [notices.ofWorker()],
    rolldownOptions: { treeshake },
  },
  build: {
    target: 'es2022',
    reportCompressedSize: false,
    // What a visit may weigh is held by scripts/size.mjs.
    chunkSizeWarningLimit: 1000,
    manifest: true,
    // A font within a style sheet is none of the page's own files, which are all that it may load.
    assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
    // Where it is missing, modules are loaded a little later; the polyfill would ask for them by fetch.
    modulePreload: {
      polyfill: false,
      // Safari does not fetch a module for which a link of this kind has failed, whatever it is named.
      resolveDependencies: (_, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => file.endsWith('.css')),
    },
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [gathered()] },
        // The entry names every part that is fetched later: a letter less of each is 0.2 KiB.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
      },
    },
  },
  preview: inJourneys
    ? {
        // A frame that is kept apart gets scripts only from a host that lets everyone have them.
        cors: true,
        // As most hosts say; asked anew for each file, a browser would compile each anew, too.
        headers: { 'Cache-Control': 'max-age=600' },
      }
    : {},
  test: {
    // By itself it would leave one core idle; and each is, while a page waits for its timers.
    maxWorkers: 2 * availableParallelism(),
    // Begun faster than processes, of which there would be one for each file.
    pool: 'threads',
    projects: [
      // Numbers alone leave nothing behind: their files share all that they import.
      {
        extends: true,
        test: { name: 'pure', include: PURE, exclude: [IN_DOM], isolate: false, ...LATER },
      },
      {
        extends: true,
        test: {
          name: 'page',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', ...PURE, IN_DOM, WHOLE],
          ...afresh,
        },
      },
      // Apart from those without: a thread is made anew for another surrounding.
      { extends: true, test: { name: 'dom', include: [IN_DOM], ...inDom } },
      {
        extends: true,
        test: { name: 'apart', include: [DEVELOPMENT], environment: 'happy-dom' },
      },
      {
        extends: true,
        // React as it is built for people.
        oxc: { jsx: { development: false } },
        test: {
          name: 'whole',
          include: [WHOLE],
          exclude: [DEVELOPMENT],
          ...inDom,
          env: { NODE_ENV: 'production' },
        },
      },
    ],
    setupFiles: ['tests/support/setup.ts'],
    // Of those tests that ask for a DOM: a window with room for every control.
    environmentOptions: { happyDOM: { url: 'http://localhost/', width: 1280, height: 720 } },
    // Long enough for a machine that does much else: no time is asserted.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
