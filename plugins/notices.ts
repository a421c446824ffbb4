import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** What package.json says of a package. */
interface PackageData {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

const RULE = `\n${'-'.repeat(80)}\n\n`;

const ROOT = path.join(import.meta.dirname, '..');

/** The folder of the package that a module is of; null for a module of the project itself. */
function packageOf(id: string): string | null {
  const found = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.split(path.sep).join('/'));
  return found === null || found[1].includes('\0') ? null : found[1];
}

function noticeOf(folder: string): string {
  const data = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as PackageData;
  const { name, version, license, author } = data;
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
  const texts = files
    .toSorted()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  if (texts.length === 0 && license === undefined) throw new Error(`${folder} has no licence`);
  const by = typeof author === 'string' ? author : author?.name;
  const head = [`${name} ${version}`, license, by].filter((part) => part !== undefined).join(' · ');
  return [head, ...texts].join('\n\n');
}

/** The fonts that come with KaTeX have a licence of their own, which is in the font files alone. */
function fontNotice(): string {
  const ofl = readFileSync(path.join(ROOT, 'plugins', 'OFL-1.1.txt'), 'utf8').trim();
  return `The KaTeX fonts (KaTeX_*.woff2) · OFL-1.1

Copyright (c) 2009-2010, Design Science, Inc. (<www.mathjax.org>)
Copyright (c) 2014-2018 Khan Academy (<www.khanacademy.org>),
with Reserved Font Names KaTeX_AMS, KaTeX_Caligraphic, KaTeX_Fraktur, KaTeX_Main, KaTeX_Math,
KaTeX_SansSerif, KaTeX_Script, KaTeX_Size1 to KaTeX_Size4, KaTeX_Typewriter.

${ofl}`;
}

/** All notices as one text: of Downhill, of packages by their folders, and of KaTeX's fonts. */
function noticesText(folders: ReadonlySet<string>): string {
  const own = `Downhill\n\n${readFileSync(path.join(ROOT, 'LICENSE'), 'utf8').trim()}`;
  const packages = [...folders].toSorted().map(noticeOf);
  const fonts = [...folders].some((folder) => folder.endsWith('/katex')) ? [fontNotice()] : [];
  const head = 'What is in this folder of files, by whom, and on which terms.\n';
  // Hosts do not say how a text is encoded; its first mark does.
  return `\uFEFF${[head, own, ...packages, ...fonts].join(RULE)}\n`;
}

/**
 * Writes `notices.txt` into the build: the licence of every package of which a module is in it. A
 * worker is a bundle of its own and takes `ofWorker`.
 */
export function thirdPartyNotices(): { readonly ofPage: Plugin; readonly ofWorker: () => Plugin } {
  const folders = new Set<string>();
  const collect = (ids: Iterable<string>) => {
    for (const id of ids) {
      const folder = packageOf(id);
      if (folder !== null) folders.add(folder);
    }
  };
  return {
    ofPage: {
      name: 'third-party-notices',
      apply: 'build',
      generateBundle(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk') collect(file.moduleIds);
        }
        this.emitFile({ type: 'asset', fileName: 'notices.txt', source: noticesText(folders) });
      },
    },
    ofWorker: () => ({
      name: 'third-party-notices-of-a-worker',
      apply: 'build',
      generateBundle(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk') collect(file.moduleIds);
        }
      },
    }),
  };
}
