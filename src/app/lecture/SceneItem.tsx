import { useState } from 'react';
import { LONGEST_TEXT, LONGEST_TITLE, retold } from '../../share/lecture/lecture.ts';
import type { Scene } from '../../share/lecture/lecture.ts';
import type { LectureFault } from '../../share/lecture/fault.ts';
import { pressesIn, pressesLine } from '../../share/lecture/readPresses.ts';
import { changeScene, moveScene, removeScene } from '../../store/intents/makeLecture.ts';
import { closeLectures } from '../../store/intents/openLecture.ts';
import { usePreferences } from '../../store/preferences.ts';
import { formatCount } from '../../ui/format.ts';
import { showAlone } from '../presenter/scenes.ts';
import { namesOf, useShownWords } from '../shown/words.ts';
import { Faults } from './Faults.tsx';
import styles from './Lectures.module.css';
import { Line } from './Line.tsx';
import { useLectureWords, useSaid } from './words.ts';

interface SceneItemProps {
  readonly scene: Scene;
  /** Its place, from 0. */
  readonly at: number;
  readonly of: number;
}

/** A scene of the lecture that is made. */
export function SceneItem({ scene, at, of }: SceneItemProps) {
  const { own: t } = useLectureWords();
  const shown = useShownWords();
  const said = useSaid();
  const language = usePreferences((preferences) => preferences.language);
  const { title, runs, view, hides, presses } = scene;
  const name = said(title);
  const summary = t.summary({
    runs: runs.length,
    step: view.step === null ? null : formatCount(view.step),
    hidden: namesOf(hides, shown),
    presses: presses.length,
  });
  return (
    <li className={styles.scene}>
      <span className={styles.number} aria-hidden="true">
        {at + 1}
      </span>
      <Line
        label={t.sceneTitle(String(at + 1))}
        text={name}
        most={LONGEST_TITLE}
        onText={(text) => {
          const told = retold(title, language, text);
          // Each scene has one.
          if (told !== null) changeScene(at, { title: told });
        }}
      />
      <span className={styles.tools}>
        <Act
          label={t.show(name)}
          sign="▶"
          onClick={() => {
            closeLectures();
            showAlone(scene);
          }}
        />
        <Act
          label={t.earlier(name)}
          sign="↑"
          isDisabled={at === 0}
          onClick={() => moveScene(at, -1)}
        />
        <Act
          label={t.later(name)}
          sign="↓"
          isDisabled={at === of - 1}
          onClick={() => moveScene(at, 1)}
        />
        <Act label={t.remove(name)} sign="×" onClick={() => removeScene(at)} />
      </span>
      <details className={styles.more}>
        <summary aria-label={`${t.more(name)}: ${summary}`}>{summary}</summary>
        <Presses scene={scene} at={at} label={t.presses(name)} />
        <Notes scene={scene} at={at} label={t.notes(name)} />
      </details>
    </li>
  );
}

interface ActProps {
  readonly label: string;
  readonly sign: string;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}

function Act({ label, sign, isDisabled, onClick }: ActProps) {
  return (
    <button type="button" aria-label={label} title={label} disabled={isDisabled} onClick={onClick}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}

interface PartProps {
  readonly scene: Scene;
  readonly at: number;
  readonly label: string;
}

/** What each press does, in one line; one that cannot be read is not taken. */
function Presses({ scene, at, label }: PartProps) {
  const { own: t } = useLectureWords();
  /** Counted as a person counts: from 1. */
  const placeOf = (path: string) => t.press(String(Number(/\d+/.exec(path)?.[0] ?? 0) + 1));
  const [wrong, setWrong] = useState<{ text: string; faults: readonly LectureFault[] } | null>(
    null,
  );
  return (
    <>
      <span className={styles.label}>{label}</span>
      <Line
        label={label}
        text={wrong?.text ?? pressesLine(scene.presses)}
        onText={(text) => {
          const { presses, faults } = pressesIn(text, scene);
          const named = faults.map((fault) => ({ ...fault, path: placeOf(fault.path) }));
          setWrong(faults.length === 0 ? null : { text, faults: named });
          if (faults.length === 0) changeScene(at, { presses });
        }}
      />
      {wrong === null ? null : <Faults name={null} faults={wrong.faults} />}
      <span className={styles.about}>{t.pressesHelp}</span>
    </>
  );
}

/** For who speaks; taken once they are left. */
function Notes({ scene, at, label }: PartProps) {
  const said = useSaid();
  const language = usePreferences((preferences) => preferences.language);
  const kept = scene.notes === null ? '' : said(scene.notes);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label className={styles.notes}>
      <span className={styles.label}>{label}</span>
      <textarea
        rows={3}
        maxLength={LONGEST_TEXT}
        value={typed ?? kept}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => {
          if (typed === null) return;
          setTyped(null);
          if (typed === kept) return;
          const text = typed.trim() === '' ? '' : typed;
          changeScene(at, { notes: retold(scene.notes ?? '', language, text) });
        }}
      />
    </label>
  );
}
