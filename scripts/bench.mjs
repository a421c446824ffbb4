// `npm run bench`: benchmarks, run by hand on a machine that does nothing else.
// `npm run bench -- node` runs one of them.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled } from './bundle.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PEERS = path.join(ROOT, 'bench/peers');
const hasTfjs = existsSync(path.join(PEERS, 'node_modules'));

async function trainingInNode() {
  const { pythonPeers } = await import('../bench/peers/python.mjs');
  const tfjs = hasTfjs ? await (await import('../bench/peers/tfjs.mjs')).tfjsPeers() : [];
  const address = await bundled('bench/train.ts', ['src/engine', 'src/trace', 'bench']);
  const { benchTraining } = await import(address);
  await benchTraining([...tfjs, ...pythonPeers()], console.log);
}

/** One script for a worker, to be handed over as text. */
async function scriptFor(entry) {
  const { build } = await import('vite');
  const { output } = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', rollupOptions: { input: path.join(ROOT, entry) } },
  });
  return output[0].code;
}

const WASM = path.join(PEERS, 'node_modules/@tensorflow/tfjs-backend-wasm/dist');

function wasmAddress(name) {
  return `data:application/wasm;base64,${readFileSync(path.join(WASM, name)).toString('base64')}`;
}

function wasmPaths() {
  const names = ['', '-simd', '-threaded-simd'].map((kind) => `tfjs-backend-wasm${kind}.wasm`);
  return Object.fromEntries(names.map((name) => [name, wasmAddress(name)]));
}

/** Serves files by their names, and an empty page for every other name. */
async function serve(files) {
  const server = createServer(({ url }, response) => {
    const name = url.slice(1);
    const type = { '.js': 'text/javascript', '.css': 'text/css' }[path.extname(name)];
    response.setHeader('content-type', type ?? 'text/html');
    response.end(files[name] ?? '<!doctype html><title>Benchmarks</title>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

async function trainingInChromium() {
  const { chromium } = await import('@playwright/test');
  const { findBrowser } = await import('./browser.mjs');
  const peers = hasTfjs
    ? `globalThis.wasmPaths = ${JSON.stringify(wasmPaths())};\n${await scriptFor('bench/peers/tfjs.worker.mjs')}`
    : '';
  const server = await serve({
    'main.js': `import './peers.js'; import './train.js';`,
    'peers.js': peers,
    'train.js': await scriptFor('bench/train.worker.ts'),
  });
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage();
    page.on('console', (message) => console.error(message.text()));
    await page.goto(server.address);
    await page.exposeFunction('print', console.log);
    const fault = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const worker = new Worker('main.js', { type: 'module' });
          worker.addEventListener('error', ({ message }) => resolve(message ?? 'no worker'));
          worker.addEventListener('message', ({ data }) => {
            if (data.isDone) resolve(data.error ?? null);
            else window.print(data.line);
          });
        }),
    );
    if (fault !== null) throw new Error(fault);
  } finally {
    await browser.close();
    server.close();
  }
}

const PLOTLY = path.join(PEERS, 'node_modules/plotly.js-gl3d-dist-min/plotly-gl3d.min.js');

const pageOf = (...scripts) =>
  `<!doctype html><title>Benchmarks</title><body>${scripts.map((name) => `<script type="module" src="${name}"></script>`).join('')}`;

/** The page of the product's surface, bundled as the product is. */
async function picturePage() {
  const { build } = await import('vite');
  const { output } = await build({
    root: ROOT,
    logLevel: 'error',
    build: { write: false, rollupOptions: { input: path.join(ROOT, 'bench/picture.page.ts') } },
  });
  const files = Object.fromEntries(output.map((file) => [file.fileName, file.code ?? file.source]));
  const entry = output.find((file) => file.isEntry).fileName;
  const styles = Object.keys(files).filter((name) => name.endsWith('.css'));
  const links = styles.map((name) => `<link rel="stylesheet" href="${name}">`).join('');
  return { ...files, 'ours.html': links + pageOf(entry) };
}

