import { useEffect, useId, useState } from 'react';
import { shortLabel } from '../../engine/labels.ts';
import type { BringMessages } from '../../i18n/bringMessages.ts';
import { nameOfData } from '../../share/nameOfData.ts';
import { report } from '../../store/effects.ts';
import { takeBrought } from '../../store/intents/bring.ts';
import { nameData, nameKept, renameKeptSet } from '../../store/intents/kept.ts';
import { keptOf, useKept } from '../../store/kept.ts';
import { useMessages } from '../../store/preferences.ts';
import { activeExperiment, useExperiment } from '../../store/runs.ts';
import { download } from '../../ui/download.ts';
import { formatCount } from '../../ui/format.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import bringStyles from '../bring/Bring.module.css';
import { useBringWords } from '../bring/words.ts';
import { calledSo } from './calledSo.ts';
import { csvOf } from './csvOf.ts';
import { getKept, listKept, putKept, removeKept, renameKept } from './database.ts';
import type { KeptSet, OwnData } from './database.ts';
import styles from './KeptList.module.css';
import { NameBox } from './NameBox.tsx';
import { printOf } from './print.ts';
import { sizeText } from './sizeText.ts';

interface Removed {
  readonly set: KeptSet;
  readonly data: OwnData;
}

/** From now on the page knows its data, where they are these, by the name that they are kept by. */
async function knowAs(name: string, { points }: OwnData) {
  nameKept(points, await printOf(points), name);
}

/** What is said of a storage that fails; any other failure is the page's, and reported as one. */
function troubleText(t: BringMessages['kept'], error: unknown): string {
  if (!(error instanceof DOMException)) {
    report(error);
    return '';
  }
  // No storage, none left, or one that the browser forbids: the page works without.
  return error.name === 'QuotaExceededError' ? t.full : t.forbidden;
}

/** What the browser keeps of the person's data, and the data of the page to be kept. */
export function KeptList() {
  const { kept: t, cancel } = useBringWords();
  const messages = useMessages();
  const { data } = useExperiment();
  const keptAs = useKept(() => keptOf({ data })?.name);
  const titleId = useId();
  /** null until it is known. */
  const [sets, setSets] = useState<readonly KeptSet[] | null>(null);
  const [said, say] = useState('');
  const [renamed, rename] = useState<string | null>(null);
  /** What was deleted last, as long as it can come back. */
  const [removed, setRemoved] = useState<Removed | null>(null);

  const attempt = async (act: () => Promise<unknown>) => {
    try {
      setRemoved(null);
      say('');
      await act();
      setSets(await listKept());
    } catch (error) {
      say(troubleText(t, error));
    }
  };
  useEffect(() => {
    listKept().then(setSets, (error) => say(troubleText(t, error)));
  }, [t]);
  const keep = async (name: string, own: OwnData, isAuto: boolean) => {
    const is = await putKept(name, own, isAuto);
    if (is === 'kept') await knowAs(name, own);
    say(is === 'kept' ? t.isKept(name) : t.taken(name));
    return is;
  };

  /** The data of the page are called as a person keeps them. */
  const callSo = (name: string) => {
    if (!('points' in data) || activeExperiment().data !== data) return;
    nameData(calledSo(data, name));
  };

  const taken = new Set(sets?.map(({ name }) => name));
  // What was kept for a reload alone may be kept by its name from now on.
  const others = sets?.filter(({ name, isAuto }) => !(isAuto && name === keptAs));
  const bytes = (sets ?? []).reduce((sum, set) => sum + set.bytes, 0);
  const withData = async (name: string, act: (found: OwnData) => unknown) => {
    const found = await getKept(name);
    if (found === null) say(t.gone(name));
    else await act(found);
  };
  const isEmpty = !sets?.length && removed === null && said === '';
  if (isEmpty && !('points' in data)) return null;
  return (
    <section className={styles.kept} aria-labelledby={titleId}>
      <h3 id={titleId}>{t.title}</h3>
      {'points' in data ? (
        <NameBox
          label={t.nameOf}
          first={nameOfData(data, messages)}
          button={t.keep}
          taken={new Set(others?.map(({ name }) => name))}
          onName={(name) =>
            attempt(async () => {
              // What they are called already, in this language, is offered: a name only where it is another.
              const hasNone = !('preset' in data) && data.name === undefined;
              const isGiven = hasNone || name !== shortLabel(nameOfData(data, messages));
              const is = await keep(name, isGiven ? calledSo(data, name) : data, false);
              if (is === 'kept' && isGiven) callSo(name);
            })
          }
        />
      ) : null}
      <ul className={styles.sets}>
        {(sets ?? []).map((set) => (
          <li key={set.name} aria-label={set.name}>
            {renamed === set.name ? (
              <NameBox
                label={t.newName(set.name)}
                first={set.name}
                button={t.rename}
                taken={new Set([...taken].filter((name) => name !== set.name))}
                onName={(name) =>
                  attempt(async () => {
                    const is = name === set.name ? 'renamed' : await renameKept(set.name, name);
                    if (is === 'renamed') {
                      if (name !== set.name && keptAs === set.name) callSo(name);
                      renameKeptSet(set.name, name);
                    } else say(is === 'gone' ? t.gone(set.name) : t.taken(name));
                    if (is !== 'taken') rename(null);
                  })
                }
              />
            ) : (
              <span className={styles.name}>
                <b>{set.name}</b>{' '}
                <span className={bringStyles.about}>
                  {t.about(formatCount(set.n), sizeText(set.bytes), set.isAuto)}
                </span>
              </span>
            )}
            <span className={bringStyles.acts}>
              <TextButton
                label={t.open}
                onClick={() =>
                  void attempt(() =>
                    withData(set.name, async (found) => {
                      await knowAs(set.name, found);
                      takeBrought(found);
                    }),
                  )
                }
              />
              <TextButton
                label={renamed === set.name ? cancel : t.rename}
                onClick={() => rename(renamed === set.name ? null : set.name)}
              />
              <TextButton
                label={t.csv}
                onClick={() =>
                  void attempt(() =>
                    withData(set.name, (found) =>
                      download(`${set.name}.csv`, csvOf(found, messages)),
                    ),
                  )
                }
              />
              <TextButton
                label={t.remove}
                onClick={() =>
                  void attempt(async () => {
                    const found = await getKept(set.name);
                    await removeKept(set.name);
                    // By word: they come back by word alone.
                    renameKeptSet(set.name, null);
                    if (found !== null) setRemoved({ set, data: found });
                    say(t.isRemoved(set.name));
                  })
                }
              />
            </span>
          </li>
        ))}
      </ul>
      {sets === null || sets.length === 0 ? null : (
        <p className={bringStyles.about}>{t.room(sizeText(bytes))}</p>
      )}
      <div className={bringStyles.acts}>
        <p role="status">{said}</p>
        {removed === null ? null : (
          <TextButton
            label={messages.controls.undo}
            onClick={() =>
              void attempt(() => keep(removed.set.name, removed.data, removed.set.isAuto))
            }
          />
        )}
      </div>
    </section>
  );
}
