import { CopyRefused } from '../../controls/CopyRefused.tsx';
import { useMessages } from '../../store/preferences.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { useCopy } from '../../ui/useCopy.ts';
import styles from './TakeHome.module.css';

interface CopyTextProps {
  readonly label: string;
  /** Asked for when the button is pressed: it may be long, and change at each frame. */
  readonly text: () => string;
}

/** A button that copies a text, and says so; where the browser refuses, it is copied by hand. */
export function CopyText({ label, text }: CopyTextProps) {
  const { pictures } = useMessages();
  const { times, refused, copied, copy, forget } = useCopy();
  return (
    <span className={styles.copy}>
      <TextButton label={label} onClick={() => void copy(text())} />
      <span className={styles.said} role="status">
        <span key={times}>{copied === null ? '' : pictures.copied}</span>
      </span>
      {refused === null ? null : <CopyRefused label={label} text={refused} onClose={forget} />}
    </span>
  );
}
