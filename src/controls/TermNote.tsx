import { Popover } from '@base-ui/react/popover';
import type { TermId } from '../i18n/learnMessages.ts';
import { useAsides } from './asides.ts';
import styles from './TermNote.module.css';

interface TermNoteProps {
  readonly anchor: HTMLElement;
  readonly id: TermId;
  readonly onClose: () => void;
}

/** What a term means, beside it; Escape, or a press elsewhere, closes it. */
export function TermNote({ id, anchor, onClose }: TermNoteProps) {
  const { word, says } = useAsides().terms[id];
  return (
    <Popover.Root
      open
      onOpenChange={(opens, { event, reason }) => {
        const isOnTerm = event.target instanceof Node && anchor.contains(event.target);
        // A press on the term itself closes it there.
        if (!opens && !(reason === 'outside-press' && isOnTerm)) onClose();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          className={styles.positioner}
          anchor={anchor}
          sideOffset={6}
          collisionPadding={8}
        >
          <Popover.Popup className={styles.note} finalFocus={() => anchor}>
            <Popover.Title className={styles.word}>{word}</Popover.Title>
            <Popover.Description className={styles.says}>{says}</Popover.Description>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
