import { useBring } from '../../store/bring.ts';
import { closeBring } from '../../store/intents/bring.ts';
import { useMessages } from '../../store/preferences.ts';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { BringFrom } from './BringFrom.tsx';
import { Brought } from './Brought.tsx';
import { useBringWords } from './words.ts';

/** The person's own data: where they come from, and the step of choice before they are taken. */
export function Bring() {
  const t = useBringWords();
  const { controls } = useMessages();
  const { is, brought, count } = useBring();
  return (
    <DialogBox title={t.title} close={controls.close} isOpen={is === 'open'} onClose={closeBring}>
      {brought === null ? <BringFrom /> : <Brought key={count} brought={brought} />}
    </DialogBox>
  );
}
