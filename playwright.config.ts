import { once } from 'node:events';
import { createServer } from 'node:net';
import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('a server has a port');
  return address.port;
}

// Chosen once: the workers, which read this file too, inherit it.
process.env.E2E_PORT ??= String(await freePort());
const PORT = process.env.E2E_PORT;

/** WebGL 2 drawn by the processor: the same picture on a machine without a graphics card. */
const SOFTWARE_WEBGL = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
/** Smooth edges are four samples for each dot, and no journey looks at an edge. */
const PLAIN_EDGES = '--webgl-antialiasing-mode=none';
/** Some packages of Chromium paint the whole page by WebGL, which here is drawn by the processor. */
const PLAIN_RASTER = '--disable-gpu-rasterization';
/** It is put together without WebGL, too: with less work in all, but some of it in the page's thread. */
const PLAIN_COMPOSITING = '--disable-gpu-compositing';
const WITHOUT_WEBGL = ['--disable-3d-apis'];
/** Threads beside a page's own would only take turns with the other page on as many processors. */
const ONE_THREAD = '--js-flags=--single-threaded';
/** Containers run as root and have a small /dev/shm. */
const IN_A_CONTAINER = ['--no-sandbox', '--disable-dev-shm-usage'];

/** Measures time: it runs alone, after the others. */
const MEASURED = 'speed.spec.ts';

const executablePath = await findBrowser();
const report = process.env.E2E_REPORT;

function chromiumWith(args: readonly string[]) {
  return {
    ...devices['Desktop Chrome'],
    // Room for every control, and no more dots than that: a processor draws them one by one.
    viewport: { width: 1280, height: 640 },
    launchOptions: { executablePath, args: [...args, PLAIN_RASTER, ...IN_A_CONTAINER] },
  };
}

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  reporter: report === undefined ? 'list' : [['dot'], ['json', { outputFile: report }]],
  use: {
    baseURL: `http://localhost:${PORT}/`,
    locale: 'en-US',
    colorScheme: 'light',
    // What a service worker answers no journey could route.
    serviceWorkers: 'block',
    video: 'off',
    trace: 'off',
    screenshot: 'off',
  },
  projects: [
    {
      name: 'chromium',
      testIgnore: MEASURED,
      grepInvert: /@no-webgl/,
      use: chromiumWith([...SOFTWARE_WEBGL, PLAIN_EDGES, PLAIN_COMPOSITING, ONE_THREAD]),
    },
    {
      name: 'no-webgl',
      testIgnore: MEASURED,
      grep: /@no-webgl/,
      use: chromiumWith([...WITHOUT_WEBGL, ONE_THREAD]),
    },
    {
      name: 'speed',
      testMatch: MEASURED,
      workers: 1,
      use: chromiumWith(SOFTWARE_WEBGL),
    },
  ],
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort`,
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
