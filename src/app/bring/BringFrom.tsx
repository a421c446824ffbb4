import { useState } from 'react';
import { bring } from '../../store/intents/bring.ts';
import { FileButton } from '../../ui/FileButton.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { KeptList } from '../keep/KeptList.tsx';
import styles from './Bring.module.css';
import { useBringWords } from './words.ts';

/** A file is chosen, or cells are pasted: by Ctrl+V anywhere, and by a finger into the box. */
export function BringFrom() {
  const t = useBringWords();
  const [text, setText] = useState('');
  return (
    <div className={styles.parts}>
      <div className={styles.acts}>
        <FileButton
          label={t.chooseFile}
          accept=".csv,.tsv,.txt,.json,.dat,text/*,application/json"
          onFile={(file) => bring({ name: file.name, content: file })}
        />
      </div>
      <p>{t.ways}</p>
      <label className={styles.paste}>
        <span>{t.pasteHere}</span>
        <textarea rows={5} value={text} onChange={({ target }) => setText(target.value)} />
      </label>
      <div className={styles.acts}>
        <TextButton
          label={t.readPasted}
          isDisabled={text.trim() === ''}
          onClick={() => bring({ name: null, content: new Blob([text]) })}
        />
      </div>
      <p className={styles.about}>{t.isPrivate}</p>
      <KeptList />
    </div>
  );
}
