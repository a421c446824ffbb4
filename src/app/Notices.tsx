import { markRead } from '../store/intents/notices.ts';
import { useNotices } from '../store/notices.ts';
import { useMessages } from '../store/preferences.ts';
import { isApart } from '../ui/framed.ts';
import { TextButton } from '../ui/TextButton.tsx';
import { Note } from './Note.tsx';

async function takeUpdate() {
  await (await import('./offline.ts')).takeUpdate();
}

/** What the page owes a sentence about, until it is read or no longer so. */
export function Notices() {
  const t = useMessages().app;
  const words = isApart() ? { ...t.notices, ...t.sandboxed } : t.notices;
  const { told, read } = useNotices();
  const unread = told.filter((notice) => !read.includes(notice));
  return unread.map((notice) => (
    <Note
      key={notice}
      text={words[notice]}
      isGood={notice === 'update' || notice === 'updating'}
      onClose={() => markRead(notice)}
    >
      {notice === 'bug' ? (
        <TextButton label={t.reload} onClick={() => window.location.reload()} />
      ) : null}
      {notice === 'update' ? (
        <TextButton label={t.reload} onClick={() => void takeUpdate()} />
      ) : null}
    </Note>
  ));
}
