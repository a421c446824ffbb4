import styles from './Bar.module.css';

interface LanguageChoiceProps<Tag extends string> {
  readonly label: string;
  /** The languages there are, each with its own name. */
  readonly languages: Readonly<Record<Tag, { readonly name: string }>>;
  readonly language: Tag;
  readonly onChoose: (language: Tag) => void;
}

/** Another language by its own name: the one that there is, or a list of them. */
export function LanguageChoice<Tag extends string>(props: LanguageChoiceProps<Tag>) {
  const { label, languages, language, onChoose } = props;
  const tags = Object.keys(languages) as Tag[];
  const others = tags.filter((tag) => tag !== language);
  if (others.length === 1) {
    const [other] = others;
    return (
      <button type="button" className={styles.bare} lang={other} onClick={() => onChoose(other)}>
        {languages[other].name}
      </button>
    );
  }
  return (
    <select
      className={styles.bare}
      aria-label={label}
      value={language}
      onChange={({ target }) => onChoose(tags[target.selectedIndex])}
    >
      {tags.map((tag) => (
        <option key={tag} value={tag} lang={tag}>
          {languages[tag].name}
        </option>
      ))}
    </select>
  );
}
