import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { RETRY, retried } from '../../plugins/retry.ts';

type Load = (name: string) => Promise<unknown>;

/** What the page's first chunk begins with, in a page of its own. */
function pageWith(load: Load) {
  const page: { retry?: (name: string, load: Load) => Promise<unknown> } = {};
  runInNewContext(RETRY, { self: page });
  return async (name: string) => page.retry?.(name, load);
}

test('a module that did not arrive is asked for by another name, and one that came by its own', async () => {
  const asked: string[] = [];
  const broken = new Set(['./a.js']);
  const get = pageWith(async (name) => {
    asked.push(name);
    if (broken.has(name)) throw new TypeError('no network');
    return name;
  });
  expect(await get('./b.js')).toBe('./b.js');
  // As in Firefox and Safari, this name will never do again.
  await expect(get('./a.js')).rejects.toThrow('no network');
  expect(await get('./a.js')).toMatch(/^\.\/a\.js\?\d+$/);
  // Once it is here it is one module, however often it is asked for.
  expect(await get('./a.js')).toBe(asked[2]);
  expect(await get('./b.js')).toBe('./b.js');
});

test('each import that waits for a file is one that can be tried again, and no other text is', () => {
  const code =
    'a=()=>import(`./Fit-x_1.js`),b=await import("./y.js");import{c}from"./z.js";import.meta';
  expect(retried(code)).toBe(
    'a=()=>retry(`./Fit-x_1.js`,e=>import(e)),b=await retry("./y.js",e=>import(e));import{c}from"./z.js";import.meta',
  );
});
