import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { slopesAtBuildTime } from './plugins/slopes.ts';
import { thirdPartyNotices } from './plugins/notices.ts';
import { contentPolicy } from './plugins/policy.ts';
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

/**
 * The scene lights itself: the GLSL of three's own lights, shadows and materials that need them
 * stays out. A material that is lit by three would not compile, and say so at once.
 */
function withoutThreesLights(): Plugin {
  const unused =
    /^(?:const|var) ((?:lights_|shadowm|transmission_|iridescence_|clearcoat_|envmap_physical_|lightprobes_)\w+) = "(?:[^"\\]|\\.)*";$/gm;
  return {
    name: 'without-threes-lights',
    transform(source, id) {
      if (!id.endsWith('three.module.js')) return null;
      const code = source.replaceAll(unused, 'var $1 = "";');
      if (code === source) throw new Error("three's shaders are no longer where they were");
      return { code, map: null };
    },
  };
}

/**
 * What is loaded at once anyway, in one chunk: cut up by what else shares each piece of it, it would
 * compress worse.
 */
const AT_ONCE = {
  name: 'base',
  test: /node_modules\/(?:react|react-dom|scheduler|zustand)\/|src\/(?:store|engine|trace|ui)\/(?!ending|lossColours|CopyByHand|DialogBox|gradientTerms|arrows|spokes|minimum\/valleys|intents\/framing|frame\/framing|many\/|manyOf|minimumLooks|minimumRanks|manyDrawn|startClouds|lazyWords|intents\/many\.|trainer|update|stepGradient|surfaces\/|Formula|ticks|tickTexts|linear|placing|TabPanels|MenuButton|Swatch|runLooks|bestRate|lineUps|results|runNames|intents\/runs)|src\/worker\/(?:pool|link|hiring|watch|standIn|sentExperiment|client|job|surfaceClient)\.ts|changeFrame|useSize|preload-helper/,
};

/** What the pictures share, none of which is there at the first paint: for the same reason. */
const OF_PICTURES = {
  name: 'pictures',
  test: /src\/ui\/(?:ticks|tickTexts|linear|lossColours|placing)\.ts|src\/store\/arrows\.ts|src\/engine\/minimum\/valleys\.ts|src\/charts\/(?:shared\/(?:useDrawing|palette)|fit\/(?:pointInWords|frame|graph))\.ts/,
};

const notices = thirdPartyNotices();

export default defineConfig({
  base: './',
  plugins: [
    react(),
    texAtBuildTime(),
    slopesAtBuildTime(),
    woff2Only(),
    withoutThreesLights(),
    contentPolicy(),
    notices.ofPage,
  ],
  worker: { format: 'es', plugins: () => [notices.ofWorker()] },
  build: {
    target: 'es2022',
    reportCompressedSize: false,
    // What a visit may weigh is held by scripts/size.mjs.
    chunkSizeWarningLimit: 1000,
    manifest: true,
    // A font within a style sheet is none of the page's own files, which are all that it may load.
    assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
    // Where it is missing, modules are loaded a little later; the polyfill would ask for them by fetch.
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [AT_ONCE, OF_PICTURES] } } },
  },
  test: {
    // One core would be left idle.
    maxWorkers: '100%',
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    setupFiles: ['tests/support/setup.ts'],
    // Of those tests that ask for a DOM: a window with room for every control.
    environmentOptions: { happyDOM: { url: 'http://localhost/', width: 1280, height: 720 } },
    // Long enough for a machine that does much else: no time is asserted.
    testTimeout: 60_000,
  },
});
