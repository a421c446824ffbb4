import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'downhill-test-'));
const UNIT_REPORT = join(reports, 'unit.json');
const E2E_REPORT = join(reports, 'e2e.json');

/** Runs one of package.json's scripts to its end; what it prints goes straight through. */
function runScript(name, args = [], env = {}) {
  return new Promise((resolve) => {
    const tail = args.length > 0 ? ['--', ...args] : [];
    const child = spawn('npm', ['run', '--silent', name, ...tail], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** A stage without tests of its own counts as one. */
const asOne = (isOk) => ({ passed: isOk ? 1 : 0, failed: isOk ? 0 : 1 });

/** A stage that broke without a failing test (no report, a file that does not load) has failed. */
function counted(isOk, passed, failed) {
  return { passed, failed: isOk ? failed : Math.max(failed, 1) };
}

async function runUnit() {
  const isOk = await runScript('unit', [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${UNIT_REPORT}`,
  ]);
  const report = readReport(UNIT_REPORT);
  return counted(isOk, report?.numPassedTests ?? 0, report?.numFailedTests ?? 0);
}

/** Journeys of some of Playwright's projects. */
async function runJourneys(...projects) {
  rmSync(E2E_REPORT, { force: true });
  const args = projects.map((project) => `--project=${project}`);
  const isOk = await runScript('e2e', args, { E2E_REPORT });
  const stats = readReport(E2E_REPORT)?.stats;
  const atSecondTry = stats?.flaky ?? 0;
  const passed = (stats?.expected ?? 0) + atSecondTry;
  return { ...counted(isOk, passed, stats?.unexpected ?? 0), atSecondTry };
}

const STAGES = {
  types: async () => asOne(await runScript('types')),
  lint: async () => asOne(await runScript('lint')),
  unused: async () => asOne(await runScript('unused')),
  unit: runUnit,
  build: async () => asOne(await runScript('build', ['--logLevel', 'warn'])),
  size: async () => asOne(await runScript('size')),
  e2e: () => runJourneys('chromium', 'no-webgl'),
  // Alone, so that the journeys do not take its processor time.
  speed: () => runJourneys('speed'),
};

const sums = { passed: 0, failed: 0 };
const lines = [];
for (const [name, run] of Object.entries(STAGES)) {
  console.log(`\n── ${name}`);
  const { passed, failed, atSecondTry = 0 } = await run();
  sums.passed += passed;
  sums.failed += failed;
  const note = atSecondTry > 0 ? `, ${atSecondTry} of them at the second try` : '';
  lines.push(`${name.padEnd(7)} ${passed} passed, ${failed} failed${note}`);
}
rmSync(reports, { recursive: true, force: true });

console.log(`\n${lines.join('\n')}\n`);
console.log(`${sums.passed} passed, ${sums.failed} failed`);
process.exitCode = sums.failed > 0 ? 1 : 0;