async function picturesInChromium() {
  const { chromium } = await import('@playwright/test');
  const { build, preview } = await import('vite');
  const { findBrowser } = await import('./browser.mjs');
  const { benchPictures } = await import('../bench/picture.mjs');
  await build({ root: ROOT, logLevel: 'error' });
  const product = await preview({ root: ROOT, preview: { port: 0 }, logLevel: 'error' });
  const plotly = existsSync(PLOTLY)
    ? {
        'plotly.js': readFileSync(PLOTLY),
        'plotly.page.js': readFileSync(path.join(PEERS, 'plotly.page.js')),
        'plotly.html': pageOf('plotly.js', 'plotly.page.js'),
      }
    : {};
  const server = await serve({ ...(await picturePage()), ...plotly });
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
  try {
    const addresses = {
      ours: `${server.address}ours.html`,
      plotly: existsSync(PLOTLY) ? `${server.address}plotly.html` : null,
      product: product.resolvedUrls.local[0],
    };
    await benchPictures(browser, addresses, console.log);
  } finally {
    await browser.close();
    server.close();
    await product.close();
  }
}

/**
 * Measures the built product with WebGL and without.
 * @param bench is given functions that open a browser, by what is said of it, and the products'
 *   addresses: DOWNHILL_BESIDE has that of another build, which is then measured in turn with this one
 */
async function productInChromium(bench) {
  const { chromium } = await import('@playwright/test');
  const { build, preview } = await import('vite');
  const { findBrowser } = await import('./browser.mjs');
  await build({ root: ROOT, logLevel: 'error' });
  const product = await preview({ root: ROOT, preview: { port: 0 }, logLevel: 'error' });
  const executablePath = await findBrowser();
  const browserWith =
    (...args) =>
    () =>
      chromium.launch({ executablePath, args: ['--no-sandbox', ...args] });
  const beside = process.env.DOWNHILL_BESIDE;
  try {
    await bench(
      {
        'without WebGL': browserWith('--disable-3d-apis'),
        'with WebGL by the processor': browserWith(
          '--use-angle=swiftshader',
          '--enable-unsafe-swiftshader',
        ),
      },
      [...(beside === undefined ? [] : [beside]), product.resolvedUrls.local[0]],
      console.log,
    );
  } finally {
    await product.close();
  }
}

async function editsInChromium() {
  const { benchEdits } = await import('../bench/edit.mjs');
  await productInChromium(benchEdits);
}

async function fullSpeedInChromium() {
  const { benchFullSpeed } = await import('../bench/fullSpeed.mjs');
  await productInChromium(benchFullSpeed);
}

async function drawingInNode() {
  const folders = ['src/charts', 'src/engine', 'src/trace', 'bench'];
  const { benchCharts } = await import(await bundled('bench/charts.ts', folders));
  benchCharts(console.log);
}

async function runsInNode() {
  const { benchRuns } = await import(await bundled('bench/runs.ts', ['src', 'bench']));
  benchRuns(console.log);
}

async function surfacesInNode() {
  const { benchSurfaces } = await import(
    await bundled('bench/surface.ts', ['src/engine', 'bench'])
  );
  benchSurfaces(console.log);
}

async function manyInNode() {
  const { benchMany } = await import(await bundled('bench/many.ts', ['src/engine', 'bench']));
  benchMany(console.log);
}

async function tablesInNode() {
  const folders = ['src/engine', 'src/table', 'bench'];
  const { benchTables } = await import(await bundled('bench/table.ts', folders));
  await benchTables(console.log);
}

const BENCHMARKS = {
  node: { title: 'Training, in Node', run: trainingInNode },
  charts: { title: 'A frame of the charts after a hundred new steps, in Node', run: drawingInNode },
  runs: { title: 'A frame of eight runs of a million steps, in Node', run: runsInNode },
  surface: { title: 'Surfaces of a million points, 256 × 256, in Node', run: surfacesInNode },
  many: { title: 'Many runs at once, in Node on one core', run: manyInNode },
  table: { title: 'Reading tables of up to 100 MB, in Node', run: tablesInNode },
  pictures: { title: 'The surface and a run on it, in Chromium', run: picturesInChromium },
  edit: { title: 'An edit at step 10⁵ of 10⁶, in Chromium', run: editsInChromium },
  full: { title: 'Eight runs at full speed, in Chromium', run: fullSpeedInChromium },
  chromium: { title: 'Training, in a worker of Chromium', run: trainingInChromium },
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !Object.hasOwn(BENCHMARKS, name));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown[0]}: choose of ${Object.keys(BENCHMARKS).join(', ')}.`,
  );
  process.exit(2);
}
if (!hasTfjs) console.log('Without tfjs and plotly, which `npm ci --prefix bench/peers` adds.\n');
for (const [name, { title, run }] of Object.entries(BENCHMARKS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.log(`${title}\n`);
  await run();
  console.log();
}
