import { createContext } from 'react';

/** Whether what is within stands in a tab, on a phone: one panel is seen at a time there. */
export const Tabbed = createContext(false);
