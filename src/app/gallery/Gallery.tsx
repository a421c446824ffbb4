import { useEffect, useMemo, useRef } from 'react';
import { parseExperiment } from '../../engine/parse.ts';
import { examples } from '../../lessons/examples.ts';
import type { ExampleId } from '../../lessons/examples.ts';
import { linkOf } from '../../share/link.ts';
import { useAsides } from '../../controls/asides.ts';
import { useGallery } from '../../store/gallery.ts';
import { closeGallery } from '../../store/intents/gallery.ts';
import { useMessages, usePreferences } from '../../store/preferences.ts';
import { DialogBox } from '../../ui/DialogBox.tsx';
import styles from './Gallery.module.css';
import { paintThumbnail } from './thumbnail.ts';

const IDS = Object.keys(examples) as ExampleId[];

/** The experiments ready to be opened: each is a link, with a map of its own surface and run. */
export function Gallery() {
  const t = useMessages();
  const isOpen = useGallery(({ is }) => is === 'open');
  return (
    <DialogBox
      title={t.learn.examples}
      close={t.controls.close}
      isOpen={isOpen}
      onClose={closeGallery}
    >
      <ul className={styles.cards}>
        {IDS.map((id, place) => (
          <Card key={id} id={id} place={place} />
        ))}
      </ul>
    </DialogBox>
  );
}

interface CardProps {
  readonly id: ExampleId;
  /** Its place in the list: the pictures are drawn one after the other. */
  readonly place: number;
}

function Card({ id, place }: CardProps) {
  const { name, about } = useAsides().examples[id];
  const theme = usePreferences((preferences) => preferences.theme);
  const { experiment } = useMemo(() => parseExperiment(examples[id]), [id]);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    // A task for each, so that the page answers in between.
    const timer = window.setTimeout(() => {
      if (canvas.current !== null) paintThumbnail(canvas.current, experiment, theme);
    }, place);
    return () => window.clearTimeout(timer);
  }, [experiment, theme, place]);
  return (
    <li>
      <a className={styles.card} href={`#${linkOf(experiment)}`} onClick={closeGallery}>
        <canvas ref={canvas} className={styles.picture} />
        <span className={styles.name}>{name}</span>
        <span className={styles.about}>{about}</span>
      </a>
    </li>
  );
}
