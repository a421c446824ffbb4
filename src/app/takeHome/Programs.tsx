import { useMemo, useState } from 'react';
import {
  CODE_KINDS,
  DATA_FILE,
  MOST_INDICES_WRITTEN,
  pointsInParts,
  programOf,
} from '../../share/code/index.ts';
import type { CodeKind } from '../../share/code/index.ts';
import type { Asked } from '../../share/code/words.ts';
import { useMessages } from '../../store/preferences.ts';
import { lastRow, useActiveRun } from '../../store/runs.ts';
import type { Run } from '../../store/runs.ts';
import { download } from '../../ui/download.ts';
import { formatCount } from '../../ui/format.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { shareableLink } from '../addressText.ts';
import { CopyText } from './CopyText.tsx';
import { csvFile } from './csvFile.ts';
import styles from './TakeHome.module.css';
import { useTakeHomeWords } from './words.ts';

/** Where a run has ended; null while it goes on. */
function endOf({ trace, status }: Run): Asked['end'] {
  if (status.is !== 'finished' && status.is !== 'diverged') return null;
  const row = lastRow({ trace });
  const { a, b, loss } = trace.columns;
  return {
    step: trace.stepAt(row),
    a: a.at(row),
    b: b.at(row),
    loss: loss.at(row),
    isDiverged: status.is === 'diverged',
  };
}

/** The run as a program, to be read, copied and downloaded. */
export function Programs() {
  const { catalogue } = useMessages();
  const t = useTakeHomeWords();
  const run = useActiveRun();
  const [kind, setKind] = useState<CodeKind>('pytorch');
  const program = useMemo(() => {
    const words = { code: t.code, catalogue };
    return programOf(run.problem, kind, { words, link: shareableLink(null), end: endOf(run) });
  }, [run, kind, t, catalogue]);
  const { file, text, shown, needsData, isOtherOrder } = program;
  return (
    <section className={styles.part}>
      <h3>{t.programs}</h3>
      <p className={styles.about}>
        {isOtherOrder ? t.otherOrder(formatCount(MOST_INDICES_WRITTEN)) : t.aboutPrograms}{' '}
        {isOtherOrder ? null : t.rounding}
      </p>
      <div className={styles.acts}>
        <Segmented
          legend={t.programs}
          options={CODE_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
          value={kind}
          onChange={setKind}
        />
        {/* Another program has not been copied yet. */}
        <CopyText key={text} label={t.copyProgram} text={() => text} />
        <TextButton
          label={t.download(file)}
          onClick={() => download(file, new Blob([text], { type: 'text/plain' }))}
        />
      </div>
      {needsData ? (
        <p className={styles.acts}>
          {t.needsData(DATA_FILE)}
          <TextButton
            label={t.download(DATA_FILE)}
            onClick={() =>
              void csvFile(pointsInParts(run.problem)).then((points) => download(DATA_FILE, points))
            }
          />
        </p>
      ) : null}
      {/* It can be selected, and scrolled by keys. */}
      <textarea
        className={styles.program}
        aria-label={t.programText}
        value={shown}
        rows={16}
        wrap="off"
        spellCheck={false}
        readOnly
      />
    </section>
  );
}
