import { LONGEST_TITLE, MOST_SCENES, retold } from '../../share/lecture/lecture.ts';
import { addScene, nameLecture, undoMaking } from '../../store/intents/makeLecture.ts';
import { closeLectures } from '../../store/intents/openLecture.ts';
import { useLectures } from '../../store/lectures.ts';
import { usePreferences } from '../../store/preferences.ts';
import { download } from '../../ui/download.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { giveLecture } from '../presenter/scenes.ts';
import { shownNow } from './shownNow.ts';
import { textOfMade } from './keptMade.ts';
import styles from './Lectures.module.css';
import { Line } from './Line.tsx';
import { SceneItem } from './SceneItem.tsx';
import { useLectureWords, useSaid } from './words.ts';

const FILE = 'downhill-lecture.json';

/** The lecture that is made here: from what is on the page, scene by scene. */
export function Own() {
  const t = useLectureWords();
  const said = useSaid();
  const language = usePreferences((preferences) => preferences.language);
  const { made, past, isKept } = useLectures();
  const { title, scenes } = made;
  // As a room and the dialog of a file that is opened read it.
  const titled = { title: title === '' ? t.lecture : title, scenes };
  const isFull = scenes.length >= MOST_SCENES;
  return (
    <section className={styles.part} aria-label={t.own.title}>
      <h3>{t.own.title}</h3>
      {scenes.length === 0 ? (
        <p>{t.own.none}</p>
      ) : (
        <>
          <Line
            label={t.own.name}
            text={said(title)}
            most={LONGEST_TITLE}
            onText={(text) => nameLecture(retold(title, language, text) ?? '')}
          />
          <ol className={styles.scenes}>
            {scenes.map((scene, i) => (
              <SceneItem key={scene.id} scene={scene} at={i} of={scenes.length} />
            ))}
          </ol>
        </>
      )}
      <div className={styles.acts}>
        <TextButton
          label={t.own.add}
          isDisabled={isFull}
          onClick={() => addScene(t.own.scene(String(scenes.length + 1)), shownNow())}
        />
        {past.length === 0 ? null : <TextButton label={t.own.undo} onClick={undoMaking} />}
        {scenes.length === 0 ? null : (
          <>
            <TextButton
              label={t.give}
              onClick={() => {
                closeLectures();
                giveLecture(titled, null);
              }}
            />
            <TextButton
              label={t.own.save}
              onClick={() =>
                download(FILE, new Blob([textOfMade(titled)], { type: 'application/json' }))
              }
            />
          </>
        )}
      </div>
      {isFull ? <p>{t.own.full(String(MOST_SCENES))}</p> : null}
      {isKept ? null : <p role="alert">{t.own.unkept}</p>}
    </section>
  );
}
