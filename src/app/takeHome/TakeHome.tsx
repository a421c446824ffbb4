import { useCover } from '../../store/cover.ts';
import { openLectures } from '../../store/intents/openLecture.ts';
import { useMessages } from '../../store/preferences.ts';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { EmbedCode } from './EmbedCode.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { PrintHandout } from './handout/PrintHandout.tsx';
import { Links } from './Links.tsx';
import { Pictures } from './pictures/Pictures.tsx';
import { Programs } from './Programs.tsx';
import { Report } from './Report.tsx';
import { Steps } from './Steps.tsx';
import styles from './TakeHome.module.css';
import { useTakeHomeWords } from './words.ts';

interface TakeHomeProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What can be taken home of the run that is there: programs, tables, a report. */
export function TakeHome({ isOpen, onClose }: TakeHomeProps) {
  const { app, controls } = useMessages();
  const { covered, lecture } = useTakeHomeWords();
  // Each of them holds all the numbers of the run.
  const isCovered = useCover((cover) => cover.covered.size > 0);
  return (
    <DialogBox title={app.takeHome} close={controls.close} isOpen={isOpen} onClose={onClose}>
      <div className={styles.parts}>
        <Links />
        <Pictures />
        <PrintHandout />
        <EmbedCode />
        {isCovered ? (
          <p>{covered}</p>
        ) : (
          <>
            <Programs />
            <Steps />
            <Report />
          </>
        )}
        <section className={styles.part}>
          <h3>{lecture.title}</h3>
          <div className={styles.acts}>
            <TextButton
              label={lecture.open}
              onClick={() => {
                onClose();
                openLectures();
              }}
            />
          </div>
        </section>
      </div>
    </DialogBox>
  );
}
