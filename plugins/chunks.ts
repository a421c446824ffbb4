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

/** What a first visit loads next, whatever the window; but for the scene, which not every browser draws. */
const NEXT = [
  /\/src\/charts\/fit\/FitChart\.tsx$/,
  /\/src\/charts\/loss\/LossChart\.tsx$/,
  /\/src\/controls\/ExperimentPanel\.tsx$/,
  /\/src\/app\/listening\.ts$/,
];

/** One of them is loaded, as the browser draws: what both need comes in any case. */
const PICTURES = [/\/src\/scene\/index\.ts$/, /\/src\/charts\/map\/ContourMap\.tsx$/];

interface Known {
  readonly entry: string | undefined;
  readonly atOnce: ReadonlySet<string>;
  /** What comes next and shares pieces with anything else that is fetched by itself. */
  readonly shared: ReadonlySet<string>;
}

function look(id: string, context: Context): Known {
  const all = [...relatedTo(id, context)];
  const entry = all.find((each) => ENTRY.test(each));
  const fetched = all.filter((each) => {
    const info = context.getModuleInfo(each);
    return info !== null && info.dynamicImporters.length > 0;
  });
  const times = new Map<string, number>();
  const next = new Set<string>();
  for (const part of fetched) {
    const isNext = NEXT.some((pattern) => pattern.test(part));
    for (const each of reachedFrom(part, context)) {
      times.set(each, (times.get(each) ?? 0) + 1);
      if (isNext) next.add(each);
    }
  }
  const pictures = PICTURES.map((pattern) => {
    const picture = fetched.find((part) => pattern.test(part));
    return picture === undefined ? new Set<string>() : reachedFrom(picture, context);
  });
  const ofBoth = [...pictures[0]].filter((each) => pictures[1].has(each));
  const ofSeveral = [...next].filter((each) => (times.get(each) ?? 0) > 1);
  return {
    entry,
    atOnce: entry === undefined ? new Set() : reachedFrom(entry, context),
    shared: new Set([...ofSeveral, ...ofBoth]),
  };
}

/**
 * What is loaded at once is one chunk, and what the parts that come next share with anything else is
 * another: cut up by what else shares each piece of it, it would compress worse, and be asked for in
 * many requests. A part that does not arrive is missing alone all the same.
 */
export function gathered(): Rolldown.CodeSplittingGroup {
  const state = { known: null as Known | null };
  return {
    name: (id, context) => {
      state.known ??= look(id, context);
      const { entry, atOnce, shared } = state.known;
      // The entry itself stays what the page asks for.
      if (id === entry) return null;
      if (atOnce.has(id)) return 'base';
      return shared.has(id) ? 'shared' : null;
    },
  };
}
