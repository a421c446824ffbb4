import { useCallback, useEffect, useMemo, useState } from 'react';
import { useAsides } from '../../../controls/asides.ts';
import { useIsCovered } from '../../../store/cover.ts';
import { useMessages, usePreferences } from '../../../store/preferences.ts';
import { useView } from '../../../store/view.ts';
import { download } from '../../../ui/download.ts';
import { needsClipboardOfFrame } from '../../../ui/frameClipboard.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import { TextButton } from '../../../ui/TextButton.tsx';
import home from '../TakeHome.module.css';
import { Film } from '../film/Film.tsx';
import { useTakeHomeWords } from '../words.ts';
import { pictureNow } from './picture.ts';
import type { Picture } from './picture.ts';
import styles from './Pictures.module.css';
import { isCopied, pngOf, urlOf } from './raster.ts';
import { laidOut, missingOf, PARTS, PICTURES, pictureStage } from './stage.ts';
import type { PictureKind } from './stage.ts';
import { Studio } from './Studio.tsx';

const SCALES = [1, 2, 4] as const;
const THEMES = ['light', 'dark'] as const;

type Outcome = 'copied' | 'notCopied' | 'failed';

/** The kinds that can be had now: neither what is covered, nor 3D where there is none. */
function useKinds(): readonly PictureKind[] {
  const isCovered = useIsCovered('surface');
  const has3d = useView((view) => view.webgl === 'here');
  // One list for as long as it is the same: what is drawn is drawn anew for another.
  return useMemo(
    () =>
      PICTURES.filter((kind) => {
        if (kind === 'surface') return has3d && !isCovered;
        return kind !== 'map' || !isCovered;
      }),
    [has3d, isCovered],
  );
}

/** Pictures of the run as it is shown now, to be looked at, copied and downloaded. */
export function Pictures() {
  const messages = useMessages();
  const t = useTakeHomeWords();
  const { clipboardOfFrame } = useAsides();
  const w = t.taking;
  const kinds = useKinds();
  const [chosen, choose] = useState<PictureKind>('surface');
  const kind = kinds.includes(chosen) ? chosen : kinds[0];
  const [theme, setTheme] = useState(() => usePreferences.getState().theme);
  const [scale, setScale] = useState<(typeof SCALES)[number]>(2);
  const [preview, setPreview] = useState<Picture | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isBusy, setBusy] = useState(false);
  const parts = useMemo(() => PARTS[kind].filter((part) => kinds.includes(part)), [kind, kinds]);
  const missing = useMemo(() => missingOf(parts), [parts]);
  const [stage] = useState(pictureStage);
  const draw = useCallback(
    (dotsPerPixel: number = scale) => {
      const all = kind === 'loss' || kind === 'sheet' ? [...parts, 'loss' as const] : parts;
      return pictureNow(kind, all, { theme, dotsPerPixel }, { messages, t });
    },
    [kind, parts, theme, scale, messages, t],
  );
  useEffect(() => {
    const asked = { isWanted: true };
    const show = async () => {
      const isThere = await laidOut(parts, stage, () => asked.isWanted);
      if (!asked.isWanted) return;
      setPreview(isThere ? draw() : null);
      setOutcome(isThere ? null : 'failed');
    };
    void show();
    return () => {
      asked.isWanted = false;
    };
  }, [parts, stage, draw]);

  /** The picture as it is at this moment, which is then also what is seen here. */
  const take = async (hand: (picture: Picture) => Promise<Outcome | null>) => {
    setBusy(true);
    setOutcome(null);
    try {
      const picture = draw();
      setPreview(picture);
      setOutcome(await hand(picture));
    } finally {
      setBusy(false);
    }
  };
  const file = (ending: string) => `downhill-${kind}.${ending}`;
  const isReady = preview !== null && !isBusy;
  return (
    <section className={home.part}>
      <h3>{w.picture}</h3>
      <div className={home.acts}>
        <Segmented
          legend={w.what}
          options={kinds.map((value) => ({ value, label: w.kinds[value] }))}
          value={kind}
          onChange={choose}
        />
        <Segmented
          legend={w.look}
          options={THEMES.map((value) => ({ value, label: w.looks[value] }))}
          value={theme}
          onChange={setTheme}
        />
        <Segmented
          legend={w.size}
          options={SCALES.map((value) => ({ value, label: `${value} ×` }))}
          value={scale}
          onChange={setScale}
        />
      </div>
      <div className={styles.preview}>
        {preview === null ? (
          <p className={home.about}>{outcome === 'failed' ? w.failed : w.drawing}</p>
        ) : (
          <img src={urlOf(preview)} alt={w.preview(w.kinds[kind])} />
        )}
      </div>
      <div className={home.acts}>
        <TextButton
          label={w.copy}
          isDisabled={!isReady}
          onClick={() =>
            void take(async (picture) => {
              const png = pngOf(picture, scale);
              if (await isCopied(png)) return 'copied';
              return (await png) === null ? 'failed' : 'notCopied';
            })
          }
        />
        <TextButton
          label={t.download(file('png'))}
          isDisabled={!isReady}
          onClick={() =>
            void take(async (picture) => {
              const png = await pngOf(picture, scale);
              if (png !== null) download(file('png'), png);
              return png === null ? 'failed' : null;
            })
          }
        />
        <TextButton
          label={t.download(file('svg'))}
          isDisabled={!isReady}
          onClick={() =>
            void take((picture) => {
              download(file('svg'), new Blob([picture.svg], { type: 'image/svg+xml' }));
              return Promise.resolve(null);
            })
          }
        />
        <span role="status">
          {outcome === 'copied'
            ? messages.pictures.copied
            : outcome === null || preview === null
              ? ''
              : outcome === 'notCopied' && needsClipboardOfFrame()
                ? clipboardOfFrame
                : w[outcome]}
        </span>
      </div>
      <Film kind={kind} scale={scale} draw={isReady ? draw : null} />
      <Studio stage={stage} parts={missing} dotsPerPixel={scale} />
    </section>
  );
}
