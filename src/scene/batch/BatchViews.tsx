import { useView } from '../../store/view.ts';
import { Bowl } from './Bowl.tsx';
import { Fan } from './Fan.tsx';

/** What is shown on demand of a run's batches. */
export function BatchViews() {
  const showsBowl = useView((view) => view.showsBowl);
  const showsFan = useView((view) => view.showsFan);
  return (
    <>
      {showsBowl ? <Bowl /> : null}
      {showsFan ? <Fan /> : null}
    </>
  );
}
