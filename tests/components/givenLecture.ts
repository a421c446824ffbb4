import { readFileSync } from 'node:fs';
import { expect, vi } from 'vitest';
import { drop } from '../support/drop.ts';
import { until } from './page.ts';
import type { Downhill } from './page.ts';

/** A lecture that is given in the page, and what a room sees of it. */

export function prefer(motion: 'reduce' | 'no-preference') {
  const { settings } = Reflect.get(window, 'happyDOM') as {
    settings: { device: { prefersReducedMotion: string } };
  };
  settings.device.prefersReducedMotion = motion;
}

const FIVE = { data: { preset: 'five-points' }, seed: 7, epochs: 40 };

export const LECTURE = {
  title: { en: 'Two scenes', ko: '두 장면' },
  scenes: [
    {
      title: 'Down',
      experiment: { ...FIVE, optimizer: { type: 'sgd', lr: 0.05 } },
      hides: ['minimum', 'best', 'values'],
      presses: ['options', 3, 'values', 'answer', ['minimum', 'best'], 'end'],
      question: {
        ask: 'How far?',
        options: ['not at all', 'a little'],
        answer: 'B',
        explain: 'Because it goes down.',
        misconception: 'It jumps.',
      },
      notes: 'Speak slowly.',
      exam: { ask: 'What is a step?', answer: 'An update.' },
    },
    {
      title: { en: 'Side by side', ko: '나란히' },
      link: '#v=1&data=five-points&seed=7&epochs=9&optimizer=sgd&optimizer.lr=0.1&run2.optimizer=adam&view=top&view.lossScale=linear',
      presses: [5],
    },
  ],
};

export function given() {
  return document.querySelector('[data-room="given"]');
}

/** In the place of a number. */
export const HIDDEN = /hidden for now/;

/** All of what a room sees that a press may change. */
export function shown(app: Downhill) {
  const article = given()?.querySelector('article');
  return {
    scene: article?.dataset.scene,
    pressed: article?.dataset.pressed,
    text: article?.textContent,
    step: app.read('Step'),
    a: app.read('a'),
    loss: app.read('Loss'),
    link: app.link,
  };
}

export async function stands(app: Downhill, scene: number, pressed: number, step: number) {
  await until(() => {
    const now = shown(app);
    expect([now.scene, now.pressed, now.step]).toEqual([
      String(scene),
      String(pressed),
      String(step),
    ]);
  });
}

export async function openDropped(app: Downhill, lecture: object = LECTURE) {
  drop('scenes.json', JSON.stringify(lecture));
  await app.press('Give it');
}

/** The file server beside the page: its public folder, and these files. */
export function serve(files: Readonly<Record<string, string>> = {}) {
  const all = { '/lecture.json': readFileSync('public/lecture.json', 'utf8'), ...files };
  const fetched: string[] = [];
  vi.stubGlobal('fetch', async (url: URL) => {
    fetched.push(url.href);
    const text = new Map(Object.entries(all)).get(url.pathname);
    return new Response(text ?? 'absent', { status: text === undefined ? 404 : 200 });
  });
  return fetched;
}

/** The next page is one that was loaded anew, after this one's tab has taken its lecture in. */
export async function reload() {
  await until(() => expect(window.sessionStorage.getItem('downhill.scenes')).not.toBeNull());
  return vi
    .spyOn(performance, 'getEntriesByType')
    .mockReturnValue([{ type: 'reload' } as PerformanceNavigationTiming]);
}
