import { within } from '@testing-library/dom';
import { expect, test, vi } from 'vitest';
import { train } from '../support/commandLine.ts';
import { open, until } from './page.ts';
import type { Downhill } from './page.ts';

vi.mock(import('../../src/app/takeHome/pictures/picture.ts'), async (actual) => {
  const all = await actual();
  return { ...all, pictureNow: vi.fn(all.pictureNow) };
});

/** A run of twelve steps, and what the command line reads of it. */
const LINK = 'seed=23&epochs=4&batch.size=2&optimizer.lr=0.05';
const JSON_OF_IT = {
  seed: 23,
  epochs: 4,
  batch: { size: 2 },
  optimizer: { type: 'sgd', lr: 0.05 },
};

async function openDialog(app: Downhill) {
  await app.press('Take it home');
  const dialog = within(await app.page.findByRole('dialog'));
  await dialog.findByRole('textbox', { name: 'The program' });
  return dialog;
}

async function copied(app: Downhill, button: string): Promise<string> {
  await navigator.clipboard.writeText('');
  await app.press(button);
  await until(() => expect(app.page.getAllByText('Copied').length).toBeGreaterThan(0));
  return navigator.clipboard.readText();
}

/** What the page hands over as files, by their names. */
function watchDownloads(): ReadonlyMap<string, Blob> {
  const files = new Map<string, Blob>();
  const contents = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    const url = `blob:${contents.size}`;
    contents.set(url, content as Blob);
    return url;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    files.set(this.download, contents.get(this.getAttribute('href') ?? '') ?? new Blob());
  });
  return files;
}

test('links and programs of each kind are taken home, copied and as files', async () => {
  const files = watchDownloads();
  const app = await open(LINK);
  await app.toEnd();
  await app.press('Step back');
  const dialog = await openDialog(app);
  expect(await copied(app, 'Copy link')).toMatch(/seed=23$/);
  // What a link says beyond the experiment is ticked.
  for (const name of ['step 11', 'speed 4/s', 'English', 'Light theme', 'Present']) {
    await app.user.click(dialog.getByRole('checkbox', { name }));
  }
  expect(await copied(app, 'Copy link')).toMatch(
    /seed=23&step=11&present&speed=4&lang=en&theme=light$/,
  );
  await app.user.click(dialog.getByRole('checkbox', { name: 'Present' }));
  expect(await copied(app, 'Copy link')).toMatch(/&step=11&speed=4&lang=en&theme=light$/);
  const program = () =>
    dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'The program' }).value;
  await until(() => expect(program()).toContain('In Downhill it ends at step 12'));
  expect(program()).toContain('torch.optim.SGD([a, b], lr=0.05)');
  expect(program()).toContain(`${window.location.origin}/#v=1`);
  expect(await copied(app, 'Copy program')).toBe(program());
  await app.pick('Code that gives the same numbers', 'NumPy');
  await until(() => expect(program()).toContain('import numpy as np'));
  await app.press('Download downhill-numpy.py');
  expect(await files.get('downhill-numpy.py')?.text()).toBe(program());
  await app.pick('Code that gives the same numbers', 'Notebook');
  await app.press('Download downhill.ipynb');
  const notebook = JSON.parse((await files.get('downhill.ipynb')?.text()) ?? '') as {
    readonly nbformat: number;
  };
  expect(notebook.nbformat).toBe(4);
});

test('the table of the steps of all runs is that of the command line, to the last bit', async () => {
  const files = watchDownloads();
  const printed = await train(
    ['-', '--csv'],
    JSON.stringify([JSON_OF_IT, { ...JSON_OF_IT, optimizer: { type: 'adam', lr: 0.1 } }]),
  );
  const app = await open(`${LINK}&run2.optimizer=adam&run2.optimizer.lr=0.1`);
  await app.toEnd();
  const dialog = await openDialog(app);
  await dialog.findByText(/^26 rows of 2 runs as CSV/);
  expect(await copied(app, 'Copy table')).toBe(printed.out);
  await app.press('Download downhill-steps.csv');
  await until(() => expect(files.has('downhill-steps.csv')).toBe(true));
  expect(await files.get('downhill-steps.csv')?.text()).toBe(printed.out);
  const results = await copied(app, 'Copy as CSV');
  expect(results.split('\r\n')[0]).toBe(
    'Run,Last loss,Over the floor,Steps to within 1 % of the floor,Samples to within 1 % of the floor,Outcome',
  );
  const last = printed.out.trim().split('\n')[13].split(',');
  expect(results).toContain(last[5]);
});

test('the report tells the experiment, the least loss, the result and the link', async () => {
  const app = await open(`${LINK}&scaling=x`);
  await app.toEnd();
  await openDialog(app);
  const report = await copied(app, 'Copy report as Markdown');
  expect(report).toContain('| Data | Five points · 5 points |');
  expect(report).toContain('| Optimizer | SGD · η 0.05 |');
  expect(report).toContain('| Batch size | 2 of 5 · Shuffled |');
  expect(report).toContain('| Epochs | 4 (12 steps) |');
  // The least squares of the five points, whatever the scaling: 0.0438.
  const least = /Least loss there is \| \S+ \| \S+ \| (\S+) \|/.exec(report)?.[1];
  expect(Number(least)).toBeCloseTo(0.0438, 12);
  const printed = await train(['-', '--csv'], JSON.stringify({ ...JSON_OF_IT, scaling: 'x' }));
  const last = printed.out.trim().split('\n')[13].split(',');
  expect(report).toContain(`| Step 12 | ${last[3]} | ${last[4]} | ${last[5]} |`);
  expect(report).toContain('Outcome: finished, step 12');
  expect(report).toMatch(/\nLink: <http\S+seed=23>\n$/);
});

