import type { Rolldown } from 'vite';

type Context = Rolldown.ChunkingContext;

/** What a module reaches by imports alone, itself included: what is fetched later is not of it. */
function reachedFrom(entry: string, context: Context): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [entry];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(context.getModuleInfo(id)?.importedIds ?? []));
  }
  return reached;
}

/** All that has to do with a module, by imports of whatever kind, either way. */
function relatedTo(id: string, context: Context): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [id];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const info = context.getModuleInfo(at);
    if (info === null) continue;
    waiting.push(...info.importers, ...info.dynamicImporters);
    waiting.push(...info.importedIds, ...info.dynamicallyImportedIds);
  }
  return seen;
}

/** Where everything that is loaded at once begins. */
const ENTRY = /\/src\/app\/main\.tsx$/;

/** What a first visit loads next, whatever the window. */
const NEXT = [
  /\/src\/scene\/index\.ts$/,
  /\/src\/charts\/fit\/FitChart\.tsx$/,
  /\/src\/charts\/loss\/LossChart\.tsx$/,
  /\/src\/controls\/ExperimentPanel\.tsx$/,
  /\/src\/app\/listening\.ts$/,
  // In the place of the scene where there is no WebGL; what both need is shared.
  /\/src\/charts\/map\/ContourMap\.tsx$/,
];

/** Of these every window loads all or nothing: what else shares a piece of one comes with it. */
const WHOLE: readonly (readonly [part: number, name: string])[] = [
  [1, 'fit'],
  [2, 'loss'],
  [3, 'panel'],
  // Too small to pack well by itself.
  [4, 'fit'],
];

interface Known {
  readonly entry: string | undefined;
  readonly atOnce: ReadonlySet<string>;
  readonly next: readonly ReadonlySet<string>[];
}

function look(id: string, context: Context): Known {
  const all = [...relatedTo(id, context)];
  const entry = all.find((each) => ENTRY.test(each));
  const parts = NEXT.map((part) => all.find((each) => part.test(each)));
  return {
    entry,
    atOnce: entry === undefined ? new Set() : reachedFrom(entry, context),
    next: parts.flatMap((part) => (part === undefined ? [] : [reachedFrom(part, context)])),
  };
}

/**
 * What is loaded at once is one chunk, and what those parts share that come next is another: cut up
 * by what else shares each piece of it, it would compress worse, and be asked for in many requests.
 */
export function gathered(): Rolldown.CodeSplittingGroup {
  const state = { known: null as Known | null };
  return {
    name: (id, context) => {
      state.known ??= look(id, context);
      const { entry, atOnce, next } = state.known;
      // The entry itself stays what the page asks for.
      if (id === entry) return null;
      if (atOnce.has(id)) return 'base';
      const reaching = next.flatMap((reached, part) => (reached.has(id) ? [part] : []));
      return reaching.length > 1
        ? 'shared'
        : (WHOLE.find(([part]) => part === reaching[0])?.[1] ?? null);
    },
  };
}
