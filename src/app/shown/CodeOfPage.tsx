import { useState } from 'react';
import styles from './CodeOfPage.module.css';
import { linkToThis } from './linkToThis.ts';
import { LinkToScan } from './LinkToScan.tsx';
import { RoomPage } from './RoomPage.tsx';
import { useShownWords } from './words.ts';

/** A code as large as the window, by which a room's phones open this very page, and its link in letters. */
export function CodeOfPage() {
  const { title, picture } = useShownWords().code;
  return (
    <RoomPage title={title} className={styles.layout}>
      <ThisLink picture={picture} />
    </RoomPage>
  );
}

function ThisLink({ picture }: { readonly picture: string }) {
  // As it is when it is called: a run that plays would change it sixty times a second.
  const [link] = useState(linkToThis);
  return <LinkToScan link={link} picture={picture} />;
}
