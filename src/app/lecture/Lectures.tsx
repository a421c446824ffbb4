import { useEffect } from 'react';
import { closeLectures } from '../../store/intents/openLecture.ts';
import { useLecture } from '../../store/lecture.ts';
import { useLectures } from '../../store/lectures.ts';
import { useMessages } from '../../store/preferences.ts';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { goOnGiving, putAway } from '../presenter/scenes.ts';
import { startMaking } from './keptMade.ts';
import styles from './Lectures.module.css';
import { Opened } from './Opened.tsx';
import { giveReady, openLectureFile } from './opening.ts';
import { Own } from './Own.tsx';
import { useLectureWords, useSaid } from './words.ts';

/** Lectures: the one that is ready, one from a file, the one that is going on, one's own. */
export function Lectures() {
  const t = useLectureWords();
  const { controls } = useMessages();
  const isOpen = useLectures(({ is }) => is === 'open');
  useEffect(() => startMaking(), []);
  return (
    <DialogBox title={t.lecture} close={controls.close} isOpen={isOpen} onClose={closeLectures}>
      <div className={styles.parts}>
        <Trouble />
        <Opened />
        <GoingOn />
        <section className={styles.part}>
          <p className={styles.about}>{t.about}</p>
          <h3>{t.ready.title}</h3>
          <p>{t.ready.about}</p>
          <div className={styles.acts}>
            <TextButton label={t.ready.give} onClick={() => void giveReady()} />
            <FileButton
              label={t.openFile}
              accept=".json,application/json"
              onFile={(file) => void openLectureFile(file)}
            />
          </div>
        </section>
        <Own />
      </div>
    </DialogBox>
  );
}

/** Why what a link asked for, or what was chosen, is not there. */
function Trouble() {
  const t = useLectureWords();
  const trouble = useLectures((state) => state.trouble);
  return trouble === null ? null : <p role="alert">{t[trouble.is](trouble.address)}</p>;
}

/** A lecture that is being given, from which the room is away for a while. */
function GoingOn() {
  const t = useLectureWords();
  const said = useSaid();
  const lecture = useLecture((state) => state.lecture);
  if (lecture === null) return null;
  return (
    <section className={styles.part} aria-label={said(lecture.title)}>
      <h3>{t.opened(said(lecture.title), String(lecture.scenes.length))}</h3>
      <div className={styles.acts}>
        <TextButton
          label={t.goOn}
          onClick={() => {
            closeLectures();
            goOnGiving();
          }}
        />
        <TextButton label={t.close} onClick={putAway} />
      </div>
    </section>
  );
}
