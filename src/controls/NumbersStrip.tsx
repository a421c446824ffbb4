import 'katex/dist/katex.min.css';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Optimizer } from '../engine/definitions.ts';
import { models } from '../engine/models/index.ts';
import { optimizers } from '../engine/optimizers/index.ts';
import { placeOfStep } from '../engine/problem.ts';
import type { Problem } from '../engine/problem.ts';
import { areBatchesBlurred, batchOf } from '../store/batches.ts';
import { useActiveFrameValue } from '../store/frameValue.ts';
import { useMessages } from '../store/preferences.ts';
import { activeRun, stepShown, useActiveRun } from '../store/runs.ts';
import type { Run } from '../store/runs.ts';
import { isBlur, useTransport } from '../store/transport.ts';
import { formatApart, formatCount, formatParameter, formatShort } from '../ui/format.ts';
import { CopyByHand } from '../ui/CopyByHand.tsx';
import { Formula } from '../ui/Formula.tsx';
import { CopyIcon } from '../ui/icons.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useCopy } from '../ui/useCopy.ts';
import directionHtml from './update-direction.tex';
import directionTex from './update-direction.tex?raw';
import plainHtml from './update-plain.tex';
import plainTex from './update-plain.tex?raw';
import styles from './NumbersStrip.module.css';

/** Residuals listed one by one; the rest is counted. */
const MOST_LISTED = 3;

/** With edits the rule may have changed since: then the direction is what is shown. */
function isPlain({ experiment }: Problem): boolean {
  const { type, ...values } = experiment.optimizer;
  const definition: Pick<Optimizer, 'isPlain'> = optimizers[type];
  return experiment.edits.length === 0 && definition.isPlain?.(values) === true;
}

/** The numbers of the step that leads to a row, by the names of the formula's slots. */
function slotsOf({ trace }: Run, row: number): Record<string, string> {
  const { a, b, gradA, gradB, lr } = trace.columns;
  // A short step must not read as none.
  const [newA, oldA] = formatApart(a.at(row), a.at(row - 1));
  const [newB, oldB] = formatApart(b.at(row), b.at(row - 1));
  const slots = {
    gradA: gradA.at(row),
    gradB: gradB.at(row),
    dirA: (a.at(row - 1) - a.at(row)) / lr.at(row),
    dirB: (b.at(row - 1) - b.at(row)) / lr.at(row),
  };
  const texts = Object.entries(slots).map(([name, value]) => [name, formatParameter(value)]);
  const step = trace.stepAt(row);
  return {
    ...Object.fromEntries(texts),
    newA,
    oldA,
    newB,
    oldB,
    lr: formatShort(lr.at(row)),
    step: String(step),
    before: String(step - 1),
  };
}

/** The source with its slots filled, as one would paste it into a paper. */
function latexOf(source: string, slots: Readonly<Record<string, string>>): string {
  return source
    .replaceAll(/\\text\{@([a-zA-Z]+)\}/g, (_, name: string) =>
      slots[name]
        .replace('−', '-')
        .replace(/ × 10(.+)$/, (__, power: string) => ` \\times 10^{${plainDigits(power)}}`),
    )
    .replaceAll(/\\htmlClass\{[a-z-]+\}/g, '')
    .replaceAll('\n', ' ')
    .trim();
}

function plainDigits(superscripts: string): string {
  return superscripts.normalize('NFKC').replace('−', '-');
}

/** Why no step comes next, as far as the worker has said. */
function reasonOf({ status }: Run): 'untrained' | 'ended' | 'diverged' {
  if (status.is === 'training') return 'untrained';
  return status.is === 'diverged' ? 'diverged' : 'ended';
}

