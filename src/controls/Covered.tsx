import { useMessages } from '../store/preferences.ts';

/** In the place of a number that is covered. */
export function Covered() {
  const { covered } = useMessages().learn;
  return (
    <>
      <span aria-hidden="true">?</span>
      <span className="unseen">{covered}</span>
    </>
  );
}
