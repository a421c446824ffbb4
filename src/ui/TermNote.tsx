import { Popover } from '@base-ui/react/popover';
import type { RefObject } from 'react';
import styles from './Term.module.css';

interface TermNoteProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly word: string;
  readonly says: string;
  readonly onClose: () => void;
}

/** What a term means, beside it; Escape, or a press elsewhere, closes it. */
export function TermNote({ anchor, word, says, onClose }: TermNoteProps) {
  return (
    <Popover.Root
      open
      onOpenChange={(opens, { event, reason }) => {
        const isOnTerm = event.target instanceof Node && anchor.current?.contains(event.target);
        // A press on the term itself closes it there.
        if (!opens && !(reason === 'outside-press' && isOnTerm === true)) onClose();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          className={styles.positioner}
          anchor={anchor}
          sideOffset={6}
          collisionPadding={8}
        >
          <Popover.Popup className={styles.note} finalFocus={anchor}>
            <Popover.Title className={styles.word}>{word}</Popover.Title>
            <Popover.Description className={styles.says}>{says}</Popover.Description>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
