import { Suspense } from 'react';
import { useMessages } from '../store/preferences.ts';
import { CopyByHand } from '../ui/CopyByHand.tsx';
import { needsClipboardOfFrame } from '../ui/frameClipboard.ts';
import { useAsides } from './asides.ts';
import { Guard } from './Guard.tsx';

interface CopyRefusedProps {
  /** What to do with the text, in words. */
  readonly label: string;
  readonly text: string;
  readonly onClose: () => void;
}

/** A text that the clipboard did not take, to be copied by hand; where the frame is why, it says so. */
export function CopyRefused({ label, text, onClose }: CopyRefusedProps) {
  const { close } = useMessages().controls;
  return (
    <CopyByHand label={label} text={text} close={close} onClose={onClose}>
      {needsClipboardOfFrame() ? (
        <Guard>
          <Suspense fallback={null}>
            <NeedOfFrame />
          </Suspense>
        </Guard>
      ) : null}
    </CopyByHand>
  );
}

function NeedOfFrame() {
  return <p>{useAsides().clipboardOfFrame}</p>;
}
