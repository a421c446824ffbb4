import type { KeyGroups, KeyMessages } from '../i18n/keyMessages.ts';
import { useAsides } from '../controls/asides.ts';
import { useHelp } from '../store/help.ts';
import { closeHelp } from '../store/intents/help.ts';
import { useMessages } from '../store/preferences.ts';
import { DialogBox } from '../ui/DialogBox.tsx';
import { capsOf } from '../ui/keys.ts';
import type { KeyTable } from '../ui/keys.ts';
import { helpGroups } from './helpGroups.ts';
import styles from './KeyboardHelp.module.css';

/** All keys, printed from the tables that the page and its charts listen by. */
export function KeyboardHelp() {
  const t = useMessages();
  const { keys: keyWords } = useAsides();
  const isOpen = useHelp(({ is }) => is === 'open');
  return (
    <DialogBox title={t.app.keyboard} close={t.controls.close} isOpen={isOpen} onClose={closeHelp}>
      <div className={styles.groups}>
        {helpGroups().map(({ name, isFocused, keys }) => (
          <Group key={name} name={name} isFocused={isFocused} keys={keys} t={keyWords} />
        ))}
        {import.meta.env.PROD ? <Notices text={keyWords.notices} /> : null}
      </div>
    </DialogBox>
  );
}

/** The file is written by the build: the development server has none. */
function Notices({ text }: { readonly text: string }) {
  return (
    <p className={styles.notices}>
      <a href="./notices.txt" target="_blank" rel="noreferrer">
        {text}
      </a>
    </p>
  );
}

interface GroupProps {
  readonly name: keyof KeyGroups;
  readonly isFocused: boolean;
  readonly keys: KeyTable<string>;
  readonly t: KeyMessages;
}

function Group({ name, isFocused, keys, t }: GroupProps) {
  const group: { readonly name: string; readonly acts: Readonly<Record<string, string>> } =
    t.groups[name];
  return (
    <section className={styles.group}>
      <h3 className={styles.name}>
        {group.name}
        {isFocused ? <small> {t.focus}</small> : null}
      </h3>
      <dl className={styles.lines}>
        {Object.entries(keys).map(([act, line]) => (
          <div key={act} className={styles.line}>
            <dt>{group.acts[act]}</dt>
            <dd>
              <Caps line={line} space={t.space} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Caps({ line, space }: { readonly line: readonly string[]; readonly space: string }) {
  const { held, keys } = capsOf(line, space);
  return (
    <>
      {held.map((key) => (
        <span key={key}>
          <kbd>{key}</kbd> +{' '}
        </span>
      ))}
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </>
  );
}
