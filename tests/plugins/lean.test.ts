import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as three from 'three';
import { expect, test } from 'vitest';
import {
  ofNumbersOnLines,
  withoutGlasses,
  withoutUnusedPrograms,
  withWritesInClasses,
} from '../../plugins/lean.ts';

const folder = new URL('../../node_modules/three/build/', import.meta.url);
const sourceOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');

test('a class of three with its writes in it is the same class', async () => {
  const room = mkdtempSync(join(tmpdir(), 'lean-'));
  try {
    const file = join(room, 'three.mjs');
    const names = ['KeyframeTrack', 'BooleanKeyframeTrack', 'PropertyBinding', 'Loader'] as const;
    writeFileSync(file, withWritesInClasses(sourceOf('three.core.js'), names));
    const made = (await import(pathToFileURL(file).href)) as typeof three;
    const ownOf = (one: object) => Object.getOwnPropertyNames(one).toSorted();
    const pairs = [
      [made.KeyframeTrack, three.KeyframeTrack],
      [made.BooleanKeyframeTrack, three.BooleanKeyframeTrack],
      [made.PropertyBinding, three.PropertyBinding],
      [made.Loader, three.Loader],
    ] as const;
    for (const [one, other] of pairs) {
      expect(ownOf(one)).toEqual(ownOf(other));
      expect(ownOf(one.prototype as object)).toEqual(ownOf(other.prototype as object));
    }
    const track = new made.BooleanKeyframeTrack('.visible', [0, 1], [true, false]);
    expect(track.ValueTypeName).toBe('bool');
    expect(made.Loader.DEFAULT_MATERIAL_NAME).toBe(three.Loader.DEFAULT_MATERIAL_NAME);
  } finally {
    rmSync(room, { recursive: true });
  }
});

test("of three's programs those that the scene uses are whole, and no lit one is left", () => {
  const { ShaderChunk } = three;
  const lean = withoutUnusedPrograms(sourceOf('three.module.js'));
  const has = (text: string) => lean.includes(JSON.stringify(text));
  const included = (text: string): readonly string[] => [
    text,
    ...[...text.matchAll(/#include <(\w+)>/g)].flatMap(([, name]) =>
      included(ShaderChunk[name as keyof typeof ShaderChunk]),
    ),
  ];
  const { meshbasic_vert, meshbasic_frag, linedashed_vert, linedashed_frag } = ShaderChunk;
  const texts = [meshbasic_vert, meshbasic_frag, linedashed_vert, linedashed_frag];
  for (const text of texts.flatMap(included)) expect(has(text)).toBe(true);
  const { meshphong_frag, meshphysical_frag, lights_pars_begin, shadowmap_pars_fragment } =
    ShaderChunk;
  for (const text of [
    meshphong_frag,
    meshphysical_frag,
    lights_pars_begin,
    shadowmap_pars_fragment,
  ]) {
    expect(has(text)).toBe(false);
  }
});

test('what three asks of glasses that nobody wears is there', () => {
  const lean = withoutGlasses(sourceOf('three.module.js'));
  const at = lean.indexOf('class WebXRManager');
  const end = lean.indexOf('\n}', at);
  const own = lean.slice(at, end);
  // Comments, and the branches that are taken in glasses alone.
  const rest = (lean.slice(0, at) + lean.slice(end))
    .replaceAll(/\/\/.*|\/\*[^]*?\*\//g, '')
    .replaceAll(/if \( xr\.enabled === true && xr\.isPresenting === true[^]*?\n\t\t\t\}/g, '');
  const asked = new Set([...rest.matchAll(/\bxr\.(\w+)/g)].map(([, name]) => name));
  // Of an EventDispatcher, and only after it has been asked whether it presents.
  for (const name of ['addEventListener', 'removeEventListener', 'hasDepthSensing']) {
    expect(asked.delete(name)).toBe(true);
  }
  expect(rest).toContain('xr.isPresenting === false || xr.hasDepthSensing() === false');
  for (const name of asked) expect(own).toMatch(new RegExp(`\\b${name}\\b`));
});

test('uPlot keeps its straight lines and axes of numbers, and no name that is left is without its thing', () => {
  const file = new URL('../../node_modules/uplot/dist/uPlot.esm.js', import.meta.url);
  const lean = ofNumbersOnLines(readFileSync(file, 'utf8'));
  for (const name of ['stepped', 'bars', 'spline']) expect(lean).not.toContain(`paths.${name} `);
  expect(lean).toContain('(paths.linear ');
  // Comments speak of what is gone.
  const code = lean.replaceAll(/\/\/.*|\/\*[^]*?\*\//g, '');
  for (const gone of ['_fmtDate', '_tzDate', 'timeIncrsMs', '_timeAxisSplits', '_timeSeriesVal']) {
    expect(code).not.toContain(gone);
  }
  expect(code).toContain('sv || numSeriesVal');
  expect(code).toContain('av || numAxisVals');
  // As some browsers name the language of a system, Intl would refuse it, and there would be no chart.
  expect(code).not.toContain('nav.language');
});
