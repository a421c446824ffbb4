import { expect, test, vi } from 'vitest';
import { open, until } from './page.ts';

// What its pictures show is for a browser to say: here no font is there to draw with.
vi.mock(import('../../src/app/takeHome/pictures/panels.ts'), async (actual) => ({
  ...(await actual()),
  panelNow: () => ({ width: 100, height: 100, body: '' }),
}));

/** What is printed of a link's page, at the press of Ctrl+P. */
async function printed(link: string): Promise<Element> {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  const app = await open(link);
  await app.user.keyboard('{Control>}p{/Control}');
  await until(() => expect(print).toHaveBeenCalled());
  const handout = document.querySelector('[data-handout]');
  if (handout === null) throw new Error('no handout is there when it is printed');
  return handout;
}

const RUN = 'seed=23&epochs=4&batch.size=2&optimizer.lr=0.05';

test('what is hidden on the handout is hidden by the link that is printed on it', async () => {
  const telling = await printed(RUN);
  expect(telling.querySelector('footer')?.textContent).toMatch(/#v=1&\S*seed=23$/);
  const codeOf = (handout: Element) => handout.querySelector('footer path')?.getAttribute('d');
  const code = codeOf(telling);
  const hiding = await printed(`${RUN}&hide=minimum,best,floor`);
  expect(hiding.querySelector('footer')?.textContent).toMatch(
    /#v=1&\S*seed=23&hide=minimum,best,floor$/,
  );
  expect(codeOf(hiding)).not.toBe(code);
});
