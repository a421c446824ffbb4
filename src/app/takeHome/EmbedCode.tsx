import { useState } from 'react';
import { CONTROLS, PANELS } from '../../share/embedLink.ts';
import type { Embed, EmbedControl, EmbedPanel } from '../../share/embedLink.ts';
import { useCover } from '../../store/cover.ts';
import { useActiveFrameValue } from '../../store/frameValue.ts';
import { lessonLink, useLesson } from '../../store/lesson.ts';
import { useMessages } from '../../store/preferences.ts';
import { stepShown, useRuns } from '../../store/runs.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { linkToEmbed } from '../shown/linkToThis.ts';
import { useShownWords } from '../shown/words.ts';
import { CopyText } from './CopyText.tsx';
import styles from './TakeHome.module.css';

/** All of them legible; of a frame that is wider the height is what matters. */
const SIZES = ['400 × 300', '640 × 360', '800 × 450'] as const;
type Size = (typeof SIZES)[number];

const USUAL: Embed = {
  panels: ['surface', 'loss'],
  controls: ['rate'],
  hasKeys: true,
  origins: [],
};

/** As HTML, in which an ampersand is written out. */
function codeOf(link: string, size: Size, title: string): string {
  const [width, height] = size.split(' × ');
  const source = link.replaceAll('&', '&amp;');
  return `<iframe src="${source}" title="${title}" width="${width}" height="${height}" frameborder="0" loading="lazy" allow="clipboard-write"></iframe>`;
}

function toggled<T>(all: readonly T[], list: readonly T[], one: T): readonly T[] {
  const has = new Set(list);
  if (!has.delete(one)) has.add(one);
  return all.filter((each) => has.has(each));
}

/** Writes the frame by which another page shows this one. */
export function EmbedCode() {
  const { app, controls, pictures } = useMessages();
  const t = useShownWords().embed;
  const [embed, setEmbed] = useState(USUAL);
  const [size, setSize] = useState<Size>(SIZES[1]);
  const isLearning = useLesson((lesson) => lessonLink(lesson) !== null);
  const [wantsLesson, setWantsLesson] = useState(true);
  // The link tells of them, of the step, and of what is hidden.
  useRuns((state) => state.change);
  useCover();
  useActiveFrameValue(stepShown);
  const panelNames: Readonly<Record<EmbedPanel, string>> = {
    ...app.tabNames,
    surface: pictures.surface,
  };
  const controlNames: Readonly<Record<EmbedControl, string>> = {
    data: controls.data,
    model: controls.model,
    start: controls.initializer,
    optimizer: controls.optimizer,
    rate: controls.learningRate,
    batch: controls.batchSize,
    length: controls.epochs,
  };
  const code = codeOf(linkToEmbed(embed, wantsLesson), size, t.frame);
  return (
    <section className={styles.part}>
      <h3>{t.title}</h3>
      <p className={styles.about}>{t.about}</p>
      {isLearning ? (
        <div className={styles.ticks}>
          <label>
            <input
              type="checkbox"
              checked={wantsLesson}
              onChange={() => setWantsLesson(!wantsLesson)}
            />{' '}
            {t.lesson}
          </label>
        </div>
      ) : null}
      <fieldset className={styles.ticks} disabled={isLearning && wantsLesson}>
        <legend>{t.panels}</legend>
        {PANELS.map((panel) => (
          <label key={panel}>
            <input
              type="checkbox"
              checked={embed.panels.includes(panel)}
              // Something is seen in any case.
              disabled={embed.panels.length === 1 && embed.panels.includes(panel)}
              onChange={() => setEmbed({ ...embed, panels: toggled(PANELS, embed.panels, panel) })}
            />{' '}
            {panelNames[panel]}
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.ticks}>
        <legend>{t.controls}</legend>
        {CONTROLS.map((control) => (
          <label key={control}>
            <input
              type="checkbox"
              checked={embed.controls.includes(control)}
              disabled={isLearning && wantsLesson}
              onChange={() =>
                setEmbed({ ...embed, controls: toggled(CONTROLS, embed.controls, control) })
              }
            />{' '}
            {controlNames[control]}
          </label>
        ))}
        <label>
          <input
            type="checkbox"
            checked={embed.hasKeys}
            onChange={() => setEmbed({ ...embed, hasKeys: !embed.hasKeys })}
          />{' '}
          {t.hasKeys}
        </label>
      </fieldset>
      <div className={styles.acts}>
        <Segmented
          legend={t.size}
          value={size}
          options={SIZES.map((value) => ({ value, label: value }))}
          onChange={setSize}
        />
      </div>
      <textarea
        className={styles.program}
        aria-label={t.code}
        value={code}
        rows={4}
        readOnly
        spellCheck={false}
      />
      <div className={styles.acts}>
        <CopyText label={t.copy} text={() => code} />
        <CopyText label={t.copyLink} text={() => linkToEmbed(embed, wantsLesson)} />
      </div>
    </section>
  );
}
