import { useEffect, useState } from 'react';

/** Makes what the graphics card holds a part of, once, and gives it back with the component. */
export function useOwned<T extends { dispose(): void }>(make: () => T): T {
  const [owned] = useState(make);
  useEffect(() => () => owned.dispose(), [owned]);
  return owned;
}
