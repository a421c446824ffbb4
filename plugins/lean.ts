import type { Plugin } from 'vite';

/** `const name = "…";`, as three writes each piece of GLSL. */
const GLSL = /^(const|var) ([\w$]+) = ("(?:[^"\\]|\\.)*");$/gm;
/** What three makes reflections, shadows that are blurred and pictures of surroundings with. */
const WITHIN = /\/\* glsl \*\/\s*`[^`]*`/g;
const BLURRED = /^const (vertex|fragment) = "(?:[^"\\]|\\.)*";$/gm;
const LISTED = /^\t(\w+): ([\w$]+),?$/gm;
const INCLUDED = /#include <(\w+)>/g;

/** What the scene draws with three's own programs: plain meshes and lines, whole and dashed. */
const PROGRAMS = ['meshbasic_vert', 'meshbasic_frag', 'linedashed_vert', 'linedashed_frag'];
/** These three puts before every program. */
const BEFORE_EACH = ['tonemapping_pars_fragment', 'colorspace_pars_fragment'];

/**
 * three's own GLSL without what no program of the scene includes (materials that three lights, points,
 * sprites, backgrounds, reflections, blurred shadows). Such a material would not compile, and say so at once.
 */
export function withoutUnusedPrograms(code: string): string {
  const [, list] = /^const ShaderChunk = \{\n([\s\S]*?)^\};$/m.exec(code) ?? [];
  if (list === undefined) throw new Error("three's shaders are no longer where they were");
  const constants = new Map([...list.matchAll(LISTED)].map(([, chunk, name]) => [chunk, name]));
  const texts = new Map([...code.matchAll(GLSL)].map(([, , name, text]) => [name, text]));
  const used = new Set<string>();
  const waiting = [...PROGRAMS, ...BEFORE_EACH];
  for (let chunk = waiting.pop(); chunk !== undefined; chunk = waiting.pop()) {
    const name = constants.get(chunk);
    const text = name === undefined ? undefined : texts.get(name);
    if (name === undefined || text === undefined) throw new Error(`three has no GLSL ${chunk}`);
    if (used.has(name)) continue;
    used.add(name);
    waiting.push(...Array.from(text.matchAll(INCLUDED), ([, included]) => included));
  }
  const listed = new Set(constants.values());
  return code
    .replaceAll(GLSL, (whole, declared, name) =>
      listed.has(name) && !used.has(name) ? `${declared} ${name} = "";` : whole,
    )
    .replaceAll(BLURRED, 'const $1 = "";')
    .replaceAll(WITHIN, '""');
}

const GLASSES = /^class WebXRManager extends EventDispatcher \{\n[^]*?^\}$/m;

/**
 * A renderer without what three shows a scene in glasses with: nothing is ever presented there, and
 * what is asked of it then is nobody's business. It is still told and asked as before.
 */
export function withoutGlasses(code: string): string {
  if (!GLASSES.test(code)) throw new Error('three has no more WebXRManager where it was');
  return code.replace(
    GLASSES,
    `class WebXRManager extends EventDispatcher {
	enabled = false;
	isPresenting = false;
	cameraAutoUpdate = false;
	getEnvironmentBlendMode() {}
	setAnimationLoop() {}
	dispose() {}
}`,
  );
}

/** What three writes onto a class after it, to the end of the statement. */
const written = (name: string) =>
  new RegExp(`^${name}\\.(?:prototype\\.)?\\w+ = (?:[^\\n]*;|[[{]\\n[\\s\\S]*?^[\\]}];)$`, 'gm');

/**
 * Classes onto which three writes after they are made (loaders, animations) count as used for that
 * alone. The class and its writes in one pure expression go where nothing asks for them.
 */
export function withWritesInClasses(code: string, classes: readonly string[]): string {
  return classes.reduce((before, name) => {
    const body = new RegExp(`^class ${name} [\\s\\S]*?^\\}$`, 'm').exec(before)?.[0];
    const writes = before.match(written(name));
    if (body === undefined || writes === null) throw new Error(`three has no such class ${name}`);
    return before
      .replaceAll(written(name), '')
      .replace(
        body,
        () =>
          `const ${name} = /*@__PURE__*/ ( () => {\n${body}\n${writes.join('\n')}\nreturn ${name};\n} )();`,
      );
  }, code);
}

const WRITTEN_ONTO = [
  'KeyframeTrack',
  'BooleanKeyframeTrack',
  'ColorKeyframeTrack',
  'NumberKeyframeTrack',
  'QuaternionKeyframeTrack',
  'StringKeyframeTrack',
  'VectorKeyframeTrack',
  'PropertyBinding',
  'Loader',
];

const BLENDING = /\binterpolate,(?=[^{}]*\} from 'd3-interpolate';)/;
const WRITING = /^ {2}scale\.tickFormat = [^]*?^ {2}\};\n/gm;

/**
 * Scales of numbers do without what d3 blends colours, dates and texts with; and without its way of
 * writing ticks, for the page writes all numbers in its own.
 */
function ofNumbersAlone(code: string): string {
  if (!BLENDING.test(code)) throw new Error("d3's scales no longer ask for interpolate");
  if (!code.includes('scale.tickFormat = ')) throw new Error("d3's scales no longer write ticks");
  return code.replace(BLENDING, 'interpolateNumber as interpolate,').replaceAll(WRITING, '');
}

/** What d3 makes by a call goes where nothing asks for it. */
function ofPureCalls(code: string): string {
  const called = /^var [\w$]+ = (?=\(function |(?:new )?\w+\()/gm;
  if (!called.test(code)) throw new Error("d3's blendings are no longer where they were");
  return code.replaceAll(called, '$&/*@__PURE__*/ ');
}

/** What uPlot has beside straight lines of numbers: other curves, tables that are joined, dates. */
const UNUSED: readonly (readonly [there: RegExp, instead: string])[] = [
  // Some browsers have the language of the system in no form that Intl takes: "C", "en-US@posix".
  [
    /new Intl\.NumberFormat\(domEnv \? nav\.language : 'en-US'\)/g,
    "new Intl.NumberFormat('en-US')",
  ],
  [/^\tuPlot\.(?:join|fmtDate|tzDate) += [^\n]*\n/gm, ''],
  [/^\t\(paths\.(?:stepped|bars|spline) +=[^\n]*\n/gm, ''],
  [/^const \[ timeIncrs[^\n]*\n/gm, ''],
  [/^\tconst _(?:tzDate|fmtDate|timeAxisSplits|timeAxisVals|timeSeriesVal) +=[^\n]*\n/gm, ''],
  [/isTime \? \(isStr\(sv\) [^\n]* : (?=sv \|\| numSeriesVal)/g, ''],
  [/\(isTime \? \(ms == 1 [^)]*\) : numIncrs\)/g, 'numIncrs'],
  [/isTime && sc\.distr == 1 \? _timeAxisSplits : /g, ''],
  [/isTime \? \(\s*\/\/ config array [^]*?\) : (?=av \|\| numAxisVals)/g, ''],
];

/** A chart of numbers along straight lines does without the rest, which goes where nothing asks for it. */
export function ofNumbersOnLines(code: string): string {
  return UNUSED.reduce((before, [there, instead]) => {
    const after = before.replaceAll(there, instead);
    if (after === before) throw new Error(`uPlot has no more ${there.source}`);
    return after;
  }, code);
}

const LEAN: readonly (readonly [end: string, of: (code: string) => string])[] = [
  ['three.module.js', (code) => withoutGlasses(withoutUnusedPrograms(code))],
  ['three.core.js', (code) => withWritesInClasses(code, WRITTEN_ONTO)],
  ['d3-scale.mjs', ofNumbersAlone],
  ['d3-interpolate.mjs', ofPureCalls],
  ['uPlot.esm.js', ofNumbersOnLines],
];

/** Libraries without what this page can't reach in them, and a bundler can't see that. */
export function leanLibraries(): Plugin {
  return {
    name: 'lean-libraries',
    transform(source, id) {
      const made = LEAN.find(([end]) => id.endsWith(`/${end}`));
      return made === undefined ? null : { code: made[1](source), map: null };
    },
  };
}
