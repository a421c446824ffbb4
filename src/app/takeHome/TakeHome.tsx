import { Part } from '../../controls/Guard.tsx';
import { useCover } from '../../store/cover.ts';
import { useMessages } from '../../store/preferences.ts';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { fetched } from '../../ui/fetched.ts';
import { PrintHandout } from './handout/PrintHandout.tsx';
import { Links } from './Links.tsx';
import { Pictures } from './pictures/Pictures.tsx';
import { Programs } from './Programs.tsx';
import { Report } from './Report.tsx';
import { Steps } from './Steps.tsx';
import styles from './TakeHome.module.css';
import { useTakeHomeWords } from './words.ts';

const LECTURE = fetched(async () => (await import('../lecture/Entry.tsx')).Entry);

interface TakeHomeProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What can be taken home of the run that is there: programs, tables, a report. */
export function TakeHome({ isOpen, onClose }: TakeHomeProps) {
  const { app, controls } = useMessages();
  const { covered } = useTakeHomeWords();
  // Each of them holds all the numbers of the run.
  const isCovered = useCover((cover) => cover.covered.size > 0);
  return (
    <DialogBox title={app.takeHome} close={controls.close} isOpen={isOpen} onClose={onClose}>
      <div className={styles.parts}>
        <Links />
        <Pictures />
        <PrintHandout />
        {isCovered ? (
          <p>{covered}</p>
        ) : (
          <>
            <Programs />
            <Steps />
            <Report />
          </>
        )}
        <Part of={LECTURE} props={{ onLeave: onClose }} />
      </div>
    </DialogBox>
  );
}
