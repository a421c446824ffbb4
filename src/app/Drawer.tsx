import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../store/preferences.ts';
import styles from './app.module.css';

/** The controls. Where they are a drawer, the focus goes back to its button when it closes. */
export function Drawer({ children }: { readonly children: ReactNode }) {
  const t = useMessages().controls;
  const ref = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const drawer = ref.current;
    return () => {
      if (drawer?.contains(document.activeElement) !== true) return;
      document.querySelector<HTMLElement>('[data-opens-controls]')?.focus();
    };
  }, []);
  return (
    <aside ref={ref} className={styles.controls} aria-label={t.controls}>
      {children}
    </aside>
  );
}
