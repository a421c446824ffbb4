import type { Allowed, Fault } from '../../engine/fault.ts';
import { quote, quoteName } from '../../engine/quote.ts';

/** What a part of a lecture may be, where an experiment has nothing like it. */
export type LectureAllowed =
  /** The file is no JSON, or one of something else. */
  | { readonly is: 'lecture' }
  | { readonly is: 'scenes'; readonly most: number }
  /** A text, or one for each language. */
  | { readonly is: 'said'; readonly most: number }
  | { readonly is: 'saidLine'; readonly most: number }
  /** An experiment or a link, and not both. */
  | { readonly is: 'oneSource' }
  | { readonly is: 'runs'; readonly most: number }
  | { readonly is: 'pressList'; readonly most: number }
  | { readonly is: 'press' }
  /** A step of a run that has so many. */
  | { readonly is: 'stepOf'; readonly last: number }
  /** What is hidden at that press; nothing where the list is empty. */
  | { readonly is: 'hiddenThere'; readonly options: readonly string[] }
  | { readonly is: 'needsQuestion' }
  | { readonly is: 'onceInScene' }
  | { readonly is: 'optionList' }
  /** A field that a link may have, but not the link of a scene. */
  | { readonly is: 'notOfScene' };

/** One thing wrong with a lecture: where, what was found, quoted, and what is allowed. */
export interface LectureFault {
  /** As `scenes[2].presses[0]`; empty for the whole. */
  readonly path: string;
  readonly row?: number;
  readonly got: string;
  readonly allowed: Allowed | LectureAllowed;
}

/** Gathers what is wrong. */
export interface Reporter {
  readonly tell: (path: string, got: unknown, allowed: LectureFault['allowed']) => void;
  /** Faults of a part of it, by the place of that part. */
  readonly tellAll: (place: string, faults: readonly Fault[]) => void;
  readonly unknown: (
    fields: Readonly<Record<string, unknown>>,
    known: readonly string[],
    path: string,
  ) => void;
}

export function within(place: string, path: string): string {
  if (place === '' || path === '') return place + path;
  return path.startsWith('[') ? place + path : `${place}.${path}`;
}

export function reporterInto(faults: LectureFault[]): Reporter {
  const tell: Reporter['tell'] = (path, got, allowed) =>
    faults.push({ path, got: quote(got), allowed });
  return {
    tell,
    tellAll: (place, of) =>
      faults.push(...of.map((fault) => ({ ...fault, path: within(place, fault.path) }))),
    unknown: (fields, known, path) => {
      for (const [name, value] of Object.entries(fields)) {
        if (known.includes(name)) continue;
        tell(within(path, quoteName(name)), value, { is: 'knownField', options: known });
      }
    },
  };
}
