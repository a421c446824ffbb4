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

/** Where everything that is loaded at once begins. */
const ENTRY = /\/src\/app\/main\.tsx$/;

/**
 * What is loaded at once anyway is one chunk: cut up by what else shares each piece of it, it would
 * compress worse, and be asked for in many requests.
 */
export function atOnce(): Rolldown.CodeSplittingGroup {
  const known = { entry: '', reached: new Set<string>() as ReadonlySet<string> };
  return {
    name: (id, context) => {
      if (known.entry === '') {
        const entry = ENTRY.test(id) ? id : entryAbove(id, context);
        if (entry === null) return null;
        Object.assign(known, { entry, reached: reachedFrom(entry, context) });
      }
      // The entry itself stays what the page asks for.
      return id !== known.entry && known.reached.has(id) ? 'base' : null;
    },
  };
}

/** The entry, from any module that it reaches in whatever way. */
function entryAbove(id: string, context: Context): string | null {
  const seen = new Set<string>();
  const waiting = [id];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (ENTRY.test(at)) return at;
    if (seen.has(at)) continue;
    seen.add(at);
    const info = context.getModuleInfo(at);
    waiting.push(...(info?.importers ?? []), ...(info?.dynamicImporters ?? []));
  }
  return null;
}
