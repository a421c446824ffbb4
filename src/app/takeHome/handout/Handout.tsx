import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useHandout } from '../../../store/handout.ts';
import { tell } from '../../../store/intents/notices.ts';
import { endHandout } from '../../../store/intents/handout.ts';
import { useMessages } from '../../../store/preferences.ts';
import { formatCount, formatNumber, formatParameter, formatShort } from '../../../ui/format.ts';
import { laidOut } from '../pictures/stage.ts';
import { Studio } from '../pictures/Studio.tsx';
import { useTakeHomeWords } from '../words.ts';
import { isBlank } from './firstSteps.ts';
import type { FirstStep } from './firstSteps.ts';
import styles from './Handout.module.css';
import { HANDOUT, overParameters, PRINT_DOTS, sheetNow } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Lays a page out for paper, has it printed, and is gone. */
export function Handout() {
  const messages = useMessages();
  const t = useTakeHomeWords();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [parts] = useState(() => {
    const over = overParameters();
    return over === null ? (['fit'] as const) : ([over, 'fit'] as const);
  });
  useEffect(() => {
    const asked = { isWanted: true };
    const make = async () => {
      const isThere = await laidOut(parts, HANDOUT, () => asked.isWanted);
      if (!isThere) {
        if (!asked.isWanted) return;
        tell('part');
        endHandout();
        return;
      }
      const made = await sheetNow({ messages, t });
      if (asked.isWanted) setSheet(made);
    };
    make().catch((error: unknown) => {
      endHandout();
      throw error;
    });
    return () => {
      asked.isWanted = false;
    };
  }, [parts, messages, t]);
  useEffect(() => {
    if (sheet === null) return undefined;
    window.addEventListener('afterprint', endHandout);
    // After this task, in which the sheet has come to stand in the page.
    const timer = window.setTimeout(() => window.print());
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('afterprint', endHandout);
    };
  }, [sheet]);
  if (sheet === null) return <Studio stage={HANDOUT} parts={parts} dotsPerPixel={PRINT_DOTS} />;
  return createPortal(
    <div className={styles.handout} data-handout>
      <FirstPage sheet={sheet} />
      {sheet.isCovered ? null : <AnswerSheet sheet={sheet} />}
    </div>,
    document.body,
  );
}

interface PageProps {
  readonly sheet: Sheet;
}

function FirstPage({ sheet }: PageProps) {
  const t = useTakeHomeWords().taking;
  const hasBlanks = useHandout((state) => state.hasBlanks);
  const { pictures, settings, questions, link, code, step } = sheet;
  return (
    <section className={styles.page}>
      <header className={styles.head}>
        <h1>Downhill</h1>
        <span>{t.pictureAt(formatCount(step))}</span>
        <span className={styles.line}>{t.name}</span>
        <span className={styles.line}>{t.date}</span>
      </header>
      <div className={styles.pictures}>
        {pictures.map(({ name, title, panel }) => (
          <figure key={name} className={styles[name]}>
            <figcaption>{title}</figcaption>
            <svg
              viewBox={`0 0 ${panel.width} ${panel.height}`}
              // Written by the page itself, of nothing but what it shows.
              // oxlint-disable-next-line react/no-danger
              dangerouslySetInnerHTML={{ __html: panel.body }}
            />
          </figure>
        ))}
      </div>
      <dl className={styles.settings}>
        {settings.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Table sheet={sheet} hasBlanks={hasBlanks} />
      <ol className={styles.questions}>
        {questions.map(({ ask, options }) => (
          <li key={ask}>
            {ask}
            {options.length === 0 ? (
              <span className={styles.answerLine} />
            ) : (
              <span className={styles.options}>
                {options.map((option) => (
                  <span key={option}>☐ {option}</span>
                ))}
              </span>
            )}
          </li>
        ))}
      </ol>
      <footer className={styles.foot}>
        {code === null ? null : (
          <svg viewBox={`0 0 ${code.size} ${code.size}`} shapeRendering="crispEdges">
            <path d={code.path} fill="#000" />
          </svg>
        )}
        <span>{code === null ? t.longLink : link}</span>
      </footer>
    </section>
  );
}

function AnswerSheet({ sheet }: PageProps) {
  const t = useTakeHomeWords().taking;
  return (
    <section className={styles.answers}>
      <header className={styles.head}>
        <h1>{t.answers}</h1>
      </header>
      <Table sheet={sheet} hasBlanks={false} />
      <ol className={styles.questions}>
        {sheet.questions.map(({ ask, answer }) => (
          <li key={ask}>
            {ask} <strong>{answer}</strong>
          </li>
        ))}
      </ol>
    </section>
  );
}

const COLUMNS = ['gradA', 'gradB', 'lr', 'a', 'b', 'loss'] as const;
/** What gives a covered answer away. */
const TOLD = new Set<keyof FirstStep>(['a', 'b', 'loss', 'gradA', 'gradB']);

function shown(row: FirstStep, column: (typeof COLUMNS)[number]): string {
  const value = row[column];
  if (Number.isNaN(value)) return '';
  if (column === 'lr') return formatShort(value, 4);
  return column === 'a' || column === 'b' ? formatParameter(value) : formatNumber(value);
}

function Table({ sheet, hasBlanks }: PageProps & { readonly hasBlanks: boolean }) {
  const { readouts } = useMessages();
  const t = useTakeHomeWords().taking;
  const heads = ['∂L/∂a', '∂L/∂b', 'η', 'a', 'b', readouts.loss];
  return (
    <table className={styles.table}>
      <caption>{hasBlanks ? t.fillIn : t.firstSteps}</caption>
      <thead>
        <tr>
          <th>{readouts.step}</th>
          {heads.map((head) => (
            <th key={head}>{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.steps.map((row) => (
          <tr key={row.step}>
            <th>{row.step}</th>
            {COLUMNS.map((column) => {
              const isHidden =
                (hasBlanks && isBlank(row, column)) || (sheet.isCovered && TOLD.has(column));
              return (
                <td key={column} data-blank={isHidden ? '' : undefined}>
                  {isHidden ? '' : shown(row, column)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
