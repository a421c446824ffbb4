import { markRead } from '../store/intents/notices.ts';
import { useNotices } from '../store/notices.ts';
import { useMessages } from '../store/preferences.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { CloseIcon } from '../ui/icons.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import styles from './app.module.css';

/** What the page could not do, each in a sentence, until it is read or no longer so. */
export function Notices() {
  const { app: t, controls } = useMessages();
  const { told, read } = useNotices();
  const unread = told.filter((notice) => !read.includes(notice));
  return unread.map((notice) => (
    <div key={notice} className={styles.linkFaults} role="alert">
      <p>{t.notices[notice]}</p>
      {notice === 'bug' ? (
        <TextButton label={t.reload} onClick={() => window.location.reload()} />
      ) : null}
      <IconButton label={controls.close} onClick={() => markRead(notice)}>
        <CloseIcon />
      </IconButton>
    </div>
  ));
}
