import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'downhill-test-'));
const UNIT_REPORT = join(reports, 'unit.json');
const E2E_REPORT = join(reports, 'e2e.json');

/**
 * Runs one of package.json's scripts to its end. What it prints goes straight through, or, where
 * others run beside it, is told when it has ended.
 * @param givesWay to all else that runs: it has the time that others wait in
 */
function runScript(name, { args = [], env = {}, isAlone = true, givesWay = false } = {}) {
  return new Promise((resolve) => {
    const tail = args.length > 0 ? ['--', ...args] : [];
    const output = isAlone ? 'inherit' : 'pipe';
    const startMs = performance.now();
    const head = (said = '') => console.log(`\n── ${name}${said}`);
    if (isAlone) head();
    const child = spawn('npm', ['run', '--silent', name, ...tail], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', output, output],
      shell: process.platform === 'win32',
    });
    // Before it has children, which are as patient.
    if (givesWay && child.pid !== undefined) {
      setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    }
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (data) => printed.push(data));
    }
    const end = (isOk) => {
      const seconds = Math.round((performance.now() - startMs) / 1000);
      if (!isAlone) head(`, ${seconds} s`);
      process.stdout.write(Buffer.concat(printed));
      if (isAlone) console.log(`── ${name}, ${seconds} s`);
      resolve(isOk);
    };
    child.on('error', () => end(false));
    child.on('close', (code) => end(code === 0));
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

/** Checks that each leave a processor idle, side by side. */
const CHECKS = { types: [], lint: [], unused: [], build: ['--logLevel', 'warn'] };

function runChecks() {
  return Promise.all(
    Object.entries(CHECKS).map(async ([name, args]) => {
      const { passed, failed } = asOne(await runScript(name, { args, isAlone: false }));
      return { name, passed, failed };
    }),
  );
}

async function runSize() {
  return [{ name: 'size', ...asOne(await runScript('size')) }];
}

async function runUnit() {
  const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
  const isOk = await runScript('unit', { args, isAlone: false, givesWay: true });
  const report = readReport(UNIT_REPORT);
  const { numPassedTests = 0, numFailedTests = 0 } = report ?? {};
  return [{ name: 'unit', ...counted(isOk, numPassedTests, numFailedTests) }];
}

/** Journeys of some of Playwright's projects. */
async function runJourneys(name, projects) {
  rmSync(E2E_REPORT, { force: true });
  const args = projects.map((project) => `--project=${project}`);
  const isOk = await runScript('e2e', { args, env: { E2E_REPORT } });
  const { expected = 0, unexpected = 0 } = readReport(E2E_REPORT)?.stats ?? {};
  return [{ name, ...counted(isOk, expected, unexpected) }];
}

const begunMs = performance.now();
// Journeys leave a processor idle wherever they wait for a page.
const unit = runUnit();
const results = [
  ...(await runChecks()),
  ...(await runSize()),
  ...(await runJourneys('e2e', ['chromium', 'no-webgl'])),
  ...(await unit),
  // Alone: what it measures is processor time.
  ...(await runJourneys('speed', ['speed'])),
];
rmSync(reports, { recursive: true, force: true });

const minutes = (performance.now() - begunMs) / 60_000;
const sum = (of) => results.reduce((all, one) => all + one[of], 0);
console.log('');
for (const { name, passed, failed } of results) {
  console.log(`${name.padEnd(7)} ${passed} passed, ${failed} failed`);
}
console.log(`\nin ${minutes.toFixed(1)} minutes`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
