import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir, platform, arch } from 'node:os';
import { join, delimiter } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The last one whose browser, Chromium 147, the pinned Playwright is known to drive. */
const FETCHED = '@sparticuz/chromium@147.0.0';
const FETCHED_INTO = join(ROOT, '.browser');

const LINUX_NAMES = [
  // Chromium without what is around a page: the same pages at five sixths of the work.
  'chromium-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];

/** Where an installed browser of Chromium's family usually lies. */
function usualPlaces() {
  if (platform() === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      names.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (platform() === 'win32') {
    const { PROGRAMFILES, LOCALAPPDATA } = process.env;
    const folders = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA];
    const files = [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ];
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => files.map((parts) => join(folder, ...parts)));
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const folders = [...new Set([...onPath, '/usr/bin', '/usr/local/bin', '/snap/bin'])];
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function playwrightsOwn() {
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
}

/** Fetches a Chromium as an npm package, for machines that have none. Linux on x64 only. */
async function fetched() {
  if (platform() !== 'linux' || arch() !== 'x64') return null;
  const entry = join(
    FETCHED_INTO,
    'node_modules',
    '@sparticuz',
    'chromium',
    'build',
    'esm',
    'index.js',
  );
  if (!existsSync(entry)) {
    console.error(`No browser is installed: fetching ${FETCHED} (66 MB) into .browser`);
    const flags = ['--no-save', '--no-audit', '--no-fund', '--no-package-lock'];
    try {
      execFileSync('npm', ['install', '--prefix', FETCHED_INTO, ...flags, FETCHED], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    } catch {
      return null;
    }
  }
  const { default: packed } = await import(pathToFileURL(entry).href);
  return packed.executablePath();
}

/**
 * The browser that the journeys run in: CHROME_PATH, else an installed one, else Playwright's own,
 * else one that is fetched.
 * @returns {Promise<string>} the path of its executable
 * @throws with one sentence that says what to install
 */
export async function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen !== undefined && chosen !== '') {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROME_PATH is ${chosen}, and there is no file of that name.`);
  }
  const installed = [...usualPlaces(), playwrightsOwn()].find(
    (path) => path !== '' && existsSync(path),
  );
  const found = installed ?? (await fetched());
  if (found !== null) return found;
  throw new Error(
    'No browser was found: install Google Chrome, Chromium or Edge, or set CHROME_PATH to one.',
  );
}

// By hand: `node scripts/browser.mjs` prints the path.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(await findBrowser());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
