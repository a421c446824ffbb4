// Bundles a TypeScript entry for Node, anew only when its sources have changed.
import { mkdtempSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

function newest(folder) {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(path.join(entry.parentPath ?? entry.path, entry.name)).mtimeMs)
    .reduce((a, b) => Math.max(a, b), 0);
}

/**
 * @param {string} entry path of the entry from the project's root
 * @param {string[]} folders the folders whose change makes the bundle stale
 * @returns {Promise<string>} the address of the bundle, to be imported
 */
export async function bundled(entry, folders) {
  const name = `${path.basename(path.dirname(entry))}-${path.basename(entry, '.ts')}.mjs`;
  const outDir = path.join(root, 'node_modules/.cache/downhill');
  const file = path.join(outDir, name);
  const built = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built <= Math.max(...folders.map(newest))) {
    const { build } = await import('vite');
    mkdirSync(outDir, { recursive: true });
    // Built aside and moved into place whole, for another process may be reading the one before.
    const aside = mkdtempSync(path.join(outDir, 'building-'));
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: path.join(root, entry),
        outDir: aside,
        target: 'node20',
        rollupOptions: { output: { entryFileNames: name, format: 'es' } },
      },
    });
    renameSync(path.join(aside, name), file);
    rmSync(aside, { recursive: true });
  }
  return pathToFileURL(file).href;
}
