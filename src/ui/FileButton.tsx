import styles from './FileButton.module.css';

interface FileButtonProps {
  readonly label: string;
  /** As the `accept` of an input. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** Lets a person choose a file. */
export function FileButton({ label, accept, onFile }: FileButtonProps) {
  return (
    <label className={styles.file}>
      {label}
      <input
        type="file"
        accept={accept}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same one, mended meanwhile, can be chosen again.
          target.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </label>
  );
}
