import { redo, undo } from '../store/intents/past.ts';
import { usePast } from '../store/past.ts';
import { useMessages } from '../store/preferences.ts';
import { Field } from '../ui/Field.tsx';
import { TextButton } from '../ui/TextButton.tsx';

/** Back and forth through what was changed, as the browser's own buttons go. */
export function UndoRedo() {
  const t = useMessages().controls;
  const { canUndo, canRedo } = usePast();
  return (
    <Field label={t.changes}>
      <TextButton label={t.undo} isDisabled={!canUndo} onClick={undo} />
      <TextButton label={t.redo} isDisabled={!canRedo} onClick={redo} />
    </Field>
  );
}
