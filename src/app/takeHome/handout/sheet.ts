import { isCovered, useCover } from '../../../store/cover.ts';
import { activeRun } from '../../../store/runs.ts';
import { stepShown } from '../../../store/runs.ts';
import { usePreferences } from '../../../store/preferences.ts';
import { useView } from '../../../store/view.ts';
import { linkOnPaper } from '../../shown/linkToThis.ts';
import { inTheme, panelNow } from '../pictures/panels.ts';
import type { Said } from '../pictures/picture.ts';
import { titleOf } from '../pictures/picture.ts';
import type { LaidOut, Stage } from '../pictures/stage.ts';
import type { Panel } from '../pictures/vector.ts';
import { settingLines } from '../report.ts';
import { firstSteps } from './firstSteps.ts';
import type { FirstStep } from './firstSteps.ts';
import { codeOf } from './qr.ts';
import type { Code } from './qr.ts';
import { questionsOf } from './questions.ts';
import type { Question } from './questions.ts';

/** As wide as they are printed, so that their words are as large on paper as on the screen. */
export const HANDOUT: Stage = {
  name: 'handout',
  sizes: {
    surface: { width: 480, height: 370 },
    map: { width: 480, height: 370 },
    fit: { width: 300, height: 190 },
    loss: { width: 300, height: 190 },
  },
};
/** 300 dots to an inch, where the screen counts 96. */
export const PRINT_DOTS = 3;

/** What is over (a, b): the map where there is no 3D, and nothing where it is covered. */
export function overParameters(): LaidOut | null {
  if (isCovered('surface')) return null;
  return useView.getState().webgl === 'here' ? 'surface' : 'map';
}

export interface Sheet {
  readonly pictures: readonly {
    readonly name: string;
    readonly title: string;
    readonly panel: Panel;
  }[];
  readonly settings: readonly (readonly [string, string])[];
  readonly step: number;
  readonly steps: readonly FirstStep[];
  readonly questions: readonly Question[];
  readonly link: string;
  readonly code: Code | null;
  /** Something is covered: neither its numbers nor the answers are printed. */
  readonly isCovered: boolean;
}

/** The paper of the page, and that of a printer. */
const GROUND = /#fafaf7/gi;

/** What the handout shows: all of it of this moment. */
export async function sheetNow(said: Said): Promise<Sheet> {
  const { messages, t } = said;
  const over = overParameters();
  const parts = [...(over === null ? [] : [over]), 'fit' as const, 'loss' as const];
  const run = activeRun();
  const pictures = inTheme('light', () =>
    parts.map((name) => {
      const panel = panelNow(name, HANDOUT, PRINT_DOTS, messages);
      const body = panel.body.replaceAll(GROUND, '#ffffff');
      return { name, title: titleOf(name, messages), panel: { ...panel, body } };
    }),
  );
  const steps = firstSteps(run.problem);
  const { language } = usePreferences.getState();
  const link = linkOnPaper();
  return {
    pictures,
    settings: settingLines(run, said),
    step: stepShown(run),
    steps,
    questions: await questionsOf(steps, language, messages, t.taking),
    link,
    code: codeOf(link),
    isCovered: useCover.getState().covered.size > 0,
  };
}
