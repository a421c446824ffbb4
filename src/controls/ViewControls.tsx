import { scaleHeight, showView } from '../store/intents/view.ts';
import { useMessages } from '../store/preferences.ts';
import { namedView, useView } from '../store/view.ts';
import type { HeightScale, NamedView } from '../store/view.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import { TermOf } from './TermOf.tsx';
import styles from './ViewControls.module.css';

const VIEWS: readonly NamedView[] = ['3d', 'top', 'along-a', 'along-b', 'map'];
const HEIGHTS: readonly HeightScale[] = ['log', 'linear'];

/** Stands in the list while the surface is as a hand has turned it. */
const TURNED = 'turned';

/** From where the loss is seen, and how its height is scaled. */
export function ViewControls() {
  const { pictures, view } = useMessages();
  const shown = useView(namedView);
  const height = useView((state) => state.height);
  const views = VIEWS.map((value) => ({ value, label: view.views[value] }));
  const turned = { value: TURNED, label: view.turned } as const;
  return (
    <>
      <div className={styles.wide}>
        <Segmented legend={pictures.viewpoint} value={shown} options={views} onChange={showView} />
        {shown === 'map' ? null : (
          <div className={styles.height}>
            <Segmented
              legend={pictures.height}
              value={height}
              options={HEIGHTS.map((value) => ({ value, label: pictures.heights[value] }))}
              onChange={scaleHeight}
            />
            <p className={styles.why}>
              <TermOf id="logHeight">{pictures.height}</TermOf>
            </p>
          </div>
        )}
      </div>
      <div className={styles.narrow}>
        <Select
          label={pictures.viewpoint}
          value={shown ?? TURNED}
          options={shown === null ? [turned, ...views] : views}
          onChange={(value) => (value === TURNED ? undefined : showView(value))}
        />
      </div>
    </>
  );
}
