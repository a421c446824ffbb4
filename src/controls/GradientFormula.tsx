import { losses as lossHtml, models as modelHtml } from 'virtual:slopes';
import type { ReactNode } from 'react';
import type { Loss } from '../engine/definitions.ts';
import { gradientTerms } from '../engine/gradientTerms.ts';
import { losses } from '../engine/losses/index.ts';
import { models } from '../engine/models/index.ts';
import { noiseOf, withoutNoise } from '../engine/noise.ts';
import type { Problem } from '../engine/problem.ts';
import { formatParameter } from '../ui/format.ts';
import { Formula } from '../ui/Formula.tsx';
import beginHtml from './gradient-begin.tex';
import beginTex from './gradient-begin.tex?raw';
import endHtml from './gradient-end.tex';
import endTex from './gradient-end.tex?raw';
import termHtml from './gradient-term.tex';
import termTex from './gradient-term.tex?raw';
import { headTex, slopesTex } from './gradientTex.ts';
import { latexOf } from './latex.ts';
import styles from './GradientFormula.module.css';

/** With more terms only the first and the last are written out; those between are dots. */
const MOST_TERMS = 3;

/** Of whose batch, and where its gradient was taken. */
export interface GradientPlace {
  readonly problem: Problem;
  /** The points of the batch. */
  readonly members: Uint32Array;
  readonly a: number;
  readonly b: number;
  readonly gradA: number;
  readonly gradB: number;
}

type Slots = Readonly<Record<string, string>>;

/** A point's part of the sum, by its place in the batch, which may have it twice; or what is left out. */
type Term = { readonly place: number; readonly slots: Slots } | 'dots';

interface Written {
  readonly begin: Slots;
  readonly terms: readonly Term[];
  readonly end: Slots;
}

function written({ problem, members, a, b, gradA, gradB }: GradientPlace): Written {
  const { slopeTex }: Pick<Loss, 'slopeTex'> = losses[problem.experiment.loss.type];
  const noise = noiseOf(problem);
  const isLong = members.length > MOST_TERMS;
  const shown = isLong ? [members[0], members[members.length - 1]] : [...members];
  const terms: Term[] = gradientTerms(problem, shown, a, b).map(({ slope, along }, place) => {
    const part = withoutNoise(slope / slopeTex.factor, noise.residual);
    const size = formatParameter(Math.abs(part));
    const sign = part < 0 ? '− ' : place === 0 ? '' : '+ ';
    const [alongA, alongB] = along.map(formatParameter);
    return { place, slots: { slope: sign + size, alongA, alongB } };
  });
  if (isLong) terms.splice(1, 0, 'dots');
  return {
    begin: { factor: String(slopeTex.factor), count: String(members.length) },
    terms,
    end: {
      gradA: formatParameter(withoutNoise(gradA, noise.gradA)),
      gradB: formatParameter(withoutNoise(gradB, noise.gradB)),
    },
  };
}

interface GradientFormulaProps {
  readonly place: GradientPlace;
  /** Lays it out, with the same as LaTeX. */
  readonly frame: (formula: ReactNode, latex: string) => ReactNode;
}

/** Where a gradient comes from: the formula of the loss and the model in force, and its numbers. */
export function GradientFormula({ place, frame }: GradientFormulaProps) {
  const { loss, model } = place.problem.experiment;
  const { begin, terms, end } = written(place);
  return frame(
    <>
      <div className={styles.line}>
        <Formula html={lossHtml[loss.type]} />
        <Formula html={modelHtml[model]} />
      </div>
      <div className={styles.line}>
        <Formula html={beginHtml} slots={begin} />
        {terms.map((term) =>
          term === 'dots' ? (
            <span key="dots"> + ⋯ </span>
          ) : (
            <Formula key={term.place} html={termHtml} slots={term.slots} />
          ),
        )}
        <Formula html={endHtml} slots={end} />
      </div>
    </>,
    gradientLatex(place),
  );
}

/** The same as LaTeX. */
function gradientLatex(place: GradientPlace): string {
  const { loss, model } = place.problem.experiment;
  const { begin, terms, end } = written(place);
  return [
    headTex(losses[loss.type]),
    slopesTex(models[model]),
    latexOf(beginTex, begin),
    ...terms.map((term) => (term === 'dots' ? '+ \\cdots' : latexOf(termTex, term.slots))),
    latexOf(endTex, end),
  ].join(' ');
}
