import { useState } from 'react';
import { useAsides } from '../../controls/asides.ts';
import { csvOf, markdownOf, rowsOf } from '../../controls/runs/resultTable.ts';
import { useFrameValue } from '../../store/frameValue.ts';
import { useMessages } from '../../store/preferences.ts';
import { resultOf } from '../../store/results.ts';
import { useRuns } from '../../store/runs.ts';
import { download } from '../../ui/download.ts';
import { formatCount } from '../../ui/format.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { CopyText } from './CopyText.tsx';
import { stepsFile, stepsInParts } from './stepTable.ts';
import styles from './TakeHome.module.css';
import { useTakeHomeWords } from './words.ts';

const FILE = 'downhill-steps.csv';
/** More are no matter of a clipboard. */
const MOST_COPIED = 10_000;

/** The steps of all runs as a table, and beside several of them their results. */
export function Steps() {
  const t = useTakeHomeWords();
  const runs = useRuns((state) => state.runs);
  const rows = useFrameValue(() => runs.reduce((sum, { trace }) => sum + trace.rows, 0));
  const stride = Math.max(...runs.map(({ trace }) => trace.stride));
  const [isWriting, setWriting] = useState(false);
  const write = async () => {
    setWriting(true);
    download(FILE, await stepsFile(runs));
    setWriting(false);
  };
  return (
    <section className={styles.part}>
      <h3>{t.steps}</h3>
      <p className={styles.about}>
        {t.aboutSteps(formatCount(rows), runs.length)}{' '}
        {stride > 1 ? t.everyOther(formatCount(stride)) : null}{' '}
        {rows > MOST_COPIED ? t.tooLongToCopy(formatCount(MOST_COPIED)) : null}
      </p>
      <div className={styles.acts}>
        {rows > MOST_COPIED ? null : (
          <CopyText label={t.copyTable} text={() => [...stepsInParts(runs)].join('')} />
        )}
        <TextButton label={t.download(FILE)} isDisabled={isWriting} onClick={() => void write()} />
        <span role="status">{isWriting ? t.writing : ''}</span>
      </div>
      {runs.length > 1 ? <ResultsOfRuns /> : null}
    </section>
  );
}

/** What has become of the runs: the table of results. */
function ResultsOfRuns() {
  const messages = useMessages();
  const { runPanel } = useAsides();
  const t = useTakeHomeWords();
  const runs = useRuns((state) => state.runs);
  const rows = () => rowsOf(runs, runs.map(resultOf), messages);
  return (
    <>
      <h3>{t.results}</h3>
      <div className={styles.acts}>
        <CopyText label={runPanel.copyCsv} text={() => csvOf(rows(), runPanel)} />
        <CopyText label={runPanel.copyMarkdown} text={() => markdownOf(rows(), runPanel)} />
      </div>
    </>
  );
}
