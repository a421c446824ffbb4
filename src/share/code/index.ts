import { headerOf, tableCode } from './common.ts';
import type { Library } from './common.ts';
import { notebookOf } from './notebook.ts';
import { NUMPY, numpySections } from './numpy.ts';
import { planOf } from './plan.ts';
import type { Plan } from './plan.ts';
import { comment } from './python.ts';
import type { Section } from './python.ts';
import { PYTORCH, pytorchSections } from './pytorch.ts';
import type { Asked } from './words.ts';
import type { Problem } from '../../engine/problem.ts';

export { DATA_FILE } from './common.ts';
export { MOST_INDICES_WRITTEN, pointsCsv, pointsInParts } from './plan.ts';

/** A program in Python that gives the numbers of a run. */
export interface Program {
  /** The name of its file. */
  readonly file: string;
  readonly text: string;
  /** What a person reads of it: of a notebook its cells. */
  readonly shown: string;
  /** It reads its points from a file beside it: they are too many to be written out. */
  readonly needsData: boolean;
  /** It draws the order of the points anew, and its steps are others than those of the page. */
  readonly isOtherOrder: boolean;
}

function sectionsOf(sections: readonly Section[]): string {
  return sections
    .map(({ title, code }) => `${title === null ? '' : comment(title)}${code}`)
    .join('\n\n');
}

function script(
  library: Library,
  sections: readonly Section[],
  plan: Plan,
  asked: Asked,
): Pick<Program, 'file' | 'text' | 'shown'> {
  const { code } = asked.words;
  const usage = code.usage(`python ${library.file} steps.csv`);
  const table = { title: code.table, code: tableCode(plan, true) };
  const header = comment(...headerOf(plan, library, asked), usage);
  const text = `${header}\n${sectionsOf([...sections, table])}`;
  return { file: library.file, text, shown: text };
}

/** Every kind of program there is. */
const KINDS = {
  pytorch: (plan: Plan, asked: Asked) =>
    script(PYTORCH, pytorchSections(plan, asked, false), plan, asked),
  numpy: (plan: Plan, asked: Asked) =>
    script(NUMPY, numpySections(plan, asked, false), plan, asked),
  notebook: (plan: Plan, asked: Asked) => ({
    file: 'downhill.ipynb',
    ...notebookOf(plan, asked),
  }),
};

export type CodeKind = keyof typeof KINDS;
export const CODE_KINDS = Object.keys(KINDS) as readonly CodeKind[];

/** The program of an experiment, its comments in the language of these words. */
export function programOf(problem: Problem, kind: CodeKind, asked: Asked): Program {
  const plan = planOf(problem);
  return {
    ...KINDS[kind](plan, asked),
    needsData: plan.isDataInFile,
    isOtherOrder: plan.visiting === 'drawn',
  };
}