/** The update written out with the numbers of the step taken, or of the one that comes next. */
export function NumbersStrip() {
  const t = useMessages().pictures;
  const [wantsNext, wantNext] = useState(false);
  const isBlurred = useTransport(isBlur);
  const row = useActiveFrameValue((run) => (isBlur(useTransport.getState()) ? 0 : run.cursor.row));
  const stride = useActiveRun((run) => run.trace.stride);
  // The start has no step that led to it.
  const isNext = wantsNext || row === 0;
  const shown = isNext ? row + 1 : row;
  const isThere = useActiveFrameValue(({ trace }) => trace.rows > shown);
  const reason = useActiveFrameValue(reasonOf);
  if (isBlurred) return <section className={styles.strip} />;
  const other =
    row === 0 ? null : (
      <button type="button" className={styles.other} onClick={() => wantNext(!wantsNext)}>
        {isNext ? t.showTaken : t.showNext}
      </button>
    );
  const title = (isNext ? t.numbersOfNext : t.numbersOf)(formatCount(shown));
  if (stride > 1) return <Note title={<Head />} text={t.numbersThinned} />;
  const head = (
    <div className={styles.title}>
      <h2>{title}</h2>
      {other}
    </div>
  );
  if (!isThere) return <Note title={head} text={t.noNext[reason]} />;
  return <Update head={head} row={shown} isNext={isNext} />;
}

function Head() {
  const t = useMessages().pictures;
  const step = useActiveFrameValue(stepShown);
  return <h2>{t.numbersOf(formatCount(step))}</h2>;
}

function Note({ title, text }: { readonly title: ReactNode; readonly text: string }) {
  return (
    <section className={styles.strip}>
      <div className={styles.head}>
        {title}
        <p className={styles.before}>{text}</p>
      </div>
    </section>
  );
}

interface UpdateProps {
  readonly head: ReactNode;
  /** To which the step leads; its number too, for every step is kept. */
  readonly row: number;
  readonly isNext: boolean;
}

function Update({ head, row, isNext }: UpdateProps) {
  const problem = useActiveRun((run) => run.problem);
  const slots = slotsOf(activeRun(), row);
  const [html, source] = isPlain(problem) ? [plainHtml, plainTex] : [directionHtml, directionTex];
  return (
    <section className={styles.strip} data-next={isNext ? '' : undefined}>
      <div className={styles.head}>
        {head}
        <Residuals step={row} />
      </div>
      <div className={styles.formula} data-long={html === directionHtml ? '' : undefined}>
        <Formula html={html} slots={slots} />
      </div>
      <CopyButton text={latexOf(source, slots)} />
    </section>
  );
}

/** The points of the batch and how far the line missed each, before the step. */
function Residuals({ step }: { readonly step: number }) {
  const t = useMessages().pictures;
  const problem = useActiveRun((run) => run.problem);
  const { epoch, batch } = placeOfStep(problem, step);
  const isBlurred = useActiveFrameValue(areBatchesBlurred);
  if (isBlurred) return null;
  const members = [...batchOf(problem, epoch, batch)];
  const count = members.length <= MOST_LISTED ? members.length : MOST_LISTED - 1;
  // With replacement a point can come twice, so its place is part of its key.
  const listed = members
    .slice(0, count)
    .map((index, place) => ({ key: `${place}-${index}`, index }));
  const { trace } = activeRun();
  const a = trace.columns.a.at(step - 1);
  const b = trace.columns.b.at(step - 1);
  const { xs, ys } = problem.points;
  const model = models[problem.experiment.model];
  return (
    <ul className={styles.residuals}>
      {listed.map(({ key, index }) => (
        <li key={key}>
          <b className={styles.point}>{index + 1}</b>
          <span>{t.residual}</span>
          <span className={styles.number}>
            {formatParameter(ys[index] - model.predict(a, b, xs[index]))}
          </span>
        </li>
      ))}
      {members.length > listed.length ? (
        <li className={styles.rest}>{t.morePoints(formatCount(members.length - listed.length))}</li>
      ) : null}
    </ul>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const { pictures: t, controls } = useMessages();
  const { copied, refused, copy, forget } = useCopy();
  const isCopied = copied === text;
  return (
    <span className={styles.copy}>
      <span aria-live="polite" className={styles.copied}>
        {isCopied ? t.copied : ''}
      </span>
      <IconButton label={t.copyLatex} onClick={() => void copy(text)}>
        <CopyIcon />
      </IconButton>
      {refused === null ? null : (
        <CopyByHand label={t.copyLatex} text={refused} close={controls.close} onClose={forget} />
      )}
    </span>
  );
}
