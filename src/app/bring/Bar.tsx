import styles from './Bring.module.css';
import { useBringWords } from './words.ts';

/** How far a reading has come, from 0 to 1. */
export function Bar({ share }: { readonly share: number }) {
  const { reading } = useBringWords();
  return <progress className={styles.progress} aria-label={reading} max={1} value={share} />;
}
