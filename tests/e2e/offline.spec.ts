import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { Downhill, expect, FLAT, test } from './page.ts';

test.use({ ownsPage: true, serviceWorkers: 'allow' });

/** Until the page is kept whole. */
async function kept(page: Page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state))
    .toBe('activated');
}

test(
  'after one visit the page opens without a network, in the other language, lessons and all',
  FLAT,
  async ({ app, page }) => {
    await app.open();
    await kept(page);
    await page.context().setOffline(true);
    await page.goto('./?from=home#v=1&data=five-points&optimizer=adam&optimizer.lr=0.2&seed=3');
    await expect(app.readout('Loss')).toHaveText(/\d/);
    await app.stepTo(2);
    await app.press('한국어');
    await app.press('레슨');
    await page.getByRole('button', { name: '여기서 시작' }).click();
    const beat = page.getByRole('article');
    await expect(beat.getByRole('heading', { level: 2 })).toHaveText(/[가-힣]/);
    await expect(beat.getByRole('radio').first()).toBeAttached();
    // A worker that no visit has needed yet, and the licences.
    const late = await page.evaluate(async () => {
      const list = await (await caches.open((await caches.keys())[0])).keys();
      const names = list.map(({ url }) => url).filter((url) => /many\.worker|notices/.test(url));
      return names.length;
    });
    expect(late).toBe(2);
  },
);

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/** A host on which the page can be published anew. */
async function host(publish: (file: string, text: Buffer) => Buffer | string) {
  const server = createServer((request, response) => {
    const file = (request.url ?? '/').replace(/[?#].*/, '').slice(1) || 'index.html';
    const type = TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    readFile(DIST + file).then(
      (text) => response.writeHead(200, { 'Content-Type': type }).end(publish(file, text)),
      () => response.writeHead(404).end(),
    );
  }).listen(0, 'localhost');
  await once(server, 'listening');
  return server;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a server has a port');
  return address.port;
}

test(
  'a newer version is offered in a line, and comes when the person wants it',
  FLAT,
  async ({ page }) => {
    const published = { version: 1 };
    const server = await host((file, text) => {
      if (published.version === 1) return text;
      if (file === 'index.html') return String(text).replace('<title>', '<title>New ');
      return file === 'sw.js' ? String(text).replace(/(?<=VERSION = ')/, 'new') : text;
    });
    try {
      const app = new Downhill(page);
      const home = `http://localhost:${portOf(server)}/`;
      await page.goto(`${home}#v=1&data=five-points&optimizer=sgd&optimizer.lr=0.05&seed=3`);
      await expect(app.readout('Loss')).toHaveText(/\d/);
      await kept(page);
      await expect(page.getByText('A newer version')).toHaveCount(0);

      published.version = 2;
      await page.reload();
      const offer = page.getByRole('status').filter({ hasText: 'A newer version' });
      await expect(offer).toBeVisible();
      await expect(page).toHaveTitle('Downhill');
      await app.stepTo(3);
      const { link } = app;
      await offer.getByRole('button', { name: 'Reload the page' }).click();
      await expect(page).toHaveTitle('New Downhill');
      await expect(app.readout('Step')).toHaveText('3');
      expect(app.link).toBe(link);
      await expect(offer).toHaveCount(0);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  },
);

test('where the browser keeps nothing the page says nothing of it', FLAT, async ({ app, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'serviceWorker', {
      get: () => {
        throw new DOMException('sandboxed', 'SecurityError');
      },
    });
  });
  await app.open();
  await app.stepTo(1);
  await expect(page.getByRole('alert')).toHaveCount(0);
});