test('the report counts the epochs and steps of the run as it is, other batches and all', async () => {
  // Of the fourth epoch one step is done when batches of 1 come: a fifth follows, of five steps.
  const app = await open(`${LINK}&edits=[{"at":10,"batch":{"size":1}}]`);
  await app.toEnd();
  await openDialog(app);
  const report = await copied(app, 'Copy report as Markdown');
  expect(report).toContain('| Epochs | 5 (15 steps) |');
  expect(report).toContain('Outcome: finished, step 15');
});

test('a long run draws its order anew and says so; many points come as a file', async () => {
  const files = watchDownloads();
  const app = await open('data=noisy-line&data.n=10001&epochs=1&batch.size=100');
  await app.toEnd();
  const dialog = await openDialog(app);
  await dialog.findByText(/draws their order anew/);
  await dialog.findByText(/reads its points from downhill-data\.csv/);
  await app.press('Download downhill-data.csv');
  await until(() => expect(files.has('downhill-data.csv')).toBe(true));
  const text = (await files.get('downhill-data.csv')?.text()) ?? '';
  expect(text.trim().split('\n')).toHaveLength(10_002);
  await app.press('Download downhill-points.csv');
  await until(() => expect(files.has('downhill-points.csv')).toBe(true));
  expect(await files.get('downhill-points.csv')?.text()).toBe(text);
});

test('a picture is drawn once for what is chosen, and not again while nothing is', async () => {
  const app = await open(LINK);
  await openDialog(app);
  const draw = vi.mocked((await import('../../src/app/takeHome/pictures/picture.ts')).pictureNow);
  await until(() => expect(draw).toHaveBeenCalled());
  await app.frames(30);
  const before = draw.mock.calls.length;
  await app.frames(60);
  expect(draw.mock.calls.length).toBe(before);
});

test('the frame for another page is written as it is ticked, and copied by one press', async () => {
  const app = await open(LINK);
  const dialog = await openDialog(app);
  const code = () => {
    const holder = document.createElement('div');
    holder.innerHTML = dialog.getByRole<HTMLTextAreaElement>('textbox', {
      name: 'The code of the frame',
    }).value;
    return holder.querySelector('iframe');
  };
  expect(code()?.getAttribute('src')).toMatch(
    /#v=1&.*seed=23&embed&panels=surface,loss&controls=rate$/,
  );
  expect([code()?.width, code()?.height]).toEqual(['640', '360']);
  const seen = within(dialog.getByRole('group', { name: 'What is seen' }));
  const changed = within(dialog.getByRole('group', { name: 'What may be changed' }));
  for (const name of ['Loss', 'Numbers'])
    await app.user.click(seen.getByRole('checkbox', { name }));
  for (const name of ['Learning rate', 'keys work in it', 'Batch size', 'Data']) {
    await app.user.click(changed.getByRole('checkbox', { name }));
  }
  await app.pick('Size', '400 × 300');
  expect(code()?.getAttribute('src')).toMatch(/&embed&controls=data,batch&keys=off$/);
  expect([code()?.width, code()?.height]).toEqual(['400', '300']);
  expect(await copied(app, 'Copy code')).toContain(
    '&amp;embed&amp;controls=data,batch&amp;keys=off"',
  );
  expect(await copied(app, 'Copy link of the frame')).toBe(code()?.getAttribute('src'));
  // What is read is what is copied, also of a run that has gone on.
  const { stepBy } = await import('../../src/store/intents/transport.ts');
  stepBy(1);
  await until(() => expect(code()?.getAttribute('src')).toContain('&step=1&embed'));
  expect(await copied(app, 'Copy code')).toContain('&amp;step=1&amp;embed');
  // Something is seen in any case.
  await app.user.click(seen.getByRole('checkbox', { name: 'Numbers' }));
  expect(seen.getByRole<HTMLInputElement>('checkbox', { name: 'Loss surface' }).disabled).toBe(
    true,
  );
});

test('what is hidden here is hidden in the frame for another page', async () => {
  const app = await open(`${LINK}&hide=minimum,best,floor`);
  const framed = async () => {
    await app.press('Take it home');
    const dialog = within(await app.page.findByRole('dialog'));
    const code = await dialog.findByRole('textbox', { name: 'The code of the frame' });
    const link = await copied(app, 'Copy link of the frame');
    expect((code as HTMLTextAreaElement).value).toContain(link.replaceAll('&', '&amp;'));
    await app.press('Close');
    return link;
  };
  expect(await framed()).toMatch(
    /seed=23&hide=minimum,best,floor&embed&panels=surface,loss&controls=rate$/,
  );
  // The first of them is shown again.
  await app.user.keyboard('h');
  await until(() => expect(app.link).toMatch(/&hide=best,floor$/));
  expect(await framed()).toMatch(/seed=23&hide=best,floor&embed&/);
});
